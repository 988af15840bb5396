#include "base/ascii.h"
#include "figure/figure_role.h"
#include "report/path.h"
#include "text/utf8.h"
#include "view/comparison_internal.h"
#include "view/glyph.h"
#include "view/page.h"

enum {
	SUBJECT_COLUMN = 2,
	SUBJECT_LEAST = 8, /* columns of a subject that figures leave */
	SECOND_COLUMN = 4, /* of a second line */
	GAP = 2,           /* columns between two columns */
	BELOW = 4,         /* rows below the list: a blank, both sentences and
	                    * a remark */
	BELOW_FROM = 12,   /* rows of an area that has room for these */
	WIDE_FROM = 110,
	CLAUSE_COLUMN = 8,
};

/* The columns at which the parts of a row begin, if none is too long. */
struct comparison_columns {
	int result, target, differs;
};

/* What rows are drawn of. */
struct comparison_rows {
	const struct comparison *comparison;
	const struct reading *reading;
	struct arena *arena;
};

/* What is drawn on: a row of an area. */
struct comparison_picture {
	struct frame *frame;
	struct area area;
	int at;
	enum role role;
	struct arena *arena;
};

static struct comparison_columns
columns_of(int columns)
{
	if (columns >= WIDE_FROM)
		return (struct comparison_columns){ columns * 43 / 120,
			columns * 64 / 120, columns * 85 / 120 };
	return (struct comparison_columns){ columns * 27 / 80,
		columns * 45 / 80, columns * 66 / 80 };
}

int
comparison_height(int rows)
{
	int height = rows - 1 - (rows >= BELOW_FROM ? BELOW : 0);

	return height < 1 ? 1 : height;
}

static int
columns_in(const struct comparison_picture *picture, struct str text)
{
	return cluster_columns(text, picture->frame->ambiguous);
}

static void
draw_cut(const struct comparison_picture *picture, int column, int end,
    enum role role, struct str text)
{
	if (end > column)
		frame_text_cut(picture->frame, picture->area, picture->at,
		    column, end - column, role, text);
}

static enum role
dim(const struct comparison_picture *picture)
{
	return picture->role == ROLE_SELECTED ? ROLE_SELECTED : ROLE_DIM;
}

static struct str
words_of(const struct figure *figure, struct arena *arena)
{
	return figure == NULL ? str_of("") : figure_words(figure, arena);
}

/* --- A row */

/* A figure is never cut: what stands before it gives way. */
static void
draw_one_line(const struct pair *pair, const struct comparison_picture *picture)
{
	struct comparison_columns at = columns_of(picture->area.columns);
	struct str result = words_of(pair->result, picture->arena);
	struct str target = words_of(pair->target, picture->arena);
	int last = picture->area.columns - 1;
	int behind = at.result + columns_in(picture, result) + GAP, end;

	if (behind > at.target)
		at.target = behind;
	if (at.target + columns_in(picture, target) > last)
		at.target = last - columns_in(picture, target);
	if (at.target < SUBJECT_COLUMN)
		at.target = SUBJECT_COLUMN;
	if (at.result + columns_in(picture, result) + GAP > at.target)
		at.result = at.target - GAP - columns_in(picture, result);
	if (at.result < SUBJECT_COLUMN + SUBJECT_LEAST)
		at.result = SUBJECT_COLUMN + SUBJECT_LEAST;
	draw_cut(picture, SUBJECT_COLUMN, at.result - GAP, picture->role,
	    pair->target->subject);
	draw_cut(picture, at.result, at.target - 1, picture->role, result);
	draw_cut(
	    picture, at.target, picture->area.columns, picture->role, target);
	end = at.target + columns_in(picture, target) + GAP;
	draw_cut(picture, end > at.differs ? end : at.differs, last,
	    dim(picture), pair_group_remark(pair, picture->arena));
}

/* Returns a year with a figure of it, without the marks at a distance if it is
 * to be brief; nothing without a figure. */
static struct str
dated(int year, const char *otherwise, const struct figure *figure, bool brief,
    struct arena *arena)
{
	struct str words;

	if (figure == NULL)
		return str_of("");
	words = brief ? figure->wording : words_of(figure, arena);
	return year > 0 ? arena_print(arena, "%d %.*s", year, (int)words.length,
			      words.bytes)
			: arena_print(arena, "%s %.*s", otherwise,
			      (int)words.length, words.bytes);
}

/* On a narrow screen the subject has a line of its own. Where both figures do
 * not fit below it the result is left out, for it stands under the list. */
static void
draw_two_lines(
    const struct pair *pair, int year, const struct comparison_picture *picture)
{
	struct comparison_picture second = *picture;
	int columns = picture->area.columns, column = columns * 23 / 40;
	struct str result, target;

	draw_cut(picture, SUBJECT_COLUMN, columns - 1, picture->role,
	    pair->target->subject);
	second.at++;
	for (int brief = 0; brief < 2; brief++) {
		result = dated(year > 0 ? year - 1 : 0, "上年", pair->result,
		    brief, picture->arena);
		target =
		    dated(year, "今年", pair->target, brief, picture->arena);
		if (SECOND_COLUMN + columns_in(picture, result) + GAP +
			columns_in(picture, target) <=
		    columns)
			break;
	}
	if (column < SECOND_COLUMN + columns_in(picture, result) + GAP)
		column = SECOND_COLUMN + columns_in(picture, result) + GAP;
	if (column + columns_in(picture, target) > columns)
		column = columns - columns_in(picture, target);
	if (column >= SECOND_COLUMN + columns_in(picture, result))
		draw_cut(
		    &second, SECOND_COLUMN, columns, picture->role, result);
	draw_cut(
	    &second, column > 0 ? column : 0, columns, picture->role, target);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct comparison_rows *rows = self;
	const struct comparison *comparison = rows->comparison;
	const struct comparison_row *shown = &comparison->rows[row->index];
	const struct comparison_picture picture = { frame, area, row->at,
		row->role, rows->arena };

	if (shown->pair == NULL)
		draw_cut(&picture, SUBJECT_COLUMN, area.columns - 1, ROLE_TITLE,
		    arena_print(rows->arena, "%s %zu",
			pair_group_words[shown->group],
			comparison->counts[shown->group]));
	else if (comparison->list.lines == 1)
		draw_one_line(shown->pair, &picture);
	else
		draw_two_lines(shown->pair,
		    figure_role_report_year(rows->reading->report), &picture);
}

static void
draw_heads(const struct comparison *comparison, int year,
    const struct comparison_picture *picture)
{
	struct comparison_columns at = columns_of(picture->area.columns);
	int end = picture->area.columns - 1;

	draw_cut(picture, SUBJECT_COLUMN, end, ROLE_DIM, str_of("事项"));
	if (comparison->list.lines > 1)
		return;
	draw_cut(picture, at.result, end, ROLE_DIM,
	    year > 0 ? arena_print(picture->arena, "%d年完成", year - 1)
		     : str_of("上年完成"));
	draw_cut(picture, at.target, end, ROLE_DIM,
	    year > 0 ? arena_print(picture->arena, "%d年目标", year)
		     : str_of("今年目标"));
}

/* --- Both sentences */

/* Returns the byte from which a clause is shown, so that its figure fits. */
static size_t
shown_from(const struct comparison_picture *picture, struct str clause,
    size_t figure_end, int room)
{
	size_t from = 0;

	while (from < figure_end &&
	       columns_in(picture, str_slice(clause, from, figure_end)) > room)
		from += utf8_at(clause, from).length;
	/* A number is not cut. */
	while (from > 0 && from < figure_end &&
	       ascii_is_digit(clause.bytes[from]) &&
	       ascii_is_digit(clause.bytes[from - 1]))
		from++;
	return from;
}

static void
draw_clause(const struct figure *figure, const struct reading *reading,
    const struct comparison_picture *picture, bool in_use)
{
	const struct report *report = reading->report;
	struct str clause = figure->clause;
	size_t from = (size_t)(figure->quote.bytes - clause.bytes);
	size_t to = from + figure->quote.length, start;
	struct str place = arena_print(picture->arena, "%s %s",
	    path_of(report, figure->node, picture->arena).bytes,
	    arena_copy(picture->arena,
		page_title(report, figure->node, PAGE_ANY, AMBIGUOUS_NARROW))
		.bytes);
	int end = picture->area.columns * 2 / 3, column = CLAUSE_COLUMN;

	start = shown_from(picture, clause, to, end - column - 1);
	if (start > 0)
		start = shown_from(picture, clause, to, end - column - 2);
	if (start > 0)
		column = frame_text(picture->frame, picture->area, picture->at,
		    column, ROLE_DIM, str_of(GLYPH_BACK));
	column = frame_text(picture->frame, picture->area, picture->at, column,
	    in_use ? ROLE_LEAD : ROLE_TEXT, str_slice(clause, start, from));
	column = frame_text(picture->frame, picture->area, picture->at, column,
	    ROLE_HIT_NOW, str_slice(clause, from, to));
	draw_cut(picture, column, end, in_use ? ROLE_LEAD : ROLE_TEXT,
	    str_slice(clause, to, clause.length));
	draw_cut(picture, end + 1, picture->area.columns - 1, ROLE_DIM, place);
}

static void
draw_below(const struct comparison *comparison, const struct reading *reading,
    struct comparison_picture picture)
{
	const struct pair *pair = comparison_row(comparison)->pair;
	int year = figure_role_report_year(reading->report);
	const struct {
		const struct figure *figure;
		int year;
		const char *otherwise;
		bool in_use;
	} sides[] = {
		{ pair->result, year - (year > 0), "上年", comparison->result },
		{ pair->target, year, "今年", !comparison->result },
	};

	picture.at = picture.area.rows - BELOW + 1;
	for (int i = 0; i < 2; i++, picture.at++) {
		if (sides[i].figure == NULL)
			continue;
		draw_cut(&picture, SUBJECT_COLUMN + 1, CLAUSE_COLUMN - 1,
		    sides[i].in_use ? ROLE_TITLE : ROLE_DIM,
		    sides[i].year > 0
			? arena_print(picture.arena, "%d", sides[i].year)
			: str_of(sides[i].otherwise));
		draw_clause(
		    sides[i].figure, reading, &picture, sides[i].in_use);
	}
	draw_cut(&picture, SUBJECT_COLUMN + 1, picture.area.columns - 1,
	    ROLE_DIM,
	    str_of(
		pair->stated ? "对应关系由文件给出" : "自动匹配，以原文为准"));
}

void
comparison_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct comparison *comparison = self;
	struct arena scratch = { 0 };
	struct comparison_picture picture = {
		.frame = frame,
		.area = pane->area,
		.arena = &scratch,
	};
	const struct comparison_rows rows = { comparison, reading, &scratch };

	draw_heads(
	    comparison, figure_role_report_year(reading->report), &picture);
	list_draw(&comparison->list, &rows, draw_row, in_use, frame,
	    (struct area){
		.row = pane->area.row + 1,
		.column = pane->area.column,
		.rows = comparison_height(pane->area.rows),
		.columns = pane->area.columns,
	    });
	if (comparison->list.count > 0 && pane->area.rows >= BELOW_FROM)
		draw_below(comparison, reading, picture);
	arena_free(&scratch);
}

#include "view/glyph.h"
#include "view/numbers_internal.h"
#include "view/page.h"

enum {
	SUBJECT_COLUMN = 2,
	SECOND_COLUMN = 4, /* of a second line */
	GAP = 2,           /* columns between two columns */
	BELOW = 5,         /* rows below the list: a blank, the sentence and
	                       * where it stands */
	BELOW_FROM = 12,   /* rows of an area that has room for these */
	CLASS_FROM = 110,  /* columns from which the class is named */
	VALUE_COLUMNS = 22,
};

/* The columns at which the parts of a row begin; 0: it is not shown. */
struct numbers_columns {
	int wording, value_end, class, place;
};

static struct numbers_columns
columns_of(const struct numbers *numbers, int columns)
{
	struct numbers_columns at = { 0 };

	if (columns >= CLASS_FROM) {
		at.wording = columns * 49 / 120;
		at.class = at.wording + 21;
		if (numbers->values) {
			at.value_end = at.wording + 43;
			at.class = at.wording + 46;
		}
		at.place = at.class + 7;
	} else if (numbers->values) {
		at.value_end = columns * 62 / 80;
		at.wording = at.value_end + GAP;
	} else {
		at.wording = columns * 41 / 80;
		at.place = columns * 60 / 80;
	}
	return at;
}

int
numbers_height(int rows)
{
	int height = rows - 1 - (rows >= BELOW_FROM ? BELOW : 0);

	return height < 1 ? 1 : height;
}

/* --- A row */

/* What rows are drawn of. */
struct numbers_shown {
	const struct numbers *numbers;
	const struct reading *reading;
	struct arena *arena;
};

struct row_picture {
	struct frame *frame;
	struct area area;
	int at;
	enum role role;
	struct arena *arena;
};

/* Draws a text so that it ends before a column. Returns where it begins. */
static int
draw_right(
    const struct row_picture *picture, int end, enum role role, struct str text)
{
	int columns = cluster_columns(text, picture->frame->ambiguous);

	if (text.length == 0 || columns > end)
		return end;
	frame_text(picture->frame, picture->area, picture->at, end - columns,
	    role, text);
	return end - columns;
}

static void
draw_cut(const struct row_picture *picture, int column, int end, enum role role,
    struct str text)
{
	if (end > column)
		frame_text_cut(picture->frame, picture->area, picture->at,
		    column, end - column, role, text);
}

/* Draws the text's own words, from a column or, so that they are whole, from
 * before it. Returns the columns that they take. */
static struct span
draw_wording(const struct row_picture *picture, int column, struct str wording)
{
	int columns = cluster_columns(wording, picture->frame->ambiguous);
	int last = picture->area.columns - columns;

	if (last < column)
		column = last > SUBJECT_COLUMN ? last : SUBJECT_COLUMN;
	draw_cut(
	    picture, column, picture->area.columns, picture->role, wording);
	return (struct span){ (size_t)column, (size_t)(column + columns) };
}

static enum role
dim(const struct row_picture *picture)
{
	return picture->role == ROLE_SELECTED ? ROLE_SELECTED : ROLE_DIM;
}

static void
draw_one_line(const struct numbers *numbers, const struct reading *reading,
    const struct figure *figure, const struct row_picture *picture)
{
	struct numbers_columns at = columns_of(numbers, picture->area.columns);
	struct span wording =
	    draw_wording(picture, at.wording, figure->wording);
	int end = (int)wording.from - GAP, after = (int)wording.to + GAP;

	if (at.value_end > 0 && picture->area.columns < CLASS_FROM)
		end = draw_right(picture, end, picture->role,
			  numbers_value(figure, picture->arena)) -
		      GAP;
	else if (at.value_end > after)
		after = at.value_end + GAP;
	if (at.value_end >= (int)wording.to + GAP &&
	    picture->area.columns >= CLASS_FROM)
		draw_right(picture, at.value_end, picture->role,
		    numbers_value(figure, picture->arena));
	if (at.class >= after - 1 && at.class > 0)
		draw_cut(picture, at.class, at.place, dim(picture),
		    str_of(figure_class_words[figure->unit_class]));
	if (at.place > 0)
		draw_cut(picture, at.place > after ? at.place : after,
		    picture->area.columns - 1, dim(picture),
		    page_title(reading->report, figure->node,
			picture->area.columns - 1 - at.place,
			picture->frame->ambiguous));
	end = draw_right(picture, end, dim(picture),
	    figure_marks_apart(figure, picture->arena));
	draw_cut(
	    picture, SUBJECT_COLUMN, end - 1, picture->role, figure->subject);
}

/* On a narrow screen what is counted has a line of its own. The marks give way
 * only to the figure. */
static void
draw_two_lines(const struct numbers *numbers, const struct figure *figure,
    const struct row_picture *picture)
{
	enum ambiguous ambiguous = picture->frame->ambiguous;
	struct row_picture second = *picture;
	struct str marks = figure_marks_apart(figure, picture->arena);
	struct str value = numbers_value(figure, picture->arena);
	int room = picture->area.columns, column = SECOND_COLUMN, end;
	int wording = cluster_columns(figure->wording, ambiguous);
	int before =
	    marks.length > 0 ? cluster_columns(marks, ambiguous) + 1 : 0;

	draw_cut(
	    picture, SUBJECT_COLUMN, room - 1, picture->role, figure->subject);
	second.at++;
	if (column + before + wording > room)
		column = room - before - wording;
	if (column > 0 && marks.length > 0)
		frame_text(picture->frame, picture->area, second.at, column,
		    dim(picture), marks);
	end = (int)draw_wording(
		  &second, column > 0 ? column + before : 1, figure->wording)
		  .to +
	      GAP;
	if (numbers->values && end + cluster_columns(value, ambiguous) < room)
		draw_cut(&second, end, room - 1, dim(picture), value);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct numbers_shown *shown = self;
	const struct numbers *numbers = shown->numbers;
	const struct numbers_row *listed = &numbers->rows[row->index];
	const struct figure *figure = &numbers->figures->at[listed->figure];
	const char *name = figure_class_words[figure->unit_class];
	const struct row_picture picture = { frame, area, row->at, row->role,
		shown->arena };

	if (listed->count > 0)
		draw_cut(&picture, SUBJECT_COLUMN, area.columns - 1, ROLE_TITLE,
		    arena_print(shown->arena, "%s %zu", name, listed->count));
	else if (numbers->list.lines == 1)
		draw_one_line(numbers, shown->reading, figure, &picture);
	else
		draw_two_lines(numbers, figure, &picture);
	if (listed->found)
		frame_text(frame, area, row->at, 1, ROLE_HIT, str_of("*"));
}

static void
draw_heads(const struct numbers *numbers, const struct row_picture *picture)
{
	struct numbers_columns at = columns_of(numbers, picture->area.columns);

	draw_cut(picture, SUBJECT_COLUMN, picture->area.columns - 1, ROLE_DIM,
	    str_of("事项"));
	if (numbers->list.lines > 1)
		return;
	draw_cut(picture, at.wording, picture->area.columns - 1, ROLE_DIM,
	    str_of("原文"));
	if (at.value_end > 0)
		draw_right(picture, at.value_end, ROLE_DIM, str_of("数值"));
	if (at.class > 0)
		draw_cut(picture, at.class, picture->area.columns - 1, ROLE_DIM,
		    str_of("类"));
	if (at.place > 0)
		draw_cut(picture, at.place, picture->area.columns - 1, ROLE_DIM,
		    str_of("出处"));
}

void
numbers_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct numbers *numbers = self;
	struct arena scratch = { 0 };
	struct row_picture picture = {
		.frame = frame,
		.area = pane->area,
		.arena = &scratch,
	};
	const struct numbers_shown shown = { numbers, reading, &scratch };
	const struct figure *figure = numbers_figure(numbers);

	draw_heads(numbers, &picture);
	if (numbers->list.count == 0)
		frame_text_cut(frame, pane->area, 1, SUBJECT_COLUMN,
		    pane->area.columns - SUBJECT_COLUMN, ROLE_DIM,
		    str_of("没有找到"));
	list_draw(&numbers->list, &shown, draw_row, in_use, frame,
	    (struct area){
		.row = pane->area.row + 1,
		.column = pane->area.column,
		.rows = numbers_height(pane->area.rows),
		.columns = pane->area.columns,
	    });
	if (figure != NULL && pane->area.rows >= BELOW_FROM)
		numbers_draw_sentence(figure, reading, frame,
		    (struct area){
			.row = pane->area.row + pane->area.rows - BELOW + 1,
			.column = pane->area.column,
			.rows = BELOW - 1,
			.columns = pane->area.columns,
		    });
	arena_free(&scratch);
}

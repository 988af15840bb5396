#include "view/text_picture_internal.h"

#include "report/gloss.h"
#include "text/cluster.h"
#include "view/glyph.h"
#include "view/highlight_internal.h"
#include "view/last_year.h"
#include "view/note_column_internal.h"
#include "view/text_pane_internal.h"

enum {
	MARK = 2, /* columns from the mark to the text */
};

/* A frame being drawn, and where its cursor goes: to the moving end of a
 * selection, else to the current hit, else to the first row with a mark. */
struct text_picture {
	const struct reading *reading;
	struct frame *frame;
	struct area area;
	struct note_margin margin;
	int row, column; /* of the area */
	bool placed;     /* at more than a mark */
	bool marked;
};

/* A line as it is drawn. */
struct text_line {
	const struct block *block;
	struct str text; /* of the block, up to the line's end */
	size_t from;
	struct highlights highlights;
	struct span selected, head; /* bytes; `head` is the moving end */
	struct span lit;
	struct reference mark; /* the next mark of a note */
	bool has_mark;
};

static void
next_mark(const struct report *report, struct text_line *line, size_t from)
{
	line->has_mark = gloss_mark(report, line->text, from, &line->mark);
}

/* Takes what is marked in the line's block. */
static void
take_selection(const struct reading *reading, struct text_line *line)
{
	const struct selection *selection = &reading->selection;
	size_t paragraph = line->block->paragraph;

	if (!selection->on || !line->block->prose)
		return;
	line->selected = selection_in(selection, reading->report, paragraph);
	if (paragraph == selection->head.paragraph)
		line->head = selection->head.span;
}

static struct text_line
line_of(const struct reading *reading, const struct block *block,
    const struct line *laid, const struct highlights *highlights)
{
	struct text_line line = {
		.block = block,
		.text = str_slice(block->text, 0, laid->to),
		.from = laid->from,
		.highlights = *highlights,
	};

	if (!reading->report->nodes[block->node].note)
		next_mark(reading->report, &line, laid->from);
	take_selection(reading, &line);
	if (block->prose && block->paragraph == reading->lit.paragraph)
		line.lit = reading->lit.span;
	return line;
}

/* Brings `end` forward to the next edge of a span behind a byte. Returns whether
 * the byte is in the span. */
static bool
is_within(struct span span, size_t at, size_t *end)
{
	size_t edge = at < span.from ? span.from : span.to;

	if (at >= span.to)
		return false;
	*end = edge < *end ? edge : *end;
	return at >= span.from;
}

/* Returns the role of a byte; brings `end` forward to where it ends. */
static enum role
role_at(
    const struct report *report, struct text_line *line, size_t at, size_t *end)
{
	enum role role = line->block->role;

	if (is_within((struct span){ 0, line->block->lead }, at, end))
		role = ROLE_LEAD;
	if (line->has_mark && at >= line->mark.span.to)
		next_mark(report, line, at);
	if (line->has_mark && is_within(line->mark.span, at, end))
		role = ROLE_DIM;
	is_within(line->head, at, end);
	if (is_within(line->selected, at, end))
		role = ROLE_SELECTED;
	role = highlights_role(&line->highlights, at, role, end);
	return is_within(line->lit, at, end) ? ROLE_HIT_NOW : role;
}

/* Draws a line piece by piece, each in its role. */
static void
draw_line(
    struct text_picture *picture, struct text_line *line, int row, int column)
{
	const struct reading *reading = picture->reading;
	size_t at = line->from, end;

	for (; at < line->text.length; at = end) {
		enum role role;
		bool here;

		end = line->text.length;
		role = role_at(reading->report, line, at, &end);
		here = reading->selection.on
			   ? at == line->head.from && line->head.to > 0
			   : role == ROLE_HIT_NOW;
		if (here && !picture->placed) {
			picture->placed = true;
			picture->row = row;
			picture->column = column;
		}
		column = frame_text(picture->frame, picture->area, row, column,
		    role, str_slice(line->text, at, end));
	}
}

/* Marks a row, beside the text. The cursor may go to the first one. */
static void
draw_mark(struct text_picture *picture, int row, int column)
{
	struct area area = picture->area;

	frame_role(picture->frame,
	    (struct area){ area.row + row, area.column + column, 1, 1 },
	    ROLE_MARK);
	if (!picture->placed && !picture->marked) {
		picture->row = row;
		picture->column = column;
	}
	picture->marked = true;
}

/* Returns whether a line has the mark: what is selected sentence by sentence
 * does, else the first line of the selected section. */
static bool
is_marked(const struct reading *reading, const struct text_line *line,
    struct spot spot, size_t first)
{
	struct span selected = line->selected;

	if (!reading->selection.on)
		return spot.block == first && spot.line == 0;
	return selected.from < line->text.length && line->from < selected.to;
}

/* Marks a line that has notes, and draws them in the margin if there is one. */
static void
draw_notes(struct text_picture *picture, const struct text_pane *text,
    struct spot spot, const struct line *laid, int row, struct arena *scratch)
{
	const struct reading *reading = picture->reading;
	size_t index = 0;

	for (; note_column_next(reading, &text->page, spot, laid, &index);
	     index++) {
		const struct desk_note *note = &reading->notes->at[index].note;

		frame_text(picture->frame, picture->area, row, 0, ROLE_DIM,
		    str_of(GLYPH_NOTE));
		if (picture->margin.area.columns > 0 && note->text.length > 0)
			note_column_draw(&picture->margin, picture->frame, row,
			    note->text, scratch);
	}
}

/* Names last year's figure in the margin, and behind or below it what differs in
 * the words. */
static void
draw_pair(struct text_picture *picture, const struct pair *pair, int row,
    struct arena *scratch)
{
	/* Beside another line it says which figure it is of. */
	bool moved = picture->margin.row > row;
	struct str words = last_year_words(pair, moved, scratch);
	struct str both = arena_print(scratch, "%.*s  %.*s", (int)words.length,
	    words.bytes, (int)pair->differs.length, pair->differs.bytes);
	bool fits = cluster_columns(both, picture->frame->ambiguous) <=
		    picture->margin.area.columns;

	note_column_draw(&picture->margin, picture->frame, row,
	    fits ? both : words, scratch);
	if (!fits && pair->differs.length > 0)
		note_column_draw(&picture->margin, picture->frame, row,
		    pair->differs, scratch);
}

/* Names last year's figures beside a line's targets, if there is a margin. */
static void
draw_last_year(struct text_picture *picture, const struct block *block,
    const struct line *laid, int row, struct arena *scratch)
{
	const struct pairs *pairs = picture->reading->pairs;
	struct span bytes = { laid->from, laid->to };
	size_t index = 0;

	if (pairs == NULL || !block->prose || picture->margin.area.columns == 0)
		return;
	for (; last_year_next(pairs, block->paragraph, bytes, &index); index++)
		draw_pair(picture, &pairs->at[index], row, scratch);
}

static void
draw_lines(const struct text_pane *text, const struct pane *pane,
    struct text_picture *picture, struct arena *scratch)
{
	const struct reading *reading = picture->reading;
	const struct marking marking = { reading->search.hits,
		reading->search.now };
	struct spot spot = text->top;
	size_t first = text->page.count, last;
	struct highlights highlights = { 0 };
	int mark = pane->column > MARK ? pane->column - MARK : 0;

	page_find(&text->page, text->report, reading->selected, &first, &last);
	for (int row = 0; row < pane->area.rows && row < text->rows; row++) {
		const struct block *block = &text->page.blocks[spot.block];
		const struct line *laid = layout_line(&text->layout, spot);
		struct text_line line;

		if (row == 0 || spot.line == 0)
			highlights = highlights_in(marking, block, scratch);
		line = line_of(reading, block, laid, &highlights);
		draw_line(picture, &line, row,
		    pane->column +
			layout_indent(&text->layout, spot.block, laid));
		draw_notes(picture, text, spot, laid, row, scratch);
		draw_last_year(picture, block, laid, row, scratch);
		if (is_marked(reading, &line, spot, first))
			draw_mark(picture, row, mark);
		if (!text_pane_next_shown(text, &spot))
			break;
	}
}

void
text_picture_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	struct text_picture picture = {
		.reading = reading,
		.frame = frame,
		.area = pane->area,
		.margin.area = { pane->area.row,
		    pane->area.column + pane->area.columns - pane->margin,
		    pane->area.rows, pane->margin },
	};
	struct arena scratch = { 0 };

	draw_lines(self, pane, &picture, &scratch);
	arena_free(&scratch);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row + picture.row;
	frame->cursor_column = pane->area.column + picture.column;
}

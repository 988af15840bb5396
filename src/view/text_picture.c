#include "view/text_picture_internal.h"

#include "report/gloss.h"
#include "view/highlight_internal.h"
#include "view/text_pane_internal.h"

/* A frame being drawn, and where its cursor goes: to the current hit, else to
 * the mark, else to the first line. */
struct text_picture {
	struct frame *frame;
	struct area area;
	int row, column; /* of the area */
	bool on_hit;
};

/* The marks of notes in a line. */
struct noted {
	const struct report *report;
	struct str text; /* up to the line's end */
	struct reference next;
	bool some; /* there is a next one */
};

static void
next_mark(struct noted *noted, size_t from)
{
	noted->some =
	    gloss_mark(noted->report, noted->text, from, &noted->next);
}

static struct noted
noted_in(const struct report *report, const struct block *block,
    const struct line *line)
{
	struct noted noted = { report, str_slice(block->text, 0, line->to),
		.some = false };

	if (!report->nodes[block->node].note)
		next_mark(&noted, line->from);
	return noted;
}

/* Returns the role of a byte; brings `end` forward to where it ends. */
static enum role
role_at(const struct block *block, struct noted *noted, size_t at, size_t *end)
{
	const struct span *mark = &noted->next.span;
	enum role role = block->role;
	size_t next;

	if (at < block->lead) {
		role = ROLE_LEAD;
		*end = block->lead < *end ? block->lead : *end;
	}
	if (noted->some && at >= mark->to)
		next_mark(noted, at);
	if (!noted->some)
		return role;
	next = at < mark->from ? mark->from : mark->to;
	*end = next < *end ? next : *end;
	return at < mark->from ? role : ROLE_DIM;
}

/* Draws a line piece by piece, each in its role. */
static void
draw_line(const struct report *report, const struct block *block,
    const struct line *line, const struct highlights *marks,
    struct text_picture *picture, int row, int column)
{
	struct noted noted = noted_in(report, block, line);

	for (size_t at = line->from; at < line->to;) {
		size_t end = line->to;
		enum role role = role_at(block, &noted, at, &end);

		role = highlights_role(marks, at, role, &end);
		if (role == ROLE_HIT_NOW && !picture->on_hit) {
			picture->on_hit = true;
			picture->row = row;
			picture->column = column;
		}
		column = frame_text(picture->frame, picture->area, row, column,
		    role, str_slice(block->text, at, end));
		at = end;
	}
}

static void
draw_mark(struct text_picture *picture, int row)
{
	struct area area = picture->area;

	frame_role(picture->frame,
	    (struct area){ area.row + row, area.column, 1, 1 }, ROLE_MARK);
	if (!picture->on_hit)
		picture->row = row;
}

/* Draws the lines, and the mark beside the first line of the selected
 * section. */
static void
draw_lines(const struct text_pane *text, const struct reading *reading,
    const struct pane *pane, struct text_picture *picture,
    struct arena *scratch)
{
	const struct marking marking = { reading->search.hits,
		reading->search.now };
	const struct layout *layout = &text->layout;
	struct spot spot = text->top;
	size_t first = text->page.count, last;
	struct highlights marks = { 0 };

	page_find(&text->page, text->report, reading->selected, &first, &last);
	for (int row = 0; row < pane->area.rows && row < text->rows; row++) {
		const struct block *block = &text->page.blocks[spot.block];
		const struct line *line = layout_line(layout, spot);

		if (row == 0 || spot.line == 0)
			marks = highlights_in(marking, block, scratch);
		draw_line(text->report, block, line, &marks, picture, row,
		    pane->column + layout_indent(layout, spot.block, line));
		if (spot.block == first && spot.line == 0)
			draw_mark(picture, row);
		if (!text_pane_next_shown(text, &spot))
			break;
	}
}

void
text_picture_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	struct text_picture picture = { .frame = frame, .area = pane->area };
	struct arena scratch = { 0 };

	draw_lines(self, reading, pane, &picture, &scratch);
	arena_free(&scratch);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row + picture.row;
	frame->cursor_column = pane->area.column + picture.column;
}

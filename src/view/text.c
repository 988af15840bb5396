#include "view/text.h"

#include "view/highlight_internal.h"
#include "view/text_pane_internal.h"

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 0 },
	{ { ACTION_OUT }, "目录", 0 },
	{ { ACTION_NONE }, NULL, 0 },
};

/* Fitting the text into its pane opens the page. */
static void
text_open(void *self, const struct reading *reading)
{
	(void)self, (void)reading;
}

static void
text_close(void *self)
{
	text_pane_free(self);
}

static bool
text_act(void *self, struct reading *reading, enum action action, bool in_use)
{
	struct text_pane *text = self;

	if (!in_use || !text_pane_act(text, action))
		return false;
	reading->selected = text_pane_nearest(text, reading->selected);
	return true;
}

/* While a search is typed, its results decide which section is selected. */
static void
text_scroll(void *self, struct reading *reading, int rows)
{
	struct text_pane *text = self;

	text_pane_scroll(text, rows);
	if (!reading->search.typing)
		reading->selected = text_pane_nearest(text, reading->selected);
}

/* Selects a section of the page without scrolling. */
static bool
text_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct text_pane *text = self;
	size_t node;

	(void)column, (void)in_use, (void)then;
	if (!text_pane_section_at(text, row, &node))
		return false;
	if (page_owner(reading->report, node) == text->page.node)
		reading->selected = node;
	else
		reading_leap(reading, node);
	return true;
}

static bool
text_works(const void *self, const struct reading *reading, enum action action)
{
	const struct text_pane *text = self;
	struct spot top = text->top;

	(void)reading;
	return action != ACTION_DOWN || !text_pane_at_end(text) ||
	       top.block + top.line > 0;
}

/* --- Going where the reading wants */

/* Returns whether the current hit is shown and its section selected. */
static bool
sees_hit(struct text_pane *text, const struct reading *reading)
{
	return text->report == reading->report && reading_hits(reading) > 0 &&
	       reading->selected == reading_hit_node(reading) &&
	       text_pane_sees_hit(
		   text, reading->search.hits, reading->search.now);
}

static bool
fits(const struct text_pane *text, const struct reading *reading,
    const struct pane *pane)
{
	return text->rows == pane->area.rows &&
	       text->layout.columns == pane->columns &&
	       text->layout.ambiguous == reading->ambiguous;
}

static void
go(struct text_pane *text, const struct reading *reading)
{
	switch (reading->goal) {
	case READING_STAY:
		break;
	case READING_SELECTED:
		text_pane_reveal(text, reading->selected);
		break;
	case READING_PLACE:
		text_pane_go(text, reading->place);
		break;
	case READING_BYTE:
		text_pane_reveal(text, reading->selected);
		text_pane_go_inside(text, reading->selected, reading->byte);
		break;
	case READING_HIT:
		text_pane_reveal_hit(
		    text, reading->search.hits, reading->search.now);
		break;
	}
}

/* A hit that was shown stays in sight when the pane changes. */
static void
text_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct text_pane *text = self;
	bool keeps_hit = reading->goal == READING_STAY &&
			 !fits(text, reading, pane) && sees_hit(text, reading);

	if (text->report == NULL)
		text_pane_start(text, pane->columns, reading->ambiguous);
	text_pane_open(text, reading->report, reading->selected);
	text_pane_resize(
	    text, pane->area.rows, pane->columns, reading->ambiguous);
	if (keeps_hit)
		reading->goal = READING_HIT;
	go(text, reading);
	reading->goal = READING_STAY;
	reading->text = (struct reading_text){
		.top = text_pane_place(text),
		.seen = text_pane_seen(text),
		.at_end = text_pane_at_end(text),
	};
}

/* --- The picture */

/* Draws a line piece by piece, each in its role. */
static void
draw_line(const struct block *block, const struct line *line,
    const struct highlights *marks, struct frame *frame, struct area area,
    int row, int column)
{
	for (size_t at = line->from; at < line->to;) {
		size_t end = line->to;
		enum role role = block->role;

		if (at < block->lead) {
			role = ROLE_LEAD;
			end = block->lead < end ? block->lead : end;
		}
		role = highlights_role(marks, at, role, &end);
		column = frame_text(frame, area, row, column, role,
		    str_slice(block->text, at, end));
		at = end;
	}
}

static void
draw_mark(struct frame *frame, struct area area, int row)
{
	frame_role(frame, (struct area){ area.row + row, area.column, 1, 1 },
	    ROLE_MARK);
}

/* Draws the lines, and the mark beside the first line of the selected section.
 * Returns the row of the mark, or 0 if it is not shown. */
static int
draw_lines(const struct text_pane *text, const struct reading *reading,
    const struct pane *pane, struct frame *frame, struct arena *scratch)
{
	const struct marking marking = { reading->search.hits,
		reading->search.now };
	const struct layout *layout = &text->layout;
	struct spot spot = text->top;
	size_t first = text->page.count, last;
	struct highlights marks = { 0 };
	int mark = 0;

	page_find(&text->page, reading->selected, &first, &last);
	for (int row = 0; row < pane->area.rows && row < text->rows; row++) {
		const struct block *block = &text->page.blocks[spot.block];
		const struct line *line = layout_line(layout, spot);

		if (row == 0 || spot.line == 0)
			marks = highlights_in(marking, block, scratch);
		draw_line(block, line, &marks, frame, pane->area, row,
		    pane->column + layout_indent(layout, spot.block, line));
		if (spot.block == first && spot.line == 0) {
			draw_mark(frame, pane->area, row);
			mark = row;
		}
		if (layout_compare(spot, text->bottom) == 0)
			break;
		if (++spot.line == layout->blocks[spot.block].count)
			spot = (struct spot){ .block = spot.block + 1 };
	}
	return mark;
}

static void
text_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	struct arena scratch = { 0 };
	int mark = draw_lines(self, reading, pane, frame, &scratch);

	arena_free(&scratch);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row + mark;
	frame->cursor_column = pane->area.column;
}

const struct view_class text_view = {
	.name = "正文",
	.hints = hints,
	.size = sizeof(struct text_pane),
	.open = text_open,
	.close = text_close,
	.act = text_act,
	.fit = text_fit,
	.draw = text_draw,
	.click = text_click,
	.scroll = text_scroll,
	.works = text_works,
};

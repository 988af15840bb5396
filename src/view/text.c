#include "view/text.h"

#include "view/highlight_internal.h"
#include "view/list.h"
#include "view/text_pane_internal.h"

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 2, NULL },
	{ { ACTION_OUT }, "目录", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

/* Fitting the text into its pane opens it. */
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

/* Scrolling selects; but while a search is typed, its results decide which
 * section is selected. */
static void
follow(const struct text_pane *text, struct reading *reading, struct spot from)
{
	if (layout_compare(from, text->top) != 0 && !reading->search.typing)
		reading->selected = text_pane_section(text);
}

/* At the end, where nothing scrolls, a step on selects the last section. */
static bool
is_stuck(const struct text_pane *text, enum action action, struct spot from)
{
	return text_pane_at_end(text) && layout_compare(from, text->top) == 0 &&
	       (action == ACTION_LAST || action == ACTION_ENTER ||
		   list_step(action, text->rows) > 0);
}

static bool
text_act(void *self, struct reading *reading, enum action action, bool in_use)
{
	struct text_pane *text = self;
	struct spot from = text->top;

	if (!in_use || !text_pane_act(text, action))
		return false;
	if (is_stuck(text, action, from))
		reading->selected = reading->report->count - 1;
	else
		follow(text, reading, from);
	return true;
}

static void
text_scroll(void *self, struct reading *reading, int rows)
{
	struct text_pane *text = self;
	struct spot from = text->top;

	text_pane_scroll(text, rows);
	follow(text, reading, from);
}

/* Selects a section without scrolling. */
static bool
text_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	const struct text_pane *text = self;

	(void)column, (void)in_use, (void)then;
	return text_pane_section_at(text, row, &reading->selected);
}

static bool
text_works(const void *self, const struct reading *reading, enum action action)
{
	const struct text_pane *text = self;
	struct spot top = text->top;

	/* A report with a section or none has no tree. */
	if (action == ACTION_OUT)
		return report_has_tree(reading->report);
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
	case READING_TOP:
		text_pane_go_to(text, reading->selected);
		break;
	case READING_PLACE:
		text_pane_go(text, reading->place);
		break;
	case READING_BYTE:
		text_pane_go_inside(text, reading->selected, reading->byte);
		break;
	case READING_HIT_FROM:
		text_pane_go(text, reading->place);
		text_pane_reveal_hit(
		    text, reading->search.hits, reading->search.now);
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
	text_pane_open(text, reading->report);
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

/* A frame being drawn, and where its cursor goes: to the current hit, else to
 * the mark, else to the first line. */
struct text_picture {
	struct frame *frame;
	struct area area;
	int row, column; /* of the area */
	bool on_hit;
};

/* Draws a line piece by piece, each in its role. */
static void
draw_line(const struct block *block, const struct line *line,
    const struct highlights *marks, struct text_picture *picture, int row,
    int column)
{
	for (size_t at = line->from; at < line->to;) {
		size_t end = line->to;
		enum role role = block->role;

		if (at < block->lead) {
			role = ROLE_LEAD;
			end = block->lead < end ? block->lead : end;
		}
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
		draw_line(block, line, &marks, picture, row,
		    pane->column + layout_indent(layout, spot.block, line));
		if (spot.block == first && spot.line == 0)
			draw_mark(picture, row);
		if (!text_pane_next_shown(text, &spot))
			break;
	}
}

static void
text_draw(const void *self, const struct reading *reading,
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

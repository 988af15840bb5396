#include "view/text.h"

#include "view/list.h"
#include "view/text_pane_internal.h"
#include "view/text_picture_internal.h"

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
	case READING_LINE:
		text_pane_go_to_byte(text, reading->place.node, reading->byte);
		break;
	case READING_PARAGRAPH:
		text_pane_reveal_paragraph(text, reading->paragraph);
		break;
	case READING_BYTE:
		text_pane_go_inside(text, reading->selected, reading->byte);
		break;
	case READING_LIT:
		text_pane_reveal(text, reading->selected);
		text_pane_reveal_sentence(text, &reading->lit);
		break;
	case READING_SENTENCE:
		text_pane_reveal_sentence(text, &reading->selection.head);
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
		.from = text_pane_before(text),
		.seen = text_pane_seen(text),
		.at_end = text_pane_at_end(text),
	};
}

const struct view_class text_view = {
	.name = "正文",
	.hints = hints,
	.size = sizeof(struct text_pane),
	.open = text_open,
	.close = text_close,
	.act = text_act,
	.fit = text_fit,
	.draw = text_picture_draw,
	.click = text_click,
	.scroll = text_scroll,
	.works = text_works,
};

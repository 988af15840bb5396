#include "view/glosses.h"

#include "report/gloss.h"
#include "text/wrap.h"
#include "view/list.h"
#include "view/page.h"

enum {
	COLUMNS_LEAST = 2,
	PARAGRAPHS_MOST = 100, /* of a gloss */
};

/* A line of a gloss, whose first bytes may stand out. */
struct gloss_line {
	struct str text;
	size_t lead;
};

struct glosses {
	const struct gloss *shown; /* that the lines are of */
	int columns;
	enum ambiguous ambiguous;
	struct gloss_line *lines;
	size_t room;
	struct list list;
	struct arena arena;
};

static const struct hint hints[] = {
	{ { ACTION_EXPLAIN }, "下一条", 0, NULL },
	{ { ACTION_ENTER }, "到注释", 0, NULL },
	{ { ACTION_CLOSE }, "关闭", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static void
glosses_close(void *self)
{
	struct glosses *glosses = self;

	arena_free(&glosses->arena);
	*glosses = (struct glosses){ .list.plain = true };
}

static void
glosses_open(void *self, const struct reading *reading)
{
	(void)reading;
	glosses_close(self);
}

/* Returns the gloss to show, or NULL. */
static const struct gloss *
now(const struct reading *reading)
{
	const struct reading_glosses *asked = &reading->glosses;

	return asked->count > 0 ? asked->at[asked->now] : NULL;
}

/* --- Its lines */

static void
add_lines(struct glosses *glosses, struct str text, size_t lead)
{
	int columns = glosses->columns - 2;
	struct lines lines = wrap_paragraph(&glosses->arena, text,
	    (struct wrap_shape){
		.columns = columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns,
		.ambiguous = glosses->ambiguous,
	    });

	for (size_t i = 0; i < lines.count; i++) {
		struct line line = lines.at[i];

		glosses->lines = arena_grow(&glosses->arena, glosses->lines,
		    glosses->list.count, &glosses->room,
		    sizeof *glosses->lines);
		glosses->lines[glosses->list.count++] = (struct gloss_line){
			str_slice(text, line.from, line.to),
			lead > line.from ? lead - line.from : 0,
		};
	}
}

/* Returns the paragraph behind a gloss: where the next one begins, or its
 * section ends; in a section that is none of notes the very next one. */
static size_t
end_of(const struct report *report, const struct gloss *gloss)
{
	const struct node *node = &report->nodes[gloss->node];
	const struct gloss *next = gloss + 1;
	size_t end = node->paragraph + node->paragraph_count;

	if (!node->note)
		return gloss->paragraph + 1;
	if (next < report->glosses + report->gloss_count &&
	    next->node == gloss->node)
		end = next->paragraph;
	return end < gloss->paragraph + PARAGRAPHS_MOST
		   ? end
		   : gloss->paragraph + PARAGRAPHS_MOST;
}

/* Returns how many bytes of its first paragraph are its mark and term. */
static size_t
lead_of(const struct gloss *gloss, struct str text)
{
	size_t term = str_find(text, gloss->term);

	return gloss->term.length > 0 && term < text.length
		   ? term + gloss->term.length
		   : 0;
}

static void
lay_out(struct glosses *glosses, const struct report *report)
{
	const struct gloss *gloss = glosses->shown;
	size_t i = gloss->paragraph, end = end_of(report, gloss);
	struct str text = report->paragraphs[i].text;
	size_t lead = lead_of(gloss, text);

	if (gloss->term.length > 0 && lead == 0)
		add_lines(glosses, gloss->term, gloss->term.length);
	for (; i < end; i++, lead = 0)
		add_lines(glosses, report->paragraphs[i].text, lead);
}

static void
glosses_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct glosses *glosses = self;
	const struct gloss *gloss = now(reading);

	if (gloss != glosses->shown || pane->area.columns != glosses->columns ||
	    reading->ambiguous != glosses->ambiguous) {
		glosses_close(self);
		glosses->shown = gloss;
		glosses->columns = pane->area.columns;
		glosses->ambiguous = reading->ambiguous;
		if (gloss != NULL)
			lay_out(glosses, reading->report);
	}
	/* The first row says which one it is. */
	list_fit(&glosses->list, 0, pane->area.rows - 1);
}

/* --- Keys */

static bool
glosses_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct glosses *glosses = self;
	struct reading_glosses *asked = &reading->glosses;

	if (!in_use || asked->count == 0)
		return false;
	if (action == ACTION_EXPLAIN) {
		asked->now = (asked->now + 1) % asked->count;
		return true;
	}
	/* The session then closes this view and goes into the text. */
	if (action == ACTION_IN)
		reading_leap_into(reading, now(reading)->paragraph);
	return list_act(&glosses->list, action);
}

static void
glosses_scroll(void *self, struct reading *reading, int rows)
{
	struct glosses *glosses = self;

	(void)reading;
	list_scroll(&glosses->list, rows);
}

static bool
glosses_works(
    const void *self, const struct reading *reading, enum action action)
{
	(void)self;
	return action != ACTION_EXPLAIN || reading->glosses.count > 1;
}

/* --- The picture */

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct glosses *glosses = self;
	const struct gloss_line *line = &glosses->lines[row->index];
	size_t lead =
	    line->lead < line->text.length ? line->lead : line->text.length;
	int column = frame_text(
	    frame, area, row->at, 1, ROLE_LEAD, str_slice(line->text, 0, lead));

	frame_text(frame, area, row->at, column, ROLE_TEXT,
	    str_slice(line->text, lead, line->text.length));
}

static void
glosses_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct glosses *glosses = self;
	const struct reading_glosses *asked = &reading->glosses;
	struct area area = pane->area;
	struct arena scratch = { 0 };

	if (asked->count > 1)
		frame_text_cut(frame, area, 0, 1, area.columns - 1, ROLE_DIM,
		    arena_print(&scratch, "注释 %zu/%zu", asked->now + 1,
			asked->count));
	else
		frame_text_cut(frame, area, 0, 1, area.columns - 1, ROLE_DIM,
		    str_of("注释"));
	arena_free(&scratch);
	area.row++;
	area.rows--;
	list_draw(&glosses->list, self, draw_row, false, frame, area);
	if (!in_use)
		return;
	frame->cursor_row = area.row;
	frame->cursor_column = area.column + 1;
}

const struct view_class glosses_view = {
	.name = "注释",
	.hints = hints,
	.size = sizeof(struct glosses),
	.open = glosses_open,
	.close = glosses_close,
	.act = glosses_act,
	.fit = glosses_fit,
	.draw = glosses_draw,
	.scroll = glosses_scroll,
	.works = glosses_works,
};

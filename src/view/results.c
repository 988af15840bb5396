#include "view/results.h"

#include "view/list.h"
#include "view/page.h"

enum {
	CHAPTER_COLUMN = 2,
	SECTION_COLUMN = 4,
	USAGE_COLUMN = 4,
	USAGE_WORDS = 15, /* the column of what a query means */
};

/* A chapter, or a section in one. */
struct result {
	size_t node;
	size_t first; /* hit */
	size_t count; /* hits; a chapter's with those of its sections */
	bool chapter;
};

/* A chapter appears twice if it has literal hits and hits by sound, since all
 * literal hits come first. */
struct results {
	const struct hits *hits; /* that were listed; NULL for none */
	unsigned edition;        /* of these */
	size_t hit_count;        /* as many of them as are listed */
	struct result *rows;
	size_t room;
	size_t chapter, section; /* the last ones' rows */
	struct list list;
	struct arena arena;
};

static const struct hint hints[] = {
	{ { ACTION_UP, ACTION_DOWN }, "选择", 1, NULL },
	{ { ACTION_IN }, "打开", 0, NULL },
	{ { ACTION_NEXT_SPELLING }, "换汉字", 0, NULL },
	{ { ACTION_SOUNDS }, "拼音", 1, NULL },
	{ { ACTION_PATTERN }, "正则", 1, NULL },
	{ { ACTION_CANCEL }, "返回", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

/* --- The rows */

static void
results_close(void *self)
{
	struct results *results = self;

	arena_free(&results->arena);
	*results = (struct results){ 0 };
}

static void
results_open(void *self, const struct reading *reading)
{
	(void)reading;
	results_close(self);
}

static void
add_row(struct results *results, struct result row)
{
	results->rows = arena_grow(&results->arena, results->rows,
	    results->list.count, &results->room, sizeof *results->rows);
	results->rows[results->list.count++] = row;
}

static size_t
node_of(const struct hits *hits, size_t hit)
{
	return hits->corpus->pieces[hits->at[hit].piece].node;
}

/* Adds a hit to the last chapter and section, or starts new rows for it. */
static void
add_hit(struct results *results, size_t hit)
{
	const struct hits *hits = results->hits;
	size_t node = node_of(hits, hit);
	size_t chapter = report_branch(hits->corpus->report, node);
	struct result row = { .node = chapter, .first = hit };
	bool anew = hits_begins(hits, hit);

	if (anew || results->rows[results->chapter].node != chapter) {
		row.chapter = anew = true;
		results->chapter = results->section = results->list.count;
		add_row(results, row);
	}
	if (node != chapter &&
	    (anew || results->rows[results->section].node != node)) {
		row = (struct result){ .node = node, .first = hit };
		results->section = results->list.count;
		add_row(results, row);
	}
	results->rows[results->chapter].count++;
	if (results->section != results->chapter)
		results->rows[results->section].count++;
}

/* While a search goes on hits are only added, behind the others. */
static void
list_hits(struct results *results, const struct reading *reading)
{
	size_t count = reading_hits(reading);

	if (results->hits != reading->search.hits ||
	    results->edition != reading->search.edition ||
	    results->hit_count > count) {
		results_close(results);
		results->hits = reading->search.hits;
		results->edition = reading->search.edition;
	}
	while (results->hit_count < count)
		add_hit(results, results->hit_count++);
}

/* Returns the row of a hit: the section's rather than its chapter's. */
static size_t
row_of(const struct results *results, size_t hit)
{
	size_t low = 0, high = results->list.count;

	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (results->rows[middle].first <= hit)
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* --- Moving */

static void
go_to_row(struct results *results, struct reading *reading)
{
	reading->search.now = results->rows[results->list.cursor].first;
	reading_show_hit(reading);
}

/* Up and down go from hit to hit, a page by rows. */
static void
go_by_hits(struct reading *reading, bool down)
{
	size_t *now = &reading->search.now;

	if (down && *now + 1 < reading_hits(reading))
		++*now;
	else if (!down && *now > 0)
		--*now;
	reading_show_hit(reading);
}

static bool
results_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct results *results = self;

	if (!in_use || list_step(action, 1) == 0)
		return false;
	if (results->list.count == 0)
		return true;
	if (action == ACTION_DOWN || action == ACTION_UP) {
		go_by_hits(reading, action == ACTION_DOWN);
		return true;
	}
	list_act(&results->list, action);
	go_to_row(results, reading);
	return true;
}

/* Goes to the row. A click on the current row opens its hit. */
static bool
results_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct results *results = self;
	size_t at;

	(void)column, (void)in_use;
	if (!list_row_at(&results->list, row, &at))
		return false;
	if (at == results->list.cursor ||
	    results->rows[at].first == reading->search.now) {
		*then = ACTION_IN;
		return true;
	}
	results->list.cursor = at;
	go_to_row(results, reading);
	return true;
}

/* Returns a row that fitting does not scroll back. A section at the top brings
 * its chapter into view; a chapter at the bottom stands for its first section,
 * one row further down. */
static size_t
clear_of_edges(const struct results *results, size_t row)
{
	size_t top = results->list.top;

	if (row == top && row > 0 && results->rows[row - 1].chapter)
		return row + 1;
	if (row > top && row_of(results, results->rows[row].first) != row)
		return row - 1;
	return row;
}

static void
results_scroll(void *self, struct reading *reading, int rows)
{
	struct results *results = self;
	struct list *list = &results->list;
	size_t before = list->cursor;

	if (list->count == 0)
		return;
	list_scroll(list, rows);
	if (list->height > 1)
		list->cursor = clear_of_edges(results, list->cursor);
	if (list->cursor != before &&
	    results->rows[list->cursor].first != reading->search.now)
		go_to_row(results, reading);
}

/* --- The picture */

/* Shows the row of the current hit, and its chapter's if that is right above. */
static void
results_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct results *results = self;
	struct list *list = &results->list;
	size_t from;

	list_hits(results, reading);
	list->cursor = row_of(results, reading->search.now);
	from = list->cursor;
	if (from > 0 && pane->area.rows > 1 && results->rows[from - 1].chapter)
		from--;
	list_fit(list, from, pane->area.rows);
}

/* Examples of queries and what they mean. */
static const struct {
	const char *typed, *words;
} usage[] = {
	{ "rgzn", "首字母" },
	{ "xuhui", "全拼" },
	{ "人工zn", "汉字拼音混输" },
	{ "3000yi", "数字照打" },
	{ "养老 社区", "同一节中都有" },
	{ "\"新 城\"", "不拆开" },
	{ "养老 -社区", "没有后者的节" },
};

static void
draw_usage(struct frame *frame, struct area area)
{
	int row = 0;

	frame_text_cut(frame, area, row++, 2, area.columns - 3, ROLE_DIM,
	    str_of("边输入边搜索，不用输入法："));
	for (size_t i = 0; i < sizeof usage / sizeof *usage; i++, row++) {
		frame_text(frame, area, row, USAGE_COLUMN, ROLE_DIM,
		    str_of(usage[i].typed));
		frame_text_cut(frame, area, row, USAGE_WORDS,
		    area.columns - USAGE_WORDS - 1, ROLE_DIM,
		    str_of(usage[i].words));
	}
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct results *results = self;
	const struct report *report = results->hits->corpus->report;
	const struct result *result = &results->rows[row->index];
	int column = result->chapter ? CHAPTER_COLUMN : SECTION_COLUMN;
	struct arena scratch = { 0 };
	struct str digits = arena_print(&scratch, "%zu", result->count);
	int end = area.columns - 1 - (int)digits.length;

	frame_text(frame, area, row->at, end, ROLE_DIM, digits);
	frame_text_cut(frame, area, row->at, column, end - 1 - column,
	    row->role,
	    page_title(
		report, result->node, end - 1 - column, frame->ambiguous));
	arena_free(&scratch);
}

/* The cursor stays in the prompt. */
static void
results_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct results *results = self;

	(void)in_use;
	if (!reading->search.asked)
		draw_usage(frame, pane->area);
	else
		list_draw(
		    &results->list, self, draw_row, true, frame, pane->area);
}

const struct view_class results_view = {
	.hints = hints,
	.size = sizeof(struct results),
	.open = results_open,
	.close = results_close,
	.act = results_act,
	.fit = results_fit,
	.draw = results_draw,
	.click = results_click,
	.scroll = results_scroll,
};

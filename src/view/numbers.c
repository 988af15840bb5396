#include "view/numbers.h"

#include "view/numbers_internal.h"
#include "view/page.h"

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 1, NULL },
	{ { ACTION_ENTER }, "看原文", 0, NULL },
	{ { ACTION_NEXT_CHAPTER }, "下一章", 2, "下一类" },
	{ { ACTION_FIGURES_ORDER }, "排序", 1, NULL },
	{ { ACTION_FIGURES_VALUES }, "数值", 1, "原文" },
	{ { ACTION_SEARCH }, "搜索", 1, NULL },
	{ { ACTION_ONLY_HITS }, "只看找到的", 1, "都列出" },
	{ { ACTION_TARGETS }, "对照", 2, NULL },
	{ { ACTION_HELP }, "帮助", 0, NULL },
	{ { ACTION_CLOSE }, "返回", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const char *const orders[NUMBERS_ORDERS] = {
	[NUMBERS_BY_CHAPTER] = "按章",
	[NUMBERS_BY_CLASS] = "按类别",
	[NUMBERS_BY_SIZE] = "按类别，从大到小",
};

static void
numbers_close(void *self)
{
	struct numbers *numbers = self;

	arena_free(&numbers->arena);
	*numbers = (struct numbers){ .moved = false };
}

static void
numbers_open(void *self, const struct reading *reading)
{
	(void)reading;
	numbers_close(self);
}

/* --- Moving */

/* What rows are gone through by: chapters, or classes. */
static size_t
group_of(const struct numbers *numbers, const struct report *report, size_t row)
{
	const struct figure *figure =
	    &numbers->figures->at[numbers->rows[row].figure];

	return numbers->order == NUMBERS_BY_CHAPTER
		   ? report_branch(report, figure->node)
		   : (size_t)figure->unit_class;
}

/* Goes to the first row of the next group, or of this or the one before. */
static void
go_by_groups(struct numbers *numbers, const struct report *report, bool on)
{
	size_t row = numbers->list.cursor, count = numbers->list.count;
	size_t group = group_of(numbers, report, row);

	if (on) {
		while (row < count && group_of(numbers, report, row) == group)
			row++;
		if (row < count)
			numbers->list.cursor = row;
	} else {
		if (row > 0)
			row--;
		if (row > 0 && numbers->rows[row].count > 0)
			row--;
		group = group_of(numbers, report, row);
		while (row > 0 && group_of(numbers, report, row - 1) == group)
			row--;
		numbers->list.cursor = row;
	}
	numbers_off_heading(numbers, true);
}

/* Goes to the next row that was found, or the one before, round the end. */
static void
go_by_finds(struct numbers *numbers, bool on)
{
	size_t count = numbers->list.count, row = numbers->list.cursor;

	for (size_t i = 0; i < count; i++) {
		row = (row + (on ? 1 : count - 1)) % count;
		if (numbers->rows[row].found) {
			numbers->list.cursor = row;
			return;
		}
	}
}

static void
go_to_text(const struct numbers *numbers, struct reading *reading)
{
	const struct figure *figure = numbers_figure(numbers);

	reading_leap_to_bytes(
	    reading, (struct sentence){ figure->paragraph, figure->span });
}

/* --- Keys */

/* Returns whether it took an action that changes what is listed. */
static bool
change(
    struct numbers *numbers, const struct reading *reading, enum action action)
{
	switch (action) {
	case ACTION_FIGURES_ORDER:
		numbers->order = (numbers->order + 1) % NUMBERS_ORDERS;
		break;
	case ACTION_FIGURES_VALUES:
		numbers->values = !numbers->values;
		break;
	case ACTION_ONLY_HITS:
		numbers->only = !numbers->only;
		break;
	default:
		return false;
	}
	numbers_list(numbers, reading);
	return true;
}

static bool
move(struct numbers *numbers, const struct reading *reading, enum action action)
{
	size_t before = numbers->list.cursor;

	numbers->moved = true;
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	if (action == ACTION_READ_BACK)
		action = ACTION_PAGE_UP;
	if (action == ACTION_NEXT_CHAPTER || action == ACTION_PREVIOUS_CHAPTER)
		go_by_groups(
		    numbers, reading->report, action == ACTION_NEXT_CHAPTER);
	else if (action == ACTION_NEXT_HIT || action == ACTION_PREVIOUS_HIT)
		go_by_finds(numbers, action == ACTION_NEXT_HIT);
	else if (!list_act(&numbers->list, action))
		return false;
	numbers_off_heading(numbers, numbers->list.cursor >= before);
	/* Before the first figure there is its heading only. */
	numbers_off_heading(numbers, true);
	return true;
}

static bool
numbers_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct numbers *numbers = self;

	if (!in_use || numbers->figures == NULL)
		return false;
	if (change(numbers, reading, action))
		return true;
	if (numbers->list.count == 0)
		return list_step(action, 1) != 0 || action == ACTION_IN;
	/* The session then closes this view and goes into the text. */
	if (action == ACTION_IN) {
		go_to_text(numbers, reading);
		return false;
	}
	return move(numbers, reading, action);
}

static bool
numbers_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct numbers *numbers = self;
	size_t at;

	(void)reading, (void)column, (void)in_use;
	/* The first row names the columns. */
	if (row < 1 || !list_row_at(&numbers->list, row - 1, &at) ||
	    numbers->rows[at].count > 0)
		return false;
	if (at == numbers->list.cursor)
		*then = ACTION_IN;
	numbers->list.cursor = at;
	numbers->moved = true;
	return true;
}

static void
numbers_scroll(void *self, struct reading *reading, int rows)
{
	struct numbers *numbers = self;

	(void)reading;
	if (numbers->list.count == 0)
		return;
	numbers->moved = true;
	list_scroll(&numbers->list, rows);
	numbers_off_heading(numbers, true);
}

static void
numbers_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct numbers *numbers = self;
	size_t cursor, from;

	if (reading->figures.at == NULL) {
		if (numbers->figures != NULL)
			numbers_close(self);
		return;
	}
	if (numbers_is_old(numbers, reading))
		numbers_list(numbers, reading);
	reading->figures.found = numbers->found;
	numbers->list.lines =
	    pane->area.columns < NUMBERS_ONE_LINE_FROM ? 2 : 1;
	cursor = numbers->list.cursor;
	from = cursor > 0 && numbers->rows[cursor - 1].count > 0 ? cursor - 1
								 : cursor;
	list_fit(&numbers->list, from, numbers_height(pane->area.rows));
}

static bool
numbers_works(
    const void *self, const struct reading *reading, enum action action)
{
	const struct numbers *numbers = self;

	(void)reading;
	if (action == ACTION_ONLY_HITS || action == ACTION_NEXT_HIT)
		return numbers->wanted_length > 0;
	return numbers->list.count > 0 || action == ACTION_CLOSE ||
	       action == ACTION_HELP;
}

static bool
numbers_other(
    const void *self, const struct reading *reading, enum action action)
{
	const struct numbers *numbers = self;

	(void)reading;
	switch (action) {
	case ACTION_NEXT_CHAPTER:
		return numbers->order != NUMBERS_BY_CHAPTER;
	case ACTION_FIGURES_VALUES:
		return numbers->values;
	case ACTION_ONLY_HITS:
		return numbers->only;
	default:
		return false;
	}
}

static struct str
numbers_title(const void *self, const struct reading *reading,
    struct str *right, struct arena *arena)
{
	const struct numbers *numbers = self;
	bool only = numbers->only && numbers->wanted_length > 0;
	size_t place = 0;

	(void)reading;
	for (size_t i = 0; i <= numbers->list.cursor && i < numbers->list.count;
	     i++)
		place += numbers->rows[i].count == 0;
	*right = arena_print(arena, "%zu/%zu", place, numbers->counted);
	return arena_print(arena, "数字  %s %zu%s  %s%s",
	    only ? "找到" : "全部", numbers->counted,
	    numbers->figures != NULL && !numbers->figures->done ? "+" : "",
	    orders[numbers->order], numbers->values ? "  数值" : "");
}

const struct view_class numbers_view = {
	.name = "数字",
	.hints = hints,
	.size = sizeof(struct numbers),
	.whole = true,
	.open = numbers_open,
	.close = numbers_close,
	.act = numbers_act,
	.fit = numbers_fit,
	.title = numbers_title,
	.draw = numbers_draw,
	.click = numbers_click,
	.scroll = numbers_scroll,
	.works = numbers_works,
	.other = numbers_other,
};

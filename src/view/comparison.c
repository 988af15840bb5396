#include "view/comparison.h"

#include "figure/figure_role.h"
#include "view/comparison_internal.h"

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 1, NULL },
	{ { ACTION_ENTER }, "看原文", 0, NULL },
	{ { ACTION_OTHER_PANE }, "换到上年", 1, "换到今年" },
	{ { ACTION_NEXT_CHAPTER }, "下一组", 2, NULL },
	{ { ACTION_COPY }, "复制两句", 2, NULL },
	{ { ACTION_FIGURES }, "数字", 2, NULL },
	{ { ACTION_HELP }, "帮助", 0, NULL },
	{ { ACTION_CLOSE }, "返回", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static void
comparison_close(void *self)
{
	struct comparison *comparison = self;

	arena_free(&comparison->arena);
	*comparison = (struct comparison){ .moved = false };
}

static void
comparison_open(void *self, const struct reading *reading)
{
	(void)reading;
	comparison_close(self);
}

const struct comparison_row *
comparison_row(const struct comparison *comparison)
{
	return comparison->list.count > 0
		   ? &comparison->rows[comparison->list.cursor]
		   : NULL;
}

/* --- The rows */

/* A heading for each group that has pairs, and these below it. */
static void
list_pairs(struct comparison *comparison, const struct reading *reading)
{
	const struct pairs *pairs = reading->pairs;
	size_t count = 0;

	comparison_close(comparison);
	comparison->pairs = pairs;
	comparison->rows = arena_alloc(&comparison->arena,
	    pairs->count + PAIR_GROUPS, sizeof *comparison->rows);
	pair_group_count(pairs, comparison->counts);
	for (int group = 0; group < PAIR_GROUPS; group++) {
		if (comparison->counts[group] == 0)
			continue;
		comparison->rows[count++].group = (enum pair_group)group;
		for (size_t i = 0; i < pairs->count; i++)
			if ((int)pair_group_of(&pairs->at[i]) == group)
				comparison->rows[count++] =
				    (struct comparison_row){
					    &pairs->at[i],
					    (enum pair_group)group,
				    };
	}
	comparison->list.count = count;
}

/* Moves the cursor from a heading on, or back where there is anything. */
static void
off_heading(struct comparison *comparison, bool on)
{
	struct list *list = &comparison->list;

	while (list->count > 0 && comparison->rows[list->cursor].pair == NULL)
		list->cursor += on || list->cursor == 0 ? 1 : (size_t)-1;
}

static bool
is_below(const struct figure *figure, const struct reading *reading)
{
	size_t top = reading->selected;

	return figure != NULL && figure->node >= top &&
	       figure->node < top + reading->report->nodes[top].span;
}

/* Until the reader moves, the cursor is at a pair of the section that is
 * read. */
static void
begin_at(struct comparison *comparison, const struct reading *reading)
{
	for (size_t i = 0; i < comparison->list.count; i++) {
		const struct pair *pair = comparison->rows[i].pair;

		if (pair == NULL || (!is_below(pair->result, reading) &&
					!is_below(pair->target, reading)))
			continue;
		comparison->list.cursor = i;
		comparison->result = !is_below(pair->target, reading);
		return;
	}
}

/* --- Moving */

static void
go_by_groups(struct comparison *comparison, bool on)
{
	size_t row = comparison->list.cursor;
	enum pair_group group = comparison->rows[row].group;

	if (on) {
		while (row < comparison->list.count &&
		       comparison->rows[row].group == group)
			row++;
		if (row < comparison->list.count)
			comparison->list.cursor = row;
	} else {
		/* Past the heading, where the cursor is right below it. */
		row -= row > 0 && comparison->rows[row - 1].pair == NULL;
		row -= row > 0;
		group = comparison->rows[row].group;
		while (row > 0 && comparison->rows[row - 1].group == group)
			row--;
		comparison->list.cursor = row;
	}
	off_heading(comparison, true);
}

static void
go_to_text(const struct comparison *comparison, struct reading *reading)
{
	const struct pair *pair = comparison_row(comparison)->pair;
	const struct figure *figure = comparison->result && pair->result != NULL
					  ? pair->result
					  : pair->target;

	reading_leap_to_bytes(
	    reading, (struct sentence){ figure->paragraph, figure->span });
}

static bool
move(struct comparison *comparison, enum action action)
{
	size_t before = comparison->list.cursor;

	comparison->moved = true;
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	if (action == ACTION_READ_BACK)
		action = ACTION_PAGE_UP;
	if (action == ACTION_NEXT_CHAPTER || action == ACTION_PREVIOUS_CHAPTER)
		go_by_groups(comparison, action == ACTION_NEXT_CHAPTER);
	else if (!list_act(&comparison->list, action))
		return false;
	off_heading(comparison, comparison->list.cursor >= before);
	return true;
}

static bool
comparison_act(
    void *self, struct reading *reading, enum action action, bool in_use)
{
	struct comparison *comparison = self;

	if (!in_use || comparison->list.count == 0)
		return false;
	if (action == ACTION_OTHER_PANE) {
		comparison->result = !comparison->result;
		comparison->moved = true;
		return true;
	}
	/* The session then closes this view and goes into the text. */
	if (action == ACTION_IN) {
		go_to_text(comparison, reading);
		return false;
	}
	return move(comparison, action);
}

static bool
comparison_click(void *self, struct reading *reading, int row, int column,
    bool in_use, enum action *then)
{
	struct comparison *comparison = self;
	size_t at;

	(void)reading, (void)column, (void)in_use;
	/* The first row names the columns. */
	if (row < 1 || !list_row_at(&comparison->list, row - 1, &at) ||
	    comparison->rows[at].pair == NULL)
		return false;
	if (at == comparison->list.cursor)
		*then = ACTION_IN;
	comparison->list.cursor = at;
	comparison->moved = true;
	return true;
}

static void
comparison_scroll(void *self, struct reading *reading, int rows)
{
	struct comparison *comparison = self;

	(void)reading;
	if (comparison->list.count == 0)
		return;
	comparison->moved = true;
	list_scroll(&comparison->list, rows);
	off_heading(comparison, true);
}

/* --- The picture */

static void
comparison_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct comparison *comparison = self;
	size_t cursor, from;

	if (comparison->pairs != reading->pairs) {
		comparison_close(comparison);
		if (reading->pairs != NULL)
			list_pairs(comparison, reading);
	}
	if (!comparison->moved)
		begin_at(comparison, reading);
	off_heading(comparison, true);
	if (comparison->list.count > 0)
		reading->pair = comparison_row(comparison)->pair;
	comparison->list.lines =
	    pane->area.columns < COMPARISON_ONE_LINE_FROM ? 2 : 1;
	cursor = comparison->list.cursor;
	from = cursor > 0 && comparison->rows[cursor - 1].pair == NULL
		   ? cursor - 1
		   : cursor;
	list_fit(&comparison->list, from, comparison_height(pane->area.rows));
}

static bool
comparison_other(
    const void *self, const struct reading *reading, enum action action)
{
	const struct comparison *comparison = self;

	(void)reading;
	return action == ACTION_OTHER_PANE && comparison->result;
}

static struct str
comparison_title(const void *self, const struct reading *reading,
    struct str *right, struct arena *arena)
{
	const struct comparison *comparison = self;
	struct buffer left = { .arena = arena };
	int year = figure_role_report_year(reading->report);
	bool said = false;
	size_t place = 0,
	       count = reading->pairs == NULL ? 0 : reading->pairs->count;

	for (size_t i = 0;
	     i <= comparison->list.cursor && i < comparison->list.count; i++)
		place += comparison->rows[i].pair != NULL;
	*right = arena_print(arena, "%zu/%zu", place, count);
	buffer_add(&left, str_of("目标对照  "));
	if (year > 0)
		buffer_add(&left, arena_print(arena, "%d年", year));
	buffer_add(&left, arena_print(arena, "目标%zu项", count));
	for (int i = 0; i < PAIR_GROUPS; i++) {
		if (comparison->counts[i] == 0)
			continue;
		buffer_add(&left, str_of(said ? " " : "："));
		buffer_add(
		    &left, arena_print(arena, "%s%zu", pair_group_words[i],
			       comparison->counts[i]));
		said = true;
	}
	return buffer_str(&left);
}

const struct view_class comparison_view = {
	.name = "目标对照",
	.hints = hints,
	.size = sizeof(struct comparison),
	.whole = true,
	.open = comparison_open,
	.close = comparison_close,
	.act = comparison_act,
	.fit = comparison_fit,
	.title = comparison_title,
	.draw = comparison_draw,
	.click = comparison_click,
	.scroll = comparison_scroll,
	.other = comparison_other,
};

#include "app/hints_internal.h"

#include "app/app.h"
#include "app/fit_internal.h"
#include "app/select_internal.h"

/* Follow the hints of the view in use, in the order of the row. An opened view
 * has only its own hints. */
static const struct hint reading_hints[] = {
	{ { ACTION_READ_ON }, "下一页", 0, "阅读" },
	{ { ACTION_NEXT_HIT }, "下一处", 0, NULL },
	{ { ACTION_SEARCH }, "搜索", 1, NULL },
	{ { ACTION_ONLY_HITS }, "只看结果", 2, "都列出" },
	{ { ACTION_SHORTCUT }, NULL, 2, NULL },
	{ { ACTION_HELP }, "帮助", 1, NULL },
	{ { ACTION_CLOSE }, "退出", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const struct hint jump_hints[] = {
	{ { ACTION_IN }, "跳到", 0, NULL },
	{ { ACTION_CANCEL }, "取消", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const struct hint note_hints[] = {
	{ { ACTION_IN }, "记下", 0, NULL },
	{ { ACTION_CANCEL }, "取消", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const struct hint figures_hints[] = {
	{ { ACTION_IN }, "确定", 0, NULL },
	{ { ACTION_CANCEL }, "取消", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const struct hint filter_hints[] = {
	{ { ACTION_IN }, "筛选", 0, NULL },
	{ { ACTION_CANCEL }, "取消", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

static const struct hint select_hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 0, "伸缩" },
	{ { ACTION_SELECT_FIX }, "定一端", 1, "松开" },
	{ { ACTION_SELECT_OTHER_END }, "另一端", 2, NULL },
	{ { ACTION_SELECT_PARAGRAPH }, "整段", 2, NULL },
	{ { ACTION_SELECT_SECTION }, "整节", 2, NULL },
	{ { ACTION_COPY }, "复制", 0, NULL },
	{ { ACTION_COPY_CITED }, "连出处", 2, NULL },
	{ { ACTION_CANCEL }, "取消", 0, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

enum {
	HINTS_MOST = 16,
	RANKS = 3,
	GAP = 2, /* columns between two hints */
};

/* The hints that may be shown now. Those that were not chosen have no text. */
struct hint_row {
	const struct hint *hints[HINTS_MOST];
	struct str texts[HINTS_MOST];
	size_t count;
};

static void
add_hints(struct hint_row *row, const struct hint *hints)
{
	for (; hints->actions[0] != ACTION_NONE && row->count < HINTS_MOST;
	     hints++)
		row->hints[row->count++] = hints;
}

static struct hint_row
hints_now(const struct app *app)
{
	struct hint_row row = { .count = 0 };

	if (app->prompt.kind == PROMPT_JUMP) {
		add_hints(&row, jump_hints);
	} else if (app->prompt.kind == PROMPT_NOTE) {
		add_hints(&row, note_hints);
	} else if (app->prompt.kind == PROMPT_FIGURES) {
		add_hints(&row, figures_hints);
	} else if (app->prompt.kind == PROMPT_FILTER) {
		add_hints(&row, filter_hints);
	} else if (select_is_on(app)) {
		add_hints(&row, select_hints);
	} else {
		add_hints(&row, views_in_use(&app->views)->hints);
		if (!views_is_open(&app->views))
			add_hints(&row, reading_hints);
	}
	return row;
}

static bool
shows_text(const struct app *app)
{
	struct panes panes = fit_panes(app);

	return panes_shows(&panes, PANE_TEXT);
}

/* Returns whether a hint has its other words now. */
static bool
is_other(const struct app *app, enum action action)
{
	if (select_is_on(app))
		return app->reading.selection.fixed;
	switch (action) {
	case ACTION_READ_ON:
		return !shows_text(app);
	case ACTION_ONLY_HITS:
		if (views_is_open(&app->views))
			return views_other(&app->views, &app->reading, action);
		return app->reading.search.only;
	default:
		return views_other(&app->views, &app->reading, action);
	}
}

/* Returns whether an action would change anything now. */
static bool
works(const struct app *app, enum action action)
{
	bool found =
	    app->prompt.kind != PROMPT_SEARCH || search_count(&app->search) > 0;

	if (select_is_on(app))
		return action != ACTION_SELECT_OTHER_END ||
		       app->reading.selection.fixed;
	switch (action) {
	case ACTION_NEXT_HIT:
	case ACTION_ONLY_HITS:
		if (views_is_open(&app->views))
			return views_works(&app->views, &app->reading, action);
		return app->search.shown;
	case ACTION_NEXT_SPELLING:
		return app->search.choice.begun ||
		       app->search.spellings.count > 0;
	case ACTION_UP:
		return found;
	case ACTION_IN:
		/* Where Space goes into the text one of them is enough. */
		return found &&
		       (app->prompt.kind != PROMPT_NONE ||
			   (views_is_open(&app->views) &&
			       views_works(
				   &app->views, &app->reading, action)) ||
			   (!views_is_open(&app->views) &&
			       (shows_text(app) || is_other(app, action))));
	case ACTION_READ_ON:
		return views_is_open(&app->views) || !shows_text(app) ||
		       !app->reading.text.at_end;
	default:
		return views_works(&app->views, &app->reading, action);
	}
}

/* Returns the mode whose keys are shown: the row stays behind z and '. */
static enum keymap_mode
mode_shown(const struct app *app)
{
	enum keymap_mode mode = app_mode(app);

	return mode == KEYMAP_FOLD || mode == KEYMAP_QUOTE ? KEYMAP_READING
							   : mode;
}

/* Adds the first key of an action in a mode. */
static void
add_key(struct buffer *buffer, const struct app *app, enum action action)
{
	keymap_label_of(buffer, &app->reading.keymap, mode_shown(app), action);
}

/* Adds digits as ranges: 1-3、8-9. Returns how many they are. */
static int
add_ranges(struct buffer *buffer, const bool *digits)
{
	int count = 0;

	for (int first = 1, last; first < SHORTCUT_COUNT; first = last + 1) {
		last = first;
		if (!digits[first])
			continue;
		while (last + 1 < SHORTCUT_COUNT && digits[last + 1])
			last++;
		if (count > 0)
			buffer_add(buffer, str_of("、"));
		buffer_add_byte(buffer, (char)('0' + first));
		if (last > first) {
			buffer_add_byte(buffer, '-');
			buffer_add_byte(buffer, (char)('0' + last));
		}
		count += last - first + 1;
	}
	return count;
}

/* Marks the digits that lead to a section with this parent, and counts them. */
static int
mark_digits(const struct reading *reading, size_t parent, bool *digits)
{
	const size_t *nodes = reading->shortcuts.nodes;
	int count = 0;

	for (int digit = 1; digit < SHORTCUT_COUNT; digit++)
		if (nodes[digit] != 0 &&
		    reading->report->nodes[nodes[digit]].parent == parent) {
			digits[digit] = true;
			count++;
		}
	return count;
}

/* Adds where the digits go: 1-7 到各章, where two of them or more do, or all
 * that go anywhere. */
static void
add_shortcuts(struct buffer *buffer, const struct reading *reading)
{
	size_t tasks = shortcuts_part(reading->report, KIND_TASKS);
	bool chapters[SHORTCUT_COUNT] = { false };
	bool all[SHORTCUT_COUNT] = { false };
	int parts, count;

	if (tasks != 0 && mark_digits(reading, tasks, chapters) > 1) {
		add_ranges(buffer, chapters);
		buffer_add(buffer, str_of(" 到各章"));
		return;
	}
	parts = mark_digits(reading, 0, all);
	for (int digit = 1; digit < SHORTCUT_COUNT; digit++)
		all[digit] = reading->shortcuts.nodes[digit] != 0;
	count = add_ranges(buffer, all);
	if (count > 0)
		buffer_add(buffer,
		    str_of(
			count > 1 && count == parts ? " 到各部分" : " 跳转"));
}

static void
add_hint(struct buffer *buffer, const struct app *app, const struct hint *hint)
{
	if (hint->words == NULL) {
		add_shortcuts(buffer, &app->reading);
		return;
	}
	for (int i = 0; i < 2 && hint->actions[i] != ACTION_NONE; i++)
		add_key(buffer, app, hint->actions[i]);
	buffer_add_byte(buffer, ' ');
	buffer_add(buffer,
	    str_of(hint->other != NULL && is_other(app, hint->actions[0])
		       ? hint->other
		       : hint->words));
}

/* Chooses the hints that work now and fit, lower ranks first. */
static void
choose(
    const struct app *app, int room, struct arena *arena, struct hint_row *row)
{
	for (int rank = 0; rank < RANKS; rank++)
		for (size_t i = 0; i < row->count; i++) {
			const struct hint *hint = row->hints[i];
			struct buffer buffer = { .arena = arena };
			int columns;

			if (hint->rank != rank || !works(app, hint->actions[0]))
				continue;
			add_hint(&buffer, app, hint);
			columns = cluster_columns(
			    buffer_str(&buffer), app->reading.ambiguous);
			if (columns == 0 || columns >= room)
				continue;
			row->texts[i] = buffer_str(&buffer);
			room -= columns + GAP;
		}
}

void
hints_draw(const struct app *app, struct frame *frame, struct area area)
{
	struct hint_row row = hints_now(app);
	struct arena scratch = { 0 };
	int column = 1;

	choose(app, area.columns - 1, &scratch, &row);
	for (size_t i = 0; i < row.count; i++)
		if (row.texts[i].length > 0)
			column = frame_text(frame, area, 0, column, ROLE_BAR,
				     row.texts[i]) +
				 GAP;
	arena_free(&scratch);
}

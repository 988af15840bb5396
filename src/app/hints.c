#include "app/hints.h"

#include "app/place.h"

/* Where a hint is of use, as bits. */
enum moment {
	IN_TREE = 1,
	IN_TEXT = 2,
	IN_HELP = 4,
	IN_PROMPT = 8,
	IN_SEARCH = 16,
	READING = IN_TREE | IN_TEXT,
};

/* In the order of the row; where not all fit, those of rank 0 come first. */
static const struct hint {
	int moments;
	enum action actions[2];
	const char *words;
	int rank;
} hints[] = {
	{ READING | IN_HELP, { ACTION_DOWN, ACTION_UP }, "移动", 0 },
	{ IN_TREE, { ACTION_IN }, "阅读", 0 },
	{ IN_TEXT, { ACTION_OUT }, "目录", 0 },
	{ READING | IN_HELP, { ACTION_READ_ON }, "读下去", 1 },
	{ READING, { ACTION_NEXT_HIT }, "下一处", 1 },
	{ READING, { ACTION_SEARCH }, "搜索", 0 },
	{ READING, { ACTION_HELP }, "帮助", 0 },
	{ READING, { ACTION_ONLY_HITS }, "只看有的", 1 },
	{ READING, { ACTION_NEXT_PAGE }, "下章", 1 },
	{ READING, { ACTION_SHORTCUT }, NULL, 1 },
	{ READING, { ACTION_JUMP }, "跳到", 1 },
	{ IN_PROMPT, { ACTION_IN }, "跳到", 0 },
	{ IN_PROMPT, { ACTION_CANCEL }, "取消", 0 },
	{ IN_SEARCH, { ACTION_UP, ACTION_DOWN }, "选择", 1 },
	{ IN_SEARCH, { ACTION_IN }, "打开", 0 },
	{ IN_SEARCH, { ACTION_NEXT_SPELLING }, "取汉字", 0 },
	{ IN_SEARCH, { ACTION_SOUNDS }, "拼音", 1 },
	{ IN_SEARCH, { ACTION_PATTERN }, "正则", 1 },
	{ IN_SEARCH, { ACTION_CANCEL }, "返回", 0 },
	{ READING | IN_HELP, { ACTION_CLOSE }, NULL, 1 },
};

enum {
	HINTS = sizeof hints / sizeof *hints,
	RANKS = 2,
	GAP = 2, /* columns between two hints */
};

static enum moment
moment(const struct app *app)
{
	return app->prompting == PROMPT_SEARCH ? IN_SEARCH
	       : app->prompting == PROMPT_JUMP ? IN_PROMPT
	       : app->help_open                ? IN_HELP
	       : !place_in_text(app)           ? IN_TREE
					       : IN_TEXT;
}

/* The first key of an action at a place. */
static void
add_key(struct buffer *buffer, enum keymap_mode place, enum action action)
{
	for (size_t i = 0; i < keymap_count; i++)
		if (keymap_table[i].action == action &&
		    keymap_table[i].place == place) {
			keymap_label(buffer, keymap_table[i].key);
			return;
		}
}

/* The digits that lead to chapters: 1-7 章. */
static void
add_shortcuts(struct buffer *buffer, const struct app *app)
{
	const struct shortcuts *shortcuts = &app->outline.shortcuts;
	bool tasks = shortcuts_part(app->report, KIND_TASKS) != 0;
	size_t first = shortcuts->nodes[1];
	int last = 0;

	for (int digit = 1; digit <= 9; digit++)
		if (shortcuts->nodes[digit] != 0 &&
		    app->report->nodes[shortcuts->nodes[digit]].parent ==
			app->report->nodes[first].parent)
			last = digit;
	if (last == 0)
		return;
	buffer_add(buffer, str_of("1"));
	if (last > 1) {
		buffer_add_byte(buffer, '-');
		buffer_add_byte(buffer, (char)('0' + last));
	}
	buffer_add(buffer, str_of(tasks ? " 章" : " 部分"));
}

/* Whether an action would change anything now. */
static bool
works(const struct app *app, enum action action)
{
	const struct text_pane *text = &app->text;
	bool more = !text_pane_at_end(text);

	switch (action) {
	case ACTION_NEXT_HIT:
	case ACTION_ONLY_HITS:
		return app->hits_shown;
	case ACTION_NEXT_SPELLING:
		return app->search.choice.begun ||
		       app->search.spellings.count > 0;
	case ACTION_UP:
	case ACTION_IN:
		return app->prompting != PROMPT_SEARCH ||
		       search_count(&app->search) > 0;
	case ACTION_DOWN:
		return app->help_open || !place_in_text(app) || more ||
		       text->top.block + text->top.line > 0;
	case ACTION_READ_ON:
		return app->help_open || more || place_next_page(app) != 0;
	case ACTION_NEXT_PAGE:
		return place_next_page(app) != 0;
	default:
		return true;
	}
}

static void
add_hint(struct buffer *buffer, const struct app *app, const struct hint *hint)
{
	enum keymap_mode place = moment(app) == IN_SEARCH   ? KEYMAP_SEARCH
				 : moment(app) == IN_PROMPT ? KEYMAP_JUMP
							    : KEYMAP_READING;
	const char *words = hint->words;

	if (hint->actions[0] == ACTION_SHORTCUT) {
		add_shortcuts(buffer, app);
		return;
	}
	if (hint->actions[0] == ACTION_CLOSE)
		words = app->help_open ? "关闭" : "退出";
	for (int i = 0; i < 2 && hint->actions[i] != ACTION_NONE; i++)
		add_key(buffer, place, hint->actions[i]);
	buffer_add_byte(buffer, ' ');
	buffer_add(buffer, str_of(words));
}

/* The hints that work now and fit, as texts; an empty one is left out. */
static void
choose(const struct app *app, int room, struct arena *arena,
    struct str chosen[HINTS])
{
	for (int rank = 0; rank < RANKS; rank++)
		for (size_t i = 0; i < HINTS; i++) {
			struct buffer buffer = { .arena = arena };
			int columns;

			if (hints[i].rank != rank ||
			    (hints[i].moments & (int)moment(app)) == 0 ||
			    !works(app, hints[i].actions[0]))
				continue;
			add_hint(&buffer, app, &hints[i]);
			columns = cluster_columns(
			    buffer_str(&buffer), app->ambiguous);
			if (columns == 0 || columns >= room)
				continue;
			chosen[i] = buffer_str(&buffer);
			room -= columns + GAP;
		}
}

void
hints_draw(const struct app *app, struct frame *frame, struct area area)
{
	struct str chosen[HINTS] = { { NULL, 0 } };
	struct arena scratch = { 0 };
	int column = 1;

	choose(app, area.columns - 1, &scratch, chosen);
	for (size_t i = 0; i < HINTS; i++)
		if (chosen[i].length > 0)
			column = frame_text(frame, area, 0, column, ROLE_BAR,
				     chosen[i]) +
				 GAP;
	arena_free(&scratch);
}

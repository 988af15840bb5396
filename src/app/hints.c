#include "app/hints.h"

#include "app/act.h"

/* Where a hint is of use, as bits. */
enum moment {
	IN_TREE = 1,
	IN_TEXT = 2,
	IN_HELP = 4,
	IN_PROMPT = 8,
	READING = IN_TREE | IN_TEXT,
};

static const struct hint {
	int moments;
	enum action actions[2];
	const char *words;
} hints[] = {
	{ READING | IN_HELP, { ACTION_DOWN, ACTION_UP }, "移动" },
	{ IN_TREE, { ACTION_IN }, "阅读" },
	{ IN_TEXT, { ACTION_OUT }, "目录" },
	{ READING | IN_HELP, { ACTION_READ_ON }, "读下去" },
	{ READING, { ACTION_HELP }, "帮助" },
	{ READING, { ACTION_NEXT_PAGE }, "下章" },
	{ READING, { ACTION_LANDMARK }, NULL },
	{ READING, { ACTION_JUMP }, "跳到" },
	{ IN_PROMPT, { ACTION_IN }, "跳到" },
	{ IN_PROMPT, { ACTION_CANCEL }, "取消" },
	{ READING | IN_HELP, { ACTION_CLOSE }, NULL },
};

static enum moment
moment(const struct app *app)
{
	return app->prompt_open    ? IN_PROMPT
	       : app->help_open    ? IN_HELP
	       : !act_in_text(app) ? IN_TREE
				   : IN_TEXT;
}

/* The first key of an action at a place. */
static void
add_key(struct buffer *buffer, enum key_place place, enum action action)
{
	for (size_t i = 0; i < keys_count; i++)
		if (keys_table[i].action == action &&
		    keys_table[i].place == place) {
			keys_label(buffer, keys_table[i].key);
			return;
		}
}

/* The digits that lead to chapters: 1-7 章. */
static void
add_landmarks(struct buffer *buffer, const struct app *app)
{
	const struct landmarks *landmarks = &app->outline.landmarks;
	bool tasks = landmarks_part(app->report, KIND_TASKS) != 0;
	size_t first = landmarks->nodes[1];
	int last = 0;

	for (int digit = 1; digit <= 9; digit++)
		if (landmarks->nodes[digit] != 0 &&
		    app->report->nodes[landmarks->nodes[digit]].parent ==
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
	const struct detail *detail = &app->detail;
	bool more = !detail_at_end(detail);

	switch (action) {
	case ACTION_DOWN:
		return app->help_open || !act_in_text(app) || more ||
		       detail->top.block + detail->top.line > 0;
	case ACTION_READ_ON:
		return app->help_open || more || act_next_page(app) != 0;
	case ACTION_NEXT_PAGE:
		return act_next_page(app) != 0;
	default:
		return true;
	}
}

static void
add_hint(struct buffer *buffer, const struct app *app, const struct hint *hint)
{
	enum key_place place = app->prompt_open ? PLACE_PROMPT : PLACE_ANY;
	const char *words = hint->words;

	if (hint->actions[0] == ACTION_LANDMARK) {
		add_landmarks(buffer, app);
		return;
	}
	if (hint->actions[0] == ACTION_CLOSE)
		words = app->help_open ? "关闭" : "退出";
	for (int i = 0; i < 2 && hint->actions[i] != ACTION_NONE; i++)
		add_key(buffer, place, hint->actions[i]);
	buffer_add_byte(buffer, ' ');
	buffer_add(buffer, str_of(words));
}

void
hints_draw(const struct app *app, struct frame *frame, struct area area)
{
	struct arena scratch = { 0 };
	int column = 1;

	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		struct buffer buffer = { .arena = &scratch };
		int columns;

		if ((hints[i].moments & (int)moment(app)) == 0 ||
		    !works(app, hints[i].actions[0]))
			continue;
		add_hint(&buffer, app, &hints[i]);
		columns =
		    cluster_columns(buffer_str(&buffer), frame->ambiguous);
		if (columns == 0 || column + columns >= area.columns)
			continue;
		column = frame_text(frame, area, 0, column, ROLE_BAR,
			     buffer_str(&buffer)) +
			 2;
	}
	arena_free(&scratch);
}

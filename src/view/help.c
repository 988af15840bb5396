#include "view/help.h"

#include "input/keymap.h"
#include "view/list.h"

enum {
	KEYS_COLUMNS = 14, /* columns of the keys, before the words */
	/* Every action and, for each group, its heading and a blank line. */
	ROWS_MOST = ACTION_COUNT + 2 * ACTION_GROUP_COUNT,
};

/* A row is an action, or a group's heading, or blank. */
struct help_row {
	enum action action;  /* ACTION_NONE for a heading or a blank */
	const char *heading; /* NULL for an action */
};

struct help {
	struct help_row rows[ROWS_MOST];
	struct list list;
};

static const struct hint hints[] = {
	{ { ACTION_DOWN, ACTION_UP }, "移动", 0, NULL },
	{ { ACTION_READ_ON }, "下一页", 1, NULL },
	{ { ACTION_CLOSE }, "关闭", 1, NULL },
	{ { ACTION_NONE }, NULL, 0, NULL },
};

/* --- The keys of an action */

/* Returns whether keys mean in a mode what they mean only there. */
static bool
is_apart(enum keymap_mode mode)
{
	return mode == KEYMAP_JUMP || mode == KEYMAP_SEARCH ||
	       mode == KEYMAP_SELECT;
}

/* Adds the keys of an action, those of prompts and selections or the others. */
static void
add_keys(struct buffer *buffer, enum action action, bool apart)
{
	size_t before = buffer->length;

	for (size_t i = 0; i < keymap_count; i++) {
		const struct binding *binding = &keymap_table[i];

		if (binding->action != action ||
		    is_apart(binding->mode) != apart)
			continue;
		if (buffer->length > before)
			buffer_add_byte(buffer, ' ');
		if (binding->mode == KEYMAP_FOLD)
			buffer_add_byte(buffer, 'z');
		keymap_label(buffer, binding->key);
	}
}

void
help_keys(struct buffer *buffer, enum action action)
{
	size_t before = buffer->length;

	add_keys(buffer, action, false);
	if (buffer->length == before)
		add_keys(buffer, action, true);
}

/* --- The view */

static void
add_row(struct help *help, enum action action, const char *heading)
{
	help->rows[help->list.count++] = (struct help_row){ action, heading };
}

static void
help_open(void *self, const struct reading *reading)
{
	struct help *help = self;
	enum action_group group = ACTION_GROUP_COUNT;

	*help = (struct help){ .list.plain = true };
	for (enum action action = ACTION_NONE + 1; action < ACTION_COUNT;
	     action++) {
		if (reading->kiosk && action_is_withheld(action))
			continue;
		if (action_group_of(action) != group) {
			group = action_group_of(action);
			if (help->list.count > 0)
				add_row(help, ACTION_NONE, "");
			add_row(help, ACTION_NONE, action_group_words(group));
		}
		add_row(help, action, NULL);
	}
}

static bool
help_act(void *self, struct reading *reading, enum action action, bool in_use)
{
	struct help *help = self;

	(void)reading;
	if (action == ACTION_READ_ON)
		action = ACTION_PAGE_DOWN;
	if (action == ACTION_READ_BACK)
		action = ACTION_PAGE_UP;
	return in_use && list_act(&help->list, action);
}

static void
help_scroll(void *self, struct reading *reading, int rows)
{
	struct help *help = self;

	(void)reading;
	list_scroll(&help->list, rows);
}

static void
help_fit(void *self, struct reading *reading, const struct pane *pane)
{
	struct help *help = self;

	(void)reading;
	list_fit(&help->list, 0, pane->area.rows);
}

static void
draw_row(const void *self, const struct list_row *row, struct frame *frame,
    struct area area)
{
	const struct help *help = self;
	const struct help_row *what = &help->rows[row->index];
	struct arena scratch = { 0 };
	struct buffer keys = { .arena = &scratch };
	int column;

	if (what->heading != NULL) {
		frame_text_cut(frame, area, row->at, 1, area.columns - 1,
		    ROLE_TITLE, str_of(what->heading));
		return;
	}
	help_keys(&keys, what->action);
	column =
	    frame_text(frame, area, row->at, 1, ROLE_LEAD, buffer_str(&keys));
	column = column < KEYS_COLUMNS ? KEYS_COLUMNS : column + 1;
	frame_text_cut(frame, area, row->at, column, area.columns - column,
	    ROLE_TEXT, str_of(action_words(what->action)));
	arena_free(&scratch);
}

static void
help_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame)
{
	const struct help *help = self;

	(void)reading;
	list_draw(&help->list, self, draw_row, false, frame, pane->area);
	if (!in_use)
		return;
	frame->cursor_row = pane->area.row;
	frame->cursor_column = pane->area.column;
}

const struct view_class help_view = {
	.name = "帮助",
	.hints = hints,
	.size = sizeof(struct help),
	.open = help_open,
	.act = help_act,
	.fit = help_fit,
	.draw = help_draw,
	.scroll = help_scroll,
};

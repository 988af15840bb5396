#include "view/help.h"

#include "input/keymap.h"

enum {
	KEYS_COLUMNS = 14, /* for the keys, the words stand behind */
};

/* The action of a line, from 0; ACTION_COUNT behind the last one. */
static enum action
line_action(const struct help *help, int line)
{
	int action = ACTION_NONE + 1;

	for (; action < ACTION_COUNT; action++)
		if (!(help->kiosk && action_is_withheld((enum action)action)) &&
		    line-- == 0)
			break;
	return (enum action)action;
}

static int
count_lines(const struct help *help)
{
	int count = 0;

	while (line_action(help, count) != ACTION_COUNT)
		count++;
	return count;
}

/* Whether a binding is a digit behind the one before it: 1 to 9 are shown as
 * their ends only. */
static bool
continues(const struct binding *binding)
{
	return binding > keymap_table &&
	       binding[-1].action == binding->action &&
	       binding->key[0] >= '2' && binding->key[0] <= '9' &&
	       binding[-1].key[0] + 1 == binding->key[0];
}

static void
add_key(struct buffer *buffer, const struct binding *binding, bool first)
{
	bool more =
	    binding + 1 < keymap_table + keymap_count && continues(binding + 1);

	if (continues(binding) && more)
		return;
	if (continues(binding))
		buffer_add_byte(buffer, '-');
	else if (!first)
		buffer_add_byte(buffer, ' ');
	if (binding->place == KEYMAP_FOLD)
		buffer_add_byte(buffer, 'z');
	keymap_label(buffer, binding->key);
}

static bool
is_typing(enum keymap_mode place)
{
	return place == KEYMAP_JUMP || place == KEYMAP_SEARCH;
}

/* Adds the keys of an action, in prompts or elsewhere. */
static void
add_keys(struct buffer *buffer, enum action action, bool typing)
{
	size_t before = buffer->length;

	for (size_t i = 0; i < keymap_count; i++)
		if (keymap_table[i].action == action &&
		    is_typing(keymap_table[i].place) == typing)
			add_key(
			    buffer, &keymap_table[i], buffer->length == before);
}

void
help_keys(struct buffer *buffer, enum action action)
{
	size_t before = buffer->length;

	add_keys(buffer, action, false);
	if (buffer->length == before)
		add_keys(buffer, action, true);
}

static void
keep_in_bounds(struct help *help)
{
	int lines = count_lines(help);
	int last = lines > help->height ? lines - help->height : 0;

	if (help->top > last)
		help->top = last;
	if (help->top < 0)
		help->top = 0;
}

void
help_resize(struct help *help, int height)
{
	help->height = height < 1 ? 1 : height;
	keep_in_bounds(help);
}

bool
help_act(struct help *help, enum action action)
{
	int page = help->height > 1 ? help->height - 1 : 1;
	int half = (help->height + 1) / 2;
	const int steps[ACTION_COUNT] = {
		[ACTION_DOWN] = 1,
		[ACTION_UP] = -1,
		[ACTION_PAGE_DOWN] = page,
		[ACTION_READ_ON] = page,
		[ACTION_PAGE_UP] = -page,
		[ACTION_HALF_DOWN] = half,
		[ACTION_HALF_UP] = -half,
		[ACTION_FIRST] = -ACTION_COUNT,
		[ACTION_LAST] = ACTION_COUNT,
	};

	if (steps[action] == 0)
		return false;
	help->top += steps[action];
	keep_in_bounds(help);
	return true;
}

void
help_draw(const struct help *help, struct frame *frame, struct area area)
{
	struct arena scratch = { 0 };

	for (int row = 0; row < area.rows; row++) {
		enum action action = line_action(help, help->top + row);
		struct buffer keys = { .arena = &scratch };
		int column;

		if (action == ACTION_COUNT)
			break;
		help_keys(&keys, action);
		column = frame_text(
		    frame, area, row, 1, ROLE_LEAD, buffer_str(&keys));
		if (column < KEYS_COLUMNS)
			column = KEYS_COLUMNS;
		else
			column++;
		frame_text_cut(frame, area, row, column, area.columns - column,
		    ROLE_TEXT, str_of(action_words(action)));
	}
	arena_free(&scratch);
}

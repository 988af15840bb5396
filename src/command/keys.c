#include "command/command.h"
#include "command/print.h"
#include "input/keymap.h"
#include "text/cluster.h"

enum {
	WORDS_COLUMN = 36, /* where the words of an action start */
};

/* What the key of each mode stands behind; NULL: it can be set. */
static const char *const modes[KEYMAP_MODES] = {
	[KEYMAP_FOLD] = "按 z 之后",
	[KEYMAP_QUOTE] = "按 ' 之后",
	[KEYMAP_SELECT] = "选句时",
	[KEYMAP_JUMP] = "输入位置时",
	[KEYMAP_SEARCH] = "搜索时",
};

/* Whether a reader can set the key anew. */
static bool
can_be_set(const struct binding *binding)
{
	return modes[binding->mode] == NULL &&
	       binding->action != ACTION_SHORTCUT &&
	       !str_is(str_of(binding->key), "<esc>") &&
	       !str_is(str_of(binding->key), "<C-c>");
}

/* Prints a key as the settings have it; one that cannot be set is a comment. */
static void
print_key(struct arena *arena, const struct binding *binding)
{
	struct buffer line = { .arena = arena };
	const char *mode = modes[binding->mode];
	const char *words = binding->action == ACTION_NONE
				? "无作用"
				: action_words(binding->action);

	buffer_add(&line, str_of(can_be_set(binding) ? "key " : "# "));
	if (mode != NULL)
		buffer_add(&line, arena_print(arena, "%s：", mode));
	buffer_add(&line, arena_print(arena, "%s = ", binding->key));
	action_add_name(&line, binding->action);
	do
		buffer_add_byte(&line, ' ');
	while (cluster_columns(buffer_str(&line), AMBIGUOUS_NARROW) <
	       WORDS_COLUMN);
	buffer_add(&line, arena_print(arena, "# %s", words));
	print_line(buffer_str(&line));
}

int
command_keys(const struct options *options, char **arguments)
{
	struct keymap keys = keymap_rows(&options->keymap);
	struct arena arena = { 0 };

	(void)arguments;
	for (size_t i = 0; i < keys.count; i++)
		print_key(&arena, &keys.rows[i]);
	arena_free(&arena);
	return print_end();
}

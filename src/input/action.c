#include "input/action.h"

#define ACTION_ROW(symbol, group, words, withheld)                             \
	[ACTION_##symbol] = { #symbol, ACTION_GROUP_##group, words, withheld },
static const struct {
	const char *symbol;
	enum action_group group;
	const char *words;
	bool withheld;
} table[ACTION_COUNT] = { [ACTION_NONE] = { .symbol = "NONE", .words = "" },
	ACTIONS(ACTION_ROW) };

#define GROUP_WORDS(symbol, words) words,
static const char *const group_words[ACTION_GROUP_COUNT] = { ACTION_GROUPS(
    GROUP_WORDS) };

/* Returns the byte of a name for that of a symbol. */
static char
named(char byte)
{
	if (byte >= 'A' && byte <= 'Z')
		return (char)(byte - 'A' + 'a');
	return byte == '_' ? '-' : byte;
}

void
action_add_name(struct buffer *buffer, enum action action)
{
	for (const char *at = table[action].symbol; *at != '\0'; at++)
		buffer_add_byte(buffer, named(*at));
}

/* Returns whether a name is that of a symbol. */
static bool
is_name(struct str name, const char *symbol)
{
	size_t i = 0;

	while (i < name.length && symbol[i] != '\0' &&
	       named(symbol[i]) == name.bytes[i])
		i++;
	return i == name.length && symbol[i] == '\0';
}

bool
action_find(struct str name, enum action *action)
{
	for (int i = 0; i < ACTION_COUNT; i++)
		if (is_name(name, table[i].symbol)) {
			*action = (enum action)i;
			return true;
		}
	return false;
}

const char *
action_words(enum action action)
{
	return table[action].words;
}

const char *
action_group_words(enum action_group group)
{
	return group_words[group];
}

enum action_group
action_group_of(enum action action)
{
	return table[action].group;
}

bool
action_is_withheld(enum action action)
{
	return table[action].withheld;
}

#include "input/action.h"

#define ACTION_ROW(symbol, group, words, withheld)                             \
	[ACTION_##symbol] = { ACTION_GROUP_##group, words, withheld },
static const struct {
	enum action_group group;
	const char *words;
	bool withheld;
} table[ACTION_COUNT] = { [ACTION_NONE] = { .words = "" },
	ACTIONS(ACTION_ROW) };

#define GROUP_WORDS(symbol, words) words,
static const char *const group_words[ACTION_GROUP_COUNT] = { ACTION_GROUPS(
    GROUP_WORDS) };

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

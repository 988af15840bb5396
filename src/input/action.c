#include "input/action.h"

#define ACTION_WORDS(symbol, words) [ACTION_##symbol] = words,
static const char *const table[ACTION_COUNT] = { [ACTION_NONE] = "",
	ACTIONS(ACTION_WORDS) };

const char *
action_words(enum action action)
{
	return table[action];
}

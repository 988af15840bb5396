#include "input/action.h"

#define ACTION_WORDS(symbol, words) [ACTION_##symbol] = words,
static const char *const table[ACTION_COUNT] = { [ACTION_NONE] = "",
	ACTIONS(ACTION_WORDS) };

/* What reads other files, leaves to a shell, or ends the reading by a slip. */
static const bool withheld[ACTION_COUNT] = {
	[ACTION_RELOAD] = true,
	[ACTION_SUSPEND] = true,
	[ACTION_INTERRUPT] = true,
};

const char *
action_words(enum action action)
{
	return table[action];
}

bool
action_is_withheld(enum action action)
{
	return withheld[action];
}

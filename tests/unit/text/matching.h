/* Patterns that are right, and their matches through all pauses. */
#ifndef TESTS_UNIT_TEXT_MATCHING_H
#define TESTS_UNIT_TEXT_MATCHING_H

#include "text/regex.h"

#include "test.h"

static inline struct regex *
compiled(const char *pattern)
{
	struct error error = { 0 };
	size_t place;
	struct regex *regex = regex_compile(str_of(pattern), &place, &error);

	if (regex == NULL)
		fail_msg("%s: %zu: %s", pattern, place, error.message);
	return regex;
}

/* Goes on through all pauses. */
static inline enum regex_result
next_of(const struct regex *regex, struct str text, struct regex_walk *walk,
    struct span *match)
{
	enum regex_result result;

	do
		result = regex_next(regex, text, walk, match);
	while (result == REGEX_PAUSED);
	return result;
}

#endif

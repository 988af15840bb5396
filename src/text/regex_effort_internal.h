/* What matching costs, counted in steps while it runs.
 *
 * PCRE2's own limit does not help: it starts over at each place in the text, and
 * counts as one step what may read a paragraph to its end (.*). So PCRE2 calls
 * back here before each item of the pattern. */
#ifndef TEXT_REGEX_EFFORT_INTERNAL_H
#define TEXT_REGEX_EFFORT_INTERNAL_H

#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* What one item of a pattern costs. */
struct regex_item {
	uint32_t steps;  /* each time it is reached */
	uint32_t weight; /* 1/256 steps for each byte of text it passes */
	bool again;      /* compares with a captured text */
};

struct regex_costs {
	struct regex_item *items; /* by their bytes in the pattern */
	size_t heaviest;          /* the largest weight of a repeated item */
	bool runs;  /* some item looks over all that was matched */
	bool whole; /* must not be cut: \G is where a call starts */
};

/* Weighs the items of a pattern compiled with PCRE2_AUTO_CALLOUT. */
struct regex_costs
regex_costs(const pcre2_code *code, struct str pattern, struct arena *arena);

/* Returns whether one item alone may cost too much in a text, since nothing can
 * be counted while PCRE2 repeats it. */
bool regex_costs_too_much(const struct regex_costs *costs, struct str text);

/* One call of pcre2_match. */
struct regex_effort {
	const struct regex_costs *costs;
	size_t room;   /* steps after which no other place is started */
	size_t steps;  /* so far */
	size_t places; /* in the text that were started */
	size_t begun;  /* steps before the last of these */
	size_t at;     /* where in the text the last callout was */
	size_t weight; /* of the item at that callout */
	bool cut;      /* the room is used up */
	size_t next;   /* the place that was not started, if cut */
};

/* The callout. Ends the match when the room is used up or one place has cost
 * too much. */
int regex_effort_count(pcre2_callout_block *block, void *effort);

#endif

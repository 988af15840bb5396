/* What matching costs, counted in steps while it goes on. For regex.c alone.
 *
 * PCRE2's own limit does not serve: it begins anew at each place in the text,
 * and takes for one step what may read a paragraph to its end (.*). So it calls
 * here before each item of the pattern. */
#ifndef TEXT_REGEX_EFFORT_INTERNAL_H
#define TEXT_REGEX_EFFORT_INTERNAL_H

#include <stdint.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/arena.h"

/* What one item of a pattern costs. */
struct regex_item {
	uint32_t steps;  /* each time that it is come to */
	uint32_t weight; /* 1/256 steps for each byte of the text passed */
	bool again;      /* it compares with what was captured */
};

struct regex_costs {
	struct regex_item *items; /* by their bytes in the pattern */
	size_t heaviest; /* the largest weight of one that is repeated */
	bool runs;       /* what was matched is looked over as a whole */
	bool whole;      /* must not be cut: \G is where a call began */
};

/* Weighs the items of a pattern that was compiled with PCRE2_AUTO_CALLOUT. */
struct regex_costs
regex_costs(const pcre2_code *code, struct str pattern, struct arena *arena);

/* Whether one item alone may cost too much in a text, since nothing can be
 * counted while it is repeated. */
bool regex_costs_too_much(const struct regex_costs *costs, struct str text);

/* One call of pcre2_match. */
struct regex_effort {
	const struct regex_costs *costs;
	size_t room;   /* steps from which no other place is begun with */
	size_t steps;  /* so far */
	size_t places; /* in the text that were begun with */
	size_t begun;  /* steps before the last of them */
	size_t at;     /* where in the text the match was last heard of */
	size_t weight; /* of the item that was come to there */
	bool cut;      /* the room is used up */
	size_t next;   /* the place that was not begun with, where cut */
};

/* The callout. Ends the match where the room is used up, or where one place
 * has cost too much. */
int regex_effort_count(pcre2_callout_block *block, void *effort);

#endif

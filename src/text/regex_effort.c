#include "text/regex_effort_internal.h"

#include <string.h>

enum {
	/* Steps for one place in the text: some ten milliseconds. A match
	 * cannot be interrupted and taken up again. */
	PLACE_MOST = 256 * 1024,
	WEIGHT = 8,        /* of a byte, beside the item's length */
	LONG_ITEM = 32,    /* bytes of an item that cost a step */
	LARGE_FRAME = 512, /* bytes to be copied that cost a step */
};

/* --- What a pattern's items cost */

/* The largest number behind a brace: so many characters may be read before the
 * item fails. Numbers of characters (\x{...}) are none. */
static size_t
repeats(struct str item)
{
	size_t most = 0;

	for (size_t at = 0; at < item.length; at++) {
		size_t number = 0;

		if (item.bytes[at] != '{' ||
		    (at >= 2 && item.bytes[at - 2] == '\\' &&
			strchr("xopPNgk", item.bytes[at - 1]) != NULL))
			continue;
		while (at + 1 < item.length && item.bytes[at + 1] >= '0' &&
		       item.bytes[at + 1] <= '9' && number < UINT16_MAX)
			number = number * 10 + (size_t)(item.bytes[++at] - '0');
		most = number > most ? number : most;
	}
	return most;
}

/* \1, \g{-1}, \k<name>, (?P=name). */
static bool
is_again(struct str item)
{
	return str_starts(item, str_of("(?P=")) ||
	       (item.length > 1 && item.bytes[0] == '\\' &&
		   ((item.bytes[1] >= '1' && item.bytes[1] <= '9') ||
		       item.bytes[1] == 'g' || item.bytes[1] == 'k'));
}

static bool
looks_behind(struct str item)
{
	return str_starts(item, str_of("(?<")) ||
	       str_starts(item, str_of("(*"));
}

/* A class that is repeated is compared as often as there are characters. */
static bool
is_repeated_class(struct str item)
{
	size_t end = item.length;

	while (end > 0 && item.bytes[end - 1] != ']')
		end--;
	item = str_slice(item, end, item.length);
	return end > 0 && (str_holds(item, "*") || str_holds(item, "+") ||
			      str_holds(item, "{"));
}

struct weighing {
	struct str pattern;
	struct regex_item *items;
	size_t heaviest;
	uint32_t base;   /* steps of any item */
	uint32_t behind; /* characters that are gone back for lookbehinds */
};

static int
weigh(pcre2_callout_enumerate_block *block, void *data)
{
	struct weighing *weighing = data;
	size_t from = block->pattern_position;
	size_t left = weighing->pattern.length - from;
	size_t length = block->next_item_length;
	/* PCRE2 says too much of a (?) at the end. */
	struct str item = str_slice(
	    weighing->pattern, from, from + (length < left ? length : left));
	size_t weight = WEIGHT + item.length;
	size_t characters =
	    repeats(item) + (looks_behind(item) ? weighing->behind : 0);

	if (is_repeated_class(item) && weight > weighing->heaviest)
		weighing->heaviest = weight;
	weighing->items[from] = (struct regex_item){
		.steps = (uint32_t)(weighing->base + item.length / LONG_ITEM +
				    characters * 3 * weight / 256),
		.weight = (uint32_t)weight,
		.again = is_again(item),
	};
	return 0;
}

struct regex_costs
regex_costs(const pcre2_code *code, struct str pattern, struct arena *arena)
{
	struct weighing weighing = { .pattern = pattern, .base = 1 };
	size_t frame = 0;

	pcre2_pattern_info(code, PCRE2_INFO_FRAMESIZE, &frame);
	pcre2_pattern_info(code, PCRE2_INFO_MAXLOOKBEHIND, &weighing.behind);
	weighing.base += (uint32_t)(frame / LARGE_FRAME);
	weighing.items =
	    arena_alloc(arena, pattern.length + 1, sizeof *weighing.items);
	pcre2_callout_enumerate(code, weigh, &weighing);
	return (struct regex_costs){
		.items = weighing.items,
		.heaviest = weighing.heaviest,
		.runs = str_holds(pattern, "sr:") ||
			str_holds(pattern, "script_run:"),
		.whole = str_holds(pattern, "\\G"),
	};
}

bool
regex_costs_too_much(const struct regex_costs *costs, struct str text)
{
	return costs->heaviest * text.length / 256 > PLACE_MOST;
}

/* --- While it matches */

/* Bytes of the longest group so far. */
static size_t
longest_group(const pcre2_callout_block *block)
{
	size_t most = 0;

	for (uint32_t i = 1; i < block->capture_top; i++) {
		const size_t *group = block->offset_vector + 2 * (size_t)i;

		if (group[0] < group[1] && group[1] != PCRE2_UNSET &&
		    group[1] - group[0] > most)
			most = group[1] - group[0];
	}
	return most;
}

int
regex_effort_count(pcre2_callout_block *block, void *data)
{
	struct regex_effort *effort = data;
	const struct regex_costs *costs = effort->costs;
	const struct regex_item *item = &costs->items[block->pattern_position];
	size_t at = block->current_position, passed;

	passed = at > effort->at ? at - effort->at : effort->at - at;
	if (item->again)
		passed += longest_group(block);
	if (costs->runs && at > block->start_match)
		passed += (at - block->start_match) * WEIGHT;
	effort->steps += item->steps + passed * effort->weight / 256;
	effort->at = at;
	effort->weight = item->weight;
	if ((block->callout_flags & PCRE2_CALLOUT_STARTMATCH) != 0 &&
	    !costs->whole) {
		effort->next = block->start_match;
		effort->cut =
		    effort->places++ > 0 && effort->steps >= effort->room;
		effort->begun = effort->steps;
	}
	if (effort->cut || effort->steps - effort->begun > PLACE_MOST)
		return PCRE2_ERROR_CALLOUT;
	return 0;
}

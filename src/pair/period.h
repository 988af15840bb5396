/* Whether figures are those of one year: reports also look back on five, and
 * ahead to as many. */
#ifndef PAIR_PERIOD_H
#define PAIR_PERIOD_H

#include "base/arena.h"
#include "report/report.h"

struct period {
	int year;    /* the report's; 0 if it has none */
	bool *years; /* of each paragraph: it tells of several years */
};

/* Looks how every paragraph of a report begins, and what the headings above it
 * say. `year` is the report's, 0 if it has none. */
struct period
period_find(struct arena *arena, const struct report *report, int year);

/* Whether the clause of a figure in a paragraph, an index of report.paragraphs,
 * tells of several years: by its own words, or as its paragraph does. */
bool period_is_long(
    const struct period *period, size_t paragraph, struct str clause);

#endif

/* Every numeral of a report, found when it is first asked for, in slices, so that
 * keys can be handled between. */
#ifndef FIGURE_FIGURES_H
#define FIGURE_FIGURES_H

#include "figure/clause_numerals_internal.h"
#include "figure/figure.h"
#include "figure/figure_role.h"
#include "figure/subject.h"

enum {
	FIGURES_MOST = 50000, /* no more are looked for */
};

/* All zero is ready for figures_start. */
struct figures {
	const struct report *report; /* NULL before the start */
	struct arena arena;
	struct figure *at; /* in reading order */
	size_t count, room;
	size_t counted; /* of them: figure_counts() */
	bool full;      /* there are more */
	bool done;

	/* Where the search for them is. */
	size_t node, paragraph; /* the paragraph of report.paragraphs */
	size_t base;            /* of the paragraph in the section's text */
	size_t next;            /* byte of the paragraph */
	struct quotations quotations;
	struct topic topic;
	struct figure_role_year role; /* of the node */
};

/* Begins anew with a report. */
void figures_start(struct figures *figures, const struct report *report);

/* Continues for about so many milliseconds; -1 is to the end. Returns whether
 * it is done. */
bool figures_run(struct figures *figures, int milliseconds);

/* Returns the index of the first figure of a node; where it would be, if it has
 * none. */
size_t figures_of(const struct figures *figures, size_t node);

/* Returns whether a figure counts something by a word that is no known unit:
 * 1000单. */
bool figures_unit_is_unknown(const struct figures *figures, size_t index);

void figures_free(struct figures *figures);

#endif

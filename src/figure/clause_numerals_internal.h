/* The numerals of a clause, and what each of them is. */
#ifndef FIGURE_CLAUSE_NUMERALS_INTERNAL_H
#define FIGURE_CLAUSE_NUMERALS_INTERNAL_H

#include "figure/clause.h"
#include "figure/figure.h"
#include "text/amount.h"

enum {
	/* Each numeral has a byte and one that parts it. */
	CLAUSE_NUMERALS = CLAUSE_MOST / 2 + 20,
};

/* How far a paragraph was searched for quotations, in which numerals are names.
 * All zero at its start. */
struct quotations {
	size_t quoted_to; /* a quotation reaches to here */
	size_t looked_to; /* quotations were looked for up to here */
};

/* The caller sets the first two members. */
struct clause_numerals {
	struct str text; /* its paragraph */
	struct span clause;
	struct amount amounts[CLAUSE_NUMERALS];
	enum figure_kind kinds[CLAUSE_NUMERALS];
	size_t count;
};

void clause_numerals_read(
    struct clause_numerals *run, struct quotations *quotations);

#endif

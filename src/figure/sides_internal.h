/* What stands on the two sides of a figure in its clause, without the words that
 * name nothing. */
#ifndef FIGURE_SIDES_INTERNAL_H
#define FIGURE_SIDES_INTERNAL_H

#include "figure/figure.h"
#include "figure/subject_words_internal.h"

enum {
	SIDES_LEADING = WORD_LEAD | WORD_VERB | WORD_DEED | WORD_SCOPE,
};

/* Where a figure stands. */
struct subject_place {
	struct str text; /* its paragraph */
	struct span clause;
	size_t before;       /* behind the figure before it in the clause, or
			      * where the clause begins */
	size_t behind;       /* where the next figure begins, or the clause
			      * ends */
	bool next;           /* there is one */
	struct span wording; /* the figure with the marks beside it */
};

struct sides {
	struct str left, right;
	bool verb;       /* a verb stood between the left side and the figure */
	bool growth;     /* it says that something changed */
	bool share;      /* of a whole: 占全市 */
	bool stands_for; /* it has no name of its own, the topic gives it */
};

/* Returns both sides, or the one that names what the figure counts. */
struct sides
sides_of(const struct figure *figure, const struct subject_place *place);

/* Returns what stands on the left, with all its words. */
struct str sides_left(const struct subject_place *place);

/* Returns a text without the words of these uses at its start. */
struct str sides_peel_first(struct str text, unsigned wanted);

/* Returns the first characters of a text, at most so many bytes. */
struct str sides_cut(struct str text, size_t most);

#endif

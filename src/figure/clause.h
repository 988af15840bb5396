/* The clauses of a paragraph, which a figure's words do not leave. */
#ifndef FIGURE_CLAUSE_H
#define FIGURE_CLAUSE_H

#include <stdbool.h>

#include "base/str.h"

enum {
	/* Bytes of a clause; a longer one is cut where no number is split. */
	CLAUSE_MOST = 600,
};

/* Returns the clause that begins at a byte below the text's length: up to a
 * comma, semicolon, colon or stop, which is not part of it. `*next` becomes the
 * byte where the next one begins; `*ends`, whether a sentence ends there. */
struct span clause_at(struct str text, size_t from, size_t *next, bool *ends);

#endif

/* Prints the hits in one report: a line for each sentence that has some, a JSON
 * object or a line of CSV for each hit, or a line with the count for each chapter. */
#ifndef COMMAND_LISTING_H
#define COMMAND_LISTING_H

#include "command/excerpt.h"
#include "command/options.h"
#include "search/find.h"
#include "text/fold.h"

/* Set the first members, and zero the rest. */
struct listing {
	const struct options *options;
	const struct find *find; /* finished */
	struct str file;         /* UTF-8; empty: the program's own report */
	bool named;              /* lines begin with the file */
	bool bold;               /* hits are bold */

	/* The text of the last hit, since the next one is often in it too. */
	struct arena arena;
	size_t piece;
	struct fold_map map;
	struct excerpt_source source;
};

/* Prints the names of the columns, where the options ask for CSV. */
void listing_begin(const struct options *options);

/* Prints every hit, the best first, as the options say. */
void listing_print(struct listing *listing);

void listing_free(struct listing *listing);

#endif

/* What was found in one report: a line or a JSON object a hit, or a line a
 * chapter. */
#ifndef COMMAND_LISTING_H
#define COMMAND_LISTING_H

#include "command/excerpt.h"
#include "command/options.h"
#include "search/find.h"
#include "text/fold.h"

/* All zero but for what stands first is ready. */
struct listing {
	const struct options *options;
	const struct find *find; /* has come to its end */
	struct str file;         /* as named; without bytes where it is not */
	bool named;              /* lines begin with the file */
	bool bold;               /* hits are */

	/* The text of the hit printed last: hits that follow one another often
	 * share one. */
	struct arena arena;
	size_t piece;
	struct fold_map map;
	struct excerpt_source source;
};

/* Prints every hit in the order of its worth, as the options say. */
void listing_print(struct listing *listing);

void listing_free(struct listing *listing);

#endif

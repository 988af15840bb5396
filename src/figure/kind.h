/* Tells what a numeral is: a quantity, a rank, or no figure but a date, a name,
 * an ordinal. */
#ifndef FIGURE_KIND_H
#define FIGURE_KIND_H

#include "figure/figure.h"
#include "text/amount.h"

/* A numeral at its place. */
struct kind_case {
	struct str text; /* its paragraph */
	struct amount amount;
	size_t clause; /* where its clause begins, at most a few hundred bytes
			* before it */
	bool quoted;   /* in quotation marks or title marks */
	/* The numeral beside it, joined by 、, 和 or the like: 第三、四批 or
	 * 5和10个百分点. NULL for none. */
	const struct amount *joined_before, *joined_behind;
};

enum figure_kind kind_of(const struct kind_case *numeral);

#endif

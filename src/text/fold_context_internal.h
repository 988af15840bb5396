/* What the neighbours of a code point make of its folded form. For fold.c and
 * fold_context.c alone. */
#ifndef TEXT_FOLD_CONTEXT_INTERNAL_H
#define TEXT_FOLD_CONTEXT_INTERNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* A walk through a text. `by_itself` returns what the code point at a byte folds
 * to by itself, and its length in bytes. */
struct fold_walk {
	struct str text;
	struct str (*by_itself)(struct str text, size_t at, size_t *length);
	size_t at;
	struct str last; /* folded last; empty at the beginning */
	size_t digits;   /* folded last, behind a mark of thousands that went */
	/* Of the zeros met last, up to a byte: whether they stand in a number in
	 * Han. */
	size_t zeros_end;
	bool zeros_in_han;
};

/* Returns what a code point folds to, which the walk has just passed and which
 * folds to `folded` by itself. White space and marks of thousands take the
 * blanks that follow with them. May be empty. */
struct str
fold_in_context(struct fold_walk *walk, uint32_t point, struct str folded);

/* Tells the walk what was folded last, which is not empty. */
void fold_keep(struct fold_walk *walk, struct str folded);

#endif

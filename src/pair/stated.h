/* The figures that a file's own pairs name, and how to name a figure so. */
#ifndef PAIR_STATED_H
#define PAIR_STATED_H

#include "figure/figures.h"

enum stated_fault {
	STATED_RIGHT,
	STATED_NO_SECTION,
	STATED_NO_TEXT,       /* the section has no such text */
	STATED_SEVERAL_TEXTS, /* it stands there more than once */
	STATED_NO_FIGURE,     /* it holds none that counts */
	STATED_SEVERAL_FIGURES,
	STATED_FAULTS,
};

/* Finds the figure that begins in a piece of a section's text: `found` is its
 * index. Whatever is wrong, `found` stays as it was. The figures must be
 * done. */
enum stated_fault stated_find(const struct figures *figures,
    const struct stated_figure *stated, size_t *found);

/* Finds the target of a pair, and its result if it has one. Returns false where
 * one is not there, or both are the same figure. */
bool stated_find_pair(const struct figures *figures,
    const struct stated_pair *stated, size_t *target, size_t *result);

/* Returns how a file names a figure: by its section, and the shortest piece of
 * the clause, or of more, that stands there once and holds no other figure.
 * The quote is empty if there is none such. */
struct stated_figure stated_figure_of(
    const struct figures *figures, size_t index, struct arena *arena);

#endif

/* How alike two texts are: by their characters and pairs of them, each weighing
 * the more the rarer it is. */
#ifndef PAIR_GRAM_H
#define PAIR_GRAM_H

#include <stdint.h>

#include "base/arena.h"
#include "base/str.h"

/* A character, or two in a row: the first one above the second one. */
struct gram {
	uint64_t id;
	double weight;
};

/* The grams of a text, each once, by their ids. */
struct grams {
	struct gram *at;
	size_t count;
	double weight; /* of all together; set by grams_weigh */
};

/* How many texts hold each gram. */
struct gram_counts {
	struct gram_count {
		uint64_t id;
		size_t texts;
	} * at;
	size_t count;
	size_t texts; /* in all */
};

/* Returns the grams of a text: of its letters and Han, not of its digits. */
struct grams grams_of(struct arena *arena, struct str text);

/* Counts the grams of many texts. */
struct gram_counts
gram_count(struct arena *arena, const struct grams *texts, size_t count);

/* Weighs the grams of a text by how rare they are. */
void grams_weigh(struct grams *grams, const struct gram_counts *counts);

/* Returns the share of their grams, by weight, that two texts have in common, from
 * 0 to 1 (the coefficient of Dice). */
double grams_shared(const struct grams *one, const struct grams *other);

#endif

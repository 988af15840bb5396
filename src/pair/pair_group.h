/* The groups in which pairs are shown. */
#ifndef PAIR_PAIR_GROUP_H
#define PAIR_PAIR_GROUP_H

#include "pair/pairs.h"

enum pair_group {
	PAIR_ALIKE,    /* the same indicator in the same words */
	PAIR_WORDED,   /* in words that differ */
	PAIR_BASIS,    /* on another basis */
	PAIR_PROJECTS, /* all of 民生实事, with or without a result */
	PAIR_ALONE,    /* targets without a result */
	PAIR_GROUPS,
};

/* What a reader calls them; PAIR_ALONE between two reports otherwise. */
extern const char *const pair_group_words[PAIR_GROUPS];
extern const char pair_group_alone_of_two[];

enum pair_group pair_group_of(const struct pair *pair);

/* Counts the pairs of each group. */
void pair_group_count(const struct pairs *pairs, size_t counts[PAIR_GROUPS]);

/* Returns what a row says of a pair behind its figures: what differs, and
 * among the projects also that the basis does. */
struct str pair_group_remark(const struct pair *pair, struct arena *arena);

#endif

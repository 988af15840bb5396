/* The ways in which find.c looks for a query. Each takes a slice of the folded
 * text, which ends where a piece does, adds the hits in it and returns the byte
 * to continue at: the slice's end, or an earlier one if it took enough time.
 * For the sources of find alone. */
#ifndef SEARCH_FIND_INTERNAL_H
#define SEARCH_FIND_INTERNAL_H

#include "search/hits.h"

struct find;

enum {
	FIND_AT_ONCE = 16 * 1024, /* hits: a millisecond */
};

/* The whole query, literally. */
size_t find_whole(struct find *find, struct span slice);

/* The whole query, by its sound. */
size_t find_sound(struct find *find, struct span slice);

/* Its words, in sections that have them all and not the whole. Takes whole
 * sections. */
size_t find_words(struct find *find, struct span slice);

/* A pattern; the slice is the one piece that is being matched. */
size_t find_pattern(struct find *find, struct span slice);

/* Returns the section of a piece, as bytes of the folded text. */
struct span find_section(const struct corpus *corpus, size_t piece);

/* Whether a section has what the query excludes. */
bool find_excludes(const struct find *find, struct span section);

/* Adds a hit unless its section is excluded. */
void find_add(struct find *find, struct hit hit);

/* Returns the piece of a byte in that piece or after it. */
size_t find_walk(const struct corpus *corpus, size_t piece, size_t at);

#endif

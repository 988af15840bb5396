/* The ways in which find.c looks for a query. Each takes a slice of the folded
 * text, whole pieces, and adds the hits in it. For the sources of find alone. */
#ifndef SEARCH_FIND_INTERNAL_H
#define SEARCH_FIND_INTERNAL_H

#include "search/find.h"

/* The query as one, as it stands. */
void find_whole(struct find *find, struct span slice);

/* The query as one, by its sound. */
void find_sound(struct find *find, struct span slice);

/* Its words, in sections that hold them all; whole sections. */
void find_words(struct find *find, struct span slice);

/* A pattern, in a piece of which that slice is the folded form. False where
 * there is more to do in it. */
bool find_pattern(struct find *find, struct span slice);

/* The section of a piece, as bytes of the folded text. */
struct span find_section(const struct corpus *corpus, size_t piece);

/* Whether a section holds what the query excludes. */
bool find_excludes(const struct find *find, struct span section);

/* Adds a hit, but in a section that is excluded. */
void find_add(struct find *find, struct hit hit);

/* The piece of a byte at or behind that piece. */
size_t find_walk(const struct corpus *corpus, size_t piece, size_t at);

#endif

/* The text around a hit: the sentence it stands in, or some more.
 *
 * A sentence ends behind 。！？； or with its paragraph. What closes there, a
 * quote or a bracket, still belongs to it. */
#ifndef COMMAND_EXCERPT_H
#define COMMAND_EXCERPT_H

#include "base/buffer.h"
#include "text/width.h"

enum {
	/* A sentence with more columns is cut, to about so many and the hit;
	 * several sentences are where they have more on average. */
	EXCERPT_MOST = 120,
	EXCERPT_CUT = 60,
};

/* A text as offsets in bytes, ascending, the first of them 0. */
struct excerpt_source {
	struct str text;
	size_t *sentences, sentence_count; /* where they begin */
	size_t *clusters, cluster_count;
	enum ambiguous ambiguous;
};

/* Reads a text, not empty, for the excerpts of all its hits. */
struct excerpt_source
excerpt_source(struct arena *arena, struct str text, enum ambiguous ambiguous);

/* The sentences in which a hit, not empty, stands, and so many more on either
 * side, without blanks at the ends. Whole clusters. */
struct span excerpt_around(
    const struct excerpt_source *source, struct span hit, size_t sentences);

/* Adds an excerpt, with … where the text goes on; behind it takes the place of
 * a full stop or semicolon that is no part of the hit. Returns where in the
 * buffer the hit then stands, widened to whole clusters. */
struct span excerpt_add(struct buffer *buffer,
    const struct excerpt_source *source, struct span excerpt, struct span hit);

#endif

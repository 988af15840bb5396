/* Cuts out the text around a hit: its sentence (text/sentence.h), or some
 * more. */
#ifndef COMMAND_EXCERPT_H
#define COMMAND_EXCERPT_H

#include "base/buffer.h"
#include "text/width.h"

enum {
	/* Columns for each sentence. Sentences with more than the first on
	 * average are cut to about the second, besides the hit and what is left
	 * of the figures at both ends. */
	EXCERPT_MOST = 120,
	EXCERPT_CUT = 60,
};

/* A text, with the byte offsets of its parts, all in ascending order. */
struct excerpt_source {
	struct str text;
	size_t *sentences, sentence_count; /* their starts, from 0 */
	size_t *clusters, cluster_count;
	struct span *figures;
	size_t figure_count;
	enum ambiguous ambiguous;
};

/* Prepares a text, not empty, for the excerpts of all its hits. */
struct excerpt_source
excerpt_source(struct arena *arena, struct str text, enum ambiguous ambiguous);

/* Returns the sentences of a hit, not empty, with `sentences` more on either
 * side, as bytes. */
struct span excerpt_sentences(
    const struct excerpt_source *source, struct span hit, size_t sentences);

/* Returns the same without blanks at the ends, where these are not in the
 * hit. */
struct span excerpt_whole(
    const struct excerpt_source *source, struct span hit, size_t sentences);

/* Returns what a line has room for of that: whole clusters and whole figures
 * (text/number.h), without blanks at the ends. */
struct span excerpt_around(
    const struct excerpt_source *source, struct span hit, size_t sentences);

/* An excerpt with all the hits in it, at least one, in reading order. */
struct excerpt {
	struct span span;
	struct span *hits;
	size_t count;
};

/* Adds an excerpt, with … on each side that the text goes on. The one after it
 * replaces a full stop or semicolon that is not part of a hit. The hits become
 * their bytes in the buffer, widened to whole clusters. */
void excerpt_add(struct buffer *buffer, const struct excerpt_source *source,
    const struct excerpt *excerpt);

#endif

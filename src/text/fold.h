/* The one form in which texts and queries are compared.
 *
 * Compatibility forms are taken apart and case is folded (NFKD and full case
 * folding, UAX #15 and Unicode 5.18.4, made from utf8proc's data): ％ is %, ㎡
 * m2, Ⅲ iii, ① 1, Ａ a. Accents and what is never shown are dropped.
 * Traditional characters become simplified where Unihan knows exactly one
 * (kSimplifiedVariant). Quotes, dashes, middle dots and circles each become
 * one; 零 between Han digits is 〇. White space is dropped, but one blank is
 * left between two Latin letters or two ASCII digits: two words or numbers
 * are never one. Folded text folds to itself and holds no line feed. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdint.h>

#include "base/buffer.h"

/* Adds a text's folded form. */
void fold_add(struct buffer *folded, struct str text);

/* How many bytes that would add. */
size_t fold_length(struct str text);

/* Which cluster of a text each byte of its folded form comes from. */
struct fold_map {
	struct str text;
	uint32_t *clusters; /* byte offsets of clusters in `text` */
	size_t length;      /* bytes of the folded form */
};

struct fold_map fold_map(struct arena *arena, struct str text);

/* The whole clusters of the text that a run of its folded form, not empty,
 * comes from. */
struct span fold_source(const struct fold_map *map, struct span folded);

#endif

/* The one form in which texts and queries are compared.
 *
 * Compatibility forms are taken apart and case is folded (NFKD and full case
 * folding, UAX #15 and Unicode 5.18.4, made from utf8proc's data): ％ is %, ㎡
 * m2, Ⅲ iii, ① 1, Ａ a. Accents and what is never shown are dropped. Radicals
 * are the characters they are of.
 *
 * Traditional characters become simplified (kSimplifiedVariant of Unihan), the
 * commonest where there are several: 鍾 is 钟. What simplified text has itself
 * stays: 乾 著 於. Quotes, dashes, middle dots and circles each become one.
 *
 * White space is dropped, but one blank is left where both its neighbours, as
 * folded, are ASCII letters or both are ASCII digits: two words or numbers are
 * never one. 零 behind a Han digit and before one or the end is 〇.
 *
 * A byte that is not UTF-8 is U+FFFD. Folded text is UTF-8, folds to itself
 * and holds no line feed. */
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

/* The folded form, in which texts and queries are compared.
 *
 * Compatibility forms are decomposed and case is folded (NFKD and full case
 * folding, UAX #15 and Unicode 5.18.4, from utf8proc's data): ％ becomes %, ㎡
 * m2, Ⅲ iii, ① 1, Ａ a. Accents and invisible characters are dropped. A radical
 * becomes its character.
 *
 * Traditional characters become simplified, and variants the standard
 * character, whoever writes them (OpenCC's tables, then Unihan's): 鍾 钟, 於 于,
 * 綫 线, 遊 游, 囯 国. All quotes become one, and so do all dashes, middle dots
 * and circles.
 *
 * White space is dropped, except for one blank between two ASCII letters or two
 * ASCII digits, as folded, so that two words or numbers never join. What parts
 * thousands, a blank or a comma before three digits, is dropped (GB/T 15835).
 * 著 and 乾, which have words of their own (著名, 乾坤), are 着 and 干 elsewhere.
 * 零 becomes 〇 after a Han digit if a Han digit or the end follows, perhaps with
 * more zeros between, three in all; so do 0 and the letter O, which are typed for
 * it.
 *
 * A byte that is not UTF-8 becomes U+FFFD. Folded text is UTF-8, folds to
 * itself and has no line feed. */
#ifndef TEXT_FOLD_H
#define TEXT_FOLD_H

#include <stdint.h>

#include "base/buffer.h"

/* Adds the folded form of a text. */
void fold_add(struct buffer *folded, struct str text);

/* Returns how many bytes fold_add would add. */
size_t fold_length(struct str text);

/* Tells from which cluster of a text each byte of its folded form comes. */
struct fold_map {
	struct str text;
	uint32_t *clusters; /* byte offsets of clusters in `text` */
	size_t length;      /* bytes of the folded form */
};

struct fold_map fold_map(struct arena *arena, struct str text);

/* Returns the whole clusters of the text that a span of its folded form comes
 * from. The span must not be empty. */
struct span fold_source(const struct fold_map *map, struct span folded);

#endif

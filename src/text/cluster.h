/* Clusters, each what a reader sees as one character (UAX #29), cleaned to the
 * subset that all terminals agree on. All text reaches the screen and standard
 * output through here.
 *
 * Cleaning makes NFC. It drops variation selectors, joiners, bidi controls,
 * soft hyphens, tags, skin tones and other invisible characters. A joined emoji
 * sequence becomes its first emoji, a keycap its digit, a flag its two letters
 * (as two clusters), a tab or line end a blank, and any other control or
 * unassigned code point a `?`.
 *
 * Unlike UAX #29 a cluster has at most one code point with columns, since a
 * cell of ncurses holds no more. A further one, such as a vowel sign of width 1
 * in Devanagari, begins another cluster. A mark alone gets a blank as its base;
 * a Jamo vowel or final alone is a `?`. */
#ifndef TEXT_CLUSTER_H
#define TEXT_CLUSTER_H

#include "base/buffer.h"
#include "base/str.h"
#include "text/width.h"

enum {
	/* A base and its marks, as many as a cell of ncurses holds. Further
	 * marks are dropped. */
	CLUSTER_POINTS = 5,
};

struct cluster {
	size_t length;                   /* bytes, as written */
	int columns;                     /* 0 if nothing is shown */
	int count;                       /* code points; 0 if columns is 0 */
	uint32_t points[CLUSTER_POINTS]; /* cleaned: base, marks of width 0 */
};

/* Returns the cluster at a byte offset below the text's length; a cluster must
 * begin there. A byte that is not UTF-8 is a cluster `?`. */
struct cluster
cluster_at(struct str text, size_t offset, enum ambiguous ambiguous);

/* Returns the whole clusters around a span. `from` must be the beginning of a
 * cluster at or before the span; it is moved to the last such one. */
struct span cluster_widen(struct str text, size_t *from, struct span span);

/* Returns how many columns the text fills in one line. */
int cluster_columns(struct str text, enum ambiguous ambiguous);

/* Returns the length in bytes, as written, of the longest start of the text
 * that fits into the columns, whole clusters only. */
size_t cluster_fit(struct str text, int columns, enum ambiguous ambiguous);

/* Adds the cleaned text in UTF-8. */
void cluster_clean(struct buffer *buffer, struct str text);

#endif

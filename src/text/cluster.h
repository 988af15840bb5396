/* Clusters: what a reader takes for one character (UAX #29), cleaned to the
 * subset that all terminals agree on. Nothing reaches a screen or standard
 * output but through here.
 *
 * NFC; variation selectors, joiners, bidi controls, soft hyphens, tags, skin
 * tones and other invisible characters are dropped; a joined emoji sequence is
 * its first emoji; a keycap its digit; a flag its two letters, as two clusters;
 * tab and line ends a blank; any other control and the unassigned a `?`.
 *
 * Unlike UAX #29 a cluster has one code point with columns at most, since a
 * cell of ncurses holds no more: where another one follows (as vowel signs of
 * width 1 do in Devanagari) it begins a cluster of its own. A mark that stands
 * alone is put on a blank; a Jamo vowel or final that stands alone is a `?`. */
#ifndef TEXT_CLUSTER_H
#define TEXT_CLUSTER_H

#include "base/buffer.h"
#include "base/str.h"
#include "text/width.h"

enum {
	/* A base and its marks: what ncurses holds in a cell, and the marks
	 * beyond are dropped. */
	CLUSTER_POINTS = 5,
};

struct cluster {
	size_t length;                   /* bytes, as written */
	int columns;                     /* 0: nothing of it is shown */
	int count;                       /* code points; 0 with columns 0 */
	uint32_t points[CLUSTER_POINTS]; /* cleaned: base, marks of width 0 */
};

/* The cluster at a byte offset below the text's length, which must be where a
 * cluster begins. Bytes that are not UTF-8 are one cluster `?` each. */
struct cluster
cluster_at(struct str text, size_t offset, enum ambiguous ambiguous);

/* Widens a span to whole clusters. `from` is where some cluster at or before
 * the span begins, and is brought forward to the last one that does. */
struct span cluster_widen(struct str text, size_t *from, struct span span);

/* The columns the whole text fills in one line. */
int cluster_columns(struct str text, enum ambiguous ambiguous);

/* The length in bytes, as written, of the longest start of the text, whole
 * clusters only, that fits in so many columns. */
size_t cluster_fit(struct str text, int columns, enum ambiguous ambiguous);

/* Adds the text as it may be shown, cleaned, in UTF-8. */
void cluster_clean(struct buffer *buffer, struct str text);

#endif

/* Finds Han by their sound. A query is read as whole syllables, the last of
 * which may be unfinished (rengongzhin); as initials, one letter for each
 * character, or zh ch sh (rgzn); and where it cannot be all syllables as a mix
 * of both (rengongzn). A small letter is a sound, or among syllables a letter of
 * the text (aijishu). Han, digits and capitals match themselves (人工zn, 3000yi,
 * AIjishu). ' or a blank is a boundary between syllables (xi'an). Tone marks are
 * passed over. ü may be typed as v, as u between l or n and e, or as yu behind l
 * or n (ISO 7098), and u as v where it is ü (jv).
 *
 * A standard character has the readings of today (Unihan: kTGHZ2013) and those
 * of some places and of speech (text/gen/pinyin_read.c).
 *
 * All texts here are folded (text/fold.h); queries are as typed. */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include "base/arena.h"

struct pinyin;

/* Prepares a query, which need not outlive the call; takes some 130 KB of
 * the arena. Returns NULL if it has no small letter or more than 63 characters as
 * folded. */
struct pinyin *pinyin_compile(struct arena *arena, struct str query);

struct pinyin_hit {
	struct span span; /* bytes of the text, whole characters */
	bool initials;    /* found by initials, all or some of it */
	/* Too little for a search in running text: fewer than two whole
	 * syllables, or three initials. Each Han of the text counts as one, and
	 * so does a run of digits or letters. */
	bool brief;
};

/* Finds the first hit that begins at or after a byte offset, which must be
 * where a character begins. Hits that begin at different characters may
 * overlap. Of several that begin at one, a hit that is not brief wins, then one
 * by syllables, then the shortest. Linear in the text. */
bool pinyin_next(const struct pinyin *pinyin, struct str text, size_t from,
    struct pinyin_hit *hit);

/* Finds the hit that begins at the byte offset itself. */
bool pinyin_at(const struct pinyin *pinyin, struct str text, size_t at,
    struct pinyin_hit *hit);

/* Whether every hit of `longer` begins where one of `shorter` does, brief or
 * not, because its query continues the other one. Its hits can then be looked
 * for among those of `shorter`. Returns false if that is not certain. */
bool pinyin_extends(const struct pinyin *longer, const struct pinyin *shorter);

#endif

/* Finds Han by their sound. A query is read in two ways: as whole syllables,
 * the last of which may be unfinished (rengongzhin), and as initials, one
 * letter for each character, or zh ch sh (rgzn). Small letters are sounds and
 * never letters of the text. Han, digits and capitals match themselves (人工zn,
 * 3000yi, AIjishu). ' or a blank is a boundary between syllables (xi'an). ü may
 * be typed as v, or as u between l or n and e. A character has every reading of
 * modern dictionaries (Unihan: kTGHZ2013, kMandarin, kHanyuPinlu, kXHC1983),
 * but none that only old texts use.
 *
 * All texts here are folded (text/fold.h); queries are as typed. */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include "base/arena.h"

struct pinyin;

/* Prepares a query, which need not outlive the call; takes some 80 KB of the
 * arena. Returns NULL if no letter of it can be a sound, if nothing sounds like
 * it, or if it has more than 63 characters as folded. */
struct pinyin *pinyin_compile(struct arena *arena, struct str query);

struct pinyin_hit {
	struct span span; /* bytes of the text, whole characters */
	bool initials;    /* found by initials only, not by syllables */
	/* Too little for a search in running text: fewer than two whole
	 * syllables, or fewer than three initials. Each Han of the query counts
	 * as one, and so does a run of digits or capitals. */
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

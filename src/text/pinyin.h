/* Finds Han by their sound. A query is read in two ways: as whole syllables,
 * the last of which may be unfinished (rengongzhin), and as initials, one
 * letter a character, or zh ch sh (rgzn). Small letters are sounds and never
 * letters of the text. Han, digits and capitals stand for themselves (人工zn,
 * 3000yi, AIjishu), ' or a blank is a boundary between syllables (xi'an), and
 * ü may be typed v, or u after l and n before e. A character has every reading
 * of today's dictionaries (Unihan: kTGHZ2013, kMandarin, kHanyuPinlu,
 * kXHC1983), none that only old texts know.
 *
 * All texts here are folded (text/fold.h), queries are as typed. */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include "base/arena.h"

struct pinyin;

/* Prepares a query, which may be gone afterwards; it takes some 80 KB of the
 * arena. NULL where it has no letter to be read as a sound, where nothing
 * sounds like it, and where it has more than 63 characters, as folded. */
struct pinyin *pinyin_compile(struct arena *arena, struct str query);

struct pinyin_hit {
	struct span span; /* bytes of the text, whole characters */
	bool initials;    /* found by initials only, not by syllables */
	/* It says too little for a search in running text: fewer than two
	 * whole syllables, or three initials. Han of the query count as
	 * either, and so does a run of digits or capitals. */
	bool brief;
};

/* The first hit that begins at or behind a byte offset, where a character
 * begins. Hits that begin at different characters may overlap. Where several
 * begin at one, those that are not brief come first, then those by syllables,
 * then the shortest. Linear in the text. */
bool pinyin_next(const struct pinyin *pinyin, struct str text, size_t from,
    struct pinyin_hit *hit);

/* The hit that begins at the byte offset itself. */
bool pinyin_at(const struct pinyin *pinyin, struct str text, size_t at,
    struct pinyin_hit *hit);

/* Whether every hit of `longer` begins where one of `shorter` does, brief or
 * not, since its query goes on from the other: the hits of the one can then be
 * looked for among those of the other. False where that is not certain. */
bool pinyin_extends(const struct pinyin *longer, const struct pinyin *shorter);

#endif

/* Finds Han by their sound. A query is read in two ways: as whole syllables,
 * the last of which may be unfinished (rengongzhin), and as initials, one
 * letter a character, or zh ch sh (rgzn). Han, digits and capitals in it stand
 * for themselves (人工zn, 3000yi, AIjishu), ' is a boundary between syllables
 * (xi'an), and ü may be typed v, or u after l and n before e. A character has
 * every reading of today's dictionaries (Unihan: kTGHZ2013, kMandarin,
 * kHanyuPinlu, kXHC1983), none that only old texts know.
 *
 * All texts here are folded (text/fold.h), queries are as typed. */
#ifndef TEXT_PINYIN_H
#define TEXT_PINYIN_H

#include "base/arena.h"

struct pinyin;

/* Prepares a query, which may be gone afterwards. NULL where it has no letter
 * to be read as a sound, or more than 63 characters. */
struct pinyin *pinyin_compile(struct arena *arena, struct str query);

struct pinyin_hit {
	struct span span; /* bytes of the text, whole characters */
	bool initials;    /* found by initials only, not by syllables */
	/* It says too little for a search in running text: fewer than two
	 * whole syllables, or three initials. Han count as either, and so does
	 * a run of digits or capitals. */
	bool brief;
};

/* The first hit that begins at or behind a byte offset, where a character
 * begins. Hits that begin at different characters may overlap. Where several
 * lengths match at one place it is the shortest that is not brief, else the
 * shortest. Linear in the text. */
bool pinyin_next(const struct pinyin *pinyin, struct str text, size_t from,
    struct pinyin_hit *hit);

/* The hit that begins at the byte offset itself. */
bool pinyin_at(const struct pinyin *pinyin, struct str text, size_t at,
    struct pinyin_hit *hit);

/* Whether every hit of `longer` begins where one of `shorter` does, since its
 * query goes on from the other: the hits of the one can then be looked for
 * among those of the other. */
bool pinyin_extends(const struct pinyin *longer, const struct pinyin *shorter);

#endif

/* Regular expressions over the text as written: PCRE2 in UTF mode, interpreted,
 * since a sandbox lets nobody make machine code. Matching goes on in short
 * slices, and is given up where it would take too long. */
#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

#include "base/error.h"
#include "base/str.h"

struct regex;

/* NULL for a pattern that is none: then `place` is the byte offset in the
 * pattern at which it went wrong, or right behind, and the error (EX_USAGE)
 * says what, in our own words. */
struct regex *
regex_compile(struct str pattern, size_t *place, struct error *error);

void regex_free(struct regex *regex);

enum regex_result {
	REGEX_NONE,
	REGEX_FOUND,
	REGEX_PAUSED, /* some milliseconds have gone; there is more to do */
	/* Too much was tried, or a match began out of place in a way that PCRE2
	 * does not allow. */
	REGEX_GIVEN_UP,
};

/* How far the search through one text has come. All zero is its beginning. */
struct regex_walk {
	size_t from;  /* bytes: where a match may begin */
	size_t at;    /* bytes: the place to be tried next */
	size_t steps; /* what it has cost: some 30 ns each */
	size_t slice; /* the same since the last pause */
	size_t calls; /* of PCRE2 */
};

/* Goes on to the next match in the text that is not empty. `match` stands as
 * it was but for REGEX_FOUND. The text must be UTF-8; what stands before a
 * match is seen by ^, \b and lookbehind. ^ and $ are the ends of the text and
 * of its lines; . is not the end of a line. One place in the text can cost some
 * ten milliseconds at most, and the whole of it a number of steps that grows
 * with its length. */
enum regex_result regex_next(const struct regex *regex, struct str text,
    struct regex_walk *walk, struct span *match);

#endif

/* Regular expressions over the text as written: PCRE2 in UTF mode, interpreted,
 * since the sandbox forbids making machine code. Matching runs in short slices
 * and is given up if it would take too long. */
#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

#include "base/error.h"
#include "base/str.h"

struct regex;

/* Compiles a pattern. Returns NULL if it is invalid: `place` is then the byte
 * offset of the mistake or of the byte after it, and the error (EX_USAGE) names
 * the mistake in our own words. */
struct regex *
regex_compile(struct str pattern, size_t *place, struct error *error);

void regex_free(struct regex *regex);

enum regex_result {
	REGEX_NONE,
	REGEX_FOUND,
	REGEX_PAUSED, /* some milliseconds have passed; there is more to do */
	/* Too many steps, or a match that begins out of place in a way that
	 * PCRE2 forbids. */
	REGEX_GIVEN_UP,
};

/* How far the search of one text has come. All zero is the start. */
struct regex_walk {
	size_t from;  /* bytes: where a match may begin */
	size_t at;    /* bytes: the place to try next */
	size_t steps; /* so far; about 30 ns each */
	size_t slice; /* steps since the last pause */
	size_t calls; /* of PCRE2 */
};

/* Finds the next match that is not empty. `match` changes only for REGEX_FOUND.
 * The text must be UTF-8; ^, \b and lookbehind see what comes before a match.
 * ^ and $ match at the ends of the text and of its lines; . does not match a
 * line end. One place in the text costs at most some ten milliseconds, and the
 * whole text a number of steps that is linear in its length. */
enum regex_result regex_next(const struct regex *regex, struct str text,
    struct regex_walk *walk, struct span *match);

#endif

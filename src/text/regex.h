/* Regular expressions over the text as written: PCRE2 in UTF mode, compiled to
 * machine code where the system allows it, with a limit on backtracking. */
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
	/* Given up, for too much backtracking or for a start out of place that
	 * PCRE2 does not allow; `match` stands. */
	REGEX_LIMIT,
};

/* The first match in the text that is found from a byte offset on, where a
 * character begins, and is not empty; what stands before the offset is seen by
 * ^, \b and lookbehind. Bytes that are not UTF-8 match nothing. ^ and $ are the
 * ends of the text and of its lines; . is not the end of a line. The limit is
 * on what is tried from one place in the text, so that a call may still take
 * long in a long text. One call at a time. */
enum regex_result regex_next(const struct regex *regex, struct str text,
    size_t from, struct span *match);

#endif

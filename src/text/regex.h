/* Regular expressions over the text as written: PCRE2 in UTF mode, compiled to
 * machine code where the system allows it, with a limit on backtracking. */
#ifndef TEXT_REGEX_H
#define TEXT_REGEX_H

#include "base/error.h"
#include "base/str.h"

struct regex;

/* NULL for a pattern that is none: then `place` is the byte offset in the
 * pattern at which it went wrong and the error (EX_USAGE) says what, in
 * Chinese. */
struct regex *
regex_compile(struct str pattern, size_t *place, struct error *error);

void regex_free(struct regex *regex);

enum regex_result {
	REGEX_NONE,
	REGEX_FOUND,
	REGEX_LIMIT, /* given up: too much backtracking */
};

/* The first match in the text that begins at or behind a byte offset, where a
 * character begins, and is not empty. Bytes that are not UTF-8 match
 * nothing. ^ and $ are the ends of the text and of its lines; . is not the end
 * of a line. */
enum regex_result regex_next(const struct regex *regex, struct str text,
    size_t from, struct span *match);

#endif

/* A terminal whose encoding is not UTF-8. */
#ifndef TESTS_TTY_HARNESS_ENCODING_H
#define TESTS_TTY_HARNESS_ENCODING_H

#include <stddef.h>

struct encoding;

/* By the name that iconv knows. */
struct encoding *encoding_open(const char *name);

/* NULL is nothing to close. */
void encoding_close(struct encoding *encoding);

/* The bytes as UTF-8, to be freed. Those that are no character become U+FFFD;
 * the beginning of one waits for the next call. */
char *encoding_shown(
    struct encoding *encoding, const char *bytes, size_t length, size_t *shown);

/* UTF-8 in the encoding, to be freed. What it lacks fails the test. */
char *encoding_typed(
    struct encoding *encoding, const char *text, size_t length, size_t *typed);

#endif

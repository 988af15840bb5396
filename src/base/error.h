/* An error: one message for the reader, the exit status, and, for content, the
 * line and column. The message may quote hostile text, so it must be cleaned
 * (text/cluster.h) before it is shown. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct error {
	int status;          /* of sysexits.h */
	size_t line, column; /* from 1, columns in code points; 0: none */
	char message[400];   /* Chinese, UTF-8, one line, without a full stop */
	struct span name;    /* bytes of it that may be cut short, if any */
};

/* Fills the error, without line, column and name. Always returns false, for the
 * caller to return. */
bool error_set(struct error *error, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Fills the error for a line and column of a file, with the status EX_DATAERR.
 * Always returns false. */
bool error_at(struct error *error, size_t line, size_t column,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif

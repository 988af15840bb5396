/* One message for the reader, with the exit status it leads to and, for
 * content, the place it speaks of. Whoever shows it cleans it: the message may
 * quote hostile text. */
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdbool.h>
#include <stddef.h>

struct error {
	int status;          /* of sysexits.h */
	size_t line, column; /* from 1, columns in code points; 0: no place */
	char message[400];   /* Chinese, UTF-8, one line, without a full stop */
};

/* Fills the error without a place. Always returns false, to be returned. */
bool error_set(struct error *error, int status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Fills the error for a place in a file, with the status EX_DATAERR. Always
 * returns false. */
bool error_at(struct error *error, size_t line, size_t column,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif

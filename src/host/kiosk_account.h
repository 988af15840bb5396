/* A kiosk: an account that anyone may log in to and that only runs this
 * program. It takes nothing from the reader, and little from the
 * environment. */
#ifndef HOST_KIOSK_ACCOUNT_H
#define HOST_KIOSK_ACCOUNT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/* The settings of a kiosk; the tests have others. */
struct kiosk_settings {
	const char *file;               /* names the report */
	const char *const *environment; /* names that are kept, then NULL */
	int idle;    /* milliseconds without a key until it ends */
	int warning; /* how many milliseconds before that it warns */
};
extern const struct kiosk_settings kiosk_settings;

/* Whether the program was called as a kiosk. With --kiosk as the first argument
 * that one is skipped. As a login shell (a `-` before its name, or -c) all
 * arguments are dropped, since they come from the reader. */
bool kiosk_is_called(int *count, char ***arguments);

/* To be called before anything else. Drops what came with the call: the signals
 * of the keyboard, which would stop or end the program before the terminal is
 * its own; the environment, except a few names with harmless values; and files
 * other than standard input, output and error. */
void kiosk_seclude(void);

/* Returns the file of the report that the settings name, ended by a NUL; NULL
 * if there are no settings. Their file has comments and one line
 *
 *     report = /PATH
 *
 * and nobody but root may be able to write it. An error is EX_CONFIG, or one of
 * file_read. */
bool kiosk_report(struct arena *arena, const char **file, struct error *error);

#endif

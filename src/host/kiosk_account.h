/* A kiosk: the program as the whole of an account that anyone may log in to. It
 * takes no word of the reader's, and little of the environment. */
#ifndef HOST_KIOSK_ACCOUNT_H
#define HOST_KIOSK_ACCOUNT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/error.h"

/* What a kiosk goes by; the tests have others. */
struct kiosk_settings {
	const char *file;               /* names the report */
	const char *const *environment; /* what is left of it; ends with NULL */
	int idle;    /* milliseconds without a key until it ends */
	int warning; /* milliseconds before that */
};
extern const struct kiosk_settings kiosk_settings;

/* Whether the program was called as one: with --kiosk as its first argument,
 * which is then passed, or as a login shell, that is with a `-` before its name
 * or with -c; what stands behind that comes from the reader and is dropped. */
bool kiosk_is_called(int *count, char ***arguments);

/* Gives up what came with the call, before anything else is done: the
 * environment but a few names with harmless values, files other than standard
 * input, output and error, and the signals of the keyboard that would stop or
 * crash it. */
void kiosk_seclude(void);

/* The file of the report that the settings name, closed by a NUL; NULL where
 * there are no settings. Their file consists of comments and one line
 *
 *     report = /PATH
 *
 * and only root may be able to write it. An error is EX_CONFIG or what
 * file_read has. */
bool kiosk_report(struct arena *arena, const char **file, struct error *error);

#endif

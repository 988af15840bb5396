/* A real xterm on an X server of the test's own, whose cells are read back:
 * xterm prints its screen to a file when it is told to (media copy, CSI 0 i),
 * with U+FFFF for the second column of a character. */
#ifndef TESTS_TERMINALS_HARNESS_XTERM_H
#define TESTS_TERMINALS_HARNESS_XTERM_H

#include <stdbool.h>
#include <sys/types.h>

#include "terminals/harness/display.h"
#include "terminals/harness/scene.h"

struct xterm {
	struct display display; /* all zero where there is none */
	char *grid;             /* the file to which it prints */
	pid_t process;
	struct tty *tty; /* that it holds */
};

/* Starts the server, and returns when it can be asked. Where Xvfb or xterm is
 * missing it says so and leaves all zero. */
void xterm_start(struct xterm *xterm);

/* Ends it; all zero is nothing to end. */
void xterm_end(struct xterm *xterm);

/* Starts a program in a window with the size of the scene, that draws ambiguous
 * characters so wide, and has the terminal be typed to and looked at there. */
void xterm_open(struct xterm *xterm, struct terminal *terminal,
    const struct scene *scene, enum ambiguous drawn,
    const char *const *arguments, const char *const *environment);

/* Closes the window, where there is one. */
void xterm_close(struct xterm *xterm);

#endif

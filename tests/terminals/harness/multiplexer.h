/* tmux and GNU screen, which are terminals of their own: each tells what its
 * window holds. Both run on a socket in a folder of the test's, and end with
 * the terminal that they are attached to. */
#ifndef TESTS_TERMINALS_HARNESS_MULTIPLEXER_H
#define TESTS_TERMINALS_HARNESS_MULTIPLEXER_H

#include <stdbool.h>
#include <sys/types.h>

#include "terminals/harness/scene.h"

enum {
	MULTIPLEXER_ARGUMENTS = 7,
};

/* All zero: none. */
struct multiplexer {
	/* How it is started, before what is to run in it. */
	const char *arguments[MULTIPLEXER_ARGUMENTS + 1];
	enum scene_form form;
	char *socket, *settings, *copy;
	/* Commands: one that prints what the window holds, or leaves it in the
	 * copy; one that prints the process; one that ends it. */
	char *print, *ask, *end;
};

/* Neither starts anything. */
struct multiplexer multiplexer_tmux(const char *folder);

/* `setting` is one more line for screenrc. The environment of the test is
 * changed: there is one folder of sockets. */
struct multiplexer multiplexer_screen(const char *folder, const char *setting);

/* Has the terminal be looked at in the window. */
void multiplexer_show(
    const struct multiplexer *multiplexer, struct terminal *terminal);

/* The process that keeps the window; fails the test where there is none. */
pid_t multiplexer_process(const struct multiplexer *multiplexer);

/* Ends it, and waits until its process has gone, which may have happened. */
void multiplexer_end(const struct multiplexer *multiplexer, pid_t process);

/* Ends it where it runs, and frees its names. */
void multiplexer_free(struct multiplexer *multiplexer);

/* Makes the locale zh_CN.UTF-8 in a folder for LOCPATH; says SKIP and returns
 * false where it cannot be made. Only there does screen draw ambiguous
 * characters two columns wide. */
bool multiplexer_locale(const char *folder);

#endif

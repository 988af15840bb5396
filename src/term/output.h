/* A file in memory that ncurses writes to. ncurses flushes at almost every move
 * of the cursor; here the bytes wait until a frame is whole. */
#ifndef TERM_OUTPUT_H
#define TERM_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"
#include "term/tty.h"

struct output {
	FILE *file; /* for newterm, unbuffered */
	char *bytes;
	size_t room;
	struct str unwanted, wanted; /* of the next bytes; or empty */
};

/* Returns false if the system has no such file. */
bool output_open(struct output *output);

/* Returns whether the file may grow to a frame of this size, which a limit
 * (ulimit -f) may forbid. Curses would write what fits and not complain. */
bool output_has_room(const struct output *output, int rows, int columns);

/* Has the next output_send put `wanted` in the place of the first `unwanted`,
 * if there is one. Both must live until then. */
void
output_replace(struct output *output, struct str unwanted, struct str wanted);

/* Sends all bytes in one write, if there are any, and empties the file. Returns
 * false if the line is gone. */
bool output_send(struct output *output, const struct tty *tty);

void output_close(struct output *output);

#endif

/* Where ncurses writes to: a file in memory. It flushes at almost every move
 * of the cursor; here its bytes wait until a frame is whole. */
#ifndef TERM_OUTPUT_H
#define TERM_OUTPUT_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"
#include "term/tty.h"

struct output {
	FILE *file; /* for newterm; must have no buffer of its own */
	char *bytes;
	size_t room;
	struct str mark, piece; /* what is to be put behind what; or empty */
};

/* False if the system has no room for such a file. */
bool output_open(struct output *output);

/* Has the next sending put a piece behind the first `mark` in what has come
 * together; both must live until then. Nothing where there is no such mark. */
void output_insert(struct output *output, struct str mark, struct str piece);

/* Sends what has come together in one write and empties the output; without
 * any bytes does nothing. False if the line is gone. */
bool output_send(struct output *output, const struct tty *tty);

void output_close(struct output *output);

#endif

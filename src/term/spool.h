/* Where ncurses writes to: a file in memory. It flushes at almost every move
 * of the cursor; here its bytes wait until a frame is whole. */
#ifndef TERM_SPOOL_H
#define TERM_SPOOL_H

#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"
#include "term/tty.h"

struct spool {
	FILE *file; /* for newterm; must have no buffer of its own */
	char *bytes;
	size_t room;
	struct str mark, piece; /* what is to be put behind what; or empty */
};

/* False if the system has no room for such a file. */
bool spool_open(struct spool *spool);

/* Has the next sending put a piece behind the first `mark` in what has come
 * together; both must live until then. Nothing where there is no such mark. */
void spool_insert(struct spool *spool, struct str mark, struct str piece);

/* Sends what has come together in one write and empties the spool; without
 * any bytes does nothing. False if the line is gone. */
bool spool_send(struct spool *spool, const struct tty *tty);

void spool_close(struct spool *spool);

#endif

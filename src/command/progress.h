/* Says on standard error, where it is a terminal, how far work on many files
 * is. What takes no time says nothing. */
#ifndef COMMAND_PROGRESS_H
#define COMMAND_PROGRESS_H

#include <stddef.h>
#include <stdio.h>

/* So many steps are to be done. */
void progress_start(size_t steps);

/* One more is done. */
void progress_step(void);

/* Something is going to be printed there: takes away what is shown, where it
 * would stand in the way. */
void progress_give_way(const FILE *stream);

void progress_end(void);

#endif

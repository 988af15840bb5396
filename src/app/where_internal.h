/* Where the reader is, told on demand. For act.c alone. */
#ifndef APP_WHERE_INTERNAL_H
#define APP_WHERE_INTERNAL_H

#include "app/state.h"

/* Says the selected section's path and title, how many characters it and the
 * report have, and how far the reader is. */
void where_tell(struct app *app);

#endif

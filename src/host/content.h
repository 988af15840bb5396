/* Where the report lies that comes with the program. */
#ifndef HOST_CONTENT_H
#define HOST_CONTENT_H

#include "base/arena.h"
#include "base/error.h"

/* The path of the shipped report, closed by a NUL: beside the program as it
 * was installed, beside it as it was built, else where the build was told it
 * would be installed. EX_NOINPUT where it is in none of these. */
bool content_find(struct arena *arena, const char **path, struct error *error);

#endif

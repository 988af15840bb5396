/* Finds the report that comes with the program. */
#ifndef HOST_CONTENT_H
#define HOST_CONTENT_H

#include "base/arena.h"
#include "base/error.h"

/* Finds the path of the shipped report, ended by a NUL. It is looked for beside
 * the program as installed, then as built, then where the build was told it
 * would be installed. EX_NOINPUT if it is in none of these. */
bool content_find(struct arena *arena, const char **path, struct error *error);

#endif

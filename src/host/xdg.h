/* Where a reader's own files lie (XDG Base Directory Specification). */
#ifndef HOST_XDG_H
#define HOST_XDG_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum xdg_kind {
	XDG_CONFIG, /* what the reader sets */
	XDG_STATE,  /* what the program remembers */
	XDG_DATA,   /* what the reader makes */
};

/* Finds the program's own folder of a kind, which need not exist: in
 * $XDG_CONFIG_HOME, $XDG_STATE_HOME or $XDG_DATA_HOME, else below $HOME. A path
 * that is not absolute counts for none. Returns false without any. */
bool xdg_folder(struct arena *arena, enum xdg_kind kind, struct str *folder);

#endif

/* Reading on the screen: the loop between the terminal and the session. */
#ifndef COMMAND_SESSION_H
#define COMMAND_SESSION_H

#include "command/options.h"
#include "command/patience.h"
#include "host/tmux.h"

/* What is read. */
struct session_start {
	const char *file; /* as for open_file */
	int keys;         /* as for term_start */
	struct tmux tmux; /* the helper, already started; may be none */
	bool kiosk;
	bool trusted; /* is shown before the reader's sandbox is entered */
	struct patience patience;
};

/* Takes the terminal over, opens the report and reads until the reader leaves.
 * Prints its own errors, returns the exit status and leaves the terminal as it
 * was. */
int
session_run(const struct session_start *start, const struct options *options);

#endif

/* Reading on the screen: the loop between the terminal and the session. */
#ifndef COMMAND_SESSION_H
#define COMMAND_SESSION_H

#include "command/options.h"
#include "host/tmux.h"
#include "report/report.h"

/* How long a reader may type nothing, in milliseconds. */
struct session_patience {
	int idle;    /* until it ends; 0: for ever */
	int warning; /* how long before that it says so */
};

/* What is read. The report is the session's from then on. */
struct session_start {
	struct report report;
	const char *file; /* to read it again; as for open_report */
	struct tmux tmux; /* the helper, started beforehand; may be none */
	bool kiosk;
	bool
	    trusted; /* shown first, and the sandbox of a reader entered then */
	struct session_patience patience;
};

/* Takes the terminal and reads until the reader leaves; a kiosk from then on in
 * its sandbox. Returns the exit status; the terminal is as it was. */
int
session_run(const struct session_start *start, const struct options *options);

#endif

/* Reading on the screen: the loop between the terminal and the session. */
#ifndef COMMAND_SESSION_H
#define COMMAND_SESSION_H

#include "command/options.h"
#include "command/patience.h"
#include "host/tmux.h"
#include "report/report.h"

/* What is read. session_run takes over the report. */
struct session_start {
	struct report report;
	const char *file; /* for reading it again; as for open_report */
	struct tmux tmux; /* the helper, already started; may be none */
	bool kiosk;
	bool trusted; /* is shown before the reader's sandbox is entered */
	struct patience patience;
};

/* Takes the terminal over and reads until the reader leaves; a kiosk enters its
 * sandbox first. Returns the exit status and leaves the terminal as it was. */
int
session_run(const struct session_start *start, const struct options *options);

#endif

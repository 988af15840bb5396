#include <unistd.h>

#include "command/command.h"
#include "command/open.h"
#include "command/print.h"
#include "command/session.h"
#include "host/sandbox.h"

int
command_read(const struct options *options, char **arguments)
{
	bool on_screen = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	/* What comes with the program is trusted as the program is. */
	struct session_start start = {
		.file = arguments[0],
		.trusted = on_screen && arguments[0] == NULL,
	};
	struct error error;

	if (on_screen)
		tmux_start(&start.tmux);
	if (!start.trusted)
		sandbox_enter(SANDBOX_READER, &error);
	if (!open_report(&start.report, start.file, options, &error)) {
		tmux_stop(&start.tmux);
		return print_failure(start.file, &error);
	}
	if (on_screen)
		return session_run(&start, options);
	print_node(&start.report, 0, options);
	report_free(&start.report);
	return print_end();
}

#include <sysexits.h>
#include <unistd.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "command/session.h"
#include "term/tty.h"

static int
print_whole(const struct opened *opened, void *context)
{
	(void)context;
	print_node(opened->report, 0, opened->options);
	return EX_OK;
}

/* Opens the screen, if there is a terminal for it. The helper of tmux keeps
 * nothing of that terminal open. */
static bool
read_on_screen(const struct options *options, const char *file, int *status)
{
	/* The report that comes with the program is trusted as that is. */
	struct session_start start = { .file = file, .trusted = file == NULL };

	if (!isatty(STDOUT_FILENO))
		return false;
	tmux_start(&start.tmux);
	start.keys = tty_keys();
	if (start.keys < 0) {
		tmux_stop(&start.tmux);
		return false;
	}
	*status = session_run(&start, options);
	return true;
}

int
command_read(const struct options *options, char **arguments)
{
	int status;

	if (options->self_test)
		return command_self_tests(SANDBOX_READER);
	if (read_on_screen(options, arguments[0], &status))
		return status;
	return run_on_reports(options, arguments, print_whole, NULL);
}

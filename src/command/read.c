#include <sysexits.h>
#include <unistd.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "command/session.h"

static int
print_whole(const struct opened *opened, void *context)
{
	(void)context;
	print_node(opened->report, 0, opened->options);
	return EX_OK;
}

static int
read_on_screen(const struct options *options, const char *file)
{
	/* The report that comes with the program is trusted as that is. */
	struct session_start start = { .file = file, .trusted = file == NULL };

	tmux_start(&start.tmux);
	return session_run(&start, options);
}

int
command_read(const struct options *options, char **arguments)
{
	if (options->self_test)
		return command_self_tests(SANDBOX_READER);
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return read_on_screen(options, arguments[0]);
	return run_on_reports(options, arguments, print_whole, NULL);
}

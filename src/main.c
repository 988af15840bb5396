/* Reads the options, finds the command and runs it. */
#include <signal.h>

#include "command/command.h"
#include "command/options_read.h"
#include "host/kiosk_account.h"
#include "host/locale.h"
#include "text/wrap.h"

static void
start(void)
{
	locale_start();
	wrap_start();
	/* If the reader of a pipe has gone, or a file may not grow any more, the
	 * write fails and tells. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

int
main(int count, char **arguments)
{
	const struct command *command;
	struct options options;
	struct error error;
	bool kiosk, done;

	kiosk = kiosk_is_called(&count, &arguments);
	if (kiosk)
		kiosk_seclude();
	start();
	done = options_read(&options, &count, &arguments, &error);
	command = kiosk ? &command_of_kiosk : command_find(&count, &arguments);
	if (!done)
		return command_fail(command, &error);
	return command_run(command, &options, count, arguments);
}

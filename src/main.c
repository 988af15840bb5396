/* Reads the options, finds the command and runs it. */
#include <signal.h>
#include <sysexits.h>

#include "command/command.h"
#include "command/options_read.h"
#include "command/settings.h"
#include "host/kiosk_account.h"
#include "host/locale.h"

/* Where there is no Chinese, all that is printed would be question marks. */
static bool
start(struct error *error)
{
	bool has_chinese = locale_start();

	/* If the reader of a pipe has gone, or a file may not grow any more,
	 * the write fails and tells. */
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
	return has_chinese ||
	       error_set(error, EX_UNAVAILABLE,
		   "no UTF-8 locale here (C.UTF-8, zh_CN.UTF-8, en_US.UTF-8). "
		   "Make one: localedef -i zh_CN -f UTF-8 zh_CN.UTF-8, or copy "
		   "/usr/lib/locale/C.utf8 from elsewhere");
}

static int
run(bool kiosk, int count, char **arguments)
{
	const struct command *command;
	struct options options;
	struct settings settings = { .wrong = 0 };
	struct error unfit, error;
	bool fit, done;
	int status;

	fit = start(&unfit);
	options_start(&options);
	if (!kiosk && fit)
		settings_read(&settings, &options);
	done = options_read(&options, &count, &arguments, &error);
	command = kiosk ? &command_of_kiosk : command_find(&count, &arguments);
	settings_tell(&settings);
	if (!fit)
		status = command_fail(command, &unfit);
	else if (!done)
		status = command_fail(command, &error);
	else
		status = command_run(command, &options, count, arguments);
	settings_free(&settings);
	return status;
}

int
main(int count, char **arguments)
{
	bool kiosk = kiosk_is_called(&count, &arguments);

	if (kiosk)
		kiosk_seclude();
	return run(kiosk, count, arguments);
}

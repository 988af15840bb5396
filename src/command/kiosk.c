#include <sysexits.h>
#include <unistd.h>

#include "command/command.h"
#include "command/print.h"
#include "command/session.h"
#include "host/kiosk_account.h"
#include "host/locale.h"
#include "host/sandbox.h"
#include "host/signals.h"

/* Where the processor's time is used up there is none to make words. */
static void
prepare_last_words(void)
{
	struct arena arena = { 0 };
	struct str words = locale_encode(
	    &arena, arena_print(&arena, "处理器时间已用满%d分钟，已退出\n",
			SANDBOX_PROCESSOR / 60));

	signals_last_words(words.bytes, words.length);
	arena_free(&arena);
}

static int
read_here(const struct options *options)
{
	struct session_start start = {
		.keys = STDIN_FILENO,
		.kiosk = true,
		.patience = { .idle = kiosk_settings.idle,
		    .warning = kiosk_settings.warning },
	};
	struct arena arena = { 0 };
	struct error error;
	int status;

	prepare_last_words();
	if (kiosk_report(&arena, &start.file, &error))
		status = session_run(&start, options);
	else
		status = print_failure(kiosk_settings.file, &error);
	arena_free(&arena);
	return status;
}

int
command_kiosk(const struct options *options, char **arguments)
{
	struct error error;

	(void)arguments;
	if (options->self_test)
		return command_self_tests(SANDBOX_KIOSK);
	if (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return read_here(options);
	error_set(&error, EX_USAGE, "这里只能在终端里阅读，可用 ssh -t");
	return print_failure(NULL, &error);
}

#include "command/run.h"

#include <sysexits.h>

#include "command/open.h"
#include "command/print.h"
#include "host/sandbox.h"

static int
run_on_report(const struct options *options, const char *file,
    int (*act)(const struct opened *opened, void *context), void *context)
{
	struct report report = { 0 };
	struct opened opened = {
		.report = &report,
		.file = file,
		.options = options,
	};
	struct error error;
	int status;

	if (!open_report(&report, file, options, &error))
		return print_failure(file, &error);
	status = act(&opened, context);
	report_free(&report);
	return status;
}

int
run_on_reports(const struct options *options, char **files,
    int (*act)(const struct opened *opened, void *context), void *context)
{
	struct error error;
	int status = EX_OK, ended;

	/* On a system without a sandbox the command runs all the same. */
	sandbox_enter(SANDBOX_READER, &error);
	do {
		int result = run_on_report(options, *files, act, context);

		if (result != EX_OK)
			status = result;
	} while (*files != NULL && *++files != NULL);
	ended = print_end();
	return status != EX_OK ? status : ended;
}

#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "host/locale.h"
#include "report/target.h"

static void
show(const struct opened *opened, size_t node)
{
	const struct options *options = opened->options;
	struct arena arena = { 0 };

	if (options->json) {
		print_node_json(opened->report, node, true);
		return;
	}
	print_node(opened->report, node, options);
	if (options->cite != CITATION_NONE)
		print_line(
		    citation_of(opened->report, node, options->cite, &arena));
	arena_free(&arena);
}

/* Prints the section that the context, an argument, names. */
static int
show_part(const struct opened *opened, void *context)
{
	const struct report *report = opened->report;
	struct arena arena = { 0 };
	struct str path = locale_decode(&arena, str_of(context));
	struct path_matches found;
	struct target target;
	struct error error;
	int status = EX_OK;

	if (target_find(report, path, &arena, &target, &found, &error)) {
		show(opened, target.node);
	} else {
		status = print_failure(NULL, &error);
		print_matches(report, &found);
	}
	arena_free(&arena);
	return status;
}

int
command_show(const struct options *options, char **arguments)
{
	struct error error;

	if (options->json && options->cite != CITATION_NONE) {
		error_set(&error, EX_USAGE, "--cite 不能与 --json 同用");
		return print_failure(NULL, &error);
	}
	return run_on_reports(options, arguments + 1, show_part, arguments[0]);
}

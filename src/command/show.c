#include "command/command.h"
#include "command/open.h"
#include "command/print.h"
#include "host/locale.h"
#include "host/sandbox.h"
#include "report/path.h"
#include "view/page.h"

/* The sections that a path may have meant, each with the path that means it
 * alone. */
static void
list_matches(const struct report *report, const struct path_matches *found,
    struct arena *arena)
{
	for (size_t i = 0; i < found->count; i++) {
		struct str path = path_of(report, found->nodes[i], arena);
		struct str heading =
		    page_heading(report, found->nodes[i], arena);

		print_notice(arena_print(arena, "%.*s %.*s", (int)path.length,
		    path.bytes, (int)heading.length, heading.bytes));
	}
}

static int
show_part(const struct report *report, const char *argument,
    const struct options *options)
{
	struct arena arena = { 0 };
	struct str path = locale_decode(&arena, str_of(argument));
	struct path_matches found;
	struct error error;
	int status;

	if (path_find(report, path, &arena, &found, &error)) {
		print_node(report, found.nodes[0], options);
		status = print_end();
	} else {
		status = print_failure(NULL, &error);
		list_matches(report, &found, &arena);
	}
	arena_free(&arena);
	return status;
}

int
command_show(const struct options *options, char **arguments)
{
	struct report report = { 0 };
	const char *file = arguments[1];
	struct error error;
	int status;

	sandbox_enter(SANDBOX_READER, &error);
	if (!open_report(&report, file, options, &error))
		return print_failure(file, &error);
	status = show_part(&report, arguments[0], options);
	report_free(&report);
	return status;
}

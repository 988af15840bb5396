#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "report/path.h"
#include "view/page.h"

enum {
	STEP = 2, /* columns for each depth */
};

/* Returns the columns of the longest path. Paths are ASCII, so bytes are
 * columns. */
static int
longest_path(const struct report *report)
{
	size_t longest = 0;

	for (size_t i = 0; i < report->count; i++) {
		struct arena arena = { 0 };
		size_t length = path_of(report, i, &arena).length;

		longest = length > longest ? length : longest;
		arena_free(&arena);
	}
	return (int)longest;
}

static void
print_section(const struct report *report, size_t node, int path_columns,
    const struct options *options)
{
	struct arena arena = { 0 };
	struct str path = path_of(report, node, &arena);
	struct str heading = page_heading(report, node, &arena);
	int indent = path_columns + STEP * (report->nodes[node].depth + 1);
	struct str line = arena_print(&arena, "%.*s%*s%.*s", (int)path.length,
	    path.bytes, indent - (int)path.length, "", (int)heading.length,
	    heading.bytes);

	print_listed(line, print_no_marks, indent, options);
	arena_free(&arena);
}

static int
print_sections(const struct opened *opened, void *context)
{
	const struct report *report = opened->report;
	int path_columns;

	(void)context;
	if (opened->options->json) {
		print_node_json(report, 0, false);
		return EX_OK;
	}
	path_columns = longest_path(report);
	for (size_t i = 0; i < report->count; i++)
		print_section(report, i, path_columns, opened->options);
	return EX_OK;
}

int
command_toc(const struct options *options, char **arguments)
{
	return run_on_reports(options, arguments, print_sections, NULL);
}

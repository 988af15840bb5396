#include <stdio.h>
#include <sysexits.h>

#include "command/command.h"
#include "command/form.h"
#include "command/print.h"
#include "command/run.h"
#include "export/figure_record.h"
#include "figure/figures.h"
#include "host/locale.h"
#include "report/target.h"
#include "view/page.h"

enum {
	INDENT = 4, /* columns of what does not fit into the first line */
};

/* The listing of all reports. */
struct figures_list {
	bool named; /* lines begin with the file */
	bool begun; /* the names of the columns are printed */
};

/* Returns whether the options ask for a figure. */
static bool
is_wanted(const struct options *options, const struct figure *figure)
{
	if (options->kinds == 0 ? !figure_counts(figure)
				: (options->kinds >> figure->kind & 1) == 0)
		return false;
	return options->classes == 0 ||
	       (figure_counts(figure) &&
		   (options->classes >> figure->unit_class & 1) != 0);
}

/* Prints what the report says of a figure, and where. */
static void
print_text(const struct figures_list *list, const struct opened *opened,
    const struct figure *figure)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	if (list->named && opened->file != NULL) {
		buffer_add(&line, locale_decode(&arena, str_of(opened->file)));
		buffer_add_byte(&line, ':');
	}
	buffer_add(&line, page_place(opened->report, figure->node, &arena));
	buffer_add(&line, str_of(": "));
	buffer_add(&line, figure->subject);
	if (figure->subject.length > 0)
		buffer_add_byte(&line, ' ');
	buffer_add(&line, figure_words(figure, &arena));
	print_listed(
	    buffer_str(&line), print_no_marks, INDENT, opened->options);
	arena_free(&arena);
}

static void
print_record(const struct opened *opened, const struct figure *figure)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct figure_record record = { opened->report, figure };

	if (opened->options->csv)
		figure_record_csv(&line, &record);
	else
		figure_record_json(&line, &record);
	print_exact(buffer_str(&line));
	arena_free(&arena);
}

/* Finds the section that the options name; node 0 if they name none. */
static bool
find_place(const struct opened *opened, size_t *node)
{
	struct arena arena = { 0 };
	struct path_matches found;
	struct target target = { 0 };
	struct error error;
	bool is_there = true;

	if (opened->options->in[0] != '\0' &&
	    !target_find(opened->report, str_of(opened->options->in), &arena,
		&target, &found, &error)) {
		print_failure(opened->file, &error);
		print_matches(opened->report, &found);
		is_there = false;
	}
	*node = target.node;
	arena_free(&arena);
	return is_there;
}

static void
print_all(struct figures_list *list, const struct opened *opened,
    const struct figures *figures, size_t node)
{
	const struct options *options = opened->options;
	size_t from = figures_of(figures, node);
	size_t to =
	    figures_of(figures, node + opened->report->nodes[node].span);

	if (options->csv && !list->begun)
		form_print_names(options, figure_record_names);
	list->begun = true;
	for (size_t i = from; i < to && !ferror(stdout); i++) {
		if (!is_wanted(options, &figures->at[i]))
			continue;
		if (options->csv || options->json)
			print_record(opened, &figures->at[i]);
		else
			print_text(list, opened, &figures->at[i]);
	}
}

static int
list_figures(const struct opened *opened, void *context)
{
	struct figures figures = { 0 };
	struct error error;
	size_t node;
	bool full;

	if (!find_place(opened, &node))
		return EX_USAGE;
	figures_start(&figures, opened->report);
	figures_run(&figures, -1);
	print_all(context, opened, &figures, node);
	full = figures.full;
	figures_free(&figures);
	if (!full)
		return EX_OK;
	error_set(&error, EX_DATAERR, "数字太多，只列了前%d个", FIGURES_MOST);
	return print_failure(opened->file, &error);
}

int
command_figures(const struct options *options, char **arguments)
{
	struct figures_list list = {
		.named = arguments[0] != NULL && arguments[1] != NULL,
	};
	struct error error;

	if (!form_check(options, &error))
		return print_failure(NULL, &error);
	return run_on_reports(options, arguments, list_figures, &list);
}

#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"
#include "command/run.h"
#include "export/yaml_file.h"
#include "pair/pairs.h"
#include "pair/stated.h"

static struct stated_pair
stated_pair_of(
    const struct figures *figures, const struct pair *pair, struct arena *arena)
{
	struct stated_pair stated = {
		.relation = pair->relation,
		.target = stated_figure_of(figures, pair->target_index, arena),
	};

	if (pair->result != NULL)
		stated.result =
		    stated_figure_of(figures, pair->result_index, arena);
	return stated;
}

/* Has a report state the pairs that are found in it, for an author to correct. */
static void
state_pairs(struct report *report, struct arena *arena)
{
	struct figures figures = { 0 };
	struct pairs pairs = { 0 };
	struct stated_pair *stated;
	size_t count = 0, target, result;

	figures_start(&figures, report);
	figures_run(&figures, -1);
	pairs_find(&pairs, &figures, &figures);
	stated = arena_alloc(
	    arena, pairs.count + report->stated_count + 1, sizeof *stated);
	for (; count < pairs.count; count++)
		stated[count] =
		    stated_pair_of(&figures, &pairs.at[count], arena);
	/* What its author wrote and does not fit is left to him. */
	for (size_t i = 0; i < report->stated_count; i++)
		if (!stated_find_pair(
			&figures, &report->stated[i], &target, &result))
			stated[count++] = report->stated[i];
	report->stated = stated;
	report->stated_count = count;
	pairs_free(&pairs);
	figures_free(&figures);
}

static int
print_yaml(const struct opened *opened, void *context)
{
	struct arena arena = { 0 };
	struct buffer yaml = { .arena = &arena };
	struct report report = *opened->report;
	struct str rest;

	(void)context;
	if (opened->options->pairs)
		state_pairs(&report, &arena);
	yaml_file_write(&yaml, &report);
	for (rest = buffer_str(&yaml); rest.length > 0;)
		print_exact(str_cut(&rest, '\n'));
	arena_free(&arena);
	return EX_OK;
}

int
command_convert(const struct options *options, char **arguments)
{
	return run_on_reports(options, arguments, print_yaml, NULL);
}

#include <sysexits.h>

#include "command/command.h"
#include "command/form.h"
#include "command/print.h"
#include "command/run.h"
#include "export/pair_record.h"
#include "pair/pair_group.h"
#include "view/page.h"

enum {
	INDENT = 4, /* columns of what does not fit into the first line */
};

/* What is listed: the reports, and their pairs. */
struct targets_list {
	const struct opened *targets, *results;
	const struct pairs *pairs;
};

static bool
is_wanted(const struct options *options, const struct pair *pair)
{
	return pair->relation == RELATION_SAME || options->all;
}

static void
add_figure(struct buffer *line, const struct report *report,
    const struct figure *figure)
{
	if (figure == NULL)
		return;
	buffer_add(line, figure_words(figure, line->arena));
	buffer_add(line, str_of("（"));
	buffer_add(line, page_place(report, figure->node, line->arena));
	buffer_add(line, str_of("）"));
}

/* 电梯加装完工  333台（2.3.1） → 力争 200台（3.6.1）  完成/推进 */
static void
print_pair(const struct targets_list *list, const struct pair *pair)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	buffer_add(&line, str_of("  "));
	buffer_add(&line, pair->target->subject);
	buffer_add(&line, str_of("  "));
	add_figure(&line, list->results->report, pair->result);
	if (pair->result != NULL)
		buffer_add(&line, str_of(" → "));
	add_figure(&line, list->targets->report, pair->target);
	if (pair->differs.length > 0)
		buffer_add(&line, str_of("  "));
	buffer_add(&line, pair_group_remark(pair, &arena));
	print_listed(
	    buffer_str(&line), print_no_marks, INDENT, list->targets->options);
	arena_free(&arena);
}

static size_t
count_wanted(const struct targets_list *list, enum pair_group group)
{
	size_t count = 0;

	for (size_t i = 0; i < list->pairs->count; i++)
		count += pair_group_of(&list->pairs->at[i]) == group &&
			 is_wanted(list->targets->options, &list->pairs->at[i]);
	return count;
}

static void
print_group(const struct targets_list *list, enum pair_group group)
{
	struct arena arena = { 0 };
	bool two = list->targets != list->results;
	size_t count = count_wanted(list, group);

	if (count == 0)
		return;
	print_line(arena_print(&arena, "%s %zu",
	    two && group == PAIR_ALONE ? pair_group_alone_of_two
				       : pair_group_words[group],
	    count));
	for (size_t i = 0; i < list->pairs->count; i++) {
		const struct pair *pair = &list->pairs->at[i];

		if (pair_group_of(pair) == group &&
		    is_wanted(list->targets->options, pair))
			print_pair(list, pair);
	}
	arena_free(&arena);
}

static void
print_records(const struct targets_list *list, const struct options *options)
{
	for (size_t i = 0; i < list->pairs->count; i++) {
		struct arena arena = { 0 };
		struct buffer line = { .arena = &arena };
		const struct pair_record record = {
			list->results->report,
			list->targets->report,
			&list->pairs->at[i],
		};

		if (!is_wanted(options, record.pair))
			continue;
		if (options->csv)
			pair_record_csv(&line, &record);
		else
			pair_record_json(&line, &record);
		print_exact(buffer_str(&line));
		arena_free(&arena);
	}
}

static void
print_all(const struct targets_list *list)
{
	const struct options *options = list->targets->options;

	if (options->csv)
		form_print_names(options, pair_record_names);
	if (options->csv || options->json) {
		print_records(list, options);
		return;
	}
	for (int i = 0; i < PAIR_GROUPS; i++)
		print_group(list, (enum pair_group)i);
}

static int
list_targets(const struct opened *opened, size_t count, void *context)
{
	struct figures figures[2] = { { 0 }, { 0 } };
	struct pairs pairs = { 0 };
	struct arena arena = { 0 };
	struct str left_out;
	const struct targets_list list = {
		.targets = &opened[0],
		.results = &opened[count - 1],
		.pairs = &pairs,
	};

	(void)context;
	for (size_t i = 0; i < count; i++) {
		figures_start(&figures[i], opened[i].report);
		figures_run(&figures[i], -1);
	}
	pairs_find(&pairs, &figures[0], &figures[count - 1]);
	print_all(&list);
	left_out = pairs_left_out(&pairs, &arena);
	if (left_out.length > 0)
		print_notice(left_out);
	arena_free(&arena);
	pairs_free(&pairs);
	for (size_t i = 0; i < count; i++)
		figures_free(&figures[i]);
	return EX_OK;
}

int
command_targets(const struct options *options, char **arguments)
{
	struct error error;

	if (!form_check(options, &error))
		return print_failure(NULL, &error);
	return run_on_all_reports(options, arguments, list_targets, NULL);
}

/* Pairs of a report that a test writes. */
#ifndef UNIT_PAIR_PAIRS_H
#define UNIT_PAIR_PAIRS_H

#include "pair/pairs.h"

#include "base/buffer.h"
#include "format/yaml.h"
#include "test.h"

/* A report of 2025 with one paragraph a line: results and targets. */
struct written {
	struct arena arena;
	struct report report;
	struct figures figures;
};

static void
write_paragraphs(struct buffer *yaml, const char *lines)
{
	struct str rest = str_of(lines);

	while (rest.length > 0) {
		buffer_add(yaml, str_of("      "));
		buffer_add(yaml, str_cut(&rest, '\n'));
		buffer_add(yaml, str_of("\n\n"));
	}
}

static void
written_start(struct written *written, const char *results, const char *targets)
{
	struct buffer yaml = { .arena = &written->arena };
	struct error error;

	*written = (struct written){ .figures = { .count = 0 } };
	buffer_add(
	    &yaml, str_of("baogao: 1\ntitle: 报告\nyear: 2025\nsections:\n"
			  "  - title: 2024年工作\n    kind: results\n"
			  "    text: |\n"));
	write_paragraphs(&yaml, results);
	buffer_add(&yaml, str_of("  - title: 2025年任务\n    kind: tasks\n"
				 "    text: |\n"));
	write_paragraphs(&yaml, targets);
	assert_true(
	    yaml_read_report(&written->report, buffer_str(&yaml), &error));
	figures_start(&written->figures, &written->report);
	figures_run(&written->figures, -1);
}

static void
written_end(struct written *written)
{
	figures_free(&written->figures);
	report_free(&written->report);
	arena_free(&written->arena);
}

#endif

/* Pairs of a report that a test writes. */
#ifndef UNIT_PAIR_PAIRS_H
#define UNIT_PAIR_PAIRS_H

#include "pair/pairs.h"

#include "base/buffer.h"
#include "format/yaml.h"
#include "test.h"

/* A report of 2025 with one paragraph a line: results and targets. */
struct written {
	struct report report;
	struct figures figures;
};

static inline void
write_paragraphs(struct buffer *yaml, const char *lines)
{
	struct str rest = str_of(lines);

	while (rest.length > 0) {
		buffer_add(yaml, str_of("      "));
		buffer_add(yaml, str_cut(&rest, '\n'));
		buffer_add(yaml, str_of("\n\n"));
	}
}

/* Reads a report that is given as YAML. */
static inline void
written_read(struct written *written, const char *yaml)
{
	struct error error;

	*written = (struct written){ .figures = { .count = 0 } };
	if (!yaml_read_report(&written->report, str_of(yaml), &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	figures_start(&written->figures, &written->report);
	figures_run(&written->figures, -1);
}

static inline void
written_start(struct written *written, const char *results, const char *targets)
{
	struct arena arena = { 0 };
	struct buffer yaml = { .arena = &arena };

	buffer_add(
	    &yaml, str_of("baogao: 1\ntitle: 报告\nyear: 2025\nsections:\n"
			  "  - title: 2024年工作\n    kind: results\n"
			  "    text: |\n"));
	write_paragraphs(&yaml, results);
	buffer_add(&yaml, str_of("  - title: 2025年任务\n    kind: tasks\n"
				 "    text: |\n"));
	write_paragraphs(&yaml, targets);
	buffer_add_byte(&yaml, '\0');
	written_read(written, yaml.bytes);
	arena_free(&arena);
}

static inline void
written_end(struct written *written)
{
	figures_free(&written->figures);
	report_free(&written->report);
}

#endif

/* The claim that a report which was recognised can be written and read again. */
#ifndef TESTS_FUZZ_WRITTEN_H
#define TESTS_FUZZ_WRITTEN_H

#include "export/section_json.h"
#include "export/yaml_file.h"
#include "format/yaml.h"
#include "fuzz/claims.h"

/* All that a report says of its sections. */
static inline struct str
written_told(const struct report *report, struct arena *arena)
{
	struct buffer all = { .arena = arena };

	for (size_t i = 0; i < report->count; i++) {
		section_json(&all, report, i, true);
		buffer_add(&all, report->nodes[i].text);
	}
	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *pair = &report->stated[i];

		buffer_add(&all, str_of(report_relations[pair->relation]));
		buffer_add(&all, pair->result.section);
		buffer_add(&all, pair->result.quote);
		buffer_add(&all, pair->target.section);
		buffer_add(&all, pair->target.quote);
	}
	return buffer_str(&all);
}

static inline void
claim_written(const struct report *report, struct arena *arena)
{
	struct buffer yaml = { .arena = arena };
	struct report again = { 0 };
	struct error error;

	yaml_file_write(&yaml, report);
	claim(yaml_read_report(&again, buffer_str(&yaml), &error),
	    "what is written is read");
	claim(
	    str_equal(written_told(report, arena), written_told(&again, arena)),
	    "what is read is what was written");
	report_free(&again);
}

#endif

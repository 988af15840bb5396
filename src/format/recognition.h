/* Recognises the sections of a text: paragraphs become a report. One way for
 * every format that has no sections of its own. */
#ifndef FORMAT_RECOGNITION_H
#define FORMAT_RECOGNITION_H

#include "format/draft_internal.h"
#include "report/report.h"

struct recognition_options {
	bool no_leads;   /* only headings that the author numbered or marked */
	struct str name; /* the report's, where its text gives none */
};

/* Makes an all-zero report of a draft, whose list of dropped lines may grow.
 * The report keeps nothing of the draft. */
void recognition_read(struct draft *draft,
    const struct recognition_options *options, struct report *report);

#endif

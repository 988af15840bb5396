/* All that is searched of a report, folded, in one contiguous text: titles,
 * subtitles, the title block and every paragraph, in reading order. Supplied
 * headings are not in it, nor a title that its section's text begins with. */
#ifndef REPORT_FOLDED_H
#define REPORT_FOLDED_H

#include <stdint.h>

#include "report/report.h"
#include "text/scan.h"

/* What of a node a text is. */
enum field {
	FIELD_NONE,
	FIELD_TITLE,
	FIELD_SUBTITLE,
	FIELD_OCCASION,
	FIELD_DATE, /* as print has it */
	FIELD_SPEAKER,
	FIELD_PARAGRAPH,
};

/* One text of one node. */
struct unit {
	uint32_t from;      /* its first byte in the folded text */
	uint32_t node;      /* never less than in the unit before */
	uint32_t paragraph; /* of report.paragraphs, for FIELD_PARAGRAPH */
	uint32_t title;     /* folded bytes at its beginning that are a title */
	enum field field;
};

struct folded {
	const struct report *report;
	struct str text; /* the units, a line feed behind each */
	struct unit *units;
	size_t count;
	struct scan_sample sample; /* of `text` */
	struct arena arena;
};

/* Folds a report, which must outlive it, into an all-zero one. */
void folded_make(struct folded *folded, const struct report *report);

void folded_free(struct folded *folded);

/* The unit of a byte below the text's length, its line feed included. */
size_t folded_unit(const struct folded *folded, size_t offset);

/* The byte behind a unit, which is its line feed. */
size_t folded_end(const struct folded *folded, size_t unit);

/* The unit of a node's text; the count where it has none. `paragraph` is of
 * report.paragraphs and counts for FIELD_PARAGRAPH only. */
size_t folded_find(const struct folded *folded, size_t node, enum field field,
    size_t paragraph);

/* The unit's text as written. */
struct str
folded_original(const struct folded *folded, size_t unit, struct arena *arena);

#endif

/* The keys of the format, baogao-report(5). */
#ifndef REPORT_SCHEMA_H
#define REPORT_SCHEMA_H

#include "report/report.h"

enum field_type {
	FIELD_LINE, /* text in one line */
	FIELD_TEXT, /* paragraphs */
	FIELD_SECTIONS,
	FIELD_VERSION,
	FIELD_ID,
	FIELD_DATE,
	FIELD_KIND,
	FIELD_TRUTH,
	FIELD_PASSED, /* a key that begins with x- */
};

/* The two mappings of the format. */
enum schema_level {
	SCHEMA_REPORT,
	SCHEMA_SECTION,
	SCHEMA_LEVELS,
};

enum field_use {
	FIELD_NEVER,
	FIELD_MAY,
	FIELD_MUST,
};

struct field {
	const char *name;
	enum field_type type;
	enum field_use use[SCHEMA_LEVELS];
	/* Where a line, an id or a date is kept: in struct report, if not 0,
	 * else in struct node. */
	size_t in_report, in_node;
};

enum {
	SCHEMA_FIELDS = 16,
};

extern const struct field schema_fields[SCHEMA_FIELDS];

/* The field of a key, at whatever level, FIELD_PASSED among them; NULL for an
 * unknown key. */
const struct field *schema_find(struct str key);

/* The field of this level whose name is nearest to an unknown key by edit
 * distance; NULL where none is near. */
const struct field *schema_nearest(struct str key, enum schema_level level);

#endif

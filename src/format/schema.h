/* The keys of the format, baogao-report(5). */
#ifndef FORMAT_SCHEMA_H
#define FORMAT_SCHEMA_H

#include "report/report.h"

enum schema_value {
	VALUE_LINE, /* text in one line */
	VALUE_TEXT, /* paragraphs */
	VALUE_SECTIONS,
	VALUE_VERSION,
	VALUE_ID,
	VALUE_DATE,
	VALUE_KIND,
	VALUE_TRUTH,
	VALUE_PASSED, /* a key that begins with x- */
};

/* The two mappings of the format. */
enum schema_level {
	SCHEMA_REPORT,
	SCHEMA_SECTION,
	SCHEMA_LEVELS,
};

enum schema_use {
	SCHEMA_NEVER,
	SCHEMA_MAY,
	SCHEMA_MUST,
};

struct schema_field {
	const char *name;
	enum schema_value type;
	enum schema_use use[SCHEMA_LEVELS];
	/* Where a line, an id or a date is kept: in struct report, if not 0,
	 * else in struct node. */
	size_t in_report, in_node;
};

enum {
	SCHEMA_FIELDS = 16,
};

extern const struct schema_field schema_fields[SCHEMA_FIELDS];

/* The field of a key, at whatever level, VALUE_PASSED among them; NULL for an
 * unknown key. */
const struct schema_field *schema_find(struct str key);

/* The field of this level whose name is nearest to an unknown key by edit
 * distance; NULL where none is near. */
const struct schema_field *
schema_nearest(struct str key, enum schema_level level);

#endif

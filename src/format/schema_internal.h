/* The keys of the format, baogao-report(5). */
#ifndef FORMAT_SCHEMA_INTERNAL_H
#define FORMAT_SCHEMA_INTERNAL_H

#include "report/build.h"

enum schema_value {
	VALUE_LINE, /* text in one line */
	VALUE_TEXT, /* paragraphs */
	VALUE_SECTIONS,
	VALUE_VERSION,
	VALUE_ID,
	VALUE_DATE,
	VALUE_KIND,
	VALUE_TRUTH,
	VALUE_PAIRS,
	VALUE_RELATION,
	/* A section's id or path, a blank, a piece of its text. */
	VALUE_TARGET,
	VALUE_RESULT,
	VALUE_PASSED, /* anything; the key begins with x- */
};

/* The mappings of the format. */
enum schema_level {
	SCHEMA_REPORT,
	SCHEMA_SECTION,
	SCHEMA_PAIR,
	SCHEMA_LEVELS,
};

enum schema_use {
	SCHEMA_NEVER,
	SCHEMA_MAY,
	SCHEMA_MUST,
};

struct schema_field {
	const char *name; /* NULL ends the table */
	enum schema_value type;
	enum schema_use use[SCHEMA_LEVELS];
	enum build_field sets; /* for a line, an id and a date; else 0 */
	enum build_flag flag;  /* for a truth; else 0 */
};

/* All keys but those that begin with x-. */
extern const struct schema_field schema_fields[];

/* Returns the field of a key, at whatever level; for an x- key one with
 * VALUE_PASSED, for an unknown key NULL. */
const struct schema_field *schema_find(struct str key);

/* Returns the field of this level whose name is nearest to an unknown key by
 * edit distance, or NULL if none is near enough to be meant. */
const struct schema_field *
schema_nearest(struct str key, enum schema_level level);

/* Returns whether the report or every section must have the field. */
bool schema_is_required(const struct schema_field *field);

/* The fields that a mapping has had so far; all zero: none. */
struct schema_seen {
	unsigned bits; /* one a row of the table */
};

/* Notes a field as seen. Returns false if it was there before; x- keys may
 * repeat. */
bool schema_see(struct schema_seen *seen, const struct schema_field *field);

/* Returns the first field that this level must have and has not, or NULL. */
const struct schema_field *
schema_missing(struct schema_seen seen, enum schema_level level);

#endif

#include "format/schema.h"

#include <stddef.h>
#include <string.h>

enum {
	LONGEST_KEY = 16, /* bytes; none of ours is longer */
	NEAR = 3,         /* edits that a slip may take, at most */
};

const struct schema_field schema_fields[SCHEMA_FIELDS] = {
	{
	    .name = "baogao",
	    .type = VALUE_VERSION,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MUST },
	},
	{
	    .name = "title",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MUST,
		[SCHEMA_SECTION] = SCHEMA_MUST },
	    .in_node = offsetof(struct node, title),
	},
	{
	    .name = "sections",
	    .type = VALUE_SECTIONS,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MUST,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "text",
	    .type = VALUE_TEXT,
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "id",
	    .type = VALUE_ID,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .in_node = offsetof(struct node, id),
	},
	{
	    .name = "short",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .in_node = offsetof(struct node, short_title),
	},
	{
	    .name = "year",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .in_node = offsetof(struct node, year),
	},
	{
	    .name = "subtitle",
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	    .in_node = offsetof(struct node, subtitle),
	},
	{
	    .name = "number",
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	    .in_node = offsetof(struct node, number),
	},
	{
	    .name = "kind",
	    .type = VALUE_KIND,
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "supplied",
	    .type = VALUE_TRUTH,
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "place",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .in_report = offsetof(struct report, place),
	},
	{
	    .name = "date",
	    .type = VALUE_DATE,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .in_report = offsetof(struct report, date),
	},
	{
	    .name = "occasion",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .in_report = offsetof(struct report, occasion),
	},
	{
	    .name = "speaker",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .in_report = offsetof(struct report, speaker),
	},
	{
	    .name = "source",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .in_report = offsetof(struct report, source),
	},
};

static const struct schema_field passed = {
	.name = "x-",
	.type = VALUE_PASSED,
	.use = { [SCHEMA_REPORT] = SCHEMA_MAY, [SCHEMA_SECTION] = SCHEMA_MAY },
};

const struct schema_field *
schema_find(struct str key)
{
	if (str_starts(key, str_of(passed.name)))
		return &passed;
	for (size_t i = 0; i < SCHEMA_FIELDS; i++)
		if (str_is(key, schema_fields[i].name))
			return &schema_fields[i];
	return NULL;
}

static size_t
least(size_t one, size_t other)
{
	return one < other ? one : other;
}

/* Levenshtein's, in bytes; one row of his table at a time. */
static size_t
edit_distance(struct str left, struct str right)
{
	size_t row[LONGEST_KEY + NEAR + 1];

	for (size_t column = 0; column <= right.length; column++)
		row[column] = column;
	for (size_t i = 0; i < left.length; i++) {
		size_t diagonal = row[0];

		row[0] = i + 1;
		for (size_t j = 0; j < right.length; j++) {
			size_t change = left.bytes[i] != right.bytes[j];
			size_t best = least(row[j], row[j + 1]) + 1;

			best = least(best, diagonal + change);
			diagonal = row[j + 1];
			row[j + 1] = best;
		}
	}
	return row[right.length];
}

const struct schema_field *
schema_nearest(struct str key, enum schema_level level)
{
	const struct schema_field *nearest = NULL;
	size_t distance = NEAR + 1;

	if (key.length > LONGEST_KEY + NEAR)
		return NULL;
	for (size_t i = 0; i < SCHEMA_FIELDS; i++) {
		const struct schema_field *field = &schema_fields[i];
		struct str name = str_of(field->name);
		size_t edits = edit_distance(name, key);

		/* A word that shares next to nothing is no slip. */
		if (field->use[level] == SCHEMA_NEVER || edits >= distance ||
		    edits * 2 > name.length)
			continue;
		nearest = field;
		distance = edits;
	}
	return nearest;
}

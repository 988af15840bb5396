#include "format/schema_internal.h"

#include <limits.h>
#include <stddef.h>

#include "base/near.h"

const struct schema_field schema_fields[] = {
	{
	    .name = "baogao",
	    .type = VALUE_VERSION,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MUST },
	},
	{
	    .name = "title",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MUST,
		[SCHEMA_SECTION] = SCHEMA_MUST },
	    .sets = BUILD_TITLE,
	},
	{
	    .name = "sections",
	    .type = VALUE_SECTIONS,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "text",
	    .type = VALUE_TEXT,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	},
	{
	    .name = "id",
	    .type = VALUE_ID,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .sets = BUILD_ID,
	},
	{
	    .name = "short",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .sets = BUILD_SHORT_TITLE,
	},
	{
	    .name = "year",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY,
		[SCHEMA_SECTION] = SCHEMA_MAY },
	    .sets = BUILD_YEAR,
	},
	{
	    .name = "subtitle",
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	    .sets = BUILD_SUBTITLE,
	},
	{
	    .name = "number",
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	    .sets = BUILD_NUMBER,
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
	    .flag = BUILD_SUPPLIED,
	},
	{
	    .name = "guessed",
	    .type = VALUE_TRUTH,
	    .use = { [SCHEMA_SECTION] = SCHEMA_MAY },
	    .flag = BUILD_GUESSED,
	},
	{
	    .name = "place",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_PLACE,
	},
	{
	    .name = "date",
	    .type = VALUE_DATE,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_DATE,
	},
	{
	    .name = "occasion",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_OCCASION,
	},
	{
	    .name = "speaker",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_SPEAKER,
	},
	{
	    .name = "issuer",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_ISSUER,
	},
	{
	    .name = "source",
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	    .sets = BUILD_SOURCE,
	},
	{
	    .name = "pairs",
	    .type = VALUE_PAIRS,
	    .use = { [SCHEMA_REPORT] = SCHEMA_MAY },
	},
	{
	    .name = "relation",
	    .type = VALUE_RELATION,
	    .use = { [SCHEMA_PAIR] = SCHEMA_MUST },
	},
	{
	    .name = "target",
	    .type = VALUE_TARGET,
	    .use = { [SCHEMA_PAIR] = SCHEMA_MUST },
	},
	{
	    .name = "result",
	    .type = VALUE_RESULT,
	    .use = { [SCHEMA_PAIR] = SCHEMA_MAY },
	},
	{ .name = NULL },
};

enum {
	FIELDS = sizeof schema_fields / sizeof *schema_fields - 1,
};
_Static_assert(FIELDS <= CHAR_BIT * sizeof((struct schema_seen){ 0 }.bits),
    "every field has a bit in schema_seen");

static const struct schema_field passed = {
	.name = "x-",
	.type = VALUE_PASSED,
	.use = { [SCHEMA_REPORT] = SCHEMA_MAY,
	    [SCHEMA_SECTION] = SCHEMA_MAY,
	    [SCHEMA_PAIR] = SCHEMA_MAY },
};

const struct schema_field *
schema_find(struct str key)
{
	if (str_starts(key, str_of(passed.name)))
		return &passed;
	for (size_t i = 0; i < FIELDS; i++) {
		const char *name = schema_fields[i].name;

		/* Few names begin alike. */
		if (key.length > 0 && key.bytes[0] == name[0] &&
		    str_is(key, name))
			return &schema_fields[i];
	}
	return NULL;
}

bool
schema_is_required(const struct schema_field *field)
{
	for (int i = 0; i < SCHEMA_LEVELS; i++)
		if (field->use[i] == SCHEMA_MUST)
			return true;
	return false;
}

bool
schema_see(struct schema_seen *seen, const struct schema_field *field)
{
	unsigned bit = 0;

	if (field != &passed)
		bit = 1u << (field - schema_fields);
	if ((seen->bits & bit) != 0)
		return false;
	seen->bits |= bit;
	return true;
}

const struct schema_field *
schema_missing(struct schema_seen seen, enum schema_level level)
{
	for (size_t i = 0; i < FIELDS; i++)
		if (schema_fields[i].use[level] == SCHEMA_MUST &&
		    (seen.bits >> i & 1) == 0)
			return &schema_fields[i];
	return NULL;
}

const struct schema_field *
schema_nearest(struct str key, enum schema_level level)
{
	const struct schema_field *nearest = NULL;
	size_t distance = NEAR_NOT;

	for (size_t i = 0; i < FIELDS; i++) {
		const struct schema_field *field = &schema_fields[i];
		size_t edits = near_edits(str_of(field->name), key);

		if (field->use[level] == SCHEMA_NEVER || edits >= distance)
			continue;
		nearest = field;
		distance = edits;
	}
	return nearest;
}

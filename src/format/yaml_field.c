#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "format/paragraph_internal.h"
#include "format/value_internal.h"
#include "format/yaml_field_internal.h"
#include "format/yaml_folded_internal.h"
#include "format/yaml_slip_internal.h"
#include "text/cluster.h"

static const char *const expected[] = {
	[VALUE_LINE] = "文字",
	[VALUE_TEXT] = "文字",
	[VALUE_SECTIONS] = "列表，每节以“- ”开头",
	[VALUE_VERSION] = " 1",
	[VALUE_ID] = "小写字母 a-z、数字和“-”",
	[VALUE_DATE] = "日期，如 2025-01-07",
	[VALUE_KIND] =
	    " preface、results、tasks、governance、plan、projects 或 notes",
	[VALUE_TRUTH] = " true 或 false",
	[VALUE_PAIRS] = "列表，每对以“- ”开头",
	[VALUE_RELATION] = " same、basis 或 none",
	[VALUE_TARGET] = "一节的路径或 id、空格、原文，如 3.6.1 完工200台",
	[VALUE_RESULT] = "一节的路径或 id、空格、原文，如 2.3.1 完工333台",
};

const char *
yaml_field_expected(const struct schema_field *field)
{
	return expected[field->type];
}

/* Returns whether the text has no columns on a screen. */
static bool
shows_nothing(struct str text)
{
	for (size_t at = 0; at < text.length;) {
		struct cluster cluster = cluster_at(text, at, AMBIGUOUS_NARROW);

		if (cluster.columns > 0)
			return false;
		at += cluster.length;
	}
	return true;
}

/* Returns whether the scalar counts as not there: null or nothing to see. */
static bool
is_missing(const struct yaml_event *event, struct str line)
{
	static const char *const nulls[] = { "~", "null", "Null", "NULL" };

	for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
		if (event->plain && str_is(line, nulls[i]))
			return true;
	return shows_nothing(line);
}

static enum paragraph_rule
rule_of(const struct schema_field *field, const struct yaml_event *event)
{
	if (field->type != VALUE_TEXT)
		return PARAGRAPH_ONE;
	return event->literal ? PARAGRAPH_BLANK : PARAGRAPH_LINE;
}

static void
remember_id(struct yaml_reader *reader, struct str id)
{
	reader->ids = arena_grow(&reader->scratch, reader->ids,
	    reader->id_count, &reader->id_room, sizeof *reader->ids);
	reader->ids[reader->id_count++] = (struct yaml_reader_id){
		.id = id,
		.place = reader->event.place,
	};
}

static bool
take_kind(struct build *build, struct str value)
{
	enum kind kind;
	bool known = value_kind(value, &kind);

	if (known)
		build_set_kind(build, kind);
	return known;
}

static bool
take_truth(struct build *build, enum build_flag flag, struct str value)
{
	bool truth;
	bool known = value_truth(value, &truth);

	if (known)
		build_set_flag(build, flag, truth);
	return known;
}

/* Sets the field, or returns false if it cannot have this value. */
static bool
take_value(struct yaml_reader *reader, const struct schema_field *field,
    struct str value)
{
	struct build *build = &reader->build;

	switch (field->type) {
	case VALUE_VERSION:
		return str_is(value, "1");
	case VALUE_TEXT:
		build_set_text(build, value);
		return true;
	case VALUE_KIND:
		return take_kind(build, value);
	case VALUE_TRUTH:
		return take_truth(build, field->flag, value);
	case VALUE_ID:
		remember_id(reader, value);
		build_set(build, field->sets, value);
		return value_is_id(value);
	case VALUE_RELATION:
		return value_relation(value, &reader->pair.relation);
	case VALUE_TARGET:
		return value_figure(value, &reader->pair.target);
	case VALUE_RESULT:
		return value_figure(value, &reader->pair.result);
	case VALUE_DATE:
		build_set(build, field->sets, value);
		return value_is_date(value);
	default:
		build_set(build, field->sets, value);
		return true;
	}
}

static bool
refuse_empty(struct yaml_reader *reader, const struct schema_field *field)
{
	return yaml_reader_refuse(reader, reader->event.place,
	    "%s 的值为空，应为%s", field->name, yaml_field_expected(field));
}

/* Returns the value without blanks that YAML made of ends of lines. */
static struct str
unfolded(struct yaml_reader *reader)
{
	const struct yaml_event *event = &reader->event;

	if (event->literal || !event->several)
		return event->value;
	return yaml_folded_join(&reader->scratch, event->value,
	    str_slice(reader->text, event->place, event->end));
}

/* A # in prose is seldom meant for a comment. */
static bool
has_comment(struct yaml_reader *reader, const struct schema_field *field)
{
	const struct yaml_event *event = &reader->event;

	return event->plain &&
	       (field->type == VALUE_LINE || field->type == VALUE_TEXT) &&
	       yaml_slip_comment(reader->text, event->end, reader->error);
}

bool
yaml_field_take(struct yaml_reader *reader, const struct schema_field *field)
{
	const struct yaml_event *event = &reader->event;
	struct str text = paragraph_join(build_arena(&reader->build),
	    unfolded(reader), rule_of(field, event));

	if (has_comment(reader, field))
		return false;
	if (is_missing(event, text))
		return !schema_is_required(field) ||
		       refuse_empty(reader, field);
	if (field->type == VALUE_VERSION && value_above_one(text))
		return yaml_reader_refuse(reader, event->place,
		    "报告的格式 %s 比本程序新，应为 1",
		    yaml_reader_quote(reader, text));
	if (!take_value(reader, field, text))
		return yaml_reader_refuse(reader, event->place,
		    "%s 的值“%s”不对，应为%s", field->name,
		    yaml_reader_quote(reader, text),
		    yaml_field_expected(field));
	return true;
}

/* Puts the same ids side by side, in the order of the file; the others in any
 * order. */
static int
by_id(const void *left, const void *right)
{
	const struct yaml_reader_id *one = left, *other = right;
	int order = sorted_order(one->id.length, other->id.length);

	if (order == 0)
		order = memcmp(one->id.bytes, other->id.bytes, one->id.length);
	return order != 0 ? order : sorted_order(one->place, other->place);
}

bool
yaml_field_ids_differ(struct yaml_reader *reader)
{
	const struct yaml_reader_id *ids = reader->ids, *twin = NULL;

	if (reader->id_count > 1)
		qsort(reader->ids, reader->id_count, sizeof *ids, by_id);
	for (size_t i = 1; i < reader->id_count; i++)
		if (str_equal(ids[i - 1].id, ids[i].id) &&
		    (twin == NULL || ids[i].place < twin->place))
			twin = &ids[i];
	if (twin == NULL)
		return true;
	return yaml_reader_refuse(reader, twin->place,
	    "id“%s”重复，应与其他各节的不同",
	    yaml_reader_quote(reader, twin->id));
}

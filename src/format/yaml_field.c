#include <stdlib.h>
#include <string.h>

#include "format/paragraph.h"
#include "format/value_internal.h"
#include "format/yaml_field_internal.h"
#include "text/cluster.h"

static const char *const expected[] = {
	[VALUE_LINE] = "文字",
	[VALUE_TEXT] = "文字",
	[VALUE_SECTIONS] = "列表，每节以“- ”开头",
	[VALUE_VERSION] = " 1",
	[VALUE_ID] = "小写字母 a-z、数字和“-”",
	[VALUE_DATE] = "日期，如 2025-01-07",
	[VALUE_KIND] = " preface、results、tasks 或 governance",
	[VALUE_TRUTH] = " true 或 false",
};

const char *
yaml_field_expected(const struct schema_field *field)
{
	return expected[field->type];
}

/* Whether nothing of the text would reach a screen. */
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

/* Whether the scalar is as good as not there. */
static bool
is_missing(const struct yaml_event *event, struct str line)
{
	static const char *const nulls[] = { "~", "null", "Null", "NULL" };

	for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
		if (event->plain && str_is(line, nulls[i]))
			return true;
	return shows_nothing(line);
}

/* Keeps the line where the report has a place for it. */
static void
fill_line(struct report *report, size_t node, const struct schema_field *field,
    struct str line)
{
	char *base = (char *)&report->nodes[node] + field->in_node;

	if (field->in_report != 0)
		base = (char *)report + field->in_report;
	*(struct str *)(void *)base = line;
}

/* How line ends are read in the scalar of a field. */
static enum paragraph_rule
rule_of(const struct schema_field *field, const struct yaml_event *event)
{
	if (field->type != VALUE_TEXT)
		return PARAGRAPH_ONE;
	return event->literal ? PARAGRAPH_BLANK : PARAGRAPH_LINE;
}

static void
fill_text(struct yaml_reader *reader, size_t node, struct str text)
{
	struct report *report = reader->report;
	struct node *section = &report->nodes[node];
	struct str rest = text;

	section->text = text;
	section->paragraph = report->paragraph_count;
	while (rest.length > 0) {
		report->paragraphs = arena_grow(&report->arena,
		    report->paragraphs, report->paragraph_count,
		    &reader->paragraph_room, sizeof *report->paragraphs);
		report->paragraphs[report->paragraph_count++] =
		    str_cut(&rest, '\n');
	}
	section->paragraph_count = report->paragraph_count - section->paragraph;
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

/* Whether the value is one of those its field can have. */
static bool
takes_value(struct yaml_reader *reader, struct node *section,
    const struct schema_field *field, struct str value)
{
	switch (field->type) {
	case VALUE_VERSION:
		return str_is(value, "1");
	case VALUE_ID:
		remember_id(reader, value);
		return value_is_id(value);
	case VALUE_DATE:
		return value_is_date(value);
	case VALUE_KIND:
		return value_kind(value, &section->kind);
	case VALUE_TRUTH:
		return value_truth(value, &section->supplied);
	default:
		return true;
	}
}

bool
yaml_field_take(
    struct yaml_reader *reader, size_t node, const struct schema_field *field)
{
	const struct yaml_event *event = &reader->event;
	struct report *report = reader->report;
	struct str text =
	    paragraph_join(&report->arena, event->value, rule_of(field, event));

	if (is_missing(event, text)) {
		for (int i = 0; i < SCHEMA_LEVELS; i++)
			if (field->use[i] == SCHEMA_MUST)
				return yaml_reader_refuse(reader, event->place,
				    "%s 的值为空，应为%s", field->name,
				    yaml_field_expected(field));
		return true;
	}
	if (field->type == VALUE_VERSION && value_above_one(text))
		return yaml_reader_refuse(reader, event->place,
		    "报告的格式 %s 比本程序新，应为 1",
		    yaml_reader_quote(reader, text));
	if (!takes_value(reader, &report->nodes[node], field, text))
		return yaml_reader_refuse(reader, event->place,
		    "%s 的值“%s”不对，应为%s", field->name,
		    yaml_reader_quote(reader, text),
		    yaml_field_expected(field));
	if (field->type == VALUE_TEXT)
		fill_text(reader, node, text);
	else if (field->type == VALUE_LINE || field->type == VALUE_ID ||
		 field->type == VALUE_DATE)
		fill_line(report, node, field, text);
	return true;
}

static int
by_id(const void *left, const void *right)
{
	const struct yaml_reader_id *one = left, *other = right;
	size_t length = one->id.length < other->id.length ? one->id.length
							  : other->id.length;
	int order = memcmp(one->id.bytes, other->id.bytes, length);

	if (order == 0)
		order = (one->id.length > other->id.length) -
			(one->id.length < other->id.length);
	if (order == 0)
		order =
		    (one->place > other->place) - (one->place < other->place);
	return order;
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

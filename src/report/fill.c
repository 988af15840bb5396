#include <stdlib.h>
#include <string.h>

#include "report/fill.h"
#include "report/paragraph.h"
#include "report/value.h"
#include "text/cluster.h"

static const char *const expected[] = {
	[FIELD_LINE] = "文字",
	[FIELD_TEXT] = "文字",
	[FIELD_SECTIONS] = "列表，每节以“- ”开头",
	[FIELD_VERSION] = " 1",
	[FIELD_ID] = "小写字母 a-z、数字和“-”",
	[FIELD_DATE] = "日期，如 2025-01-07",
	[FIELD_KIND] = " preface、results、tasks 或 governance",
	[FIELD_TRUTH] = " true 或 false",
};

const char *
fill_expected(const struct field *field)
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
is_missing(const struct event *event, struct str line)
{
	static const char *const nulls[] = { "~", "null", "Null", "NULL" };

	for (size_t i = 0; i < sizeof nulls / sizeof *nulls; i++)
		if (event->plain && str_is(line, nulls[i]))
			return true;
	return shows_nothing(line);
}

/* Keeps the line where the report has a place for it. */
static void
fill_line(struct report *report, size_t node, const struct field *field,
    struct str line)
{
	char *base = (char *)&report->nodes[node] + field->in_node;

	if (field->in_report != 0)
		base = (char *)report + field->in_report;
	*(struct str *)(void *)base = line;
}

/* How line ends are read in the scalar of a field. */
static enum paragraph_rule
rule_of(const struct field *field, const struct event *event)
{
	if (field->type != FIELD_TEXT)
		return PARAGRAPH_ONE;
	return event->literal ? PARAGRAPH_BLANK : PARAGRAPH_LINE;
}

static void
fill_text(struct parser *parser, size_t node, struct str text)
{
	struct report *report = parser->report;
	struct node *section = &report->nodes[node];
	struct str rest = text;

	section->text = text;
	section->paragraph = report->paragraph_count;
	while (rest.length > 0) {
		report->paragraphs = arena_grow(&report->arena,
		    report->paragraphs, report->paragraph_count,
		    &parser->paragraph_room, sizeof *report->paragraphs);
		report->paragraphs[report->paragraph_count++] =
		    str_cut(&rest, '\n');
	}
	section->paragraph_count = report->paragraph_count - section->paragraph;
}

static void
remember_id(struct parser *parser, struct str id)
{
	parser->ids = arena_grow(&parser->scratch, parser->ids,
	    parser->id_count, &parser->id_room, sizeof *parser->ids);
	parser->ids[parser->id_count++] = (struct parser_id){
		.id = id,
		.place = parser->event.place,
	};
}

/* Whether the value is one of those its field can have. */
static bool
takes_value(struct parser *parser, struct node *section,
    const struct field *field, struct str value)
{
	switch (field->type) {
	case FIELD_VERSION:
		return str_is(value, "1");
	case FIELD_ID:
		remember_id(parser, value);
		return value_is_id(value);
	case FIELD_DATE:
		return value_is_date(value);
	case FIELD_KIND:
		return value_kind(value, &section->kind);
	case FIELD_TRUTH:
		return value_truth(value, &section->supplied);
	default:
		return true;
	}
}

bool
fill_field(struct parser *parser, size_t node, const struct field *field)
{
	const struct event *event = &parser->event;
	struct report *report = parser->report;
	struct str text =
	    paragraph_join(&report->arena, event->value, rule_of(field, event));

	if (is_missing(event, text)) {
		for (int i = 0; i < SCHEMA_LEVELS; i++)
			if (field->use[i] == FIELD_MUST)
				return parser_refuse(parser, event->place,
				    "%s 的值为空，应为%s", field->name,
				    fill_expected(field));
		return true;
	}
	if (field->type == FIELD_VERSION && value_above_one(text))
		return parser_refuse(parser, event->place,
		    "报告的格式 %s 比本程序新，应为 1",
		    parser_quote(parser, text));
	if (!takes_value(parser, &report->nodes[node], field, text))
		return parser_refuse(parser, event->place,
		    "%s 的值“%s”不对，应为%s", field->name,
		    parser_quote(parser, text), fill_expected(field));
	if (field->type == FIELD_TEXT)
		fill_text(parser, node, text);
	else if (field->type == FIELD_LINE || field->type == FIELD_ID ||
		 field->type == FIELD_DATE)
		fill_line(report, node, field, text);
	return true;
}

static int
by_id(const void *left, const void *right)
{
	const struct parser_id *one = left, *other = right;
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
fill_ids_differ(struct parser *parser)
{
	const struct parser_id *ids = parser->ids, *twin = NULL;

	if (parser->id_count > 1)
		qsort(parser->ids, parser->id_count, sizeof *ids, by_id);
	for (size_t i = 1; i < parser->id_count; i++)
		if (str_equal(ids[i - 1].id, ids[i].id) &&
		    (twin == NULL || ids[i].place < twin->place))
			twin = &ids[i];
	if (twin == NULL)
		return true;
	return parser_refuse(parser, twin->place,
	    "id“%s”重复，应与其他各节的不同", parser_quote(parser, twin->id));
}

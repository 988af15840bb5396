#include "report/parse.h"

#include "report/fill.h"
#include "report/mistake.h"
#include "text/place.h"

static const char *
event_name(const struct event *event)
{
	if (event->type == EVENT_SCALAR)
		return event->value.length == 0 ? "空的" : "文字";
	return event->type == EVENT_MAPPING ? "键值表" : "列表";
}

/* A key with a wrong colon is no key to libyaml, but part of a scalar. */
static bool
refuse_piece(struct parser *parser, const char *what, const char *wanted)
{
	const struct event *event = &parser->event;
	struct str text = parser->events.text;
	size_t offset = place_offset(text, event->place);

	if (event->type == EVENT_SCALAR && event->plain &&
	    mistake_colon(text, offset, parser->error))
		return false;
	return parser_refuse(parser, event->place, "%s是%s，应为%s", what,
	    event_name(event), wanted);
}

static struct level *
open_level(struct parser *parser, enum level_kind kind, size_t node)
{
	struct level *level = &parser->levels[parser->level_count++];

	*level = (struct level){
		.kind = kind,
		.node = node,
		.place = parser->event.place,
	};
	return level;
}

/* Appends a node and opens the mapping that describes it. */
static void
open_node(struct parser *parser, size_t parent, size_t ordinal)
{
	struct report *report = parser->report;
	size_t node = report->count++;

	report->nodes = arena_grow(&report->arena, report->nodes, node,
	    &parser->node_room, sizeof *report->nodes);
	report->nodes[node] = (struct node){
		.parent = parent,
		.ordinal = ordinal,
		.depth = node == 0 ? 0 : report->nodes[parent].depth + 1,
	};
	open_level(parser, LEVEL_MAPPING, node);
}

static enum schema_level
schema_of(const struct level *level)
{
	return level->node == 0 ? SCHEMA_REPORT : SCHEMA_SECTION;
}

/* Where something is missing because a line is indented wrongly, that line
 * comes next and says more. */
static bool
refuse_short(struct parser *parser, size_t place, const char *message)
{
	return events_next(&parser->events, &parser->event, parser->error) &&
	       parser_refuse(parser, place, "%s", message);
}

/* The first field that must be there and is not; NULL if none. */
static const struct field *
missing_field(const struct level *level)
{
	for (size_t i = 0; i < SCHEMA_FIELDS; i++)
		if (schema_fields[i].use[schema_of(level)] == FIELD_MUST &&
		    (level->seen >> i & 1) == 0)
			return &schema_fields[i];
	return NULL;
}

static bool
close_mapping(struct parser *parser, struct level *level)
{
	struct report *report = parser->report;
	struct node *node = &report->nodes[level->node];
	const struct field *missing = missing_field(level);

	if (missing != NULL)
		return refuse_short(parser, level->place,
		    arena_print(&parser->scratch, "%s缺少 %s，应有“%s:%s”",
			level->node == 0 ? "报告" : "这一节", missing->name,
			missing->name,
			missing->type == FIELD_VERSION ? " 1" : " …")
			.bytes);
	node->span = report->count - level->node;
	if (node->span == 1 && node->text.length == 0)
		return refuse_short(parser, level->place,
		    "这一节是空的，应有 text 或 sections");
	parser->level_count--;
	return true;
}

static bool
refuse_key(struct parser *parser, enum schema_level level)
{
	const struct event *event = &parser->event;
	struct str text = parser->events.text;
	size_t offset = place_offset(text, event->place);
	const struct field *nearest = schema_nearest(event->value, level);
	const char *quote = parser_quote(parser, event->value);

	if (event->plain && mistake_colon(text, offset, parser->error))
		return false;
	if (nearest != NULL)
		return parser_refuse(parser, event->place,
		    "没有“%s”这个键，应为 %s", quote, nearest->name);
	return parser_refuse(parser, event->place,
	    "没有“%s”这个键，应为 title、%s 等", quote,
	    level == SCHEMA_REPORT ? "date、sections" : "text、sections");
}

static bool
take_key(struct parser *parser, struct level *level)
{
	const struct event *event = &parser->event;
	const struct field *field;
	unsigned bit = 0;

	if (event->type == EVENT_CLOSE)
		return close_mapping(parser, level);
	if (event->type != EVENT_SCALAR)
		return parser_refuse(parser, event->place, "键是%s，应为文字",
		    event_name(event));
	field = schema_find(event->value);
	if (field == NULL)
		return refuse_key(parser, schema_of(level));
	if (field->use[schema_of(level)] == FIELD_NEVER)
		return parser_refuse(parser, event->place,
		    "%s 写错了地方，应写在%s", field->name,
		    level->node == 0 ? "一节里" : "报告的顶层");
	if (field->type != FIELD_PASSED)
		bit = 1u << (field - schema_fields);
	if ((level->seen & bit) != 0)
		return parser_refuse(
		    parser, event->place, "%s 重复了，应只写一次", field->name);
	level->seen |= bit;
	level->field = field;
	return true;
}

static bool
take_passed(struct parser *parser)
{
	if (parser->event.type == EVENT_CLOSE)
		parser->level_count--;
	else if (parser->event.type != EVENT_SCALAR)
		open_level(parser, LEVEL_PASSED, 0);
	return true;
}

static bool
take_value(struct parser *parser, struct level *level)
{
	const struct event *event = &parser->event;
	const struct field *field = level->field;
	bool is_list = field->type == FIELD_SECTIONS;

	level->field = NULL;
	if (field->type == FIELD_PASSED)
		return take_passed(parser);
	if (is_list && event->type == EVENT_SEQUENCE) {
		open_level(parser, LEVEL_LIST, level->node);
		return true;
	}
	if (is_list || event->type != EVENT_SCALAR)
		return parser_refuse(parser, event->place,
		    "%s 的值是%s，应为%s", field->name, event_name(event),
		    fill_expected(field));
	return fill_field(parser, level->node, field);
}

static bool
take_section(struct parser *parser, struct level *level)
{
	const struct event *event = &parser->event;

	if (event->type == EVENT_MAPPING) {
		open_node(parser, level->node, ++level->count);
		return true;
	}
	if (event->type == EVENT_CLOSE) {
		parser->level_count--;
		return level->count > 0 || parser_refuse(parser, level->place,
					       "sections 是空的，应至少有一节");
	}
	return refuse_piece(parser, "此项", "一节，以“title: ”开头");
}

static bool
take_report(struct parser *parser)
{
	const struct event *event = &parser->event;

	if (event->type == EVENT_MAPPING) {
		open_node(parser, 0, 0);
		return true;
	}
	if (event->type == EVENT_END ||
	    (event->type == EVENT_SCALAR && event->value.length == 0))
		return parser_refuse(
		    parser, 0, "文件是空的，应为“baogao: 1”等键");
	return refuse_piece(parser, "顶层", "“baogao: 1”等键");
}

static bool
take(struct parser *parser)
{
	struct level *level;

	if (parser->level_count == 0)
		return take_report(parser);
	level = &parser->levels[parser->level_count - 1];
	if (level->kind == LEVEL_PASSED)
		return take_passed(parser);
	if (level->kind == LEVEL_LIST)
		return take_section(parser, level);
	if (level->field == NULL)
		return take_key(parser, level);
	return take_value(parser, level);
}

/* What can be told only in reading order, when all is there. */
static void
place_text(struct report *report, struct node *node)
{
	node->offset = report->length;
	report->length += node->text.length;
}

/* Counts what stands before each node. A branch's own leaves are read on its
 * page, before the branches in it. */
static void
finish(struct report *report)
{
	for (size_t i = 0; i < report->count; i++) {
		report->nodes[i].leaf = report->leaf_count;
		report->leaf_count += report_is_leaf(report, i);
	}
	for (size_t i = 0; i < report->count; i++) {
		if (report_is_leaf(report, i))
			continue;
		place_text(report, &report->nodes[i]);
		for (size_t child = report_first_child(report, i); child != 0;
		     child = report_next_sibling(report, child))
			if (report_is_leaf(report, child))
				place_text(report, &report->nodes[child]);
	}
}

static bool
parse(struct parser *parser)
{
	struct events *events = &parser->events;

	while (events_next(events, &parser->event, parser->error)) {
		bool ended = parser->event.type == EVENT_END;

		if (ended && parser->report->count > 0)
			return fill_ids_differ(parser);
		if (!take(parser))
			return false;
	}
	return false;
}

bool
parse_report(struct report *report, struct str text, struct error *error)
{
	struct parser parser = { .report = report, .error = error };
	bool done;

	events_open(&parser.events, text);
	done = parse(&parser);
	events_close(&parser.events);
	arena_free(&parser.scratch);
	if (done)
		finish(report);
	else
		report_free(report);
	return done;
}

#include "format/yaml.h"

#include "format/yaml_field_internal.h"
#include "format/yaml_mistake.h"
#include "text/position.h"

static const char *
event_name(const struct yaml_event *event)
{
	if (event->type == EVENT_SCALAR)
		return event->value.length == 0 ? "空的" : "文字";
	return event->type == EVENT_MAPPING ? "键值表" : "列表";
}

/* A key with a wrong colon is no key to libyaml, but part of a scalar. */
static bool
refuse_piece(struct yaml_reader *reader, const char *what, const char *wanted)
{
	const struct yaml_event *event = &reader->event;
	struct str text = reader->events.text;
	size_t offset = position_offset(text, event->place);

	if (event->type == EVENT_SCALAR && event->plain &&
	    yaml_mistake_colon(text, offset, reader->error))
		return false;
	return yaml_reader_refuse(reader, event->place, "%s是%s，应为%s", what,
	    event_name(event), wanted);
}

static struct yaml_level *
open_level(struct yaml_reader *reader, enum yaml_level_kind kind, size_t node)
{
	struct yaml_level *level = &reader->levels[reader->level_count++];

	*level = (struct yaml_level){
		.kind = kind,
		.node = node,
		.place = reader->event.place,
	};
	return level;
}

/* Appends a node and opens the mapping that describes it. */
static void
open_node(struct yaml_reader *reader, size_t parent, size_t ordinal)
{
	struct report *report = reader->report;
	size_t node = report->count++;

	report->nodes = arena_grow(&report->arena, report->nodes, node,
	    &reader->node_room, sizeof *report->nodes);
	report->nodes[node] = (struct node){
		.parent = parent,
		.ordinal = ordinal,
		.depth = node == 0 ? 0 : report->nodes[parent].depth + 1,
	};
	open_level(reader, LEVEL_MAPPING, node);
}

static enum schema_level
schema_of(const struct yaml_level *level)
{
	return level->node == 0 ? SCHEMA_REPORT : SCHEMA_SECTION;
}

/* Where something is missing because a line is indented wrongly, that line
 * comes next and says more. */
static bool
refuse_short(struct yaml_reader *reader, size_t place, const char *message)
{
	return yaml_events_next(
		   &reader->events, &reader->event, reader->error) &&
	       yaml_reader_refuse(reader, place, "%s", message);
}

/* The first field that must be there and is not; NULL if none. */
static const struct schema_field *
missing_field(const struct yaml_level *level)
{
	for (size_t i = 0; i < SCHEMA_FIELDS; i++)
		if (schema_fields[i].use[schema_of(level)] == SCHEMA_MUST &&
		    (level->seen >> i & 1) == 0)
			return &schema_fields[i];
	return NULL;
}

static bool
close_mapping(struct yaml_reader *reader, struct yaml_level *level)
{
	struct report *report = reader->report;
	struct node *node = &report->nodes[level->node];
	const struct schema_field *missing = missing_field(level);

	if (missing != NULL)
		return refuse_short(reader, level->place,
		    arena_print(&reader->scratch, "%s缺少 %s，应有“%s:%s”",
			level->node == 0 ? "报告" : "这一节", missing->name,
			missing->name,
			missing->type == VALUE_VERSION ? " 1" : " …")
			.bytes);
	node->span = report->count - level->node;
	if (node->span == 1 && node->text.length == 0)
		return refuse_short(reader, level->place,
		    "这一节是空的，应有 text 或 sections");
	reader->level_count--;
	return true;
}

static bool
refuse_key(struct yaml_reader *reader, enum schema_level level)
{
	const struct yaml_event *event = &reader->event;
	struct str text = reader->events.text;
	size_t offset = position_offset(text, event->place);
	const struct schema_field *nearest =
	    schema_nearest(event->value, level);
	const char *quote = yaml_reader_quote(reader, event->value);

	if (event->plain && yaml_mistake_colon(text, offset, reader->error))
		return false;
	if (nearest != NULL)
		return yaml_reader_refuse(reader, event->place,
		    "没有“%s”这个键，应为 %s", quote, nearest->name);
	return yaml_reader_refuse(reader, event->place,
	    "没有“%s”这个键，应为 title、%s 等", quote,
	    level == SCHEMA_REPORT ? "date、sections" : "text、sections");
}

static bool
take_key(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;
	const struct schema_field *field;
	unsigned bit = 0;

	if (event->type == EVENT_CLOSE)
		return close_mapping(reader, level);
	if (event->type != EVENT_SCALAR)
		return yaml_reader_refuse(reader, event->place,
		    "键是%s，应为文字", event_name(event));
	field = schema_find(event->value);
	if (field == NULL)
		return refuse_key(reader, schema_of(level));
	if (field->use[schema_of(level)] == SCHEMA_NEVER)
		return yaml_reader_refuse(reader, event->place,
		    "%s 写错了地方，应写在%s", field->name,
		    level->node == 0 ? "一节里" : "报告的顶层");
	if (field->type != VALUE_PASSED)
		bit = 1u << (field - schema_fields);
	if ((level->seen & bit) != 0)
		return yaml_reader_refuse(
		    reader, event->place, "%s 重复了，应只写一次", field->name);
	level->seen |= bit;
	level->field = field;
	return true;
}

static bool
take_passed(struct yaml_reader *reader)
{
	if (reader->event.type == EVENT_CLOSE)
		reader->level_count--;
	else if (reader->event.type != EVENT_SCALAR)
		open_level(reader, LEVEL_PASSED, 0);
	return true;
}

static bool
take_value(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;
	const struct schema_field *field = level->field;
	bool is_list = field->type == VALUE_SECTIONS;

	level->field = NULL;
	if (field->type == VALUE_PASSED)
		return take_passed(reader);
	if (is_list && event->type == EVENT_SEQUENCE) {
		open_level(reader, LEVEL_LIST, level->node);
		return true;
	}
	if (is_list || event->type != EVENT_SCALAR)
		return yaml_reader_refuse(reader, event->place,
		    "%s 的值是%s，应为%s", field->name, event_name(event),
		    yaml_field_expected(field));
	return yaml_field_take(reader, level->node, field);
}

static bool
take_section(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;

	if (event->type == EVENT_MAPPING) {
		open_node(reader, level->node, ++level->count);
		return true;
	}
	if (event->type == EVENT_CLOSE) {
		reader->level_count--;
		return level->count > 0 ||
		       yaml_reader_refuse(reader, level->place,
			   "sections 是空的，应至少有一节");
	}
	return refuse_piece(reader, "此项", "一节，以“title: ”开头");
}

static bool
take_report(struct yaml_reader *reader)
{
	const struct yaml_event *event = &reader->event;

	if (event->type == EVENT_MAPPING) {
		open_node(reader, 0, 0);
		return true;
	}
	if (event->type == EVENT_END ||
	    (event->type == EVENT_SCALAR && event->value.length == 0))
		return yaml_reader_refuse(
		    reader, 0, "文件是空的，应为“baogao: 1”等键");
	return refuse_piece(reader, "顶层", "“baogao: 1”等键");
}

static bool
take(struct yaml_reader *reader)
{
	struct yaml_level *level;

	if (reader->level_count == 0)
		return take_report(reader);
	level = &reader->levels[reader->level_count - 1];
	if (level->kind == LEVEL_PASSED)
		return take_passed(reader);
	if (level->kind == LEVEL_LIST)
		return take_section(reader, level);
	if (level->field == NULL)
		return take_key(reader, level);
	return take_value(reader, level);
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
parse(struct yaml_reader *reader)
{
	struct yaml_events *events = &reader->events;

	while (yaml_events_next(events, &reader->event, reader->error)) {
		bool ended = reader->event.type == EVENT_END;

		if (ended && reader->report->count > 0)
			return yaml_field_ids_differ(reader);
		if (!take(reader))
			return false;
	}
	return false;
}

bool
yaml_read_report(struct report *report, struct str text, struct error *error)
{
	struct yaml_reader reader = { .report = report, .error = error };
	bool done;

	yaml_events_open(&reader.events, text);
	done = parse(&reader);
	yaml_events_close(&reader.events);
	arena_free(&reader.scratch);
	if (done)
		finish(report);
	else
		report_free(report);
	return done;
}

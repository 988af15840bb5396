#include "format/yaml.h"

#include <sysexits.h>

#include "format/yaml_field_internal.h"
#include "format/yaml_mistake_internal.h"
#include "format/yaml_slip_internal.h"

enum {
	PAIRS_MOST = 3000, /* twice as many as are compared */
};

/* What messages call the mappings. */
static const struct {
	const char *name, *place;
	const char *keys;  /* some that each has */
	const char *list;  /* of such items: its key, */
	const char *item;  /* one of them, */
	const char *start; /* and what that begins with */
} mappings[SCHEMA_LEVELS] = {
	[SCHEMA_REPORT] = { "报告", "报告的顶层", "title、date、sections", NULL,
	    NULL, NULL },
	[SCHEMA_SECTION] = { "这一节", "一节里", "title、text、sections",
	    "sections", "一节", "title" },
	[SCHEMA_PAIR] = { "这一对", " pairs 的一对里",
	    "relation、result、target", "pairs", "一对", "relation" },
};

static const char *
event_name(const struct yaml_event *event)
{
	if (event->type == EVENT_SCALAR)
		return event->value.length == 0 ? "空的" : "文字";
	return event->type == EVENT_MAPPING ? "键值表" : "列表";
}

/* Refuses a value of the wrong shape. libyaml takes a key with a wrong colon
 * for part of a scalar, so that is looked for first. */
static bool
refuse_piece(struct yaml_reader *reader, const char *what, const char *wanted)
{
	const struct yaml_event *event = &reader->event;

	if (event->type == EVENT_SCALAR && event->plain &&
	    yaml_mistake_colon(reader->text, event->place, reader->error))
		return false;
	return yaml_reader_refuse(reader, event->place, "%s是%s，应为%s", what,
	    event_name(event), wanted);
}

static void
open_level(struct yaml_reader *reader, enum yaml_level_kind kind,
    enum schema_level schema)
{
	reader->levels[reader->level_count++] = (struct yaml_level){
		.kind = kind,
		.schema = schema,
		.place = reader->event.place,
	};
}

static void
open_mapping(struct yaml_reader *reader, enum schema_level schema)
{
	open_level(reader, LEVEL_MAPPING, schema);
	if (schema == SCHEMA_SECTION)
		build_open(&reader->build);
	if (schema == SCHEMA_PAIR)
		reader->pair = (struct stated_pair){ 0 };
}

/* Refuses a mapping that lacks something. The cause may be a wrong indent, and
 * then libyaml's error about the next line says more. */
static bool
refuse_short(struct yaml_reader *reader, size_t place, const char *message)
{
	return yaml_reader_next(reader) &&
	       yaml_reader_refuse(reader, place, "%s", message);
}

/* A target alone has no result, and any other has one. */
static bool
close_pair(struct yaml_reader *reader, const struct yaml_level *level)
{
	const struct stated_pair *pair = &reader->pair;
	bool alone = pair->relation == RELATION_NONE;

	if (alone != (pair->result.quote.length == 0))
		return refuse_short(reader, level->place,
		    alone ? "relation 是 none，应不写 result"
			  : "这一对缺少 result，应有“result: …”");
	build_state_pair(&reader->build, pair);
	return true;
}

static bool
close_section(struct yaml_reader *reader, const struct yaml_level *level)
{
	if (build_is_empty(&reader->build))
		return refuse_short(reader, level->place,
		    level->schema == SCHEMA_REPORT
			? "报告是空的，应有 sections 或 text"
			: "这一节是空的，应有 text 或 sections");
	if (level->schema == SCHEMA_SECTION)
		build_close(&reader->build);
	return true;
}

static bool
close_mapping(struct yaml_reader *reader, const struct yaml_level *level)
{
	const struct schema_field *missing =
	    schema_missing(level->seen, level->schema);

	if (missing != NULL)
		return refuse_short(reader, level->place,
		    arena_print(&reader->scratch, "%s缺少 %s，应有“%s:%s”",
			mappings[level->schema].name, missing->name,
			missing->name,
			missing->type == VALUE_VERSION ? " 1" : " …")
			.bytes);
	reader->level_count--;
	return level->schema == SCHEMA_PAIR ? close_pair(reader, level)
					    : close_section(reader, level);
}

static bool
refuse_key(struct yaml_reader *reader, enum schema_level level)
{
	const struct yaml_event *event = &reader->event;
	const struct schema_field *nearest =
	    schema_nearest(event->value, level);
	const char *quote = yaml_reader_quote(reader, event->value);

	if (event->plain &&
	    yaml_mistake_colon(reader->text, event->place, reader->error))
		return false;
	if (nearest != NULL)
		return yaml_reader_refuse(reader, event->place,
		    "没有“%s”这个键，应为 %s", quote, nearest->name);
	return yaml_reader_refuse(reader, event->place,
	    "没有“%s”这个键，应为 %s 等", quote, mappings[level].keys);
}

/* Returns where a field is in its place: the first level that has it. */
static const char *
place_of(const struct schema_field *field)
{
	int level = 0;

	while (field->use[level] == SCHEMA_NEVER)
		level++;
	return mappings[level].place;
}

static bool
take_key(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;
	const struct schema_field *field;

	if (event->type == EVENT_CLOSE)
		return close_mapping(reader, level);
	if (event->type != EVENT_SCALAR)
		return yaml_reader_refuse(reader, event->place,
		    "键是%s，应为文字", event_name(event));
	field = schema_find(event->value);
	if (field == NULL)
		return refuse_key(reader, level->schema);
	if (field->use[level->schema] == SCHEMA_NEVER)
		return yaml_reader_refuse(reader, event->place,
		    "%s 写错了地方，应写在%s", field->name, place_of(field));
	if (!schema_see(&level->seen, field))
		return yaml_reader_refuse(
		    reader, event->place, "%s 重复了，应只写一次", field->name);
	level->field = field;
	return true;
}

static bool
take_passed(struct yaml_reader *reader)
{
	if (reader->event.type == EVENT_CLOSE)
		reader->level_count--;
	else if (reader->event.type != EVENT_SCALAR)
		open_level(reader, LEVEL_PASSED, SCHEMA_REPORT);
	return true;
}

static bool
take_value(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;
	const struct schema_field *field = level->field;
	bool is_list =
	    field->type == VALUE_SECTIONS || field->type == VALUE_PAIRS;

	level->field = NULL;
	if (field->type == VALUE_PASSED)
		return take_passed(reader);
	if (is_list && event->type == EVENT_SEQUENCE) {
		open_level(reader, LEVEL_LIST,
		    field->type == VALUE_PAIRS ? SCHEMA_PAIR : SCHEMA_SECTION);
		return true;
	}
	if (is_list && event->type == EVENT_SCALAR &&
	    event->value.length == 0 &&
	    yaml_slip_below(reader->text, event->place, reader->error))
		return false;
	if (is_list || event->type != EVENT_SCALAR)
		return yaml_reader_refuse(reader, event->place,
		    "%s 的值是%s，应为%s", field->name, event_name(event),
		    yaml_field_expected(field));
	return yaml_field_take(reader, field);
}

static bool
take_item(struct yaml_reader *reader, struct yaml_level *level)
{
	const struct yaml_event *event = &reader->event;
	const char *item = mappings[level->schema].item;

	if (event->type == EVENT_MAPPING) {
		if (level->schema == SCHEMA_PAIR && level->count == PAIRS_MOST)
			return yaml_reader_refuse(reader, event->place,
			    "pairs 太多，应不超过%d项", PAIRS_MOST);
		level->count++;
		open_mapping(reader, level->schema);
		return true;
	}
	if (event->type == EVENT_CLOSE) {
		reader->level_count--;
		return level->count > 0 ||
		       yaml_reader_refuse(reader, level->place,
			   "%s 是空的，应至少有%s",
			   mappings[level->schema].list, item);
	}
	return refuse_piece(reader, "此项",
	    arena_print(&reader->scratch, "%s，以“%s: ”开头", item,
		mappings[level->schema].start)
		.bytes);
}

static bool
take_report(struct yaml_reader *reader)
{
	const struct yaml_event *event = &reader->event;

	if (event->type == EVENT_MAPPING) {
		reader->begun = true;
		open_mapping(reader, SCHEMA_REPORT);
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
		return take_item(reader, level);
	if (level->field == NULL)
		return take_key(reader, level);
	return take_value(reader, level);
}

static bool
parse(struct yaml_reader *reader)
{
	while (yaml_reader_next(reader)) {
		if (reader->event.type == EVENT_END && reader->begun)
			return yaml_field_ids_differ(reader);
		if (!take(reader))
			return false;
	}
	return false;
}

static bool
finish(struct yaml_reader *reader, struct report *report, bool done)
{
	arena_free(&reader->scratch);
	if (done)
		build_finish(&reader->build, report);
	else
		build_drop(&reader->build);
	return done;
}

bool
yaml_read_whole(struct report *report, struct str text, const struct stop *stop,
    struct error *error)
{
	struct yaml_reader reader = { .error = error, .text = text };
	bool done;

	build_start(&reader.build);
	yaml_events_open(&reader.events, text, stop);
	done = parse(&reader);
	yaml_events_close(&reader.events);
	return finish(&reader, report, done);
}

static bool
read_plain(struct report *report, struct str text, const struct stop *stop,
    struct error *error)
{
	struct yaml_plain plain;
	struct yaml_reader reader = {
		.error = error,
		.text = text,
		.plain = &plain,
	};

	build_start(&reader.build);
	return finish(&reader, report,
	    yaml_plain_open(&plain, &reader.scratch, text, stop) &&
		parse(&reader));
}

bool
yaml_read_unless(struct report *report, struct str text,
    const struct stop *stop, struct error *error)
{
	error->status = EX_OK;
	return read_plain(report, text, stop, error) ||
	       (error->status != EX_TEMPFAIL &&
		   yaml_read_whole(report, text, stop, error));
}

bool
yaml_read_report(struct report *report, struct str text, struct error *error)
{
	return yaml_read_unless(report, text, NULL, error);
}

#include "format/yaml_events_internal.h"

#include <string.h>
#include <sysexits.h>

#include "base/fatal.h"
#include "format/yaml_directive_internal.h"
#include "format/yaml_mistake_internal.h"
#include "format/yaml_place_internal.h"
#include "text/position.h"

/* Gives libyaml the next piece. However long it takes until the next event, it
 * asks for one of these before long. */
static int
give(void *data, unsigned char *buffer, size_t room, size_t *length)
{
	struct yaml_events *events = data;
	size_t left = events->text.length - events->given;

	events->stopped = stop_asked(events->stop);
	if (events->stopped)
		return 0;
	*length = left < room ? left : room;
	memcpy(buffer, events->text.bytes + events->given, *length);
	events->given += *length;
	return 1;
}

void
yaml_events_open(
    struct yaml_events *events, struct str text, const struct stop *stop)
{
	*events = (struct yaml_events){ .text = text, .stop = stop };
	if (!yaml_parser_initialize(&events->parser))
		fatal("内存不足");
	/* Told the encoding, libyaml counts a byte order mark as a character
	 * like any other, and so do we. */
	yaml_parser_set_encoding(&events->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input(&events->parser, give, events);
}

void
yaml_events_close(struct yaml_events *events)
{
	yaml_event_delete(&events->current);
	yaml_parser_delete(&events->parser);
}

/* Returns the byte offset of a place of libyaml's, which counts code points.
 * Places that rise cost no more than the text is long. */
static size_t
offset_of(struct yaml_events *events, size_t place)
{
	struct str rest;

	if (place < events->known.points)
		events->known.points = events->known.bytes = 0;
	rest =
	    str_slice(events->text, events->known.bytes, events->text.length);
	events->known.bytes +=
	    position_offset(rest, place - events->known.points);
	events->known.points = place;
	return events->known.bytes;
}

static bool
refuse(
    const struct yaml_events *events, struct error *error, const char *sentence)
{
	size_t offset =
	    position_offset(events->text, events->current.start_mark.index);

	return yaml_place_refuse(events->text, offset, error, "%s", sentence);
}

static bool
take_anchor(const struct yaml_events *events, const yaml_char_t *anchor,
    const yaml_char_t *tag, struct error *error)
{
	if (anchor != NULL)
		return refuse(
		    events, error, "不能用锚点“&”，以它开头的值应加引号");
	if (tag != NULL)
		return refuse(
		    events, error, "不能用标签“!”，以它开头的值应加引号");
	return true;
}

static bool
take_scalar(
    struct yaml_events *events, struct yaml_event *event, struct error *error)
{
	const yaml_event_t *from = &events->current;
	yaml_scalar_style_t style = from->data.scalar.style;

	event->type = EVENT_SCALAR;
	event->value = (struct str){
		.bytes = (const char *)from->data.scalar.value,
		.length = from->data.scalar.length,
	};
	event->plain = style == YAML_PLAIN_SCALAR_STYLE;
	event->literal = style == YAML_LITERAL_SCALAR_STYLE;
	if (event->value.length > YAML_EVENT_SCALAR)
		return refuse(events, error, "这段文字太长，应不超过 1 MiB");
	event->several = from->start_mark.line < from->end_mark.line;
	event->end = offset_of(events, from->end_mark.index);
	return take_anchor(
	    events, from->data.scalar.anchor, from->data.scalar.tag, error);
}

static bool
take_open(
    struct yaml_events *events, struct yaml_event *event, struct error *error)
{
	const yaml_event_t *from = &events->current;

	if (++events->level > YAML_EVENT_LEVELS)
		return refuse(events, error, "嵌套太深，应不超过64层");
	if (from->type == YAML_MAPPING_START_EVENT) {
		event->type = EVENT_MAPPING;
		return take_anchor(events, from->data.mapping_start.anchor,
		    from->data.mapping_start.tag, error);
	}
	event->type = EVENT_SEQUENCE;
	return take_anchor(events, from->data.sequence_start.anchor,
	    from->data.sequence_start.tag, error);
}

/* Whether the current event says something of the content. */
static bool
means_something(const struct yaml_events *events)
{
	switch (events->current.type) {
	case YAML_NO_EVENT:
	case YAML_STREAM_START_EVENT:
	case YAML_DOCUMENT_START_EVENT:
	case YAML_DOCUMENT_END_EVENT:
		return false;
	default:
		return true;
	}
}

/* Before libyaml reads on over the head of a document. */
static bool
check_directives(const struct yaml_events *events, struct error *error)
{
	size_t end = events->current.end_mark.index;

	if (events->count == 0)
		return yaml_directive_check(events->text, 0, error);
	if (events->current.type != YAML_DOCUMENT_END_EVENT)
		return true;
	return yaml_directive_check(
	    events->text, position_offset(events->text, end), error);
}

static bool
step(struct yaml_events *events, struct error *error)
{
	if (!check_directives(events, error))
		return false;
	yaml_event_delete(&events->current);
	if (!yaml_parser_parse(&events->parser, &events->current))
		return events->stopped ? error_set(error, EX_TEMPFAIL, "已停止")
				       : yaml_mistake_tell(&events->parser,
					     events->text, error);
	if (++events->count > YAML_EVENT_COUNT)
		return refuse(
		    events, error, "内容太多，应不超过一百万个 YAML 事件");
	if (events->current.type != YAML_DOCUMENT_START_EVENT)
		return true;
	if (events->begun)
		return refuse(
		    events, error, "有第二个文档，一个文件应只有一份报告");
	events->begun = true;
	return true;
}

bool
yaml_events_next(
    struct yaml_events *events, struct yaml_event *event, struct error *error)
{
	do {
		if (!step(events, error))
			return false;
	} while (!means_something(events));
	*event = (struct yaml_event){
		.place = offset_of(events, events->current.start_mark.index),
	};
	switch (events->current.type) {
	case YAML_SCALAR_EVENT:
		return take_scalar(events, event, error);
	case YAML_MAPPING_START_EVENT:
	case YAML_SEQUENCE_START_EVENT:
		return take_open(events, event, error);
	case YAML_ALIAS_EVENT:
		return refuse(
		    events, error, "不能用引用“*”，以它开头的值应加引号");
	case YAML_STREAM_END_EVENT:
		event->type = EVENT_END;
		return true;
	default:
		events->level--;
		event->type = EVENT_CLOSE;
		return true;
	}
}

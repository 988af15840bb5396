#include "format/yaml_plain_internal.h"

#include <string.h>
#include <sysexits.h>

enum {
	ASK_EVERY = 64 * 1024, /* bytes */
};

/* --- Values */

/* Returns the text between quotes, or nothing at NULL where it is not there or
 * has a quote or an escape in it. */
static struct str
between_quotes(struct str value)
{
	char quote = value.bytes[0];
	struct str inside;

	if (value.length < 2 || value.bytes[value.length - 1] != quote)
		return (struct str){ NULL, 0 };
	inside = str_slice(value, 1, value.length - 1);
	if (memchr(inside.bytes, quote, inside.length) != NULL ||
	    (quote == '"' && memchr(inside.bytes, '\\', inside.length) != NULL))
		return (struct str){ NULL, 0 };
	return inside;
}

/* Whether a text without quotes means itself: it begins with no sign of YAML's,
 * and has none of a key or a comment in it. */
static bool
means_itself(struct str value)
{
	static const char signs[] = "-?:,[]{}#&*!|>'\"%@`";

	if (memchr(signs, value.bytes[0], sizeof signs - 1) != NULL)
		return false;
	for (size_t at = 1; at < value.length; at++) {
		if (value.bytes[at] == ':' &&
		    (at + 1 == value.length || value.bytes[at + 1] == ' '))
			return false;
		if (value.bytes[at] == '#' && value.bytes[at - 1] == ' ')
			return false;
	}
	return true;
}

static bool
take_literal(struct yaml_plain *plain, struct yaml_event *event)
{
	if (!yaml_line_literal(plain->text, &plain->at, plain->line.key_column,
		&plain->value, &event->value))
		return false;
	event->literal = event->several = true;
	event->end = plain->at;
	return event->value.length <= YAML_EVENT_SCALAR;
}

static bool
take_value(struct yaml_plain *plain, struct yaml_event *event)
{
	struct str value = plain->line.value;

	plain->next = PLAIN_LINE;
	*event = (struct yaml_event){
		.type = EVENT_SCALAR,
		.place = (size_t)(value.bytes - plain->text.bytes),
	};
	event->end = event->place + value.length;
	if (str_is(value, "|"))
		return take_literal(plain, event);
	event->plain = value.bytes[0] != '"' && value.bytes[0] != '\'';
	event->value = event->plain ? value : between_quotes(value);
	if (event->plain && !means_itself(value))
		return false;
	return event->value.bytes != NULL &&
	       event->value.length <= YAML_EVENT_SCALAR;
}

/* --- Levels */

static bool
open_level(struct yaml_plain *plain, struct yaml_event *event,
    enum yaml_event_kind type, size_t column)
{
	if (plain->level_count == YAML_EVENT_LEVELS)
		return false;
	plain->levels[plain->level_count++] = (struct yaml_plain_level){
		.list = type == EVENT_SEQUENCE,
		.column = column,
	};
	*event = (struct yaml_event){ .type = type, .place = plain->line.key };
	return true;
}

static bool
open_mapping(struct yaml_plain *plain, struct yaml_event *event)
{
	plain->next = PLAIN_KEY;
	return open_level(plain, event, EVENT_MAPPING, plain->line.key_column);
}

static void
take_key(struct yaml_plain *plain, struct yaml_event *event)
{
	struct str name = plain->line.name;

	plain->list_follows = plain->line.value.length == 0;
	plain->next = plain->list_follows ? PLAIN_LINE : PLAIN_VALUE;
	*event = (struct yaml_event){
		.type = EVENT_SCALAR,
		.value = name,
		.plain = true,
		.place = plain->line.key,
		.end = plain->line.key + name.length,
	};
}

/* Begins the text, or ends it. */
static bool
place_outside(struct yaml_plain *plain, struct yaml_event *event)
{
	if (plain->line.ends && plain->begun) {
		*event = (struct yaml_event){ .type = EVENT_END };
		return true;
	}
	if (plain->line.ends || plain->line.item || plain->begun)
		return false;
	plain->begun = true;
	return open_mapping(plain, event);
}

/* Finds the level that the line belongs to: closes one, opens one, or takes the
 * key of the one that is open. */
static bool
place_line(struct yaml_plain *plain, struct yaml_event *event)
{
	const struct yaml_line *line = &plain->line;
	const struct yaml_plain_level *level;

	if (plain->level_count == 0)
		return place_outside(plain, event);
	level = &plain->levels[plain->level_count - 1];
	if (plain->list_follows) {
		plain->list_follows = false;
		return line->item && line->column >= level->column &&
		       open_level(plain, event, EVENT_SEQUENCE, line->column);
	}
	if (line->ends || line->column < level->column ||
	    (level->list && line->column == level->column && !line->item)) {
		plain->level_count--;
		*event = (struct yaml_event){
			.type = EVENT_CLOSE,
			.place = plain->line.key,
		};
		return true;
	}
	if (line->column > level->column || level->list != line->item)
		return false;
	if (level->list) {
		plain->line.item = false;
		plain->line.column = line->key_column;
		return open_mapping(plain, event);
	}
	take_key(plain, event);
	return true;
}

/* --- Events */

bool
yaml_plain_open(struct yaml_plain *plain, struct arena *arena, struct str text,
    const struct stop *stop)
{
	*plain = (struct yaml_plain){
		.text = text,
		.stop = stop,
		.value = { .arena = arena },
	};
	return yaml_line_characters(text);
}

static bool
is_stopped(struct yaml_plain *plain)
{
	if (plain->at < plain->asked)
		return false;
	plain->asked = plain->at + ASK_EVERY;
	return stop_asked(plain->stop);
}

bool
yaml_plain_next(
    struct yaml_plain *plain, struct yaml_event *event, struct error *error)
{
	if (is_stopped(plain))
		return error_set(error, EX_TEMPFAIL, "已停止");
	if (++plain->count > YAML_EVENT_COUNT / 2)
		return false;
	switch (plain->next) {
	case PLAIN_LINE:
		if (!yaml_line_read(plain->text, &plain->at, &plain->line))
			return false;
		plain->next = PLAIN_PLACE;
		return place_line(plain, event);
	case PLAIN_PLACE:
		return place_line(plain, event);
	case PLAIN_KEY:
		take_key(plain, event);
		return true;
	default:
		return take_value(plain, event);
	}
}

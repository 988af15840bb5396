/* A YAML text as events, in order. Limits are kept here, and what the format
 * has no use for is refused: anchors, aliases, tags, a second document. */
#ifndef FORMAT_YAML_EVENTS_INTERNAL_H
#define FORMAT_YAML_EVENTS_INTERNAL_H

#include <yaml.h>

#include "base/error.h"
#include "base/stop.h"
#include "base/str.h"
#include "format/yaml_lift_internal.h"

enum {
	YAML_EVENTS_LEVELS = 64,          /* collections within each other */
	YAML_EVENTS_SCALAR = 1024 * 1024, /* bytes */
	YAML_EVENTS_COUNT = 1000 * 1000,  /* as libyaml counts them */
};

enum yaml_event_kind {
	EVENT_SCALAR,
	EVENT_MAPPING,  /* ... EVENT_CLOSE */
	EVENT_SEQUENCE, /* ... EVENT_CLOSE */
	EVENT_CLOSE,
	EVENT_END,
};

struct yaml_event {
	enum yaml_event_kind type;
	struct str value; /* of a scalar; good until the next event */
	bool plain, literal;
	bool several; /* it is written over several lines */
	size_t place; /* code points of the text before it */
	size_t end;   /* and up to its end */
};

struct yaml_events {
	struct str text;
	size_t given; /* bytes of it, to libyaml */
	const struct stop *stop;
	bool stopped;
	struct yaml_lift *lift; /* the text is without its literals; or NULL */
	yaml_parser_t parser;
	yaml_event_t current; /* holds the last event's bytes */
	size_t count;
	int level;
	bool begun; /* a document has */
	struct {
		size_t points, bytes;
	} known; /* a place whose offset was asked for */
};

/* The text must outlive the events, and these must not be moved. A stop, or
 * NULL, is asked at each piece of the text; it ends them with EX_TEMPFAIL. */
void yaml_events_open(
    struct yaml_events *events, struct str text, const struct stop *stop);

bool yaml_events_next(
    struct yaml_events *events, struct yaml_event *event, struct error *error);

/* Returns the byte offset of a place. Places that rise cost no more than the
 * text is long. */
size_t yaml_events_offset(struct yaml_events *events, size_t place);

void yaml_events_close(struct yaml_events *events);

#endif

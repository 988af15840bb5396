/* A YAML text as events, in order. Limits are kept here, and what the format
 * has no use for is refused: anchors, aliases, tags, a second document. */
#ifndef REPORT_EVENTS_H
#define REPORT_EVENTS_H

#include <yaml.h>

#include "base/error.h"
#include "base/str.h"

enum {
	EVENTS_LEVELS = 64,          /* collections within each other */
	EVENTS_SCALAR = 1024 * 1024, /* bytes */
	EVENTS_COUNT = 1000 * 1000,  /* as libyaml counts them */
};

enum event_type {
	EVENT_SCALAR,
	EVENT_MAPPING,  /* ... EVENT_CLOSE */
	EVENT_SEQUENCE, /* ... EVENT_CLOSE */
	EVENT_CLOSE,
	EVENT_END,
};

struct event {
	enum event_type type;
	struct str value; /* of a scalar; good until the next event */
	bool plain, literal;
	size_t place; /* code points of the text before it */
};

struct events {
	struct str text;
	yaml_parser_t parser;
	yaml_event_t current; /* holds the last event's bytes */
	size_t count;
	int level;
	bool begun; /* a document has */
};

/* The text must outlive the events. */
void events_open(struct events *events, struct str text);

bool
events_next(struct events *events, struct event *event, struct error *error);

void events_close(struct events *events);

#endif

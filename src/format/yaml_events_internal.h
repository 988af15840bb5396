/* A YAML text as events, in order. Limits are kept here, and what the format
 * has no use for is refused: anchors, aliases, tags, a second document. */
#ifndef FORMAT_YAML_EVENTS_INTERNAL_H
#define FORMAT_YAML_EVENTS_INTERNAL_H

#include <yaml.h>

#include "base/error.h"
#include "base/stop.h"
#include "base/str.h"
#include "format/yaml_event_internal.h"

struct yaml_events {
	struct str text;
	size_t given; /* bytes of it, to libyaml */
	const struct stop *stop;
	bool stopped;
	yaml_parser_t parser;
	yaml_event_t current; /* holds the last event's bytes */
	size_t count;
	int level;
	bool begun; /* a document has */
	struct {
		size_t points, bytes;
	} known; /* a place whose offset was looked for */
};

/* The text must outlive the events, and these must not be moved. A stop, or
 * NULL, is asked at each piece of the text; it ends them with EX_TEMPFAIL. */
void yaml_events_open(
    struct yaml_events *events, struct str text, const struct stop *stop);

bool yaml_events_next(
    struct yaml_events *events, struct yaml_event *event, struct error *error);

void yaml_events_close(struct yaml_events *events);

#endif

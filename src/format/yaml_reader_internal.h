/* What parsing a report knows while it goes on; only parse.c and fill.c need
 * this. */
#ifndef FORMAT_YAML_READER_INTERNAL_H
#define FORMAT_YAML_READER_INTERNAL_H

#include "format/schema.h"
#include "format/yaml_events.h"

enum yaml_level_kind {
	LEVEL_MAPPING, /* the report or a section */
	LEVEL_LIST,    /* of sections */
	LEVEL_PASSED,  /* whatever stands below an x- key */
};

/* A collection that is open. */
struct yaml_level {
	enum yaml_level_kind kind;
	size_t node;   /* the mapping's own, or the one the list belongs to */
	size_t place;  /* where it begins, as in struct yaml_event */
	size_t count;  /* of a list's sections so far */
	unsigned seen; /* a mapping's keys so far, a bit for each field */
	const struct schema_field
	    *field; /* whose value comes next; NULL: a key */
};

struct yaml_reader_id {
	struct str id;
	size_t place;
};

struct yaml_reader {
	struct report *report;
	struct error *error;
	struct yaml_events events;
	struct yaml_event event; /* the one to be taken */
	struct yaml_level levels[YAML_EVENTS_LEVELS];
	size_t level_count;
	size_t node_room, paragraph_room;
	struct arena scratch; /* gone with the reader */
	struct yaml_reader_id *ids;
	size_t id_count, id_room;
};

/* A message for a place as in struct yaml_event. Always returns false. */
bool yaml_reader_refuse(struct yaml_reader *reader, size_t place,
    const char *format, ...) __attribute__((format(printf, 3, 4)));

/* A piece of content for a message: cleaned, cut when long. */
const char *yaml_reader_quote(struct yaml_reader *reader, struct str text);

#endif

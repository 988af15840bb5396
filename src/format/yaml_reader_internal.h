/* The state of reading a report from YAML. */
#ifndef FORMAT_YAML_READER_INTERNAL_H
#define FORMAT_YAML_READER_INTERNAL_H

#include "format/schema_internal.h"
#include "format/yaml_events_internal.h"
#include "format/yaml_plain_internal.h"

enum yaml_level_kind {
	LEVEL_MAPPING, /* the report, a section or a pair */
	LEVEL_LIST,    /* of sections or pairs */
	LEVEL_PASSED,  /* anything below an x- key */
};

/* An open collection. */
struct yaml_level {
	enum yaml_level_kind kind;
	size_t place; /* its start, as in struct yaml_event */
	/* Of a mapping: what it describes; of a list: what its items do. */
	enum schema_level schema;
	/* Of a mapping: its keys so far, and the field whose value comes next;
	 * NULL if a key comes next. */
	struct schema_seen seen;
	const struct schema_field *field;
	/* Of a list: its items so far. */
	size_t count;
};

struct yaml_reader_id {
	struct str id;
	size_t place;
};

struct yaml_reader {
	struct build build;
	struct error *error;
	struct str text;
	struct yaml_plain *plain; /* gives the events; or NULL, libyaml does */
	struct yaml_events events;
	struct yaml_event event; /* the one to take */
	bool begun;              /* the report's mapping has been opened */
	struct yaml_level levels[YAML_EVENT_LEVELS];
	size_t level_count;
	struct stated_pair pair; /* the open one */
	struct arena scratch;    /* freed with the reader */
	struct yaml_reader_id *ids;
	size_t id_count, id_room;
};

/* Takes the next event. Returns false, with the error set, where there is none;
 * with the error as it was where libyaml has to read the text. */
bool yaml_reader_next(struct yaml_reader *reader);

/* Sets the error to a message for a place as in struct yaml_event. Always
 * returns false. */
bool yaml_reader_refuse(struct yaml_reader *reader, size_t place,
    const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Returns a piece of content for a message: cleaned, and cut if long. */
const char *yaml_reader_quote(struct yaml_reader *reader, struct str text);

#endif

/* What parsing a report knows while it goes on; only parse.c and fill.c need
 * this. */
#ifndef REPORT_PARSER_H
#define REPORT_PARSER_H

#include "report/events.h"
#include "report/schema.h"

enum level_kind {
	LEVEL_MAPPING, /* the report or a section */
	LEVEL_LIST,    /* of sections */
	LEVEL_PASSED,  /* whatever stands below an x- key */
};

/* A collection that is open. */
struct level {
	enum level_kind kind;
	size_t node;   /* the mapping's own, or the one the list belongs to */
	size_t place;  /* where it begins, as in struct event */
	size_t count;  /* of a list's sections so far */
	unsigned seen; /* a mapping's keys so far, a bit for each field */
	const struct field *field; /* whose value comes next; NULL: a key */
};

struct parser_id {
	struct str id;
	size_t place;
};

struct parser {
	struct report *report;
	struct error *error;
	struct events events;
	struct event event; /* the one to be taken */
	struct level levels[EVENTS_LEVELS];
	size_t level_count;
	size_t node_room, paragraph_room;
	struct arena scratch; /* gone with the parser */
	struct parser_id *ids;
	size_t id_count, id_room;
};

/* A message for a place as in struct event. Always returns false. */
bool parser_refuse(struct parser *parser, size_t place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* A piece of content for a message: cleaned, cut when long. */
const char *parser_quote(struct parser *parser, struct str text);

#endif

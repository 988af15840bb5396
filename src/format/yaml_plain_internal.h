/* YAML in the plain form that nearly all reports are written in: blocks of
 * lower-case keys and of items behind dashes, texts on a line of their own,
 * between simple quotes, or literal. It is read without libyaml, which looks at
 * each character several times. What is not as plain as can be is left to it,
 * and so is all that is wrong, for libyaml tells where. */
#ifndef FORMAT_YAML_PLAIN_INTERNAL_H
#define FORMAT_YAML_PLAIN_INTERNAL_H

#include "base/error.h"
#include "base/stop.h"
#include "format/yaml_event_internal.h"
#include "format/yaml_line_internal.h"

struct yaml_plain_level {
	bool list;
	size_t column;
};

struct yaml_plain {
	struct str text;
	const struct stop *stop;
	size_t asked; /* bytes up to which the stop need not be asked */
	size_t at;    /* bytes of the text before the next line */
	size_t count; /* events */
	enum {
		PLAIN_LINE,  /* a line comes next, */
		PLAIN_PLACE, /* its place among the levels, */
		PLAIN_KEY,
		PLAIN_VALUE,
	} next;
	struct yaml_line line;
	bool begun;        /* the outermost mapping has */
	bool list_follows; /* below the last key */
	struct yaml_plain_level levels[YAML_EVENT_LEVELS];
	size_t level_count;
	struct buffer value;
};

/* The text is UTF-8 and must outlive this. Returns false if libyaml has to read
 * it. A stop, or NULL, is asked between pieces of the text. */
bool yaml_plain_open(struct yaml_plain *plain, struct arena *arena,
    struct str text, const struct stop *stop);

/* Returns false, with the error as it was, where libyaml has to read the text;
 * with EX_TEMPFAIL where it is stopped. */
bool yaml_plain_next(
    struct yaml_plain *plain, struct yaml_event *event, struct error *error);

#endif

/* The lines of YAML in its plain form (format/yaml_plain_internal.h). */
#ifndef FORMAT_YAML_LINE_INTERNAL_H
#define FORMAT_YAML_LINE_INTERNAL_H

#include "base/buffer.h"

/* A line that has something to say: a key, perhaps behind the dash of an
 * item, and what is behind its colon. */
struct yaml_line {
	bool item;
	size_t column; /* of the dash or the key, from 0 */
	size_t key;    /* bytes of the text before it */
	size_t key_column;
	struct str name, value;
	bool ends; /* there is no such line any more */
};

/* Returns whether libyaml takes each character of a UTF-8 text as it is: none
 * is a control, another line end or a byte order mark. */
bool yaml_line_characters(struct str text);

/* Reads the next line that has something to say, from `at` on, and moves that
 * behind it. Returns false where it is none of the plain form. */
bool yaml_line_read(struct str text, size_t *at, struct yaml_line *line);

/* Reads the lines of a literal, deeper than a column, from `at` on, and moves
 * that behind them. The value is a part of the text or of the buffer. Returns
 * false where they are none of the plain form. */
bool yaml_line_literal(struct str text, size_t *at, size_t column,
    struct buffer *buffer, struct str *value);

#endif

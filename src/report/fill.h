/* Scalars into the fields of a node; only parse.c needs this. */
#ifndef REPORT_FILL_H
#define REPORT_FILL_H

#include "report/parser.h"

/* What the field's value should be, to be put behind 应为. */
const char *fill_expected(const struct field *field);

/* Puts the scalar in the event into the field of a node. */
bool fill_field(struct parser *parser, size_t node, const struct field *field);

/* Refuses the first id that another section has. */
bool fill_ids_differ(struct parser *parser);

#endif

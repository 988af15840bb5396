/* Scalars into the fields of a node; only parse.c needs this. */
#ifndef FORMAT_YAML_FIELD_INTERNAL_H
#define FORMAT_YAML_FIELD_INTERNAL_H

#include "format/yaml_reader_internal.h"

/* What the field's value should be, to be put behind 应为. */
const char *yaml_field_expected(const struct schema_field *field);

/* Puts the scalar in the event into the field of a node. */
bool yaml_field_take(
    struct yaml_reader *reader, size_t node, const struct schema_field *field);

/* Refuses the first id that another section has. */
bool yaml_field_ids_differ(struct yaml_reader *reader);

#endif

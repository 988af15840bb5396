/* Scalars into the fields of a node; only parse.c needs this. */
#ifndef FORMAT_YAML_FIELD_INTERNAL_H
#define FORMAT_YAML_FIELD_INTERNAL_H

#include "format/yaml_reader_internal.h"

/* What the field's value should be, to be put behind 应为. */
const char *yaml_field_expected(const struct schema_field *field);

/* Sets a field of the open section to the scalar in the event. */
bool
yaml_field_take(struct yaml_reader *reader, const struct schema_field *field);

/* Refuses the first id that another section has. */
bool yaml_field_ids_differ(struct yaml_reader *reader);

#endif

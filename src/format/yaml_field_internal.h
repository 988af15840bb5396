/* Takes the scalars of YAML as the fields of a section. */
#ifndef FORMAT_YAML_FIELD_INTERNAL_H
#define FORMAT_YAML_FIELD_INTERNAL_H

#include "format/yaml_reader_internal.h"

/* Returns what a value of the field should be, to follow 应为 in a message. */
const char *yaml_field_expected(const struct schema_field *field);

/* Sets a field of the open section to the scalar of the reader's event. */
bool
yaml_field_take(struct yaml_reader *reader, const struct schema_field *field);

/* Returns whether all ids differ; if not, the error is at the first one that
 * an earlier section has. */
bool yaml_field_ids_differ(struct yaml_reader *reader);

#endif

/* Errors at a place of a YAML text. */
#ifndef FORMAT_YAML_PLACE_INTERNAL_H
#define FORMAT_YAML_PLACE_INTERNAL_H

#include "base/error.h"
#include "base/str.h"

/* Sets the error to a message for a byte offset of the text. Always returns
 * false. */
bool yaml_place_refuse(struct str text, size_t offset, struct error *error,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

/* Returns the byte at which the line of a byte offset begins. */
size_t yaml_place_line(struct str text, size_t offset);

#endif

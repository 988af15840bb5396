/* Says what is wrong with a YAML text, in words its author can use. */
#ifndef FORMAT_YAML_MISTAKE_INTERNAL_H
#define FORMAT_YAML_MISTAKE_INTERNAL_H

#include <yaml.h>

#include "base/error.h"
#include "base/str.h"

/* Sets the error to the reason libyaml stopped. Always returns false. */
bool yaml_mistake_tell(
    const yaml_parser_t *parser, struct str text, struct error *error);

/* Looks at the key that starts at a byte offset, after any blanks and dashes.
 * Returns true, with the error set, if its colon is full-width or has no blank
 * after it. */
bool yaml_mistake_colon(struct str text, size_t offset, struct error *error);

#endif

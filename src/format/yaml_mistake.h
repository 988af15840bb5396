/* What is wrong with a YAML text, in words its author can use. */
#ifndef FORMAT_YAML_MISTAKE_H
#define FORMAT_YAML_MISTAKE_H

#include <yaml.h>

#include "base/error.h"
#include "base/str.h"

/* Says what made libyaml give up on the text. Always returns false. */
bool yaml_mistake_tell(
    const yaml_parser_t *parser, struct str text, struct error *error);

/* Whether the colon of a key that begins at the byte offset, or behind blanks
 * and dashes there, is full-width or lacks the blank behind it; then the error
 * says so. */
bool yaml_mistake_colon(struct str text, size_t offset, struct error *error);

/* A message for a byte offset of the text. Always returns false. */
bool yaml_mistake_at(struct str text, size_t offset, struct error *error,
    const char *format, ...) __attribute__((format(printf, 4, 5)));

#endif

/* The % lines before a YAML document (YAML 1.2.2, 6.8). libyaml reads all of
 * them, and compares each with all before it, before it gives the first event:
 * no limit of the events would hold. */
#ifndef FORMAT_YAML_DIRECTIVE_INTERNAL_H
#define FORMAT_YAML_DIRECTIVE_INTERNAL_H

#include "base/error.h"
#include "base/str.h"

/* Refuses every directive that stands at the head of the text from the byte
 * offset on, but one `%YAML 1.1` or `%YAML 1.2` at the text's start. Returns
 * whether there is none; the error has the place of the first. */
bool yaml_directive_check(struct str text, size_t offset, struct error *error);

#endif

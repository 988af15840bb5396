/* Slips that libyaml takes for something else: its message names another place
 * and another cause. */
#ifndef FORMAT_YAML_SLIP_INTERNAL_H
#define FORMAT_YAML_SLIP_INTERNAL_H

#include "base/error.h"
#include "base/str.h"

/* Looks for a slip that explains what went wrong at a byte offset. Returns true,
 * with the error set, if there is one. */
bool yaml_slip_at(struct str text, size_t offset, struct error *error);

/* Looks whether the line below a byte offset, where something was expected, is
 * indented by blanks that are none of YAML's. */
bool yaml_slip_below(struct str text, size_t offset, struct error *error);

/* Looks at what stands behind a plain value, which ends at a byte offset: a
 * blank and # make a comment of the rest of the line. */
bool yaml_slip_comment(struct str text, size_t end, struct error *error);

#endif

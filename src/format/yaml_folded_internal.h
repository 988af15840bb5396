/* Takes back the blanks that YAML puts where it folds lines. */
#ifndef FORMAT_YAML_FOLDED_INTERNAL_H
#define FORMAT_YAML_FOLDED_INTERNAL_H

#include "base/arena.h"
#include "base/str.h"

/* Returns the value of a scalar that is written over several lines and is not
 * literal, without the blanks that stand for ends of its lines, where a text's
 * own lines would join without one (format/paragraph_internal.h). `source` is
 * the scalar as it is written. The value itself is returned where that cannot be
 * told, as with escapes. */
struct str
yaml_folded_join(struct arena *arena, struct str value, struct str source);

#endif

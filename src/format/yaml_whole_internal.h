/* A report read by libyaml alone, to the last character. */
#ifndef FORMAT_YAML_WHOLE_INTERNAL_H
#define FORMAT_YAML_WHOLE_INTERNAL_H

#include "base/error.h"
#include "base/stop.h"
#include "report/report.h"

/* As yaml_read_unless, which is faster, and gives the same. */
bool yaml_read_whole(struct report *report, struct str text,
    const struct stop *stop, struct error *error);

#endif

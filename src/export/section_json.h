/* A section as a JSON object in one line. */
#ifndef EXPORT_SECTION_JSON_H
#define EXPORT_SECTION_JSON_H

#include "base/buffer.h"
#include "report/report.h"

/* Adds a section, without those below it: path, depth, number, title, subtitle,
 * kind, id, supplied, guessed, leaves and characters, and with its text the
 * paragraphs of that. What is not printed is "", a kind or an id that the file
 * does not give is null. As safe as export/json.h. */
void section_json(struct buffer *line, const struct report *report, size_t node,
    bool with_text);

#endif

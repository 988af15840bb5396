/* Parses the values of the format that are more than text. */
#ifndef FORMAT_VALUE_INTERNAL_H
#define FORMAT_VALUE_INTERNAL_H

#include "report/report.h"

/* Returns whether the text is one or more of a-z, 0-9 and -. */
bool value_is_id(struct str text);

/* Returns whether the text is a date of the calendar, 2025-01-07 (ISO 8601). */
bool value_is_date(struct str text);

/* Parses a word of report_kinds. Returns false for any other
 * text, and leaves `kind` as it was. */
bool value_kind(struct str text, enum kind *kind);

/* Parses a word of report_relations likewise. */
bool value_relation(struct str text, enum relation *relation);

/* Parses the name of a section, a blank and a piece of its text: an id or a
 * path, 2.3.1. Returns false for any other text, and leaves `figure` as it
 * was. */
bool value_figure(struct str text, struct stated_figure *figure);

/* Parses true or false. Returns false for any other text. */
bool value_truth(struct str text, bool *truth);

/* Returns whether the text is a whole number above 1, of any size. */
bool value_above_one(struct str text);

#endif

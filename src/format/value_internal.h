/* The values of the format that are more than text. */
#ifndef FORMAT_VALUE_INTERNAL_H
#define FORMAT_VALUE_INTERNAL_H

#include "report/report.h"

/* One or more of a-z, 0-9 and -. */
bool value_is_id(struct str text);

/* An ISO 8601 date that the calendar has, 2025-01-07. */
bool value_is_date(struct str text);

/* preface, results, tasks or governance. */
bool value_kind(struct str text, enum kind *kind);

/* true or false. */
bool value_truth(struct str text, bool *truth);

/* Whether the text is a whole number, of any size, above 1. */
bool value_above_one(struct str text);

#endif

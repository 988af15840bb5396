/* The one way to name a place in a report, in the prompt of a jump, in `show` and
 * in `--at`: 6 or 六 a printed number, 3.6.1 a path, #37 a section by the counter,
 * 50% a share of the text, or a piece of a title. */
#ifndef REPORT_TARGET_H
#define REPORT_TARGET_H

#include "base/error.h"
#include "report/path.h"

struct target {
	size_t node;
	bool inside; /* the byte is meant, else the section's beginning */
	size_t byte; /* of the node's text */
};

/* Reads what was typed. Full-width digits and signs count as their ASCII twins.
 * If no section matches, or more than
 * one, the error is EX_USAGE and `found` holds all that match. */
bool
target_find(const struct report *report, struct str typed, struct arena *arena,
    struct target *target, struct path_matches *found, struct error *error);

#endif

/* Where the jump prompt leads: 37 is the 37th leaf, 3.6 a path, 50% the middle
 * of the text. */
#ifndef APP_JUMP_INTERNAL_H
#define APP_JUMP_INTERNAL_H

#include "base/error.h"
#include "report/report.h"

struct jump {
	size_t node;
	bool inside; /* go to the byte, else to the section's start */
	size_t byte; /* of the node's text */
};

/* Reads what was typed. Full-width digits and signs count as their ASCII
 * twins. An error (EX_USAGE) says in one line what was not found. */
bool jump_find(const struct report *report, struct str typed, struct jump *jump,
    struct error *error);

#endif

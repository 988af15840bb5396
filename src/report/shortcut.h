/* Finds the ten sections that the digit keys lead to. */
#ifndef REPORT_SHORTCUT_H
#define REPORT_SHORTCUT_H

#include "report/report.h"

enum {
	SHORTCUT_COUNT = 10,
};

/* The node of each digit; 0: none. In a report with a `tasks` part, 1 to 9 are
 * the chapters of that part and 0 is the preface; 8 is governance and 9 last
 * year's results unless a chapter has taken them. In any other report 1 to 9
 * are its parts. */
struct shortcuts {
	size_t nodes[SHORTCUT_COUNT];
};

/* Returns the first part of a kind, or 0 if there is none. */
size_t shortcuts_part(const struct report *report, enum kind kind);

/* Returns the shortcuts of a report. */
struct shortcuts shortcuts_find(const struct report *report);

/* Returns the digit of a node, 0 to 9, or -1 if it has none. */
int shortcuts_digit(const struct shortcuts *shortcuts, size_t node);

#endif

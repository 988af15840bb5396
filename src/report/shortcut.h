/* Finds the sections that the digit keys lead to: those printed with that number
 * (六, （六）, 【六】, 6., 第六章 alike), the chapters of the `tasks` part first,
 * then parts, then others in reading order. None leads to notes. */
#ifndef REPORT_SHORTCUT_H
#define REPORT_SHORTCUT_H

#include "report/report.h"

enum {
	SHORTCUT_COUNT = 10,
};

/* The first node of each digit; 0: none. 0 leads to the preface, else to the
 * report itself. Where nothing is printed with 8 or 9 they lead to governance
 * and last year's results; another digit that nothing is printed with leads to
 * the chapter without a number that stands there in its order. */
struct shortcuts {
	size_t nodes[SHORTCUT_COUNT];
};

/* Returns the first part of a kind, or 0 if there is none. */
size_t shortcuts_part(const struct report *report, enum kind kind);

/* Returns the first section that is printed with a number as it was typed
 * (numeral_is_like), else with one of the same value, in the order of the
 * digits; 0 if there is none. */
size_t shortcuts_printed(const struct report *report, struct str typed);

/* Returns the shortcuts of a report. */
struct shortcuts shortcuts_find(const struct report *report);

/* Returns the node that a digit leads to from the selected one: the first, or,
 * from one that is printed with it, the next one that is. Returns 0 if there is
 * none, or for 0 without a preface. */
size_t shortcuts_next(const struct report *report,
    const struct shortcuts *shortcuts, int digit, size_t selected);

/* Returns the digit of a node, 0 to 9, or -1 if it has none. */
int shortcuts_digit(const struct shortcuts *shortcuts, size_t node);

#endif

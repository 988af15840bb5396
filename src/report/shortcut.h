/* The ten sections that the digits lead to. */
#ifndef REPORT_SHORTCUT_H
#define REPORT_SHORTCUT_H

#include "report/report.h"

enum {
	SHORTCUT_COUNT = 10,
};

/* Where a report has a `tasks` part: its chapters by 1 to 9, the preface by
 * 0, and governance by 8 and last year's results by 9 where no chapter has
 * taken these. Else its parts by 1 to 9. Node 0 where a digit leads nowhere. */
struct shortcuts {
	size_t nodes[SHORTCUT_COUNT];
};

/* The first part of a kind; node 0 if there is none. */
size_t shortcuts_part(const struct report *report, enum kind kind);

struct shortcuts shortcuts_find(const struct report *report);

/* The digit of a node, 0 to 9; -1 if it has none. */
int shortcuts_digit(const struct shortcuts *shortcuts, size_t node);

#endif

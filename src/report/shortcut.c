#include "report/shortcut.h"

size_t
shortcuts_part(const struct report *report, enum kind kind)
{
	size_t part = report_first_child(report, 0);

	while (part != 0 && report->nodes[part].kind != kind)
		part = report_next_sibling(report, part);
	return part;
}

static void
add(struct shortcuts *shortcuts, int digit, size_t node)
{
	if (shortcuts->nodes[digit] == 0)
		shortcuts->nodes[digit] = node;
}

struct shortcuts
shortcuts_find(const struct report *report)
{
	struct shortcuts shortcuts = { 0 };
	size_t tasks = shortcuts_part(report, KIND_TASKS);
	size_t child = report_first_child(report, tasks);

	for (int digit = 1; digit <= 9 && child != 0; digit++) {
		add(&shortcuts, digit, child);
		child = report_next_sibling(report, child);
	}
	if (tasks != 0) {
		add(&shortcuts, 0, shortcuts_part(report, KIND_PREFACE));
		add(&shortcuts, 8, shortcuts_part(report, KIND_GOVERNANCE));
		add(&shortcuts, 9, shortcuts_part(report, KIND_RESULTS));
	}
	return shortcuts;
}

int
shortcuts_digit(const struct shortcuts *shortcuts, size_t node)
{
	for (int digit = 0; node != 0 && digit < SHORTCUT_COUNT; digit++)
		if (shortcuts->nodes[digit] == node)
			return digit;
	return -1;
}

#include "term/wcwidth_internal.h"

#include <curses.h>
#include <wchar.h>

static enum ambiguous ambiguous_now = AMBIGUOUS_NARROW;

/* The linker lets it replace libc's only if it is visible, whatever
 * -fvisibility says. */
__attribute__((visibility("default"))) int
wcwidth(wchar_t point)
{
	if (point == L'\0')
		return 0;
	return width_of((uint32_t)point, ambiguous_now);
}

void
wcwidth_set(enum ambiguous ambiguous)
{
	ambiguous_now = ambiguous;
}

enum ambiguous
wcwidth_ambiguous(void)
{
	return ambiguous_now;
}

bool
wcwidth_rule_curses(void)
{
	static const enum ambiguous both[] = { AMBIGUOUS_NARROW,
		AMBIGUOUS_WIDE };
	enum ambiguous before = ambiguous_now;
	WINDOW *pad = newpad(1, 4);
	bool rule = pad != NULL;

	for (int i = 0; rule && i < 2; i++) {
		wcwidth_set(both[i]);
		rule = mvwaddnwstr(pad, 0, 0, L"“", 1) == OK &&
		       getcurx(pad) == (int)both[i];
		werase(pad);
	}
	wcwidth_set(before);
	if (pad != NULL)
		delwin(pad);
	return rule;
}

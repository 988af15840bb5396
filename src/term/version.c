#include "term/version.h"

#include <curses.h>

const char *
term_version(void)
{
	return curses_version();
}

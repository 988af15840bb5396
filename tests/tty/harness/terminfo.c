/* <term.h> makes macros of common words, so it is included here alone. */
#include <curses.h>
#include <term.h>

#include <string.h>

bool tty_terminfo(const char *terminal);
const char *tty_capability(const char *name);

bool
tty_terminfo(const char *terminal)
{
	int error;

	return setupterm(terminal, 1, &error) == OK;
}

const char *
tty_capability(const char *name)
{
	char copy[8] = "";
	const char *string = tigetstr(strncat(copy, name, sizeof copy - 1));

	return string == (char *)-1 ? NULL : string;
}

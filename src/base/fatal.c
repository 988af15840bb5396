#include "base/fatal.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

static void (*restore_hook)(void);

void
fatal_restore_with(void (*restore)(void))
{
	restore_hook = restore;
}

void
fatal(const char *message)
{
	if (restore_hook != NULL)
		restore_hook();
	fprintf(stderr, "baogao: %s\n", message);
	_Exit(EX_OSERR);
}

#include "base/fatal.h"

#include <stdio.h>
#include <stdlib.h>
#include <sysexits.h>

enum {
	MESSAGE_ROOM = 256,
};

static void (*restore_hook)(void);
static size_t (*encode_hook)(const char *message, char *bytes, size_t room);

void
fatal_restore_with(void (*restore)(void))
{
	restore_hook = restore;
}

void
fatal_encode_with(
    size_t (*encode)(const char *message, char *bytes, size_t room))
{
	encode_hook = encode;
}

void
fatal(const char *message)
{
	char bytes[MESSAGE_ROOM];
	int length;

	if (restore_hook != NULL)
		restore_hook();
	if (encode_hook == NULL) {
		fprintf(stderr, "baogao: %s\n", message);
	} else {
		length = (int)encode_hook(message, bytes, sizeof bytes);
		fprintf(stderr, "baogao: %.*s\n", length, bytes);
	}
	_Exit(EX_OSERR);
}

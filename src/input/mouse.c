#include "input/mouse.h"

#include <stdio.h>
#include <string.h>

static const char *const names[] = {
	[MOUSE_CLICK] = "<click:",
	[MOUSE_WHEEL_UP] = "<wheel-up:",
	[MOUSE_WHEEL_DOWN] = "<wheel-down:",
};

struct key
mouse_key(struct mouse mouse)
{
	struct key key = { "" };

	if (mouse.kind != MOUSE_NONE && mouse.row >= 0 && mouse.column >= 0 &&
	    mouse.row < MOUSE_PLACES && mouse.column < MOUSE_PLACES)
		snprintf(key.name, sizeof key.name, "%s%d,%d>",
		    names[mouse.kind], mouse.row, mouse.column);
	return key;
}

/* Reads a number of up to three digits that `end` closes, and goes behind it;
 * -1 if there is none. */
static int
take_number(const char **text, char end)
{
	int value = 0, digits = 0;

	while (**text >= '0' && **text <= '9' && digits < 3) {
		value = value * 10 + (*(*text)++ - '0');
		digits++;
	}
	return digits > 0 && *(*text)++ == end ? value : -1;
}

struct mouse
mouse_read(const struct key *key)
{
	struct mouse mouse = { .kind = MOUSE_CLICK };

	for (; mouse.kind <= MOUSE_WHEEL_DOWN; mouse.kind++) {
		size_t length = strlen(names[mouse.kind]);
		const char *place = key->name + length;

		if (strncmp(key->name, names[mouse.kind], length) != 0)
			continue;
		mouse.row = take_number(&place, ',');
		mouse.column = mouse.row < 0 ? -1 : take_number(&place, '>');
		if (mouse.column >= 0 && *place == '\0')
			return mouse;
	}
	return (struct mouse){ .kind = MOUSE_NONE };
}

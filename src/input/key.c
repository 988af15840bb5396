#include "input/key.h"

#include <string.h>

struct key
key_of_mouse(struct mouse mouse)
{
	static const char *const names[MOUSE_KINDS] = {
		[MOUSE_NONE] = "",
		[MOUSE_CLICK] = "<click>",
		[MOUSE_WHEEL_UP] = "<wheel-up>",
		[MOUSE_WHEEL_DOWN] = "<wheel-down>",
	};
	struct key key = { .mouse = mouse };

	memcpy(key.name, names[mouse.kind], strlen(names[mouse.kind]) + 1);
	return key;
}

#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

/* Keeps a message that was cut off from ending in half a character. */
static void
drop_half_character(char *message)
{
	size_t length = strlen(message), start = length;

	if (length + 1 < sizeof((struct error *)0)->message)
		return;
	while (start > 0 && ((unsigned char)message[start - 1] & 0xC0) == 0x80)
		start--;
	if (start > 0 && ((unsigned char)message[start - 1] & 0x80) != 0)
		start--;
	message[start] = '\0';
}

bool
error_set(struct error *error, int status, const char *format, ...)
{
	va_list arguments;

	*error = (struct error){ .status = status };
	va_start(arguments, format);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	drop_half_character(error->message);
	return false;
}

bool
error_at(
    struct error *error, size_t line, size_t column, const char *format, ...)
{
	va_list arguments;

	*error = (struct error){
		.status = EX_DATAERR,
		.line = line,
		.column = column,
	};
	va_start(arguments, format);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	drop_half_character(error->message);
	return false;
}

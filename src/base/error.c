#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sysexits.h>

/* Returns how many bytes a character of UTF-8 has that begins with this one. */
static size_t
length_of(char first)
{
	unsigned char byte = (unsigned char)first;

	return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

/* Drops the half characters that cutting leaves, at the end of the message or of
 * a word that it quotes. */
static void
drop_half_characters(char *message)
{
	size_t kept = 0, at = 0;

	while (message[at] != '\0') {
		size_t length = length_of(message[at]), whole = 1;

		while (whole < length && (message[at + whole] & 0xC0) == 0x80)
			whole++;
		if (whole == length)
			memmove(message + kept, message + at, length);
		kept += whole == length ? length : 0;
		at += whole;
	}
	message[kept] = '\0';
}

bool
error_set(struct error *error, int status, const char *format, ...)
{
	va_list arguments;

	*error = (struct error){ .status = status };
	va_start(arguments, format);
	vsnprintf(error->message, sizeof error->message, format, arguments);
	va_end(arguments);
	drop_half_characters(error->message);
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
	drop_half_characters(error->message);
	return false;
}

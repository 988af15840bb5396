#include "format/yaml_place_internal.h"

#include <stdarg.h>
#include <stdio.h>

#include "text/position.h"

bool
yaml_place_refuse(struct str text, size_t offset, struct error *error,
    const char *format, ...)
{
	struct position place = position_at(text, offset);
	char message[sizeof error->message];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	return error_at(error, place.line, place.column, "%s", message);
}

size_t
yaml_place_line(struct str text, size_t offset)
{
	while (offset > 0 && text.bytes[offset - 1] != '\n')
		offset--;
	return offset;
}

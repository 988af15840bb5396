#include "format/yaml_reader_internal.h"

#include <stdarg.h>
#include <stdio.h>

#include "format/yaml_place_internal.h"
#include "text/cluster.h"
#include "text/position.h"

enum {
	QUOTE_POINTS = 20,
};

bool
yaml_reader_next(struct yaml_reader *reader)
{
	if (reader->plain != NULL)
		return yaml_plain_next(
		    reader->plain, &reader->event, reader->error);
	return yaml_events_next(&reader->events, &reader->event, reader->error);
}

bool
yaml_reader_refuse(
    struct yaml_reader *reader, size_t place, const char *format, ...)
{
	char message[sizeof reader->error->message];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	return yaml_place_refuse(
	    reader->text, place, reader->error, "%s", message);
}

const char *
yaml_reader_quote(struct yaml_reader *reader, struct str text)
{
	struct buffer quote = { .arena = &reader->scratch };
	size_t length = position_offset(text, QUOTE_POINTS);

	cluster_clean(&quote, str_slice(text, 0, length));
	if (length < text.length)
		buffer_add(&quote, str_of("…"));
	buffer_add_byte(&quote, '\0');
	return quote.bytes;
}

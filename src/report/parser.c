#include "report/parser.h"

#include <stdarg.h>
#include <stdio.h>

#include "report/mistake.h"
#include "text/cluster.h"
#include "text/place.h"

enum {
	QUOTE_POINTS = 20,
};

bool
parser_refuse(struct parser *parser, size_t place, const char *format, ...)
{
	struct str text = parser->events.text;
	char message[sizeof parser->error->message];
	va_list arguments;

	va_start(arguments, format);
	vsnprintf(message, sizeof message, format, arguments);
	va_end(arguments);
	return mistake_at(
	    text, place_offset(text, place), parser->error, "%s", message);
}

const char *
parser_quote(struct parser *parser, struct str text)
{
	struct buffer quote = { .arena = &parser->scratch };
	size_t length = place_offset(text, QUOTE_POINTS);

	cluster_clean(&quote, str_slice(text, 0, length));
	if (length < text.length)
		buffer_add(&quote, str_of("…"));
	buffer_add_byte(&quote, '\0');
	return quote.bytes;
}

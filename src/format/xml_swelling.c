#include "format/xml_swelling_internal.h"

#include <stdint.h>

#include "base/ascii.h"
#include "format/xml_internal.h"

enum {
	ROOM = 4 * XML_NAMES,
};

/* A text on its way, and the names in it, each as a number made of it: two that
 * make the same count as one. */
struct xml_swelling {
	struct str content;
	size_t at;
	const char *why; /* it has too many; NULL: it has not */
	uint32_t names[ROOM];
	size_t count;
};

static void
take_name(struct xml_swelling *swelling, size_t from, size_t to)
{
	uint32_t number = 2166136261u;
	size_t place;

	for (; from < to; from++) {
		number ^= (unsigned char)swelling->content.bytes[from];
		number *= 16777619u;
	}
	number |= 1; /* 0 is room */
	/* Room is left as long as not too many have come. */
	if (swelling->why != NULL)
		return;
	for (place = number % ROOM; swelling->names[place] != 0;
	     place = (place + 1) % ROOM)
		if (swelling->names[place] == number)
			return;
	swelling->names[place] = number;
	if (++swelling->count > XML_NAMES)
		swelling->why = "的名称太多";
}

/* Passes what begins with < and is no start of an element. */
static bool
pass_other(struct xml_swelling *swelling)
{
	static const char *const others[][2] = {
		{ "<!--", "-->" },
		{ "<![CDATA[", "]]>" },
		{ "<?", "?>" },
		{ "</", ">" },
	};
	struct str rest = str_slice(
	    swelling->content, swelling->at, swelling->content.length);

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (str_starts(rest, str_of(others[i][0]))) {
			swelling->at += str_find(rest, str_of(others[i][1]));
			return true;
		}
	return false;
}

/* Passes a start of an element. */
static void
pass_start(struct xml_swelling *swelling)
{
	struct str content = swelling->content;
	size_t attributes = 0, from = swelling->at;
	char quote = '\0';
	bool first = true;

	for (; swelling->at < content.length; swelling->at++) {
		char byte = content.bytes[swelling->at];

		if (quote != '\0') {
			quote = byte == quote ? '\0' : quote;
			from = swelling->at + 1;
			continue;
		}
		if (byte == '=' || (first && (byte == '>' || byte == '/' ||
						 ascii_is_blank(byte)))) {
			take_name(swelling, from, swelling->at);
			first = false;
			attributes += byte == '=';
		}
		if (byte == '>')
			break;
		if (byte == '"' || byte == '\'')
			quote = byte;
		if (ascii_is_blank(byte))
			from = swelling->at + 1;
	}
	if (attributes > XML_ATTRIBUTES)
		swelling->why = "的属性太多";
}

size_t
xml_swelling_find(struct str content, const char **why)
{
	struct xml_swelling swelling = { .content = content };
	size_t line = 1;

	while (swelling.at < content.length) {
		const char *next = memchr(content.bytes + swelling.at, '<',
		    content.length - swelling.at);
		size_t from;

		if (next == NULL)
			return 0;
		swelling.at = from = (size_t)(next - content.bytes);
		if (pass_other(&swelling))
			continue;
		pass_start(&swelling);
		if (swelling.why == NULL)
			continue;
		*why = swelling.why;
		for (size_t i = 0; i < from; i++)
			line += content.bytes[i] == '\n';
		return line;
	}
	return 0;
}

#include "text/class.h"

#include "text/utf8.h"

bool
class_is_blank(uint32_t point)
{
	return point == ' ' || point == '\t' || point == '\r' ||
	       point == 0xA0 || point == 0x3000;
}

struct str
class_trim_start(struct str text)
{
	while (text.length > 0) {
		struct point first = utf8_at(text, 0);

		if (!class_is_blank(first.value))
			break;
		text = str_slice(text, first.length, text.length);
	}
	return text;
}

struct str
class_trim(struct str text)
{
	text = class_trim_start(text);
	while (text.length > 0) {
		struct point last = utf8_before(text, text.length);

		if (!class_is_blank(last.value))
			break;
		text.length -= last.length;
	}
	return text;
}

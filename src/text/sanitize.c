#include "text/sanitize.h"

#include "text/utf8.h"

static bool
is_control(uint32_t point)
{
	return point < ' ' ? point != '\n' && point != '\t'
			   : point >= 0x7F && point <= 0x9F;
}

static bool
is_bidi(uint32_t point)
{
	return point == 0x061C || point == 0x200E || point == 0x200F ||
	       (point >= 0x202A && point <= 0x202E) ||
	       (point >= 0x2066 && point <= 0x2069);
}

void
sanitize_add(struct buffer *buffer, struct str text)
{
	struct point point;

	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		if (!is_control(point.value) && !is_bidi(point.value))
			utf8_add(buffer, point.value);
	}
}

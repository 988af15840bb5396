#include "text/class.h"

#include "base/sorted.h"
#include "text/utf8.h"

enum class {
	CLASS_OTHER,
	CLASS_BLANK,
	CLASS_NO_BREAK_BLANK,
	CLASS_DIGIT,
	CLASS_HAN,
	CLASS_FULL_WIDTH,       /* the rest of U+FF01 to U+FF5E */
	CLASS_FULL_WIDTH_DIGIT, /* ０ to ９ */
};

/* From the Unicode data: Zs and White_Space, Nd, Ideographic. */
static const struct class_range {
	uint32_t first, last;
	enum class class;
} ranges[] = {
	{ '\t', '\t', CLASS_BLANK },
	{ '\r', '\r', CLASS_BLANK },
	{ ' ', ' ', CLASS_BLANK },
	{ '0', '9', CLASS_DIGIT },
	{ 0xA0, 0xA0, CLASS_NO_BREAK_BLANK },
	{ 0x1680, 0x1680, CLASS_BLANK },          /* Ogham */
	{ 0x2000, 0x2006, CLASS_BLANK },          /* en, em and parts of them */
	{ 0x2007, 0x2007, CLASS_NO_BREAK_BLANK }, /* as wide as a digit */
	{ 0x2008, 0x200A, CLASS_BLANK },
	{ 0x202F, 0x202F, CLASS_NO_BREAK_BLANK }, /* narrow */
	{ 0x205F, 0x205F, CLASS_BLANK },          /* in formulas */
	{ 0x3000, 0x3000, CLASS_BLANK },          /* ideographic */
	{ 0x3007, 0x3007, CLASS_HAN },            /* 〇 */
	{ 0x3400, 0x4DBF, CLASS_HAN },
	{ 0x4E00, 0x9FFF, CLASS_HAN },
	{ 0xF900, 0xFAFF, CLASS_HAN },
	{ 0xFF01, 0xFF0F, CLASS_FULL_WIDTH },
	{ 0xFF10, 0xFF19, CLASS_FULL_WIDTH_DIGIT },
	{ 0xFF1A, 0xFF5E, CLASS_FULL_WIDTH },
	{ 0x20000, 0x3FFFD, CLASS_HAN },
};

enum {
	FULL_WIDTH_SHIFT = 0xFF01 - '!',
};

static int
compare_first(const void *key, const void *element)
{
	const uint32_t *point = key;
	const struct class_range *range = element;

	return sorted_order(*point, range->first);
}

static enum class class_of(uint32_t point) {
	const struct class_range *range;

	/* Nearly all of a report. */
	if (point >= 0x4E00 && point <= 0x9FFF) return CLASS_HAN;
	range = ranges + sorted_last(&point, ranges,
			     sizeof ranges / sizeof *ranges, sizeof *ranges,
			     compare_first);
	return point >= range->first && point <= range->last ? range->class
							     : CLASS_OTHER;
}

bool
class_is_blank(uint32_t point)
{
	enum class class = class_of(point);

	return class == CLASS_BLANK || class == CLASS_NO_BREAK_BLANK;
}

bool
class_is_breaking_blank(uint32_t point)
{
	return class_of(point) == CLASS_BLANK;
}

bool
class_is_han(uint32_t point)
{
	return class_of(point) == CLASS_HAN;
}

int
class_digit(uint32_t point)
{
	switch (class_of(point)) {
	case CLASS_DIGIT:
		return (int)(point - '0');
	case CLASS_FULL_WIDTH_DIGIT:
		return (int)(point - FULL_WIDTH_SHIFT - '0');
	default:
		return -1;
	}
}

int
class_han_digit(uint32_t point)
{
	switch (point) {
	case U'〇':
	case U'○': /* typed for 〇 */
	case U'零':
		return 0;
	case U'一':
		return 1;
	case U'二':
		return 2;
	case U'三':
		return 3;
	case U'四':
		return 4;
	case U'五':
		return 5;
	case U'六':
		return 6;
	case U'七':
		return 7;
	case U'八':
		return 8;
	case U'九':
		return 9;
	default:
		return -1;
	}
}

uint32_t
class_half_width(uint32_t point)
{
	enum class class = class_of(point);

	return class == CLASS_FULL_WIDTH || class == CLASS_FULL_WIDTH_DIGIT
		   ? point - FULL_WIDTH_SHIFT
		   : point;
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

#include "text/numeral.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	LARGEST = 9999,
	NO_DIGIT = -1,
};

static const struct {
	const char *character;
	int value;
} units[] = {
	{ "十", 10 },
	{ "百", 100 },
	{ "千", 1000 },
};

/* What may surround a printed number. Brackets enclose 第 and 章, so they come
 * first in the lists. */
static const char *const before[] = { " ", "　", "【", "（", "(", "〔", "[",
	"［", "「", "『", "《", "〈", "<", "{", "〖", "第" };
static const char *const after[] = { " ", "　", "】", "）", ")", "〕", "]",
	"］", "」", "』", "》", "〉", ">", "}", "〗", "、", ".", "．", "。",
	"，", ",", "：", ":", "章", "节", "篇", "部分", "条", "款" };

static int
han_digit(struct str character)
{
	if (str_is(
		character, "两")) /* in 两百, but no digit in a row of them */
		return 2;
	return class_han_digit(utf8_at(character, 0).value);
}

static int
digit_of(struct str character)
{
	int digit = class_digit(utf8_at(character, 0).value);

	return digit != NO_DIGIT ? digit : han_digit(character);
}

static int
unit_of(struct str character)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_is(character, units[i].character))
			return units[i].value;
	return 0;
}

static struct str
next_character(struct str *text)
{
	size_t length = utf8_at(*text, 0).length;
	struct str character = str_slice(*text, 0, length);

	*text = str_slice(*text, length, text->length);
	return character;
}

/* 6, 12, 二○二五: every character a digit. */
static int
value_by_place(struct str text)
{
	int value = 0;

	while (text.length > 0) {
		int digit = digit_of(next_character(&text));

		if (digit == NO_DIGIT)
			return 0;
		value = value * 10 + digit;
		if (value > LARGEST)
			return 0;
	}
	return value;
}

/* 十, 二十一, 一百零五: digits before units that become smaller. */
static int
value_by_units(struct str text)
{
	int value = 0, pending = 0, smallest = LARGEST;

	while (text.length > 0) {
		struct str character = next_character(&text);
		int digit = han_digit(character), unit = unit_of(character);

		if (digit != NO_DIGIT ? pending > 0 : unit == 0)
			return 0;
		if (digit != NO_DIGIT) {
			pending = digit;
			continue;
		}
		/* 十 alone is 一十; 百 and 千 need their digit. */
		if (unit >= smallest || (pending == 0 && unit > 10))
			return 0;
		value += (pending == 0 ? 1 : pending) * unit;
		smallest = unit;
		pending = 0;
	}
	return value + pending;
}

int
numeral_value(struct str text)
{
	int value = value_by_place(text);

	return value > 0 ? value : value_by_units(text);
}

static bool
strip_before(struct str *text)
{
	for (size_t i = 0; i < sizeof before / sizeof *before; i++) {
		struct str affix;

		if (text->bytes[0] != before[i][0])
			continue;
		affix = str_of(before[i]);
		if (!str_starts(*text, affix))
			continue;
		*text = str_slice(*text, affix.length, text->length);
		return true;
	}
	return false;
}

static bool
strip_after(struct str *text)
{
	for (size_t i = 0; i < sizeof after / sizeof *after; i++) {
		struct str affix = str_of(after[i]);
		size_t from;

		if (text->length < affix.length)
			continue;
		from = text->length - affix.length;
		if (!str_starts(str_slice(*text, from, text->length), affix))
			continue;
		*text = str_slice(*text, 0, from);
		return true;
	}
	return false;
}

struct str
numeral_bare(struct str number)
{
	while (number.length > 0 &&
	       (strip_before(&number) || strip_after(&number)))
		continue;
	return number;
}

static bool
same_half_width(struct str left, struct str right)
{
	size_t i = 0, j = 0;

	while (i < left.length && j < right.length) {
		struct point one = utf8_at(left, i), other = utf8_at(right, j);

		if (class_half_width(one.value) !=
		    class_half_width(other.value))
			return false;
		i += one.length;
		j += other.length;
	}
	return i == left.length && j == right.length;
}

/* What stands before and behind a part of a text. */
static struct str
text_before(struct str text, struct str part)
{
	return str_slice(text, 0, (size_t)(part.bytes - text.bytes));
}

static struct str
text_behind(struct str text, struct str part)
{
	size_t from = (size_t)(part.bytes - text.bytes) + part.length;

	return str_slice(text, from, text.length);
}

bool
numeral_is_like(struct str number, struct str typed)
{
	struct str printed = class_trim(number), bare = numeral_bare(printed);
	struct str other;

	typed = class_trim(typed);
	other = numeral_bare(typed);
	return other.length < typed.length && numeral_value(bare) > 0 &&
	       numeral_value(bare) == numeral_value(other) &&
	       same_half_width(
		   text_before(printed, bare), text_before(typed, other)) &&
	       same_half_width(
		   text_behind(printed, bare), text_behind(typed, other));
}

#include "text/year.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	YEAR_DIGITS = 4,
};

static const char *const han_digits[] = { "〇", "一", "二", "三", "四", "五",
	"六", "七", "八", "九" };

static int
digit_of(uint32_t point, bool han)
{
	return han ? class_han_digit(point) : class_digit(point);
}

/* Reads the digits at a byte and passes all of them. Returns whether they are
 * a year. */
static bool
read_year(struct str text, size_t *at, bool han, int digits[YEAR_DIGITS])
{
	int count = 0;

	while (*at < text.length) {
		struct point point = utf8_at(text, *at);
		int digit = digit_of(point.value, han);

		if (digit < 0)
			break;
		if (count < YEAR_DIGITS)
			digits[count] = digit;
		count++;
		*at += point.length;
	}
	return count == YEAR_DIGITS && digits[0] >= 1 && digits[0] <= 2;
}

static void
add_year(struct buffer *respelled, const int digits[YEAR_DIGITS], bool han)
{
	for (int i = 0; i < YEAR_DIGITS; i++)
		if (han)
			buffer_add(respelled, str_of(han_digits[digits[i]]));
		else
			buffer_add_byte(respelled, (char)('0' + digits[i]));
}

bool
year_respell(struct buffer *respelled, struct str folded, bool han)
{
	size_t length = respelled->length, from = 0, at = 0;
	int digits[YEAR_DIGITS];
	bool found = false;

	while (at < folded.length) {
		size_t begin = at;

		if (read_year(folded, &at, !han, digits)) {
			buffer_add(respelled, str_slice(folded, from, begin));
			add_year(respelled, digits, han);
			from = at;
			found = true;
		}
		if (at == begin)
			at += utf8_at(folded, at).length;
	}
	if (found)
		buffer_add(respelled, str_slice(folded, from, folded.length));
	else
		respelled->length = length;
	return found;
}

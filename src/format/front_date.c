#include "format/front_internal.h"

#include "base/buffer.h"
#include "text/class.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	YEAR_LEAST = 1900,
	YEAR_MOST = 2100,
	MONTHS = 12,
	DAYS = 31,
};

static size_t
pass_blanks(struct str text, size_t at)
{
	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value))
			break;
		at += point.length;
	}
	return at;
}

/* Whether a letter stands where 〇 is meant, as it looks: O of Latin, Greek and
 * Cyrillic. */
static bool
looks_like_zero(uint32_t point)
{
	return point == 'O' || point == 0x39F || point == 0x41E ||
	       point == 0xFF2F;
}

/* Returns the value of a numeral in which such letters may stand. */
static int
value_of(struct str text)
{
	struct arena arena = { 0 };
	struct buffer digits = { .arena = &arena };
	int value;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		buffer_add(
		    &digits, looks_like_zero(point.value)
				 ? str_of("〇")
				 : str_slice(text, at, at + point.length));
		at += point.length;
	}
	value = numeral_value(buffer_str(&digits));
	arena_free(&arena);
	return value;
}

/* Reads a numeral and the unit behind it; returns the byte behind both, or 0. */
static size_t
read_unit(struct str text, size_t at, const char *unit, int *value)
{
	size_t end, from = at = pass_blanks(text, at);

	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (class_digit(point.value) < 0 &&
		    class_han_digit(point.value) < 0 &&
		    !looks_like_zero(point.value) &&
		    point.value != 0x5341) /* 十 */
			break;
		at += point.length;
	}
	*value = at > from ? value_of(str_slice(text, from, at)) : 0;
	end = pass_blanks(text, at);
	if (*value == 0 ||
	    !str_starts(str_slice(text, end, text.length), str_of(unit)))
		return 0;
	return end + str_of(unit).length;
}

static bool
is_date(const struct front_date *date)
{
	return date->year >= YEAR_LEAST && date->year <= YEAR_MOST &&
	       date->month >= 1 && date->month <= MONTHS && date->day >= 1 &&
	       date->day <= DAYS;
}

static size_t
read_date(struct str text, size_t at, struct front_date *date)
{
	at = read_unit(text, at, "年", &date->year);
	if (at > 0)
		at = read_unit(text, at, "月", &date->month);
	if (at > 0)
		at = read_unit(text, at, "日", &date->day);
	return at > 0 && is_date(date) ? at : 0;
}

static bool
begins_numeral(struct str text, size_t at)
{
	struct point point = utf8_at(text, at);

	return class_digit(point.value) >= 0 ||
	       class_han_digit(point.value) >= 0;
}

bool
front_find_date(struct str text, struct front_date *date, struct span *at)
{
	bool within = false;

	for (size_t from = 0; from < text.length;
	     from += utf8_at(text, from).length) {
		bool numeral = begins_numeral(text, from);
		size_t end =
		    numeral && !within ? read_date(text, from, date) : 0;

		within = numeral;
		if (end == 0)
			continue;
		*at = (struct span){ from, end };
		return true;
	}
	return false;
}

bool
front_read_iso(struct str text, struct front_date *date)
{
	int *const parts[] = { &date->year, &date->month, &date->day };

	*date = (struct front_date){ 0, 0, 0 };
	for (int i = 0; i < 3; i++) {
		struct str part = str_cut(&text, '-');

		if (i == 2)
			part = str_slice(
			    part, 0, part.length < 2 ? part.length : 2);
		*parts[i] = part.length > 0 ? numeral_value(part) : 0;
	}
	return is_date(date);
}

#include "text/han_number_internal.h"

#include <string.h>

#include "text/class.h"
#include "text/unit_words_internal.h"
#include "text/utf8.h"

enum {
	ORDINAL = 0x7B2C, /* 第 */
	ONE = 0x4E00,     /* 一 */
};

/* Numerals that stand side by side. */
struct han_numerals {
	size_t to;       /* bytes: where they end */
	size_t count;    /* of all */
	size_t definite; /* but for 几 and 数 */
	bool fraction;   /* 分之 is among them */
};

static bool
is_multiplier(uint32_t point)
{
	return point == U'十' || point == U'百' || point == U'千' ||
	       point == U'万' || point == U'亿';
}

static bool
is_definite(uint32_t point)
{
	return class_han_digit(point) >= 0 || is_multiplier(point) ||
	       point == U'两';
}

static bool
is_vague(uint32_t point)
{
	return point == U'几' || point == U'数';
}

/* 余, 多 and 来 stand within or behind numerals: 三百余万人. */
static bool
is_rounding(uint32_t point)
{
	return point == U'余' || point == U'多' || point == U'来';
}

static bool
is_numeral(uint32_t point)
{
	return is_definite(point) || is_vague(point);
}

bool
han_number_may_begin(uint32_t point)
{
	return point == ORDINAL || is_numeral(point);
}

static struct point
point_at(struct str text, size_t at)
{
	return at < text.length ? utf8_at(text, at) : (struct point){ 0, 0 };
}

/* Whether a rounding at a byte belongs to the numerals before it: a multiplier
 * or a unit follows. */
static bool
is_rounded(struct str text, size_t at)
{
	struct point rounding = point_at(text, at);
	size_t behind = at + rounding.length;

	return is_rounding(rounding.value) &&
	       (is_multiplier(point_at(text, behind).value) ||
		   unit_words_at(text, behind) > 0);
}

static struct han_numerals
read_numerals(struct str text, size_t at)
{
	struct han_numerals numerals = { .to = at };

	for (;;) {
		struct str rest = str_slice(text, numerals.to, text.length);
		struct point point = point_at(text, numerals.to);

		if (is_numeral(point.value)) {
			numerals.definite += is_definite(point.value);
			numerals.count++;
			numerals.to += point.length;
		} else if (numerals.count > 0 &&
			   is_rounded(text, numerals.to)) {
			numerals.to += point.length;
		} else if (numerals.count > 0 && !numerals.fraction &&
			   str_starts(rest, str_of("分之")) &&
			   is_numeral(point_at(rest, strlen("分之")).value)) {
			numerals.fraction = true;
			numerals.to += strlen("分之");
		} else {
			return numerals;
		}
	}
}

static size_t
ordinal_end(struct str text, size_t at)
{
	size_t from = at + point_at(text, at).length;
	struct han_numerals numerals = read_numerals(text, from);

	if (numerals.definite == 0)
		return at;
	return numerals.to + unit_words_at(text, numerals.to);
}

size_t
han_number_end(struct str text, size_t at)
{
	struct han_numerals numerals;
	size_t unit;

	if (point_at(text, at).value == ORDINAL)
		return ordinal_end(text, at);
	/* What is only vague was looked at from its first one. */
	if (is_vague(point_at(text, at).value) && at > 0 &&
	    is_vague(utf8_before(text, at).value))
		return at;
	numerals = read_numerals(text, at);
	unit = unit_words_at(text, numerals.to);
	if (numerals.definite == 0 || (numerals.count == 1 && unit == 0))
		return at;
	if (numerals.count == 1 && point_at(text, at).value == ONE &&
	    utf8_count(str_slice(text, numerals.to, numerals.to + unit)) < 2)
		return at;
	return numerals.to + unit;
}

#include "text/number.h"

#include "text/break_class.h"
#include "text/han_number_internal.h"
#include "text/unit_words_internal.h"
#include "text/utf8.h"

/* The grammar, with the longest reading at each step:
 *
 *	number	[sign] term { range term }
 *	term	value tail
 *	value	digits { joiner digits }
 *	tail	{ multiplier } ( unit | { mark } ), or a Latin word, or a Han
 *
 * A multiplier or a mark may be followed by more digits (1亿2千万, 31°14′). Signs,
 * joiners and the rest touch the digits beside them. */
static const uint32_t signs[] = U"+-±＋－−≥≤≈<>＜＞第";
static const uint32_t joiners[] = U".,:/-+—–～~×∶·．：／－＋";
/* The blanks are the space, no-break, figure, punctuation, thin, narrow. */
static const uint32_t thousands[] = U"， \x00A0\x2007\x2008\x2009\x202F";
static const uint32_t ranges[] = U"-—–～~×－";
static const uint32_t multipliers[] = U"余多几来+＋十百千万亿兆";
static const uint32_t marks[] = U"%‰‱％℃℉°′″";
/* Behind a mark: 10%以上. */
static const char *const bounds[] = { "以上", "以下", "以内", "以外", "左右",
	"上下", "之多", NULL };
static const uint32_t word_joiners[] = U".-_/=?&#:%~@";
static const uint32_t roundings[] = U"余多几来+＋";
static const uint32_t continuing[] = U"十百千万亿兆°′";

enum {
	DIGITS_MOST = 12, /* more of them without a unit are no number */
};

static bool
among(uint32_t point, const uint32_t *set)
{
	while (*set != 0 && *set != point)
		set++;
	return *set != 0;
}

/* Returns a code point with value 0 and length 0 at the end of the text. */
static struct point
point_at(struct str text, size_t at)
{
	return at < text.length ? utf8_at(text, at) : (struct point){ 0, 0 };
}

static enum break_class
class_at(struct str text, size_t at)
{
	return break_class_of(point_at(text, at).value);
}

/* Each function below returns the offset after what its name says, or the same
 * offset if there is none. */

static size_t
past_one_of(struct str text, size_t at, const uint32_t *set)
{
	struct point point = point_at(text, at);

	return among(point.value, set) ? at + point.length : at;
}

static size_t
past_digits(struct str text, size_t at)
{
	while (class_at(text, at) == BREAK_CLASS_DIGIT)
		at += point_at(text, at).length;
	return at;
}

/* STEM, m³, km/h, kW·h. */
static size_t
past_latin(struct str text, size_t at)
{
	while (class_at(text, at) == BREAK_CLASS_LATIN) {
		size_t next;

		while (class_at(text, at) == BREAK_CLASS_LATIN ||
		       class_at(text, at) == BREAK_CLASS_DIGIT)
			at += point_at(text, at).length;
		next = past_one_of(text, at, U"/·");
		if (class_at(text, next) == BREAK_CLASS_LATIN)
			at = next;
	}
	return at;
}

static size_t
count_between(struct str text, size_t from, size_t to)
{
	return utf8_count(str_slice(text, from, to));
}

/* A full-width comma or a blank separates numbers more often than thousands. It
 * belongs to a number only after at most three digits and before exactly three.
 * `from` is where the digits before it begin. */
static size_t
past_thousands(struct str text, size_t from, size_t at)
{
	size_t digits, to;

	for (;;) {
		digits = past_one_of(text, at, thousands);
		if (digits == at || count_between(text, from, at) > 3)
			return at;
		to = past_digits(text, digits);
		if (count_between(text, digits, to) != 3)
			return at;
		from = digits;
		at = to;
	}
}

static size_t
past_value(struct str text, size_t at)
{
	size_t from = at, next;

	at = past_digits(text, at);
	for (;;) {
		at = past_thousands(text, from, at);
		next = past_one_of(text, at, joiners);
		if (class_at(text, next) != BREAK_CLASS_DIGIT)
			return at;
		from = next;
		at = past_digits(text, next);
	}
}

/* kW·h, t·km */
static size_t
past_product(struct str text, size_t at)
{
	size_t next = past_one_of(text, at, U"·⋅");

	if (break_class_of(utf8_before(text, at).value) == BREAK_CLASS_LATIN &&
	    class_at(text, next) == BREAK_CLASS_LATIN)
		return past_latin(text, next);
	return at;
}

/* One of the words of a list, which ends with NULL. */
static size_t
past_words(struct str text, size_t at, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_starts(
			str_slice(text, at, text.length), str_of(*words)))
			return at + str_of(*words).length;
	return at;
}

/* 60%, 36.6°C, 31°14′, 10%以上, but not the % of a URL: %20. */
static size_t
past_marks(struct str text, size_t at)
{
	size_t next = past_one_of(text, at, marks);

	if (next == at || (text.bytes[at] == '%' &&
			      class_at(text, next) == BREAK_CLASS_DIGIT))
		return at;
	while (past_one_of(text, next, marks) > next)
		next = past_one_of(text, next, marks);
	return past_words(text, past_latin(text, next), bounds);
}

/* Multipliers, units and marks, which belong to the digits before them. Behind a
 * multiplier any Latin word is a unit: 22万P. */
static size_t
past_known(struct str text, size_t at)
{
	size_t unit = unit_words_at(text, at), from = at, next;

	while (unit == 0) {
		next = past_one_of(text, at, multipliers);
		if (next == at)
			break;
		at = next;
		unit = unit_words_at(text, at);
	}
	if (unit > 0)
		return past_product(text, at + unit);
	next = past_marks(text, at);
	return next == at && at > from ? past_latin(text, at) : next;
}

/* After a blank 余, 多 or 来 may begin a word (2024 来自). It belongs to the
 * digits only if more follows. */
static size_t
past_known_and_blank(struct str text, size_t at)
{
	size_t blank = past_one_of(text, at, U" ");
	size_t rounding = past_one_of(text, blank, roundings);
	size_t to = past_known(text, blank);

	if (blank == at || to == blank || to == rounding)
		return at;
	return to;
}

static size_t
past_tail(struct str text, size_t at)
{
	size_t to = past_known(text, at);

	if (to == at)
		to = past_known_and_blank(text, at);
	if (to == at)
		to = past_latin(text, at);
	if (to == at && class_at(text, at) == BREAK_CLASS_HAN)
		to += point_at(text, at).length;
	return to;
}

static size_t
past_terms(struct str text, size_t at)
{
	for (;;) {
		size_t next;

		at = past_tail(text, past_value(text, at));
		next = past_one_of(text, at, ranges);
		if (class_at(text, next) != BREAK_CLASS_DIGIT)
			return at;
		if (next == at &&
		    !among(utf8_before(text, at).value, continuing))
			return at;
		at = next;
	}
}

static bool
touches_word(struct str text, size_t at)
{
	struct point before;

	if (at == 0)
		return false;
	before = utf8_before(text, at);
	if (before.length < at && among(before.value, word_joiners))
		before = utf8_before(text, at - before.length);
	return break_class_of(before.value) == BREAK_CLASS_LATIN;
}

/* A number begins with nothing else. This passes over most of a text. */
static bool
may_begin(uint32_t point)
{
	return break_class_of(point) == BREAK_CLASS_DIGIT ||
	       han_number_may_begin(point) || among(point, signs);
}

/* The number that begins at the offset itself; no digit comes before. */
static size_t
past_number(struct str text, size_t at)
{
	size_t digits = at, value;

	if (han_number_may_begin(point_at(text, at).value))
		digits = han_number_end(text, at);
	if (digits > at)
		return digits;
	if (class_at(text, at) != BREAK_CLASS_DIGIT)
		digits = past_one_of(text, at, signs);
	if (class_at(text, digits) != BREAK_CLASS_DIGIT)
		return at;
	value = past_value(text, digits);
	if (touches_word(text, at) &&
	    (digits > at || past_known(text, value) == value))
		return at;
	if (count_between(text, digits, past_digits(text, digits)) >
		DIGITS_MOST &&
	    past_known(text, value) == value)
		return at;
	return past_terms(text, digits);
}

/* Finds the next number or, if `any`, digits that are none. */
static bool
find_next(struct str text, size_t from, bool any, struct span *found)
{
	size_t at = from;

	while (at < text.length) {
		struct point point = utf8_at(text, at);
		bool digit = break_class_of(point.value) == BREAK_CLASS_DIGIT;
		size_t to = may_begin(point.value) ? past_number(text, at) : at;

		if (to == at && digit && any)
			to = past_value(text, at);
		if (to > at) {
			*found = (struct span){ at, to };
			return true;
		}
		at = digit ? past_value(text, at) : at + point.length;
	}
	return false;
}

bool
number_next(struct str text, size_t from, struct span *number)
{
	return find_next(text, from, false, number);
}

bool
number_next_figure(struct str text, size_t from, struct span *figure)
{
	return find_next(text, from, true, figure);
}

#include "text/amount.h"

#include "text/amount_internal.h"
#include "text/break_class.h"
#include "text/class.h"

static bool
is_digit(uint32_t point)
{
	return class_digit(point) >= 0;
}

static bool
is_latin(uint32_t point)
{
	return break_class_of(point) == BREAK_CLASS_LATIN;
}

static bool
may_begin_han(uint32_t point)
{
	return point == U'两' || point == U'几' || point == U'数' ||
	       point == U'第' || point == U'首' || point == U'前' ||
	       class_han_digit(point) >= 0 || amount_multiplier(point) > 0;
}

/* Passes digits and what joins them where they make no number: 1+6, 3:4:5. */
static size_t
past_code(struct str text, size_t at)
{
	for (;;) {
		size_t next = amount_past(text, at, U".:/+-·：∶／＋－~_");
		struct point point = amount_point(text, next);

		if (next == at ||
		    (!is_digit(point.value) && !is_latin(point.value)))
			return at;
		while (is_digit(amount_point(text, next).value) ||
		       is_latin(amount_point(text, next).value))
			next += amount_point(text, next).length;
		at = next;
	}
}

/* Whether a Latin letter, or a joiner with one before it, touches the start. */
static bool
touches_latin(struct str text, size_t at)
{
	struct point before;

	if (at == 0)
		return false;
	before = utf8_before(text, at);
	if (before.length < at && before.value < 0x80 &&
	    strchr(".-_/=?&#:%~@", (int)before.value) != NULL)
		before = utf8_before(text, at - before.length);
	return is_latin(before.value) ||
	       (before.value == '_' || before.value == '/');
}

static void
make(struct amount *amount, const struct amount_number *found, size_t from)
{
	*amount = (struct amount){
		.span = { from, found->unit.to },
		.unit = found->unit,
		.low = found->term.low,
		.high = found->term.high,
		.form = found->han ? AMOUNT_HAN : AMOUNT_DIGITS,
		.scaled = found->term.scale > 1,
		.rounded = found->term.rounded,
		.vague = found->term.vague,
	};
}

/* 一年半 and 3个半月 are half a unit more. */
static void
add_half(struct str text, struct amount *amount)
{
	struct str unit = str_slice(text, amount->unit.from, amount->unit.to);

	if (!str_holds(unit, "半"))
		return;
	amount->low += 0.5;
	amount->high += 0.5;
}

static bool
read_digits(struct str text, size_t at, struct amount *amount)
{
	struct amount_number found;
	size_t base, code;
	bool latin, percent;

	if (!amount_number(text, at, &found) || found.han)
		return false;
	base = found.term.to;
	latin = touches_latin(text, at);
	percent = amount_past_mark(text, found.term.to) > found.term.to;
	if (amount_ratio(text, &found)) {
		make(amount, &found, at);
		amount->form = AMOUNT_FRACTION;
		base = found.term.to;
	} else {
		if (amount_range(text, &found))
			base = found.unit.to;
		make(amount, &found, at);
	}
	code = past_code(text, base);
	if (found.term.count > 15 || code > base ||
	    (latin && !amount->scaled && !percent) ||
	    (found.unit.from == found.unit.to &&
		is_latin(amount_point(text, found.term.to).value))) {
		amount->form = AMOUNT_CODE;
		if (code > amount->span.to)
			amount->span.to = code;
	}
	add_half(text, amount);
	return true;
}

/* 千亿级, 亿元级, 万人: 级 is no unit of a magnitude. */
static bool
read_magnitude(struct str text, struct amount *amount)
{
	size_t level = strlen("级");

	amount->form = AMOUNT_MAGNITUDE;
	if (amount_has(text, amount->unit.from, "级")) {
		amount->span.to = amount->unit.from + level;
		amount->unit.to = amount->unit.from;
		return true;
	}
	if (amount->unit.from == amount->unit.to)
		return false;
	/* 千亿大关 */
	if (amount_has(text, amount->unit.from, "大")) {
		amount->span.to = amount->unit.to = amount->unit.from;
		return true;
	}
	if (amount_has(text, amount->unit.to, "级"))
		amount->span.to += level;
	return true;
}

static bool
read_han(struct str text, size_t at, struct amount *amount)
{
	struct amount_number found;
	struct point first = amount_point(text, at);

	if (!amount_number(text, at, &found) || !found.han)
		return false;
	if (!found.term.vague)
		amount_range(text, &found);
	make(amount, &found, at);
	add_half(text, amount);
	/* 几个 says nothing. */
	if (found.term.vague && found.term.scale == 1)
		return false;
	/* 唯一一家 */
	if (found.term.count > 1 && found.term.scale == 1 &&
	    !found.term.places && found.term.low >= found.term.high)
		return false;
	if (first.value == U'一' && found.term.count == 1 &&
	    !amount_counts_one(str_slice(text, found.unit.from, found.unit.to)))
		return false;
	if (amount_multiplier(first.value) >= 100) {
		return read_magnitude(text, amount);
	}
	return found.unit.to > found.unit.from && found.term.low > 0 &&
	       found.term.high >= found.term.low;
}

/* A sign belongs to a percentage only. */
static void
take_sign(struct str text, struct amount *amount)
{
	size_t from = amount->span.from;
	struct point sign, before = { 0, 0 };

	if (from == 0 || amount->low != amount->high ||
	    amount_past_mark(text, amount->unit.from) == amount->unit.from)
		return;
	sign = utf8_before(text, from);
	if (sign.value != '-' && sign.value != U'－' && sign.value != U'−')
		return;
	if (from > sign.length)
		before = utf8_before(text, from - sign.length);
	if (is_digit(before.value) || is_latin(before.value) ||
	    before.value == sign.value)
		return;
	amount->span.from -= sign.length;
	amount->low = -amount->low;
	amount->high = -amount->high;
}

/* Passes what was looked at and is no numeral. */
static size_t
past_numerals(struct str text, size_t at)
{
	struct amount_term term = amount_han(text, at);

	return term.count > 0 ? term.to : at + amount_point(text, at).length;
}

bool
amount_next(struct str text, size_t from, struct amount *amount)
{
	for (size_t at = from; at < text.length;) {
		struct point point = utf8_at(text, at);

		if (is_digit(point.value)) {
			if (touches_latin(text, at) ||
			    !amount_special(text, at, amount))
				read_digits(text, at, amount);
			take_sign(text, amount);
			return true;
		}
		if (!may_begin_han(point.value)) {
			at += point.length;
			continue;
		}
		if (amount_special(text, at, amount) ||
		    read_han(text, at, amount))
			return true;
		at = past_numerals(text, at);
	}
	return false;
}

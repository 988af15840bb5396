#include "text/amount_internal.h"
#include "text/class.h"

enum {
	/* Digits of a number that a double holds exactly. */
	DIGITS_EXACT = 15,
};

/* A decimal number: whole * 10^-decimals. */
struct decimal {
	double whole;
	size_t digits;
	int decimals;
};

static double
power_of_ten(int exponent)
{
	double power = 1;

	while (exponent-- > 0)
		power *= 10;
	return power;
}

static size_t
past_digits(struct str text, size_t at, struct decimal *decimal)
{
	for (;;) {
		struct point point = amount_point(text, at);
		int digit = class_digit(point.value);

		if (point.length == 0 || digit < 0)
			return at;
		if (decimal->digits++ < DIGITS_EXACT)
			decimal->whole = decimal->whole * 10 + digit;
		at += point.length;
	}
}

/* Whether a comma and exactly three digits follow. */
static bool
is_thousands(struct str text, size_t at)
{
	struct decimal three = { 0 };

	if (!amount_has(text, at, ","))
		return false;
	past_digits(text, at + 1, &three);
	return three.digits == 3;
}

static size_t
past_decimal(struct str text, size_t at, struct decimal *decimal)
{
	struct point stop;
	size_t to = past_digits(text, at, decimal), whole;

	while (decimal->digits > 0 && decimal->digits <= DIGITS_EXACT &&
	       is_thousands(text, to))
		to = past_digits(text, to + 1, decimal);
	stop = amount_point(text, to);
	whole = decimal->digits;
	if (class_half_width(stop.value) != '.' || whole == 0 ||
	    class_digit(amount_point(text, to + stop.length).value) < 0)
		return to;
	to = past_digits(text, to + stop.length, decimal);
	decimal->decimals =
	    (int)((decimal->digits < DIGITS_EXACT ? decimal->digits
						  : DIGITS_EXACT) -
		  (whole < DIGITS_EXACT ? whole : DIGITS_EXACT));
	return to;
}

/* Passes multipliers and what rounds. */
static size_t
past_multipliers(struct str text, size_t at, struct amount_term *term)
{
	for (;;) {
		struct point point = amount_point(text, at);
		double multiplier = amount_multiplier_at(text, at, false);

		if (multiplier > 0 && term->scale < 1e16)
			term->scale *= multiplier;
		else if (amount_is_rounding(text, at, false))
			term->rounded = true;
		else
			return at;
		at += point.length;
	}
}

/* Divides where it must, and multiplies where it can, so that 281.87亿 is
 * exact. */
static double
value_of(const struct decimal *decimal, double scale)
{
	double divisor = power_of_ten(decimal->decimals);

	return scale >= divisor ? decimal->whole * (scale / divisor)
				: decimal->whole * scale / divisor;
}

struct amount_term
amount_digits(struct str text, size_t at)
{
	struct amount_term term = { .to = at, .scale = 1 };

	for (;;) {
		struct decimal decimal = { 0 };
		struct amount_term part = { .scale = 1 };
		size_t to = past_decimal(text, term.to, &decimal);

		if (decimal.digits == 0)
			break;
		to = past_multipliers(text, to, &part);
		/* 1亿2千万: what follows is smaller. */
		if (term.count > 0 &&
		    (part.scale == 1 || part.scale >= term.scale))
			break;
		term.to = to;
		term.low += value_of(&decimal, part.scale);
		term.count += decimal.digits;
		term.rounded = term.rounded || part.rounded;
		term.scale = part.scale;
		if (part.scale == 1 || part.rounded)
			break;
	}
	term.high = term.low;
	return term;
}

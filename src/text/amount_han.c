#include "text/amount_internal.h"
#include "text/class.h"

/* Numerals of which nothing is added yet. Each value is low and high. */
struct han_sum {
	double big[2];     /* what 万 and 亿 ended */
	double section[2]; /* below 万 */
	double digit[2];
	bool pending; /* a digit without its multiplier */
	double last_big;
};

/* Returns the digit, or -1. */
static int
digit_of(uint32_t point)
{
	return point == U'两' ? 2 : class_han_digit(point);
}

static bool
is_vague(uint32_t point)
{
	return point == U'几' || point == U'数';
}

double
amount_multiplier(uint32_t point)
{
	switch (point) {
	case U'十':
		return 10;
	case U'百':
		return 100;
	case U'千':
		return 1000;
	case U'万':
		return 1e4;
	case U'亿':
		return 1e8;
	default:
		return 0;
	}
}

static void
take_digit(struct han_sum *sum, double low, double high)
{
	/* 七八 is 7 to 8. */
	if (!sum->pending)
		sum->digit[0] = low;
	sum->digit[1] = high;
	sum->pending = true;
}

static void
take_small(struct han_sum *sum, double multiplier)
{
	for (int i = 0; i < 2; i++)
		sum->section[i] +=
		    (sum->pending ? sum->digit[i] : 1) * multiplier;
	sum->pending = false;
	sum->digit[0] = sum->digit[1] = 0;
}

static void
take_big(struct han_sum *sum, double multiplier)
{
	for (int i = 0; i < 2; i++) {
		double group = sum->section[i] + sum->digit[i];

		/* 三万亿 multiplies twice. */
		if (group == 0 && sum->last_big > 0)
			sum->big[i] *= multiplier;
		else
			sum->big[i] += (group > 0 ? group : 1) * multiplier;
		sum->section[i] = sum->digit[i] = 0;
	}
	sum->pending = false;
	sum->last_big = multiplier;
}

/* Takes one numeral. Returns false if the character is none. */
static bool
take(struct han_sum *sum, struct amount_term *term, uint32_t point,
    double multiplier)
{
	int digit = digit_of(point);

	if (multiplier > 0 && term->scale < 1e16)
		term->scale *= multiplier;
	if (digit >= 0)
		take_digit(sum, digit, digit);
	else if (is_vague(point))
		take_digit(sum, 1, 9);
	else if (multiplier >= 1e4)
		take_big(sum, multiplier);
	else if (multiplier > 0)
		take_small(sum, multiplier);
	else
		return false;
	term->vague = term->vague || is_vague(point);
	return true;
}

/* 二○二五: three digits or more, each in its place. */
static void
read_places(struct str text, size_t at, struct amount_term *term)
{
	double value = 0;
	size_t count = 0;

	while (at < term->to) {
		struct point point = utf8_at(text, at);
		int digit = class_han_digit(point.value);

		if (digit < 0)
			return;
		value = value * 10 + digit;
		count++;
		at += point.length;
	}
	if (count < 3 || count > 12)
		return;
	term->places = true;
	term->low = term->high = value;
}

/* 万千瓦: behind a numeral 千 may begin a unit. */
static double
multiplier_at(struct str text, const struct amount_term *term)
{
	if (term->count > 0)
		return amount_multiplier_at(text, term->to, true);
	return amount_multiplier(amount_point(text, term->to).value);
}

struct amount_term
amount_han(struct str text, size_t at)
{
	struct amount_term term = { .to = at, .scale = 1 };
	struct han_sum sum = { 0 };

	for (;;) {
		struct point point = amount_point(text, term.to);

		if (point.length > 0 &&
		    take(&sum, &term, point.value, multiplier_at(text, &term)))
			term.count++;
		else if (term.count > 0 &&
			 amount_is_rounding(text, term.to, true))
			term.rounded = true;
		else
			break;
		term.to += point.length;
	}
	term.low = sum.big[0] + sum.section[0] + sum.digit[0];
	term.high = sum.big[1] + sum.section[1] + sum.digit[1];
	/* 数十 is any of two digits: 10 to 99. */
	if (term.vague && term.low != term.high && term.scale > 1 &&
	    term.count == 2 && !sum.pending && term.low == term.scale)
		term.high = term.scale * 10 - 1;
	read_places(text, at, &term);
	return term;
}

#include "text/amount.h"
#include "text/amount_internal.h"
#include "text/class.h"

/* Parts of a whole: 百分之六十 is 60, as 60% is. */
static double
share_of(double whole, double part)
{
	if (whole == 100 || whole == 1000)
		return part;
	return whole > 0 ? part / whole : 0;
}

/* 五点二, behind 分之. */
static size_t
past_decimals(struct str text, size_t at, struct amount *amount)
{
	double place = 0.1;
	size_t to = at;

	if (!amount_has(text, at, "点"))
		return at;
	for (size_t next = at + strlen("点");; next = to) {
		struct point point = amount_point(text, next);
		int digit = class_han_digit(point.value);

		if (point.length == 0 || digit < 0)
			return to;
		amount->low += digit * place;
		amount->high = amount->low;
		place /= 10;
		to = next + point.length;
	}
}

static bool
read_parts(struct str text, struct amount_term whole, struct amount *amount)
{
	size_t at = whole.to + strlen("分之");
	struct amount_term part;

	if (!amount_has(text, whole.to, "分之"))
		return false;
	part = amount_han(text, at);
	if (part.count == 0)
		part = amount_digits(text, at);
	if (part.count == 0 || whole.low != whole.high)
		return false;
	amount->form = AMOUNT_FRACTION;
	amount->low = share_of(whole.low, part.low);
	amount->high = share_of(whole.low, part.high);
	amount->span.to = part.to;
	amount->span.to = past_decimals(text, part.to, amount);
	amount->unit = (struct span){ amount->span.to, amount->span.to };
	return true;
}

/* 七成, 五六成; not 三成员. */
static bool
read_tenths(struct str text, struct amount_term tenths, struct amount *amount)
{
	if (amount_unit(text, tenths.to, true) != strlen("成") ||
	    !amount_has(text, tenths.to, "成") || tenths.high > 10)
		return false;
	amount->form = AMOUNT_FRACTION;
	amount->low = tenths.low * 10;
	amount->high = tenths.high * 10;
	amount->span.to = tenths.to + strlen("成");
	amount->unit = (struct span){ tenths.to, amount->span.to };
	return true;
}

/* 两位数 */
static bool
read_places(struct str text, struct amount_term places, struct amount *amount)
{
	double low = 1;

	if (!amount_has(text, places.to, "位数") || places.low != places.high ||
	    places.low < 1 || places.low > 12)
		return false;
	for (double i = 1; i < places.low; i++)
		low *= 10;
	amount->form = AMOUNT_PLACES;
	amount->low = low;
	amount->high = low * 10 - 1;
	amount->span.to = places.to + strlen("位数");
	amount->unit = (struct span){ amount->span.to, amount->span.to };
	return true;
}

static bool
read_half(struct str text, struct amount *amount)
{
	size_t at = amount->span.from + strlen("一半");

	if (!amount_has(text, amount->span.from, "一半"))
		return false;
	amount->form = AMOUNT_FRACTION;
	amount->low = amount->high = 0.5;
	amount->span.to = at;
	amount->unit = (struct span){ at, at };
	return true;
}

static bool
read_ordinal(struct str text, struct amount *amount)
{
	size_t at = amount->span.from + strlen("第");
	struct amount_term term;

	if (!amount_has(text, amount->span.from, "第"))
		return false;
	term = amount_han(text, at);
	if (term.count == 0)
		term = amount_digits(text, at);
	if (term.count == 0 || term.vague)
		return false;
	amount->form = AMOUNT_ORDINAL;
	amount->low = term.low;
	amount->high = term.high;
	amount->unit = (struct span){ term.to,
		term.to + amount_unit(text, term.to, true) };
	amount->span.to = amount->unit.to;
	return true;
}

/* 前三, 前10位; not 前三季度 or 前3个月. */
static bool
read_foremost(struct str text, struct amount *amount)
{
	size_t at = amount->span.from + strlen("前"), unit;
	struct amount_term term;

	if (!amount_has(text, amount->span.from, "前"))
		return false;
	term = amount_digits(text, at);
	if (term.count == 0)
		term = amount_han(text, at);
	if (term.count == 0 || term.vague || term.low != term.high)
		return false;
	unit = term.to;
	if (amount_has(text, unit, "位") || amount_has(text, unit, "名"))
		unit += strlen("位");
	else if (class_is_han(amount_point(text, unit).value))
		return false;
	amount->form = AMOUNT_ORDINAL;
	amount->low = amount->high = term.low;
	amount->unit = (struct span){ term.to, unit };
	amount->span.to = unit;
	return true;
}

/* 首位, 首批, 首家 */
static bool
read_first(struct str text, struct amount *amount)
{
	size_t at = amount->span.from + strlen("首"), unit;

	if (!amount_has(text, amount->span.from, "首"))
		return false;
	unit = amount_unit(text, at, true);
	if (unit == 0 || amount_has(text, at, "府"))
		return false;
	amount->form = AMOUNT_ORDINAL;
	amount->low = amount->high = 1;
	amount->unit = (struct span){ at, at + unit };
	amount->span.to = at + unit;
	return true;
}

bool
amount_special(struct str text, size_t at, struct amount *amount)
{
	struct amount_term term;

	*amount = (struct amount){ .span.from = at };
	if (read_ordinal(text, amount) || read_foremost(text, amount) ||
	    read_first(text, amount) || read_half(text, amount))
		return true;
	term = amount_han(text, at);
	if (term.count == 0)
		term = amount_digits(text, at);
	if (term.count == 0)
		return false;
	amount->rounded = term.rounded;
	return (read_parts(text, term, amount) ||
		   read_tenths(text, term, amount) ||
		   read_places(text, term, amount)) &&
	       amount->low <= amount->high;
}

#include "text/amount.h"
#include "text/amount_internal.h"

/* Returns the byte behind one of these characters, or the same byte. */
size_t
amount_past(struct str text, size_t at, const uint32_t *set)
{
	struct point point = amount_point(text, at);

	while (*set != 0 && *set != point.value)
		set++;
	return *set != 0 && point.length > 0 ? at + point.length : at;
}

/* Marks that are units too: 60%, 5‰, 36.6℃. */
size_t
amount_past_mark(struct str text, size_t at)
{
	return amount_past(text, at, U"%％‰‱℃°");
}

static struct span
unit_behind(struct str text, size_t at, bool han)
{
	size_t unit = amount_past_mark(text, at), blank;

	if (unit == at)
		unit = at + amount_unit(text, at, han);
	blank = amount_past(text, at, U" \x00A0\x2009\x202F");
	if (unit == at && blank > at && !han) {
		unit = amount_past_mark(text, blank);
		if (unit == blank)
			unit = blank + amount_unit(text, blank, han);
		if (unit > blank)
			return (struct span){ blank, unit };
		return (struct span){ at, at };
	}
	return (struct span){ at, unit };
}

/* 24 万人: a multiplier behind a blank counts too, with its unit. */
static void
take_blank(struct str text, struct amount_number *found)
{
	size_t blank =
	    amount_past(text, found->term.to, U" \x00A0\x2009\x202F");
	double multiplier = amount_multiplier(amount_point(text, blank).value);
	size_t at = blank;
	double scale = 1;

	if (blank == found->term.to || found->term.scale > 1 ||
	    multiplier < 1e4)
		return;
	while (amount_multiplier(amount_point(text, at).value) >= 1e4 &&
	       scale < 1e16) {
		scale *= amount_multiplier(amount_point(text, at).value);
		at += amount_point(text, at).length;
	}
	if (amount_unit(text, at, false) == 0)
		return;
	found->term.to = at;
	found->term.scale = scale;
	found->term.low *= scale;
	found->term.high *= scale;
}

/* Reads a number and its unit. Returns false if none begins here. */
bool
amount_number(struct str text, size_t at, struct amount_number *found)
{
	*found = (struct amount_number){ .number = at };
	found->term = amount_digits(text, at);
	if (found->term.count == 0) {
		found->term = amount_han(text, at);
		found->han = true;
	} else {
		take_blank(text, found);
	}
	if (found->term.count == 0)
		return false;
	found->unit = unit_behind(text, found->term.to, found->han);
	/* 300亿大关: nobody counts so many great things. */
	if (found->term.scale > 1 && !found->han &&
	    str_starts(str_slice(text, found->unit.from, found->unit.to),
		str_of("大")))
		found->unit.to = found->unit.from;
	return true;
}

static size_t
past_range(struct str text, size_t at)
{
	size_t next = amount_past(text, at, U"-—–～~－至到");

	/* —— is a dash. */
	if (next > at && amount_has(text, at, "——"))
		return at;
	return next;
}

/* Takes the second number of a range into the first: 3%—5%, 10至20个. */
bool
amount_range(struct str text, struct amount_number *first)
{
	size_t from = first->unit.to, at = past_range(text, from);
	struct amount_number next;
	struct str unit, other;

	if (at == from || !amount_number(text, at, &next) ||
	    next.han != first->han)
		return false;
	unit = str_slice(text, first->unit.from, first->unit.to);
	other = str_slice(text, next.unit.from, next.unit.to);
	if (unit.length > 0 && !str_equal(unit, other))
		return false;
	/* 3—5万 is both in 万. */
	if (unit.length == 0 && first->term.scale == 1 &&
	    first->term.low < next.term.low / next.term.scale)
		first->term.low *= next.term.scale;
	if (next.term.high < first->term.low)
		return false;
	first->term.high = next.term.high;
	first->term.scale = next.term.scale;
	first->term.to = next.term.to;
	first->unit = next.unit;
	return true;
}

/* 1/4 and 1／3 are fractions where they look like it. */
bool
amount_ratio(struct str text, struct amount_number *first)
{
	size_t at = amount_past(text, first->term.to, U"/／");
	struct amount_term whole;

	if (at == first->term.to || first->term.scale > 1)
		return false;
	whole = amount_digits(text, at);
	if (whole.count == 0 || whole.scale > 1 || whole.low > 20 ||
	    whole.low <= first->term.low || first->term.low < 1)
		return false;
	first->term.low = first->term.high = first->term.low / whole.low;
	first->term.to = whole.to;
	first->unit = (struct span){ whole.to, whole.to };
	return true;
}

#include "figure/kind.h"

#include "figure/kind_table.h"
#include "figure/unit_class.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	SOON = 36,           /* bytes behind a numeral */
	RANK_REACH = 60,     /* bytes before a rank that may hold its verb */
	GREAT_MOST = 30,     /* of 12大行动 */
	HAN_GREAT_MOST = 10, /* of 十大行动 */
	YEAR_FIRST = 1000,
	YEAR_LAST = 2999,
	RULES = sizeof kind_rules / sizeof *kind_rules,
};

static struct str
before(const struct kind_case *numeral)
{
	return str_slice(numeral->text, 0, numeral->amount.span.from);
}

static struct str
behind(const struct kind_case *numeral)
{
	return str_slice(
	    numeral->text, numeral->amount.span.to, numeral->text.length);
}

static struct str
unit_of(const struct kind_case *numeral)
{
	return str_slice(
	    numeral->text, numeral->amount.unit.from, numeral->amount.unit.to);
}

/* The lists of words end with NULL. */
static bool
ends_in_one(struct str text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_ends(text, str_of(*words)))
			return true;
	return false;
}

static bool
starts_with_one(struct str text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_starts(text, str_of(*words)))
			return true;
	return false;
}

static bool
is_one_of(struct str text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (str_is(text, *words))
			return true;
	return false;
}

static uint32_t
first_point(struct str text)
{
	return text.length > 0 ? utf8_at(text, 0).value : 0;
}

static uint32_t
last_point(struct str text)
{
	return text.length > 0 ? utf8_before(text, text.length).value : 0;
}

/* --- The rules of the table */

/* Whether a word stands in the next few characters of the same clause. */
static bool
comes_soon(struct str text, const char *word)
{
	struct str piece = str_of(word);

	for (size_t at = 0; at < text.length && at < SOON;) {
		struct point point = utf8_at(text, at);

		if (!class_is_han(point.value))
			return false;
		if (str_starts(str_slice(text, at, text.length), piece))
			return true;
		at += point.length;
	}
	return false;
}

static bool
fits(const struct kind_rule *rule, const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;

	if (rule->unit != NULL && !str_is(unit_of(numeral), rule->unit))
		return false;
	switch (rule->place) {
	case KIND_AT:
		return str_starts(str_slice(numeral->text, amount->span.from,
				      numeral->text.length),
		    str_of(rule->word));
	case KIND_BEFORE:
		return str_ends(before(numeral), str_of(rule->word));
	case KIND_WITH:
		return str_ends(str_slice(numeral->text, 0, amount->span.to),
		    str_of(rule->word));
	case KIND_BEHIND:
		return str_starts(behind(numeral), str_of(rule->word));
	case KIND_SOON:
	default:
		return comes_soon(behind(numeral), rule->word);
	}
}

static bool
by_rule(const struct kind_case *numeral, enum figure_kind *kind)
{
	for (size_t i = 0; i < RULES; i++)
		if (fits(&kind_rules[i], numeral)) {
			*kind = kind_rules[i].kind;
			return true;
		}
	return false;
}

/* --- Ranks */

static bool
is_end(uint32_t point)
{
	return !class_is_han(point) || point == U'的' || point == U'和' ||
	       point == U'且' || point == U'并';
}

/* Whether the clause has a verb that ranks, not far before. */
static bool
is_ranked(const struct kind_case *numeral)
{
	size_t to = numeral->amount.span.from, from = numeral->clause;
	struct str near;

	if (to - from > RANK_REACH)
		from = to - RANK_REACH;
	near = str_slice(numeral->text, from, to);
	for (size_t i = 0; rank_verbs[i] != NULL; i++)
		if (str_holds(near, rank_verbs[i]))
			return true;
	return false;
}

static enum figure_kind
ordinal_kind(const struct kind_case *numeral)
{
	struct str unit = unit_of(numeral);
	bool ranks = str_is(unit, "位") || str_is(unit, "名");
	uint32_t next = first_point(behind(numeral));

	if ((unit.length > 0 && !ranks) || !is_end(next))
		return FIGURE_ORDINAL;
	if (ends_in_one(before(numeral), rank_scopes) || is_ranked(numeral))
		return FIGURE_RANK;
	return FIGURE_ORDINAL;
}

/* --- What is left */

/* 千亿级 is a quantity behind a verb; before a noun it is a name, unless its
 * unit counts that noun: 近百家企业. */
static enum figure_kind
magnitude_kind(const struct kind_case *numeral)
{
	struct str unit = unit_of(numeral), next = behind(numeral);
	static const char *const goes_on[] = { "以上", "左右", "以内", "大关",
		"台阶", "规模", "行列", "门槛", "级", "斤", NULL };
	bool counts = unit.length > 0 &&
		      unit_class_of(unit).unit_class != UNIT_MONEY &&
		      unit_class_of(unit).kind == FIGURE_QUANTITY;

	if (!ends_in_one(before(numeral), magnitude_verbs))
		return FIGURE_NAME;
	if (counts || is_end(first_point(next)))
		return FIGURE_QUANTITY;
	return starts_with_one(next, goes_on) ? FIGURE_QUANTITY : FIGURE_NAME;
}

static bool
is_year(const struct amount *amount)
{
	return amount->low >= (double)YEAR_FIRST &&
	       amount->high <= (double)YEAR_LAST && !amount->scaled &&
	       !amount->rounded;
}

/* Whether digits begin with 0: 08年 is a year, 05 no number. */
static bool
has_zero_first(const struct kind_case *numeral)
{
	size_t from = numeral->amount.span.from;
	size_t next = from + utf8_at(numeral->text, from).length;

	return class_digit(utf8_at(numeral->text, from).value) == 0 &&
	       next < numeral->text.length &&
	       class_digit(utf8_at(numeral->text, next).value) >= 0;
}

static bool
is_date(const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;
	struct str unit = unit_of(numeral);

	if (amount->scaled || amount->rounded)
		return false;
	if (str_is(unit, "年"))
		return is_year(amount) || has_zero_first(numeral);
	if (str_is(unit, "月"))
		return amount->high <= 12;
	if (str_is(unit, "日"))
		return amount->high <= 31;
	return str_is(unit, "季度") || str_is(unit, "世纪") ||
	       str_is(unit, "旬");
}

/* 1. at the start of a clause, [12] and （3） count what stands there. */
static bool
is_enumerator(const struct kind_case *numeral)
{
	uint32_t first = last_point(before(numeral));
	uint32_t next = first_point(behind(numeral));

	if (next == ']' || next == U'］' || next == U'〕' || next == U'）' ||
	    next == ')' || next == U'】')
		return first == '[' || first == U'［' || first == U'〔' ||
		       first == U'（' || first == '(' || first == U'【';
	return (next == '.' || next == U'．' || next == U'、') &&
	       (first == 0 || class_is_blank(first) || first == U'。' ||
		   first == U'：' || first == U'；' || first == '*');
}

/* Whether 大 counts: 十大行动, but neither 二十大 nor 4.0大会. */
static bool
is_great(const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;
	struct str quote =
	    str_slice(numeral->text, amount->span.from, amount->span.to);

	return amount->low <=
		   (amount->form == AMOUNT_HAN ? HAN_GREAT_MOST : GREAT_MOST) &&
	       !str_holds(quote, ".");
}

static enum figure_kind
counted_kind(const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;
	struct str unit = unit_of(numeral);
	enum figure_kind kind = unit_class_of(unit).kind;

	if (is_date(numeral))
		return FIGURE_DATE;
	if (str_is(unit, "大") && !is_great(numeral))
		return FIGURE_NAME;
	/* 三期 is a name, 3期 may be counted. */
	if (amount->form == AMOUNT_HAN && is_one_of(unit, han_names))
		return FIGURE_NAME;
	return kind;
}

/* 5和10个百分点 are of one kind, if the unit is one that counts. */
static enum figure_kind
joined_kind(const struct kind_case *numeral)
{
	struct kind_case next = {
		.text = numeral->text,
		.amount = *numeral->joined_behind,
		.clause = numeral->clause,
	};

	return counted_kind(&next);
}

/* A number that counts nothing by name. */
static enum figure_kind
bare_kind(const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;
	static const char *const bounds[] = { "以上", "左右", "以内", "以下",
		"多", "余", NULL };

	if (is_enumerator(numeral))
		return FIGURE_ORDINAL;
	if (numeral->joined_behind != NULL &&
	    numeral->joined_behind->unit.to > numeral->joined_behind->unit.from)
		return joined_kind(numeral);
	if (amount->scaled || amount->rounded)
		return FIGURE_QUANTITY;
	if (is_year(amount) && amount->low >= 1900 && amount->high < 2100)
		return FIGURE_NAME;
	if (has_zero_first(numeral))
		return FIGURE_NAME;
	if (starts_with_one(behind(numeral), bounds) ||
	    ends_in_one(before(numeral), value_verbs))
		return FIGURE_QUANTITY;
	return FIGURE_NAME;
}

enum figure_kind
kind_of(const struct kind_case *numeral)
{
	const struct amount *amount = &numeral->amount;
	enum figure_kind kind;

	if (amount->form == AMOUNT_CODE || numeral->quoted)
		return FIGURE_NAME;
	if (amount->form == AMOUNT_ORDINAL)
		return ordinal_kind(numeral);
	if (numeral->joined_before != NULL &&
	    numeral->joined_before->form == AMOUNT_ORDINAL &&
	    amount->form == AMOUNT_HAN)
		return FIGURE_ORDINAL;
	if (by_rule(numeral, &kind))
		return kind;
	if (amount->form == AMOUNT_MAGNITUDE)
		return magnitude_kind(numeral);
	if (amount->form == AMOUNT_FRACTION || amount->form == AMOUNT_PLACES)
		return FIGURE_QUANTITY;
	if (amount->unit.from == amount->unit.to)
		return bare_kind(numeral);
	return counted_kind(numeral);
}

#include "figure/unit_class.h"

#include "base/sorted.h"
#include "figure/unit_class_table.h"

enum {
	PEOPLE_REACH = 36, /* bytes behind a number that may name people */
};

static int
compare(const void *key, const void *element)
{
	const struct str *unit = key;
	const struct unit_row *row = element;
	int order = strncmp(unit->bytes, row->unit, unit->length);

	return order != 0 ? order : -(row->unit[unit->length] != '\0');
}

static const struct unit_row *
row_of(struct str unit)
{
	size_t count = sizeof unit_rows / sizeof *unit_rows;
	size_t at;

	if (unit.length >= sizeof unit_rows->unit)
		return NULL;
	at = sorted_first(&unit, unit_rows, count, sizeof *unit_rows, compare);
	if (at == count || !str_is(unit, unit_rows[at].unit))
		return NULL;
	return &unit_rows[at];
}

/* Cuts off what stands in brackets or behind a slash; the slash is told. */
static struct str
first_word(struct str unit, bool *each)
{
	static const char *const ends[] = { "（", "(", "/", "／", " /" };
	size_t length = unit.length;

	*each = false;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		size_t at = str_find(unit, str_of(ends[i]));

		if (at >= length)
			continue;
		length = at;
		*each = i >= 2;
	}
	return str_slice(unit, 0, length);
}

static bool
is_mass(struct str unit)
{
	static const char *const masses[] = { "微克", "毫克", "克", "µg", "μg",
		"mg", "㎍", "㎎" };

	for (size_t i = 0; i < sizeof masses / sizeof *masses; i++)
		if (str_is(unit, masses[i]))
			return true;
	return false;
}

struct unit_row
unit_class_of(struct str unit)
{
	struct unit_row row = { .unit_class = UNIT_COUNT,
		.kind = FIGURE_QUANTITY };
	const struct unit_row *known;
	struct str first;
	bool each;

	if (unit.length == 0) {
		row.unit_class = UNIT_OTHER;
		return row;
	}
	first = first_word(unit, &each);
	known = row_of(unit);
	if (known == NULL)
		known = row_of(first);
	if (known != NULL)
		row = *known;
	if (each && is_mass(first))
		row.unit_class = UNIT_CONCENTRATION;
	else if (each && row.unit_class != UNIT_MONEY)
		row.unit_class = UNIT_OTHER;
	if (each)
		row.kind = FIGURE_QUANTITY;
	return row;
}

/* 3万农民, 5万贫困人口: the noun behind says who is counted. */
static bool
counts_people(struct str text, size_t at)
{
	static const char *const people[] = { "人口", "人员", "群众", "劳动力",
		"居民", "农民", "学生", "职工", "老人", "子女", "市民", "儿童",
		"教师", "青年", "人才", "员工" };
	struct str near = str_slice(text, at,
	    text.length - at < PEOPLE_REACH ? text.length : at + PEOPLE_REACH);

	for (size_t i = 0; i < sizeof people / sizeof *people; i++)
		if (str_holds(near, people[i]))
			return true;
	return false;
}

/* 千亿级 without 元 is of money, as 亿元级 is; a part of a whole and what grows
 * by so many digits are percents. */
enum unit_class
unit_class_of_amount(struct str text, const struct amount *amount)
{
	struct str unit = str_slice(text, amount->unit.from, amount->unit.to);

	if (amount->form == AMOUNT_ORDINAL)
		return UNIT_OTHER;
	if (amount->form == AMOUNT_FRACTION)
		return UNIT_PERCENT;
	if (amount->form == AMOUNT_PLACES) {
		struct str behind =
		    str_slice(text, amount->span.to, text.length);

		return str_starts(behind, str_of("的")) ||
			       str_starts(behind, str_of("增")) ||
			       str_starts(behind, str_of("以上")) ||
			       str_ends(str_slice(text, 0, amount->span.from),
				   str_of("增长"))
			   ? UNIT_PERCENT
			   : UNIT_COUNT;
	}
	/* Nobody has 300亿 of anything else. */
	if (unit.length == 0 && amount->scaled && amount->low >= 1e8)
		return UNIT_MONEY;
	if (unit.length == 0 && amount->scaled)
		return counts_people(text, amount->span.to) ? UNIT_PEOPLE
							    : UNIT_COUNT;
	return unit_class_of(unit).unit_class;
}

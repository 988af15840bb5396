#include "figure/figure_role.h"

#include "text/amount.h"
#include "text/class.h"

enum {
	YEAR_FIRST = 1900,
	YEAR_LAST = 2099,
};

static const enum figure_role roles[KIND_COUNT] = {
	[KIND_PREFACE] = ROLE_OF_RESULT,
	[KIND_RESULTS] = ROLE_OF_RESULT,
	[KIND_TASKS] = ROLE_OF_TARGET,
	[KIND_PLAN] = ROLE_OF_TARGET,
	[KIND_PROJECTS] = ROLE_OF_TARGET,
};

/* What a paragraph about several years begins with. */
static const char *const periods[] = { "五年来", "过去五年", "过去的五年",
	"五年间", "五年", "“十三五”", "“十四五”", "“十二五”", "“十一五”",
	NULL };

/* Finds a year, and not one that something is compared with. */
static int
year_in(struct str text)
{
	struct amount amount = { 0 };

	for (size_t from = 0; amount_next(text, from, &amount);
	     from = amount.span.to) {
		struct str unit =
		    str_slice(text, amount.unit.from, amount.unit.to);
		struct str before = str_slice(text, 0, amount.span.from);

		if (str_is(unit, "年") && amount.low == amount.high &&
		    amount.low >= (double)YEAR_FIRST &&
		    amount.low <= (double)YEAR_LAST &&
		    !str_ends(before, str_of("比")) &&
		    !str_ends(before, str_of("较")))
			return (int)amount.low;
	}
	return 0;
}

/* The year of a field, 2025. */
static int
year_of(struct str field)
{
	int year = 0;

	if (field.length != 4)
		return 0;
	for (size_t i = 0; i < field.length; i++) {
		int digit = class_digit((unsigned char)field.bytes[i]);

		if (digit < 0)
			return 0;
		year = year * 10 + digit;
	}
	return year;
}

static int
own_year(const struct node *node)
{
	int year = year_of(node->year);

	return year > 0 ? year : year_in(node->title);
}

int
figure_role_report_year(const struct report *report)
{
	int year = own_year(&report->nodes[0]);

	if (year == 0 && report->date.length >= 4)
		year = year_of(str_slice(report->date, 0, 4));
	return year;
}

struct figure_role_year
figure_role_of_section(const struct report *report, size_t node)
{
	struct figure_role_year found = { ROLE_OF_NONE, 0 };

	for (size_t at = node; at != 0; at = report->nodes[at].parent) {
		const struct node *self = &report->nodes[at];

		if (found.year == 0)
			found.year = own_year(self);
		if (self->kind == KIND_NONE)
			continue;
		found.role = roles[self->kind];
		if (found.year > 0 || found.role == ROLE_OF_NONE)
			break;
		found.year = figure_role_report_year(report);
		/* A report of this year tells of the last one. */
		if (found.year > 0 && found.role == ROLE_OF_RESULT)
			found.year--;
		break;
	}
	if (found.role == ROLE_OF_NONE)
		found.year = 0;
	return found;
}

struct figure_role_year
figure_role_of_clause(
    struct figure_role_year section, struct str paragraph, struct str clause)
{
	int year;

	if (section.role == ROLE_OF_NONE)
		return section;
	for (size_t i = 0; periods[i] != NULL; i++)
		if (section.role == ROLE_OF_RESULT &&
		    str_starts(paragraph, str_of(periods[i])))
			section.year = 0;
	year = year_in(clause);
	if (year == 0)
		return section;
	if (section.year > 0 && year < section.year)
		section.role = ROLE_OF_RESULT;
	if (section.year > 0 && year > section.year)
		section.role = ROLE_OF_TARGET;
	section.year = year;
	return section;
}

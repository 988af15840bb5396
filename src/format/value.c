#include "format/value_internal.h"

#include <stddef.h>

static bool
is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

bool
value_is_id(struct str text)
{
	for (size_t i = 0; i < text.length; i++) {
		char byte = text.bytes[i];

		if (!is_digit(byte) && !(byte >= 'a' && byte <= 'z') &&
		    byte != '-')
			return false;
	}
	return text.length > 0;
}

static int
number_of(struct str digits)
{
	int number = 0;

	for (size_t i = 0; i < digits.length; i++)
		number = number * 10 + (digits.bytes[i] - '0');
	return number;
}

static int
days_in(int year, int month)
{
	static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30,
		31 };
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return days[month - 1] + (month == 2 && leap);
}

bool
value_is_date(struct str text)
{
	static const char shape[] = "0000-00-00";
	int year, month, day;

	if (text.length != sizeof shape - 1)
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (is_digit(text.bytes[i]) ? shape[i] != '0'
					    : shape[i] != text.bytes[i])
			return false;
	year = number_of(str_slice(text, 0, 4));
	month = number_of(str_slice(text, 5, 7));
	day = number_of(str_slice(text, 8, 10));
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days_in(year, month);
}

bool
value_kind(struct str text, enum kind *kind)
{
	for (int i = KIND_NONE + 1; i < KIND_COUNT; i++)
		if (str_is(text, report_kinds[i])) {
			*kind = (enum kind)i;
			return true;
		}
	return false;
}

bool
value_relation(struct str text, enum relation *relation)
{
	for (int i = 0; i < RELATION_COUNT; i++)
		if (str_is(text, report_relations[i])) {
			*relation = (enum relation)i;
			return true;
		}
	return false;
}

static bool
is_path(struct str text)
{
	if (!str_holds(text, "."))
		return false;
	for (size_t i = 0; i < text.length; i++)
		if (!is_digit(text.bytes[i]) && text.bytes[i] != '.')
			return false;
	return true;
}

bool
value_figure(struct str text, struct stated_figure *figure)
{
	struct str name = str_cut(&text, ' '), quote = str_trim(text);

	if (quote.length == 0 || (!value_is_id(name) && !is_path(name)))
		return false;
	*figure = (struct stated_figure){ .section = name, .quote = quote };
	return true;
}

bool
value_truth(struct str text, bool *truth)
{
	*truth = str_is(text, "true");
	return *truth || str_is(text, "false");
}

bool
value_above_one(struct str text)
{
	for (size_t i = 0; i < text.length; i++)
		if (!is_digit(text.bytes[i]))
			return false;
	while (text.length > 0 && text.bytes[0] == '0')
		text = str_slice(text, 1, text.length);
	return text.length > 1 || (text.length == 1 && text.bytes[0] > '1');
}

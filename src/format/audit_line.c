#include "format/audit_internal.h"

#include "text/class.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	SPACED = 4, /* Han in a row with one blank between each two */
	MONTHS = 12,
	DAYS = 31,
};

static bool
is_private(uint32_t point)
{
	return (point >= 0xE000 && point <= 0xF8FF) || point >= 0xF0000;
}

static bool
is_control(uint32_t point)
{
	return (point < ' ' && point != '\t' && point != '\r' &&
		   point != '\f') ||
	       (point >= 0x7F && point < 0xA0);
}

/* Returns what is wrong with a code point; NULL if nothing is. */
static const char *
wrong_with(uint32_t point)
{
	if (is_private(point))
		return "自造字";
	if (is_control(point))
		return "控制字符";
	return point == UTF8_BAD ? "无法辨认的字符" : NULL;
}

static void
check_characters(struct findings *findings, struct str line, size_t number)
{
	size_t column = 1;

	for (size_t at = 0; at < line.length; column++) {
		struct point point = utf8_at(line, at);
		const char *wrong = wrong_with(point.value);

		if (wrong != NULL) {
			findings_add(findings, number,
			    arena_print(findings->arena, "第%zu字是%s U+%04X",
				column, wrong, point.value));
			return;
		}
		at += point.length;
	}
}

/* 经 济 发 展: a blank after each character, as recognition of print leaves
 * it. */
static void
check_blanks(struct findings *findings, struct str line, size_t number)
{
	int spaced = 0;
	bool han = false, blank = false;

	for (size_t at = 0; at < line.length;) {
		struct point point = utf8_at(line, at);
		bool is_han = class_is_han(point.value);
		bool is_blank = point.value == ' ';

		if (is_han)
			spaced = blank ? spaced + 1 : 1;
		else if (!is_blank || !han)
			spaced = 0;
		if (spaced == SPACED) {
			findings_add(findings, number,
			    str_of("字间有空格，可能是识别印刷品留下的"));
			return;
		}
		blank = is_blank && han;
		han = is_han;
		at += point.length;
	}
}

/* Returns the value of the digits that end before a byte, and how many there
 * are. */
static int
digits_before(struct str line, size_t at, int *count)
{
	int value = 0, place = 1;

	for (*count = 0; at > 0 && *count < 9; ++*count) {
		struct point point = utf8_before(line, at);
		int digit = class_digit(point.value);

		if (digit < 0)
			break;
		value += digit * place;
		place *= 10;
		at -= point.length;
	}
	return value;
}

static bool
is_date(int month, int day)
{
	static const int days[MONTHS + 1] = { 0, 31, 29, 31, 30, 31, 30, 31, 31,
		30, 31, 30, 31 };

	return month >= 1 && month <= MONTHS && day >= 1 && day <= days[month];
}

/* 13月1日 and 2月30日 are no dates, nor is 2019123日, which lost its 年 and
 * 月. */
static void
check_dates(struct findings *findings, struct str line, size_t number)
{
	const struct str day_word = str_of("日"), month_word = str_of("月");
	size_t at = 0;

	while (at < line.length) {
		size_t day_at =
		    at + str_find(str_slice(line, at, line.length), day_word);
		int digits, count, day, month;
		size_t before;

		if (day_at >= line.length)
			return;
		at = day_at + day_word.length;
		day = digits_before(line, day_at, &digits);
		before = day_at - (size_t)digits;
		if (digits > 2 && digits < 9)
			findings_add(findings, number,
			    arena_print(findings->arena,
				"%d日不是日期，可能缺了“年”“月”", day));
		if (digits == 0 || digits > 2 || before < month_word.length ||
		    !str_equal(
			str_slice(line, before - month_word.length, before),
			month_word))
			continue;
		month = digits_before(line, before - month_word.length, &count);
		if (count > 0 && !is_date(month, day))
			findings_add(findings, number,
			    arena_print(findings->arena, "%d月%d日不是日期",
				month, day));
	}
}

void
audit_line(struct findings *findings, struct str line, size_t number)
{
	check_characters(findings, line, number);
	check_blanks(findings, line, number);
	check_dates(findings, line, number);
}

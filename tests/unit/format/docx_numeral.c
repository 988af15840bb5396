#include "format/docx_numeral_internal.h"

#include "test.h"

static struct arena arena;

/* Returns numbers in a row, as a way prints them. */
static const char *
row(const char *name, const int *values, size_t count)
{
	struct buffer all = { .arena = &arena };

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buffer_add_byte(&all, ' ');
		docx_numeral_add(&all, docx_numeral_find(name), values[i]);
	}
	buffer_add_byte(&all, '\0');
	return all.bytes;
}

static void
numbers_are_printed_in_every_way(void **state)
{
	static const int values[] = { 1, 9, 10, 11, 20, 27, 100, 110, 1001 };
	static const struct {
		const char *name, *row;
	} ways[] = {
		{ "decimal", "1 9 10 11 20 27 100 110 1001" },
		{ "", "1 9 10 11 20 27 100 110 1001" },
		{ "decimalZero", "01 09 10 11 20 27 100 110 1001" },
		{ "decimalFullWidth",
		    "１ ９ １０ １１ ２０ ２７ １００ １１０ １００１" },
		{ "chineseCounting",
		    "一 九 十 十一 二十 二十七 一〇〇 一一〇 一〇〇一" },
		{ "chineseCountingThousand",
		    "一 九 十 十一 二十 二十七 一百 一百一十 一千零一" },
		{ "japaneseCounting",
		    "一 九 十 十一 二十 二十七 百 百十 千一" },
		{ "ideographDigital",
		    "一 九 一〇 一一 二〇 二七 一〇〇 一一〇 一〇〇一" },
		{ "chineseLegalSimplified",
		    "壹 玖 壹拾 壹拾壹 贰拾 贰拾柒 壹佰 壹佰壹拾 壹仟零壹" },
		{ "ideographTraditional", "甲 壬 癸 11 20 27 100 110 1001" },
		{ "ideographZodiac", "子 申 酉 戌 20 27 100 110 1001" },
		{ "decimalEnclosedCircle", "① ⑨ ⑩ ⑪ ⑳ 27 100 110 1001" },
		{ "decimalEnclosedCircleChinese", "① ⑨ ⑩ ⑪ ⑳ 27 100 110 1001" },
		{ "decimalEnclosedParen", "⑴ ⑼ ⑽ ⑾ ⒇ 27 100 110 1001" },
		{ "decimalEnclosedFullstop", "⒈ ⒐ ⒑ ⒒ ⒛ 27 100 110 1001" },
		{ "ideographEnclosedCircle", "㊀ ㊈ ㊉ 11 20 27 100 110 1001" },
		{ "lowerLetter", "a i j k t aa vvvv fffff 1001" },
		{ "upperRoman", "I IX X XI XX XXVII C CX MI" },
		{ "lowerRoman", "i ix x xi xx xxvii c cx mi" },
		{ "numberInDash",
		    "- 1 - - 9 - - 10 - - 11 - - 20 - - 27 - - 100 - - 110 - "
		    "- 1001 -" },
		{ "none", "        " },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_string_equal(
		    row(ways[i].name, values, sizeof values / sizeof *values),
		    ways[i].row);
	arena_free(&arena);
}

static void
zero_and_what_is_too_large_are_printed_somehow(void **state)
{
	static const int values[] = { -1, 0, 10000, 10010, 1 << 30 };
	static const struct {
		const char *name, *row;
	} ways[] = {
		{ "decimal", "0 0 10000 10010 1000000" },
		{ "chineseCountingThousand", "零 零 一万 一万零一十 一百万" },
		{ "upperRoman", "0 0 10000 10010 1000000" },
		{ "upperLetter", "0 0 10000 10010 1000000" },
		{ "decimalEnclosedCircle", "0 0 10000 10010 1000000" },
		{ "ideographTraditional", "0 0 10000 10010 1000000" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++)
		assert_string_equal(
		    row(ways[i].name, values, sizeof values / sizeof *values),
		    ways[i].row);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_printed_in_every_way),
		cmocka_unit_test(
		    zero_and_what_is_too_large_are_printed_somehow),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

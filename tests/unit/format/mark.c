#include "format/mark_internal.h"

#include "test.h"

static const struct {
	const char *text;
	enum mark_kind kind;
	int ordinal;
	const char *number; /* as printed */
} cases[] = {
	{ "一、农业", MARK_HAN, 1, "一、" },
	{ "十二、工业", MARK_HAN, 12, "十二、" },
	{ "（一）粮食", MARK_PAREN, 1, "（一）" },
	{ "( 三 )粮食", MARK_PAREN, 3, "( 三 )" },
	{ "（二）、粮食", MARK_PAREN, 2, "（二）、" },
	{ "（12）水渠", MARK_PAREN_DIGIT, 12, "（12）" },
	{ "【七】精细", MARK_BLACK, 7, "【七】" },
	{ "1.修路", MARK_DIGIT, 1, "1." },
	{ "１．修路", MARK_DIGIT, 1, "１．" },
	{ "3、修路", MARK_DIGIT, 3, "3、" },
	{ "⑳其他", MARK_CIRCLED, 20, "⑳" },
	{ "一是修路", MARK_IS, 1, "一是" },
	{ "第一，修路", MARK_NTH, 1, "第一，" },
	{ "——修路", MARK_DASH, 0, "——" },
	{ "━━修路", MARK_DASH, 0, "━━" },
	{ "第三编 总则", MARK_PART, 3, "第三编" },
	{ "第一部分 回顾", MARK_PART, 1, "第一部分" },
	{ "第十章　附则", MARK_CHAPTER, 10, "第十章" },
	{ "第2节 办法", MARK_SECTION, 2, "第2节" },
	{ "第十条 本法", MARK_ARTICLE, 10, "第十条" },
	/* What only looks like one. */
	{ "2.5亿元", MARK_NONE, 0, "" },
	{ "2025年", MARK_NONE, 0, "" },
	{ "一个国家", MARK_NONE, 0, "" },
	{ "十是好数", MARK_IS, 10, "十是" },
	{ "第一章的规定", MARK_NONE, 0, "" },
	{ "（见附表）", MARK_NONE, 0, "" },
	{ "（一", MARK_NONE, 0, "" },
	{ "（）", MARK_NONE, 0, "" },
	{ "——", MARK_NONE, 0, "" },
	{ "99999999999999999999、", MARK_NONE, 0, "" },
	{ "", MARK_NONE, 0, "" },
};

static void
a_mark_has_its_kind_and_number(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mark mark = { .kind = MARK_NONE };

		if (cases[i].text[0] != '\0')
			mark = mark_read(str_of(cases[i].text));
		if (mark.kind != cases[i].kind ||
		    mark.ordinal != cases[i].ordinal ||
		    mark.number != str_of(cases[i].number).length)
			fail_msg("%s: kind %d, ordinal %d, %zu bytes",
			    cases[i].text, (int)mark.kind, mark.ordinal,
			    mark.number);
	}
}

static void
blanks_behind_a_number_belong_to_the_mark(void **state)
{
	struct mark mark = mark_read(str_of("一、　 农业"));

	(void)state;
	assert_int_equal(mark.number, str_of("一、").length);
	assert_int_equal(mark.length, str_of("一、　 ").length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mark_has_its_kind_and_number),
		cmocka_unit_test(blanks_behind_a_number_belong_to_the_mark),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

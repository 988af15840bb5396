#include "format/yaml_folded_internal.h"

#include "test.h"

static void
expect(const char *value, const char *source, const char *joined)
{
	struct arena arena = { 0 };
	struct str found =
	    yaml_folded_join(&arena, str_of(value), str_of(source));

	if (!str_is(found, joined))
		print_error("%.*s\n", (int)found.length, found.bytes);
	assert_true(str_is(found, joined));
	arena_free(&arena);
}

static void
folds_between_han_digits_and_letters_leave_no_blank(void **state)
{
	(void)state;
	expect("力争 完工", ">\n  力争\n  完工\n", "力争完工");
	expect("力争 完工", "力争\n  完工", "力争完工");
	expect("力争 完工", "'力争\n  完工'", "力争完工");
	expect("力争 完工", "\"力争\n  完工\"", "力争完工");
	expect("完工 200台，AI 技术", ">-\n 完工\n 200台，AI\n 技术",
	    "完工200台，AI技术");
	expect("突破3 000亿", "突破3\n 000亿", "突破3000亿");
}

static void
other_folds_leave_theirs(void **state)
{
	(void)state;
	expect("AI for all", ">\n AI\n for all", "AI for all");
	expect("2024 2025", "2024\n 2025", "2024 2025");
	expect("第3 0001", "第3\n 0001", "第3 0001");
}

static void
what_was_a_blank_stays(void **state)
{
	(void)state;
	expect(
	    "第一条 总则 内容", ">\n  第一条 总则\n  内容", "第一条 总则内容");
	expect("甲  乙 丙", ">\n  甲  乙\r\n  丙", "甲  乙丙");
}

static void
paragraphs_stay_apart(void **state)
{
	(void)state;
	expect("甲 乙\n丙", ">\n 甲\n 乙\n\n 丙", "甲乙\n丙");
	expect("甲\n\n乙", "甲\n\n\n 乙", "甲\n\n乙");
}

static void
what_cannot_be_told_is_left(void **state)
{
	(void)state;
	expect("甲 乙 丙", "\"甲\\x20乙\n丙\"", "甲 乙 丙");
	expect("甲 乙", "甲乙", "甲 乙");
	expect("", ">", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    folds_between_han_digits_and_letters_leave_no_blank),
		cmocka_unit_test(other_folds_leave_theirs),
		cmocka_unit_test(what_was_a_blank_stays),
		cmocka_unit_test(paragraphs_stay_apart),
		cmocka_unit_test(what_cannot_be_told_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "report/target.h"

#include <stdio.h>
#include <sysexits.h>

#include "test.h"
#include "tree.h"

static const struct tree_section sections[] = {
	{ 1, NULL, "前面的话", NULL, "一二三四五" }, /* 1 */
	{ 1, "一", "头一件", NULL, NULL },           /* 2 */
	{ 2, "（一）", "小事", NULL, "六七八" },     /* 3 */
	{ 2, "（二）", "大事", NULL, "九" },         /* 4 */
	{ 1, "二", "两回合：５Ｇ", NULL, "十" },     /* 5 */
	{ 0 },
};

static void
expect(const char *typed, size_t node, size_t byte)
{
	struct report report = tree_build(sections);
	struct arena arena = { 0 };
	struct path_matches found;
	struct target target;
	struct error error;

	if (!target_find(
		&report, str_of(typed), &arena, &target, &found, &error))
		fail_msg("%s: %s", typed, error.message);
	assert_int_equal(target.node, node);
	assert_int_equal(target.inside ? target.byte : 0, byte);
	arena_free(&arena);
	report_free(&report);
}

static void
expect_none(const char *typed, const char *message)
{
	struct report report = tree_build(sections);
	struct arena arena = { 0 };
	struct path_matches found;
	struct target target;
	struct error error;

	assert_false(target_find(
	    &report, str_of(typed), &arena, &target, &found, &error));
	assert_int_equal(error.status, EX_USAGE);
	assert_string_equal(error.message, message);
	arena_free(&arena);
	report_free(&report);
}

static void
a_number_is_what_is_printed(void **state)
{
	(void)state;
	expect("1", 2, 0);
	expect("一", 2, 0);
	/* As it is printed there; the others only have its value. */
	expect("（二）", 4, 0);
	expect("(2)", 4, 0);
	expect("二、", 5, 0);
	expect("第二章", 5, 0);
	expect("２", 5, 0);
	expect("0", 0, 0);
}

static void
a_path_has_a_dot(void **state)
{
	(void)state;
	expect("1.", 1, 0);
	expect("2.", 2, 0);
	expect("2.2", 4, 0);
	expect("２。２", 4, 0);
	expect("0.", 0, 0);
	expect("头.大事", 4, 0);
}

static void
the_counter_and_a_share_of_the_text(void **state)
{
	(void)state;
	expect("#1", 1, 0);
	expect("＃３", 4, 0);
	expect("0%", 0, 0);
	expect("50%", 3, 0);
	expect("75％", 3, 7);
}

static void
a_piece_of_a_title(void **state)
{
	(void)state;
	expect("前面", 1, 0);
	expect("大事", 4, 0);
	expect("回合：５Ｇ", 5, 0);
	expect("５Ｇ", 5, 0);
	expect("两", 5, 0);
	expect(" 大事 ", 4, 0);
}

static void
what_is_not_there_is_told(void **state)
{
	static const char none[] =
	    "没有“%s”，可用 6、3.6、#37、50%% 或标题中的字";
	char message[200];

	(void)state;
	snprintf(message, sizeof message, none, "77");
	expect_none("77", message);
	snprintf(message, sizeof message, none, "无此");
	expect_none("无此", message);
	expect_none("事", "“事”有2处，请写得再具体些");
	expect_none("#9", "没有第9节，共4节");
	expect_none("101%", "百分比应在0到100之间");
	expect_none("", "路径有一段是空的，应如 3.6.1 或 任务.六");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_number_is_what_is_printed),
		cmocka_unit_test(a_path_has_a_dot),
		cmocka_unit_test(the_counter_and_a_share_of_the_text),
		cmocka_unit_test(a_piece_of_a_title),
		cmocka_unit_test(what_is_not_there_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

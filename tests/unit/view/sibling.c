#include "view/sibling.h"

#include "test.h"
#include "tree.h"

#define OPENING "这些年来，我们一直坚持"

static const struct tree_section sections[] = {
	{ 1, NULL, OPENING "读书", NULL, "字" },
	{ 1, NULL, OPENING "写字", NULL, "字" },
	{ 1, "（三）", OPENING "第12场", NULL, "字" },
	{ 1, NULL, "另一节的标题也不短，很不短的一个标题", NULL, "字" },
	{ 1, "五", OPENING "第13场", NULL, "字" },
	{ 1, NULL, OPENING, NULL, "字" },
	{ 0 },
};

static void
expect_label(size_t node, int columns, const char *expected)
{
	struct report report = tree_build(sections);
	struct arena arena = { 0 };
	struct str label =
	    sibling_label(&report, node, columns, AMBIGUOUS_NARROW, &arena);

	assert_string_equal(
	    arena_print(&arena, "%.*s", (int)label.length, label.bytes).bytes,
	    expected);
	arena_free(&arena);
	report_free(&report);
}

static void
where_there_is_room_nothing_is_left_out(void **state)
{
	(void)state;
	expect_label(1, 40, OPENING "读书");
	expect_label(2, 40, OPENING "写字");
	expect_label(3, 40, "三 " OPENING "第12场");
}

static void
behind_the_first_the_common_opening_is_left_out(void **state)
{
	(void)state;
	expect_label(1, 16, OPENING "读书");
	expect_label(2, 16, "‹写字");
	expect_label(3, 16, "三 ‹第12场");
	expect_label(4, 16, "另一节的标题也不短，很不短的一个标题");
}

static void
a_figure_and_the_last_character_stay(void **state)
{
	(void)state;
	expect_label(5, 16, "五 ‹第13场");
	expect_label(6, 16, "‹持");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(where_there_is_room_nothing_is_left_out),
		cmocka_unit_test(
		    behind_the_first_the_common_opening_is_left_out),
		cmocka_unit_test(a_figure_and_the_last_character_stay),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

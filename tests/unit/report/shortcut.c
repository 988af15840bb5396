#include "report/shortcut.h"

#include "test.h"
#include "tree.h"

static struct report report;
static struct shortcuts shortcuts;

static void
use(const struct tree_section *sections)
{
	report = tree_build(sections);
	shortcuts = shortcuts_find(&report);
}

/* Presses a digit so many times and expects these titles, one after the
 * other. */
static void
expect_walk(int digit, size_t from, const char *const *titles)
{
	for (; *titles != NULL; titles++) {
		from = shortcuts_next(&report, &shortcuts, digit, from);
		assert_true(str_is(report.nodes[from].title, *titles));
	}
}

static void
a_printed_number_is_gone_to_however_it_is_printed(void **state)
{
	static const struct tree_section sections[] = {
		{ 1, "一、", "甲", NULL, NULL },
		{ 2, "（二）", "乙", NULL, "字" },
		{ 1, "第三章", "丙", NULL, "字" },
		{ 1, "4.", "丁", NULL, "字" },
		{ 1, "【五】", "戊", NULL, "字" },
		{ 0 },
	};

	(void)state;
	use(sections);
	expect_walk(1, 0, (const char *const[]){ "甲", NULL });
	expect_walk(2, 0, (const char *const[]){ "乙", NULL });
	expect_walk(3, 0, (const char *const[]){ "丙", NULL });
	expect_walk(4, 0, (const char *const[]){ "丁", NULL });
	expect_walk(5, 0, (const char *const[]){ "戊", NULL });
	assert_int_equal(shortcuts_next(&report, &shortcuts, 6, 0), 0);
	report_free(&report);
}

/* Parts before what is in them, whatever stands first; and round. */
static void
the_same_digit_goes_to_the_next_so_printed(void **state)
{
	static const struct tree_section sections[] = {
		{ 1, "二", "甲", NULL, NULL },
		{ 2, "（一）", "甲一", NULL, "字" },
		{ 2, "（二）", "甲二", NULL, "字" },
		{ 1, "一", "乙", NULL, NULL },
		{ 2, "（一）", "乙一", NULL, "字" },
		{ 0 },
	};

	(void)state;
	use(sections);
	expect_walk(
	    1, 0, (const char *const[]){ "乙", "甲一", "乙一", "乙", NULL });
	expect_walk(2, 0, (const char *const[]){ "甲", "甲二", "甲", NULL });
	report_free(&report);
}

static void
chapters_without_a_number_have_their_places(void **state)
{
	static const struct tree_section sections[] = {
		{ 1, NULL, "甲", NULL, "字" },
		{ 1, NULL, "乙", NULL, "字" },
		{ 1, "七", "丙", NULL, "字" },
		{ 0 },
	};

	(void)state;
	use(sections);
	expect_walk(1, 0, (const char *const[]){ "甲", "甲", NULL });
	expect_walk(2, 0, (const char *const[]){ "乙", NULL });
	expect_walk(7, 0, (const char *const[]){ "丙", NULL });
	assert_int_equal(shortcuts_next(&report, &shortcuts, 3, 0), 0);
	assert_int_equal(shortcuts_next(&report, &shortcuts, 0, 2), 0);
	report_free(&report);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_printed_number_is_gone_to_however_it_is_printed),
		cmocka_unit_test(the_same_digit_goes_to_the_next_so_printed),
		cmocka_unit_test(chapters_without_a_number_have_their_places),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

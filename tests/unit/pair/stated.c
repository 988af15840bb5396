#include "pair/stated.h"

#include "pairs.h"

static const char yaml[] =
    "baogao: 1\ntitle: 报告\nyear: 2025\nsections:\n"
    "  - title: 2024年工作\n    kind: results\n    id: back\n"
    "    text: |\n"
    "      新增绿道3公里，植树40亩。新增广场3个。\n"
    "\n"
    "      （一）新增绿道4公里。“三个一”再加一。\n"
    "  - title: 2025年任务\n    text: 无\n";

static enum stated_fault
find(const char *section, const char *quote, const char *wording)
{
	struct written written;
	struct stated_figure stated = {
		.section = str_of(section),
		.quote = str_of(quote),
	};
	enum stated_fault fault;
	size_t index = 0;

	written_read(&written, yaml);
	fault = stated_find(&written.figures, &stated, &index);
	if (fault == STATED_RIGHT)
		assert_true(str_is(written.figures.at[index].wording, wording));
	written_end(&written);
	return fault;
}

static void
a_figure_is_found_by_its_section_and_a_piece(void **state)
{
	(void)state;
	assert_int_equal(find("back", "绿道3", "3公里"), STATED_RIGHT);
	assert_int_equal(find("1.", "，植树40亩", "40亩"), STATED_RIGHT);
	assert_int_equal(find("1.", "40", "40亩"), STATED_RIGHT);
	assert_int_equal(
	    find("1.", "绿道4公里。“三个一”", "4公里"), STATED_RIGHT);
}

static void
what_is_wrong_is_told_apart(void **state)
{
	(void)state;
	assert_int_equal(find("ahead", "绿道3", NULL), STATED_NO_SECTION);
	assert_int_equal(find("1.1", "绿道3", NULL), STATED_NO_SECTION);
	assert_int_equal(find("2.", "绿道3", NULL), STATED_NO_TEXT);
	assert_int_equal(find("1.", "绿道 3", NULL), STATED_NO_TEXT);
	assert_int_equal(find("1.", "新增绿道", NULL), STATED_SEVERAL_TEXTS);
	assert_int_equal(find("1.", "3", NULL), STATED_SEVERAL_TEXTS);
	assert_int_equal(find("1.", "植树", NULL), STATED_NO_FIGURE);
	assert_int_equal(find("1.", "（一）", NULL), STATED_NO_FIGURE);
	assert_int_equal(
	    find("1.", "绿道3公里，植树40亩", NULL), STATED_SEVERAL_FIGURES);
}

/* Each figure that counts. */
static void
a_name_leads_back_to_its_figure(void **state)
{
	struct arena arena = { 0 };
	struct written written;
	size_t named = 0;

	(void)state;
	written_read(&written, yaml);
	for (size_t i = 0; i < written.figures.count; i++) {
		struct stated_figure stated;
		size_t index = written.figures.count;

		if (!figure_counts(&written.figures.at[i]))
			continue;
		stated = stated_figure_of(&written.figures, i, &arena);
		assert_true(str_is(stated.section, "back"));
		assert_int_equal(stated_find(&written.figures, &stated, &index),
		    STATED_RIGHT);
		assert_int_equal(index, i);
		named++;
	}
	assert_int_equal(named, 4);
	arena_free(&arena);
	written_end(&written);
}

static void
a_name_is_no_longer_than_it_has_to_be(void **state)
{
	struct arena arena = { 0 };
	struct written written;

	(void)state;
	written_read(&written, yaml);
	assert_true(str_is(stated_figure_of(&written.figures, 0, &arena).quote,
	    "新增绿道3公里"));
	assert_true(str_is(
	    stated_figure_of(&written.figures, 1, &arena).quote, "植树40亩"));
	arena_free(&arena);
	written_end(&written);
}

static void
what_stands_twice_is_named_by_more_or_not_at_all(void **state)
{
	static const char twice[] = "baogao: 1\ntitle: 报告\ntext: |\n"
				    "  甲区植树40亩。乙区植树40亩。\n"
				    "\n"
				    "  修渠3条。\n"
				    "\n"
				    "  修渠3条。\n";
	struct arena arena = { 0 };
	struct written written;

	(void)state;
	written_read(&written, twice);
	assert_int_equal(written.figures.count, 4);
	assert_true(str_is(stated_figure_of(&written.figures, 1, &arena).quote,
	    "乙区植树40亩"));
	assert_int_equal(
	    stated_figure_of(&written.figures, 2, &arena).quote.length, 0);
	arena_free(&arena);
	written_end(&written);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_figure_is_found_by_its_section_and_a_piece),
		cmocka_unit_test(what_is_wrong_is_told_apart),
		cmocka_unit_test(a_name_leads_back_to_its_figure),
		cmocka_unit_test(a_name_is_no_longer_than_it_has_to_be),
		cmocka_unit_test(
		    what_stands_twice_is_named_by_more_or_not_at_all),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

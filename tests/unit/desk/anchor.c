#include "desk/anchor.h"

#include "test.h"
#include "tree.h"

static const struct tree_section before[] = {
	{ 1, NULL, "前面的话", NULL, "各位代表：" },                   /* 1 */
	{ 1, "一", "头一件", NULL, NULL },                             /* 2 */
	{ 2, "（一）", "小事", NULL, "先修路。\n再修桥。\n又修路。" }, /* 3 */
	{ 2, "（二）", "大事", NULL, "修一座城。" },                   /* 4 */
	{ 0 },
};

static struct arena arena;

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct anchor
anchor_in(const struct tree_section *sections, size_t node, size_t byte)
{
	struct report report = tree_build(sections);
	struct anchor anchor =
	    anchor_make(&report, node, byte, ANCHOR_QUOTE, &arena);

	anchor.title = arena_copy(&arena, anchor.title);
	anchor.quote = arena_copy(&arena, anchor.quote);
	report_free(&report);
	return anchor;
}

static void
assert_found(const struct tree_section *sections, struct anchor anchor,
    enum anchor_found found, size_t node, size_t byte)
{
	struct report report = tree_build(sections);
	size_t effort = ANCHOR_EFFORT;
	struct anchor_spot spot = anchor_find(&report, &anchor, &effort);

	assert_int_equal(spot.found, found);
	assert_int_equal(spot.node, node);
	assert_int_equal(spot.byte, byte);
	report_free(&report);
}

static void
it_quotes_what_stands_there_up_to_the_paragraphs_end(void **state)
{
	struct anchor anchor = anchor_in(before, 3, 13);

	(void)state;
	assert_true(str_is(anchor.quote, "再修桥。"));
	assert_true(str_is(anchor.path, "2.1"));
	assert_true(str_is(anchor.title, "小事"));
	assert_int_equal(anchor_in(before, 3, 1000).quote.length, 0);
}

static void
in_the_same_report_it_is_where_it_was(void **state)
{
	(void)state;
	assert_found(before, anchor_in(before, 3, 13), ANCHOR_EXACT, 3, 13);
	assert_found(before, anchor_in(before, 2, 0), ANCHOR_EXACT, 2, 0);
	assert_found(before, anchor_in(before, 0, 0), ANCHOR_EXACT, 0, 0);
}

static void
where_the_text_before_it_changed_it_is_near_by(void **state)
{
	static const struct tree_section after[] = {
		{ 1, NULL, "前面的话", NULL, "各位代表：" },
		{ 1, "一", "头一件", NULL, NULL },
		{ 2, "（一）", "小事", NULL, "先要修路。\n再修桥。\n还要修。" },
		{ 0 },
	};

	(void)state;
	assert_found(after, anchor_in(before, 3, 13), ANCHOR_NEAR, 3, 16);
}

static void
where_the_section_moved_it_is_found_by_title(void **state)
{
	static const struct tree_section after[] = {
		{ 1, NULL, "新的", NULL, "新的话。" },
		{ 2, NULL, "小事", NULL, "先修路。\n再修桥。" },
		{ 0 },
	};

	(void)state;
	assert_found(after, anchor_in(before, 3, 13), ANCHOR_EXACT, 2, 13);
}

static void
where_only_the_words_are_left_they_count(void **state)
{
	static const struct tree_section after[] = {
		{ 1, NULL, "新的", NULL, "从前说：再修桥。" },
		{ 0 },
	};

	(void)state;
	assert_found(after, anchor_in(before, 3, 13), ANCHOR_NEAR, 1, 12);
}

static void
where_only_the_section_is_left_it_is_said_to_be_lost(void **state)
{
	static const struct tree_section after[] = {
		{ 1, NULL, "新的", NULL, "新的话。" },
		{ 2, NULL, "小事", NULL, "都变了。" },
		{ 0 },
	};
	static const struct tree_section none[] = {
		{ 1, NULL, "新的", NULL, "新的话。" },
		{ 0 },
	};

	(void)state;
	assert_found(after, anchor_in(before, 3, 13), ANCHOR_LOST, 2, 0);
	assert_found(none, anchor_in(before, 3, 13), ANCHOR_LOST, 2, 0);
}

static void
of_several_places_it_is_the_nearest(void **state)
{
	struct anchor anchor = anchor_in(before, 3, 0);

	(void)state;
	anchor.quote = str_of("修路");
	anchor.byte = 4;
	assert_found(before, anchor, ANCHOR_NEAR, 3, 3);
	anchor.byte = 25;
	assert_found(before, anchor, ANCHOR_NEAR, 3, 29);
	anchor.byte = 100000;
	assert_found(before, anchor, ANCHOR_NEAR, 3, 29);
}

static void
a_path_from_a_hostile_file_leads_nowhere(void **state)
{
	static const char *const paths[] = { "9.9", "abc", "-1.", "1.x",
		"99999999999999999999.", "...", "2.1.1" };

	(void)state;
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
		struct report report = tree_build(before);
		struct anchor anchor = { .path = str_of(paths[i]),
			.title = str_of("没有"),
			.quote = str_of("没有这些话") };
		size_t effort = ANCHOR_EFFORT;

		assert_int_equal(
		    anchor_find(&report, &anchor, &effort).found, ANCHOR_LOST);
		report_free(&report);
	}
}

static void
without_effort_only_what_did_not_move_is_found(void **state)
{
	struct report report = tree_build(before);
	struct anchor anchor =
	    anchor_make(&report, 3, 13, ANCHOR_QUOTE, &arena);
	size_t effort = 0;

	(void)state;
	assert_int_equal(
	    anchor_find(&report, &anchor, &effort).found, ANCHOR_EXACT);
	anchor.byte = 14;
	assert_int_equal(
	    anchor_find(&report, &anchor, &effort).found, ANCHOR_LOST);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    it_quotes_what_stands_there_up_to_the_paragraphs_end, end),
		cmocka_unit_test_teardown(
		    in_the_same_report_it_is_where_it_was, end),
		cmocka_unit_test_teardown(
		    where_the_text_before_it_changed_it_is_near_by, end),
		cmocka_unit_test_teardown(
		    where_the_section_moved_it_is_found_by_title, end),
		cmocka_unit_test_teardown(
		    where_only_the_words_are_left_they_count, end),
		cmocka_unit_test_teardown(
		    where_only_the_section_is_left_it_is_said_to_be_lost, end),
		cmocka_unit_test_teardown(
		    of_several_places_it_is_the_nearest, end),
		cmocka_unit_test_teardown(
		    a_path_from_a_hostile_file_leads_nowhere, end),
		cmocka_unit_test_teardown(
		    without_effort_only_what_did_not_move_is_found, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

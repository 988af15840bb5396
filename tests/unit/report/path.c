#include "report/path.h"

#include <string.h>
#include <sysexits.h>

#include "test.h"
#include "tree.h"

static const struct tree_section sections[] = {
	{ 1, NULL, "引言", NULL, "字" },                /* 1: 1 */
	{ 1, NULL, "2024年工作回顾", NULL, NULL },      /* 2: 2 */
	{ 2, "【一】", "坚持承压而上", NULL, "字" },    /* 3 */
	{ 2, "【二】", "紧抓项目建设", NULL, "字" },    /* 4 */
	{ 1, NULL, "二○二五年主要任务", "任务", NULL }, /* 5: 3 */
	{ 2, "【一】", "住房", NULL, "字" },            /* 6 */
	{ 2, "【三】", "住房保障", NULL, "字" },        /* 7 */
	{ 2, "第六章", "民生", NULL, NULL },            /* 8 */
	{ 3, "6.1", "住房维修", NULL, "字" },           /* 9 */
	{ 3, "6.3", "加装电梯", NULL, "字" },           /* 10 */
	{ 3, "（三）", "绿地", NULL, "字" },            /* 11 */
	{ .title = NULL },
};

static struct report report;
static struct arena arena;

static int
setup(void **state)
{
	(void)state;
	report = tree_build(sections);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	report_free(&report);
	arena_free(&arena);
	return 0;
}

/* The node a path names; 0 for none or many. */
static size_t
find(const char *path, size_t *count)
{
	struct path_matches found;
	struct error error = { 0 };
	bool done = path_find(&report, str_of(path), &arena, &found, &error);

	*count = found.count;
	assert_int_equal(done, found.count == 1);
	assert_int_equal(error.status, done ? 0 : EX_USAGE);
	assert_int_equal(error.line, 0);
	return found.count == 1 ? found.nodes[0] : 0;
}

static void
assert_finds(const char *path, size_t node)
{
	size_t count;

	if (find(path, &count) != node || count != 1)
		fail_msg("%s: %zu, %zu", path, find(path, &count), count);
}

static void
assert_count(const char *path, size_t expected)
{
	size_t count;

	find(path, &count);
	if (count != expected)
		fail_msg("%s: %zu", path, count);
}

static void
every_section_is_found_by_its_own_path(void **state)
{
	(void)state;
	assert_true(str_is(path_of(&report, 10, &arena), "3.3.2"));
	assert_true(str_is(path_of(&report, 0, &arena), "0."));
	for (size_t i = 0; i < report.count; i++)
		assert_finds(path_of(&report, i, &arena).bytes, i);
}

static void
full_width_digits_are_digits(void **state)
{
	(void)state;
	assert_finds("３.３", 8);
}

static void
printed_numbers_are_found_bare_and_in_either_digits(void **state)
{
	(void)state;
	assert_finds("3.六", 8);
	assert_finds("3.6", 8);
	assert_finds("3.【六】", 8);
	assert_finds("3.第六章", 8);
	assert_finds("2.二", 4);
}

static void
an_ordinal_wins_over_a_printed_number(void **state)
{
	(void)state;
	assert_finds("3.3", 8);
	assert_finds("3.三", 7);
	assert_finds("3.", 5);
}

static void
a_printed_number_with_a_dot_is_the_whole_path(void **state)
{
	(void)state;
	assert_finds("6.1", 9);
	assert_finds("6.3", 10);
	assert_count("3.6.1.6.1", 0);
}

static void
pieces_of_titles_lead_down(void **state)
{
	(void)state;
	assert_finds("任务.六", 8);
	assert_finds("回顾.1", 3);
	assert_finds("2024", 2);
	assert_finds("任务.民生.加装", 10);
}

static void
a_section_far_below_is_found_where_no_nearer_one_is(void **state)
{
	(void)state;
	assert_finds("加装电梯", 10);
	assert_finds("六", 8);
	assert_finds("任务.电梯", 10);
}

static void
a_whole_title_wins_over_a_piece_of_another(void **state)
{
	(void)state;
	assert_finds("住房", 6);
	assert_finds("住房维修", 9);
	assert_count("3.住", 2);
}

static void
several_matches_are_all_told_in_reading_order(void **state)
{
	struct path_matches found;
	struct error error;

	(void)state;
	assert_false(path_find(&report, str_of("一"), &arena, &found, &error));
	assert_int_equal(found.count, 2);
	assert_int_equal(found.nodes[0], 3);
	assert_int_equal(found.nodes[1], 6);
	assert_string_equal(error.message, "“一”有2处，请写得再具体些");
}

static void
a_later_piece_may_decide_between_several(void **state)
{
	(void)state;
	assert_finds("年.民生", 8);
}

static void
what_is_not_there_is_not_found(void **state)
{
	(void)state;
	assert_count("4", 0);
	assert_count("3.9", 0);
	assert_count("1.1", 0);
	assert_count("0.1", 0);
	assert_count("99999999999999999999999999", 0);
	assert_count("交通", 0);
}

static void
empty_pieces_are_refused(void **state)
{
	(void)state;
	assert_count("", 0);
	assert_count(".", 0);
	assert_count("3..", 0);
	assert_count(".3", 0);
	assert_count("3..1", 0);
}

static void
a_number_as_it_is_printed_comes_before_its_value(void **state)
{
	(void)state;
	assert_finds("任务.【三】", 7);
	assert_finds("任务.（三）", 11);
	assert_finds("任务.(3)", 11);
	assert_finds("任务.三", 7);
	assert_finds("任务.第三章", 7);
}

static void
a_name_for_other_programs_is_an_id_or_a_path(void **state)
{
	struct node *nodes = arena_alloc(&arena, report.count, sizeof *nodes);
	struct report named = report;

	(void)state;
	memcpy(nodes, report.nodes, report.count * sizeof *nodes);
	nodes[6].id = str_of("housing");
	named.nodes = nodes;
	assert_true(str_is(path_or_id(&named, 6, &arena), "housing"));
	assert_true(str_is(path_or_id(&named, 7, &arena), "3.2"));
	for (size_t i = 0; i < named.count; i++) {
		assert_int_equal(
		    path_named(&named, path_or_id(&named, i, &arena)), i);
		assert_int_equal(
		    path_named(&named, path_of(&named, i, &arena)), i);
	}
}

/* Unlike what a reader types, which may be a printed number or a title. */
static void
such_a_name_is_nothing_else(void **state)
{
	static const char *const names[] = { "", ".", "..", "4.", "3.4", "3.0",
		"3..1", "3.3.4", "3.3.1.1", "3", "99999999999999999999999.",
		"三.", "住房", "3.住房" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(
		    path_named(&report, str_of(names[i])), report.count);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_section_is_found_by_its_own_path),
		cmocka_unit_test(
		    a_number_as_it_is_printed_comes_before_its_value),
		cmocka_unit_test(full_width_digits_are_digits),
		cmocka_unit_test(
		    printed_numbers_are_found_bare_and_in_either_digits),
		cmocka_unit_test(an_ordinal_wins_over_a_printed_number),
		cmocka_unit_test(a_printed_number_with_a_dot_is_the_whole_path),
		cmocka_unit_test(pieces_of_titles_lead_down),
		cmocka_unit_test(
		    a_section_far_below_is_found_where_no_nearer_one_is),
		cmocka_unit_test(a_whole_title_wins_over_a_piece_of_another),
		cmocka_unit_test(several_matches_are_all_told_in_reading_order),
		cmocka_unit_test(a_later_piece_may_decide_between_several),
		cmocka_unit_test(what_is_not_there_is_not_found),
		cmocka_unit_test(empty_pieces_are_refused),
		cmocka_unit_test(a_name_for_other_programs_is_an_id_or_a_path),
		cmocka_unit_test(such_a_name_is_nothing_else),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

/* The report that comes with the program has the sections of the one it was
 * made from. Runs in the repo's root. */
#include "format/load.h"
#include "report/report.h"

#include "test.h"

static int
set_up(void **state)
{
	static struct report report;
	struct error error = { 0 };
	const char *file = "content/xuhui-2025.yaml";

	if (!load_report(&report, file, NULL, &error))
		fail_msg("%s:%zu:%zu: %s", file, error.line, error.column,
		    error.message);
	*state = &report;
	return 0;
}

static int
tear_down(void **state)
{
	report_free(*state);
	return 0;
}

/* The outline: a part, and how many leaves each of its chapters has; a part
 * without chapters has its leaves itself. */
static const struct outline {
	const char *title, *year;
	enum kind kind;
	size_t leaves, chapters[8];
} outline[] = {
	{ "引言", "", KIND_PREFACE, 4, { 0 } },
	{ "2024年工作回顾", "2024", KIND_RESULTS, 14, { 4, 2, 5, 3 } },
	{ "二○二五年主要任务", "2025", KIND_TASKS, 25,
	    { 3, 4, 3, 5, 3, 3, 4 } },
	{ "全面提升政府治理现代化水平", "", KIND_GOVERNANCE, 4, { 0 } },
};

/* A node holds so many leaves and nothing else. */
static void
check_leaves(const struct report *report, size_t parent, size_t leaves)
{
	assert_int_equal(report_leaves(report, parent), leaves);
	assert_int_equal(report->nodes[parent].span, leaves + 1);
}

static void
check_part(
    const struct report *report, size_t part, const struct outline *expected)
{
	const struct node *node = &report->nodes[part];
	const size_t *leaves = expected->chapters;

	assert_true(str_is(node->title, expected->title));
	assert_true(str_is(node->year, expected->year));
	assert_int_equal(node->kind, expected->kind);
	assert_int_equal(report_leaves(report, part), expected->leaves);
	assert_int_equal(node->number.length + node->subtitle.length, 0);
	if (leaves[0] == 0) {
		check_leaves(report, part, expected->leaves);
		return;
	}
	for (size_t chapter = report_first_child(report, part); chapter != 0;
	     chapter = report_next_sibling(report, chapter))
		check_leaves(report, chapter, *leaves++);
	assert_int_equal(*leaves, 0);
}

static void
parts_chapters_and_leaves_stand_as_in_the_outline(void **state)
{
	const struct report *report = *state;
	size_t part = report_first_child(report, 0);

	for (size_t i = 0; i < sizeof outline / sizeof *outline; i++) {
		assert_true(part != 0);
		check_part(report, part, &outline[i]);
		part = report_next_sibling(report, part);
	}
	assert_int_equal(part, 0);
	assert_int_equal(report->leaf_count, 47);
}

/* The title is the whole of the first words, up to their full stop or comma. */
static void
check_leaf(const struct report *report, size_t leaf)
{
	const struct node *node = &report->nodes[leaf];
	size_t lead = report_lead(report, leaf);
	struct str rest = str_slice(node->text, lead, node->text.length);

	assert_true(lead > 0);
	assert_int_equal(lead, node->number.length + node->title.length);
	assert_true(
	    str_starts(rest, str_of("。")) || str_starts(rest, str_of("，")));
	assert_int_equal(node->subtitle.length, 0);
	assert_int_equal(node->paragraph_count, 1);
}

static void
every_leaf_is_one_paragraph_that_begins_with_its_title(void **state)
{
	const struct report *report = *state;

	for (size_t i = 1; i < report->count; i++)
		if (report_is_leaf(report, i))
			check_leaf(report, i);
}

/* Unique the loader sees to. */
static void
every_section_has_an_id(void **state)
{
	const struct report *report = *state;

	assert_true(str_is(report->nodes[0].id, "xuhui-2025"));
	for (size_t i = 1; i < report->count; i++)
		if (report->nodes[i].id.length == 0)
			fail_msg("no id: %.*s",
			    (int)report->nodes[i].title.length,
			    report->nodes[i].title.bytes);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    parts_chapters_and_leaves_stand_as_in_the_outline),
		cmocka_unit_test(
		    every_leaf_is_one_paragraph_that_begins_with_its_title),
		cmocka_unit_test(every_section_has_an_id),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

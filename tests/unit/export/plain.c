#include "export/plain.h"

#include "base/buffer.h"
#include "text/cluster.h"

#include "test.h"
#include "tree.h"

/* 0 报告 / 1 〔引言〕 (2 甲, 3 乙) / 4 任务 */
static struct report
make_report(void)
{
	struct build build;

	tree_start(&build);
	tree_set(&build, BUILD_SPEAKER, "县长");
	tree_open(&build, "引言");
	build_set_flag(&build, BUILD_SUPPLIED, true);
	tree_leaf(&build, "甲", "各位代表：\n一年来，全区经济总体平稳。");
	tree_leaf(&build, "乙", "乙。就业稳定。");
	build_close(&build);
	tree_leaf(&build, "任务", "加装电梯200台，建成公园5座。");
	return tree_finish(&build);
}

/* All lines of a node, each with a line feed behind it. */
static struct str
lines_of(struct arena *arena, size_t node, struct plain_style style)
{
	struct report report = make_report();
	struct buffer buffer = { .arena = arena };
	struct plain plain;
	struct str line;

	plain_start(&plain, &report, node, style);
	while (plain_next(&plain, &line)) {
		buffer_add(&buffer, line);
		buffer_add_byte(&buffer, '\n');
	}
	assert_false(plain_next(&plain, &line));
	plain_free(&plain);
	report_free(&report);
	buffer_add_byte(&buffer, '\0');
	return buffer_str(&buffer);
}

static void
assert_lines(size_t node, struct plain_style style, const char *wanted)
{
	struct arena arena = { 0 };

	assert_string_equal(lines_of(&arena, node, style).bytes, wanted);
	arena_free(&arena);
}

static void
without_columns_a_paragraph_is_a_line(void **state)
{
	(void)state;
	assert_lines(0, (struct plain_style){ .columns = 0 },
	    "报告\n\n县长\n\n    〔引言〕\n\n〔引言〕\n\n甲\n各位代表：\n"
	    "一年来，全区经济总体平稳。\n\n乙。就业稳定。\n\n任务\n"
	    "加装电梯200台，建成公园5座。\n");
}

static void
a_paragraph_is_wrapped_and_indented(void **state)
{
	(void)state;
	assert_lines(2, (struct plain_style){ .columns = 20 },
	    "甲\n    各位代表：\n    一年来，全区经济\n总体平稳。\n");
}

static void
no_line_is_wider_than_the_columns(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	for (int columns = 12; columns < 40; columns++) {
		struct plain_style style = { .columns = columns };
		struct str rest = lines_of(&arena, 0, style);

		while (rest.length > 0)
			assert_true(cluster_columns(str_cut(&rest, '\n'),
					AMBIGUOUS_NARROW) <= columns);
	}
	arena_free(&arena);
}

static void
headings_that_were_not_printed_can_be_left_out(void **state)
{
	(void)state;
	assert_lines(1, (struct plain_style){ .printed_only = true },
	    "甲\n各位代表：\n一年来，全区经济总体平稳。\n\n乙。就业稳定。\n");
	assert_lines(0, (struct plain_style){ .printed_only = true },
	    "报告\n\n县长\n\n甲\n各位代表：\n一年来，全区经济总体平稳。\n\n"
	    "乙。就业稳定。\n\n任务\n加装电梯200台，建成公园5座。\n");
}

static void
one_may_stop_before_the_last_line(void **state)
{
	struct build build;
	struct report report;
	struct plain plain;
	struct str line;

	(void)state;
	tree_start(&build);
	tree_leaf(&build, "甲", "字");
	report = tree_finish(&build);
	plain_start(&plain, &report, 1, (struct plain_style){ .columns = 0 });
	assert_true(plain_next(&plain, &line));
	assert_true(str_is(line, "甲"));
	plain_free(&plain);
	report_free(&report);
}

static void
a_subtitle_stands_where_the_text_begins_with_its_title(void **state)
{
	struct build build;
	struct report report;
	struct plain plain;
	struct str line;

	(void)state;
	tree_start(&build);
	tree_open(&build, "甲");
	tree_set(&build, BUILD_SUBTITLE, "乙");
	build_paragraph(&build, str_of("甲。字"));
	build_close(&build);
	report = tree_finish(&build);
	plain_start(&plain, &report, 1, (struct plain_style){ .columns = 0 });
	assert_true(plain_next(&plain, &line));
	assert_true(str_is(line, "乙"));
	assert_true(plain_next(&plain, &line));
	assert_true(str_is(line, "甲。字"));
	assert_false(plain_next(&plain, &line));
	plain_free(&plain);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(without_columns_a_paragraph_is_a_line),
		cmocka_unit_test(a_paragraph_is_wrapped_and_indented),
		cmocka_unit_test(no_line_is_wider_than_the_columns),
		cmocka_unit_test(
		    headings_that_were_not_printed_can_be_left_out),
		cmocka_unit_test(one_may_stop_before_the_last_line),
		cmocka_unit_test(
		    a_subtitle_stands_where_the_text_begins_with_its_title),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

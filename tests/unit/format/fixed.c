/* Lines of a text that stay lines. */
#include "format/fixed_internal.h"

#include "format/paragraph_internal.h"
#include "text/cluster.h"

#include "test.h"

static void
assert_joined(const char *text, enum paragraph_rule rule, const char *joined)
{
	struct arena arena = { 0 };
	struct str found = paragraph_join(&arena, str_of(text), rule);

	assert_string_equal(arena_copy(&arena, found).bytes, joined);
	arena_free(&arena);
}

static void
a_line_that_begins_with_a_bar_stays_a_line(void **state)
{
	(void)state;
	assert_joined("办好：\n| 甲；\n  |乙。\n以上\n两件。\n",
	    PARAGRAPH_BLANK, "办好：\n\t甲；\n\t乙。\n以上两件。");
	assert_joined("| 甲\n\n| 乙", PARAGRAPH_LINE, "\t甲\n\t乙");
}

static void
a_title_has_no_such_lines(void **state)
{
	(void)state;
	assert_joined("| 甲\n| 乙", PARAGRAPH_ONE, "| 甲| 乙");
}

static void
cells_become_columns_as_terminals_count_them(void **state)
{
	(void)state;
	assert_joined("|指标|单位|值|\n|GDP|亿元|x|\n|其中：工业|t|y|",
	    PARAGRAPH_BLANK,
	    "\t指标        单位  值\n"
	    "\tGDP         亿元  x\n"
	    "\t其中：工业  t     y");
}

static void
figures_are_flush_right_whatever_their_head_is(void **state)
{
	(void)state;
	assert_joined("|年|人|说明|\n|2023|-9.2|甲|\n|2024||1|\n|2025|1234|乙|",
	    PARAGRAPH_BLANK,
	    "\t年      人  说明\n"
	    "\t2023  -9.2  甲\n"
	    "\t2024        1\n"
	    "\t2025  1234  乙");
}

static void
a_rule_below_the_head_is_left_out(void **state)
{
	(void)state;
	assert_joined(
	    "|甲|乙|\n|---|:-:|\n|a|b|", PARAGRAPH_BLANK, "\t甲  乙\n\ta   b");
	assert_joined("|甲\n|--\n|--", PARAGRAPH_BLANK, "\t甲\n\t--");
}

static void
lines_without_a_cell_are_left_out(void **state)
{
	(void)state;
	assert_joined("|\n||\n| | |\n", PARAGRAPH_BLANK, "");
	assert_joined("甲\n|\n乙", PARAGRAPH_BLANK, "甲\n乙");
}

static void
a_table_apart_from_another_has_columns_of_its_own(void **state)
{
	(void)state;
	assert_joined("|指标|a|\n|一|b|\n\n|甲|c|\n|乙|d|", PARAGRAPH_BLANK,
	    "\t指标  a\n\t一    b\n\t甲  c\n\t乙  d");
}

/* A long cell beside thousands of short ones would make megabytes of blanks. */
static void
a_table_that_would_swell_keeps_its_cells_as_they_are(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct str joined;

	(void)state;
	for (int i = 0; i < 10000; i++)
		buffer_add(&text, str_of("长"));
	for (int i = 0; i < 10000; i++)
		buffer_add(&text, str_of("\n|a|b|"));
	joined = paragraph_join(&arena,
	    arena_print(&arena, "|%.*s|", (int)text.length, text.bytes),
	    PARAGRAPH_BLANK);
	assert_true(joined.length < 2 * text.length);
	assert_true(str_holds(joined, "\n\ta  b\n\ta  b"));
	arena_free(&arena);
}

/* The last of them holds what follows, bars and all. */
static void
no_table_has_more_columns_than_are_counted(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 200; i++)
		buffer_add(&text, str_of("|a"));
	assert_true(str_holds(
	    paragraph_join(&arena, buffer_str(&text), PARAGRAPH_BLANK),
	    "a  a|a|a"));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_that_begins_with_a_bar_stays_a_line),
		cmocka_unit_test(a_title_has_no_such_lines),
		cmocka_unit_test(cells_become_columns_as_terminals_count_them),
		cmocka_unit_test(
		    figures_are_flush_right_whatever_their_head_is),
		cmocka_unit_test(a_rule_below_the_head_is_left_out),
		cmocka_unit_test(lines_without_a_cell_are_left_out),
		cmocka_unit_test(
		    a_table_apart_from_another_has_columns_of_its_own),
		cmocka_unit_test(
		    a_table_that_would_swell_keeps_its_cells_as_they_are),
		cmocka_unit_test(no_table_has_more_columns_than_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

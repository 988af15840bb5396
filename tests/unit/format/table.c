#include "format/table_internal.h"

#include "test.h"

static struct arena arena;

static const char *
lines_of(struct table *table)
{
	struct file_lines lines = { 0 };
	struct buffer joined = { .arena = &arena };

	table_finish(table, &lines, 7);
	for (size_t i = 0; i < lines.count; i++) {
		assert_true(lines.at[i].fixed);
		assert_int_equal(lines.at[i].number, 7);
		buffer_add(&joined, lines.at[i].text);
		buffer_add_byte(&joined, '\n');
	}
	buffer_add_byte(&joined, '\0');
	return joined.bytes;
}

static void
cell(struct table *table, const char *text)
{
	table_cell(table, str_of(text), 1, 1);
}

static void
cells_become_columns(void **state)
{
	struct table table = { .arena = &arena };

	(void)state;
	table_row(&table);
	cell(&table, "指标");
	cell(&table, "目标");
	table_row(&table);
	cell(&table, "生产总值");
	cell(&table, "5%");
	assert_string_equal(
	    lines_of(&table), "指标      目标\n生产总值    5%\n");
	assert_string_equal(lines_of(&table), "");
	arena_free(&arena);
}

static void
a_cell_may_cover_columns_and_rows(void **state)
{
	struct table table = { .arena = &arena };

	(void)state;
	table_row(&table);
	table_cell(&table, str_of("甲"), 1, 2);
	table_cell(&table, str_of("乙"), 2, 1);
	cell(&table, "丙");
	table_row(&table);
	cell(&table, "丁");
	cell(&table, "戊");
	cell(&table, "己");
	table_row(&table);
	cell(&table, "庚");
	assert_string_equal(
	    lines_of(&table), "甲  乙      丙\n    丁  戊  己\n庚\n");
	arena_free(&arena);
}

static void
a_cell_of_any_reach_ends_with_the_table(void **state)
{
	struct table table = { .arena = &arena };

	(void)state;
	table_cell(&table, str_of("甲|乙\n丙"), SIZE_MAX, SIZE_MAX);
	cell(&table, "丁");
	table_row(&table);
	cell(&table, "戊");
	assert_string_equal(lines_of(&table), "甲 乙 丙\n");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_become_columns),
		cmocka_unit_test(a_cell_may_cover_columns_and_rows),
		cmocka_unit_test(a_cell_of_any_reach_ends_with_the_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

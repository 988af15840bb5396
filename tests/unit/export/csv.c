#include "export/csv.h"

#include "test.h"

enum {
	CELLS = 3,
};

static void
assert_line(const char *const cells[CELLS], const char *expected)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct str texts[CELLS];

	for (int i = 0; i < CELLS; i++)
		texts[i] = str_of(cells[i]);
	csv_line(&line, texts, CELLS);
	buffer_add_byte(&line, '\0');
	assert_string_equal(line.bytes, expected);
	arena_free(&arena);
}

static void
assert_cell(const char *cell, const char *expected)
{
	const char *const cells[CELLS] = { "", cell, "" };
	struct arena arena = { 0 };

	assert_line(cells, arena_print(&arena, ",%s,", expected).bytes);
	arena_free(&arena);
}

static void
commas_part_the_cells(void **state)
{
	static const char *const cells[CELLS] = { "一", "二 三", "四" };

	(void)state;
	assert_line(cells, "一,二 三,四");
	assert_cell("", "");
}

static void
what_would_part_a_cell_is_quoted(void **state)
{
	(void)state;
	assert_cell("1,200", "\"1,200\"");
	assert_cell("a;b", "\"a;b\"");
	assert_cell("“一”，二；", "“一”，二；");
	assert_cell("\"一\"", "\"\"\"一\"\"\"");
}

static void
a_line_is_a_line(void **state)
{
	(void)state;
	assert_cell("一\n二\t三\r四", "一 二 三四");
}

static void
nothing_is_a_formula(void **state)
{
	(void)state;
	assert_cell("=1+1", "'=1+1");
	assert_cell("+8%", "'+8%");
	assert_cell("-5%", "'-5%");
	assert_cell("@A1", "'@A1");
	assert_cell("＝1", "'＝1");
	assert_cell("＋－＠", "'＋－＠");
	assert_cell(" =1", "' =1");
	assert_cell("\t=1", "' =1");
	assert_cell("\u3000=1", "'\u3000=1");
	assert_cell("\u202E=1", "'=1");
	assert_cell(
	    "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
	assert_cell("1=1", "1=1");
	assert_cell("−5%", "−5%");
	assert_cell(" ", " ");
}

static void
a_number_is_none_whatever_its_sign(void **state)
{
	(void)state;
	assert_cell("-3.5", "-3.5");
	assert_cell("28187000000", "28187000000");
	assert_cell("-", "'-");
	assert_cell("-3-5", "'-3-5");
	assert_cell("-A1", "'-A1");
}

static void
no_control_reaches_a_terminal(void **state)
{
	(void)state;
	assert_cell("\033[31m\xC2\x9B\u202E字\x7F", "[31m字");
	assert_cell("\xFF字", "\uFFFD字");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(commas_part_the_cells),
		cmocka_unit_test(what_would_part_a_cell_is_quoted),
		cmocka_unit_test(a_line_is_a_line),
		cmocka_unit_test(nothing_is_a_formula),
		cmocka_unit_test(a_number_is_none_whatever_its_sign),
		cmocka_unit_test(no_control_reaches_a_terminal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

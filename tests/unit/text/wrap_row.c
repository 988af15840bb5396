#include "text/wrap_row.h"

#include "base/buffer.h"
#include "test.h"

/* The lines with a / behind each, their indents as dots. */
static void
expect(int columns, int indent, const char *row, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct lines lines = wrap_row(&arena, str_of(row),
	    (struct wrap_shape){ columns, indent, AMBIGUOUS_NARROW });

	for (size_t i = 0; i < lines.count; i++) {
		for (int dots = lines.at[i].indent; dots > 0; dots--)
			buffer_add_byte(&found, '.');
		buffer_add(&found,
		    str_slice(str_of(row), lines.at[i].from, lines.at[i].to));
		buffer_add_byte(&found, '/');
	}
	buffer_add_byte(&found, 0);
	assert_string_equal(found.bytes, expected);
	arena_free(&arena);
}

static void
a_row_that_fits_is_a_line(void **state)
{
	(void)state;
	expect(20, 0, "指标      2024  比重", "指标      2024  比重/");
	expect(18, -2, "指标      2024  比重", "指标      2024  比重/");
	expect(20, 0, "指标", "指标/");
	expect(20, 0, "", "/");
	expect(20, 0, "    ", "/");
}

static void
cells_that_do_not_fit_stand_flush_right(void **state)
{
	(void)state;
	expect(12, 0, "全国人口      140967  100.0",
	    "全国人口/......140967/.......100.0/");
	expect(
	    16, 0, "全国人口      140967  100.0", "全国人口/...140967  100.0/");
	expect(16, -2, "全国人口       29697   21.1",
	    "全国人口/....29697   21.1/");
}

static void
rows_of_one_width_keep_their_columns(void **state)
{
	(void)state;
	expect(20, 0, "指标          年末数（万人）  比重",
	    "指标/年末数（万人）  比重/");
	expect(20, 0, "全国人口              140967   100",
	    "全国人口/........140967   100/");
	expect(20, 0, "乡村                   47700  33.8",
	    "乡村/.........47700  33.8/");
}

static void
a_line_never_ends_within_a_cell_that_fits(void **state)
{
	(void)state;
	expect(10, 0, "甲乙丙  丁戊 己", "甲乙丙/...丁戊 己/");
	expect(10, 0, "甲乙丙  丁戊（万人）", "甲乙丙/丁戊/（万人）/");
}

static void
a_cell_longer_than_a_line_is_broken_as_a_paragraph(void **state)
{
	(void)state;
	expect(10, 0, "电梯加装电梯加装  12", "电梯加装电/梯加装/........12/");
	expect(8, -2, "电梯加装电梯加装  12", "电梯加装电/梯加装/......12/");
	expect(8, 0, "12  电梯加装电梯加装", "12/电梯加装/电梯加装/");
}

static void
an_ideographic_space_parts_no_cells(void **state)
{
	(void)state;
	expect(12, 0, "一、　加装电梯", "一、　加装电/梯/");
}

static void
a_blank_with_a_mark_on_it_parts_no_cells(void **state)
{
	(void)state;
	expect(6, 0, "甲乙  \xcc\x81丙丁", "甲乙  \xcc\x81/丙丁/");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_that_fits_is_a_line),
		cmocka_unit_test(cells_that_do_not_fit_stand_flush_right),
		cmocka_unit_test(rows_of_one_width_keep_their_columns),
		cmocka_unit_test(a_line_never_ends_within_a_cell_that_fits),
		cmocka_unit_test(
		    a_cell_longer_than_a_line_is_broken_as_a_paragraph),
		cmocka_unit_test(an_ideographic_space_parts_no_cells),
		cmocka_unit_test(a_blank_with_a_mark_on_it_parts_no_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

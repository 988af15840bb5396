#include "format/docx_table_internal.h"

#include "docx.h"
#include "test.h"

static struct arena arena;

#define T(text)        "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TC(more, text) "<w:tc><w:tcPr>" more "</w:tcPr>" text "</w:tc>"
#define CELL(text)     TC("", T(text))
#define TABLE(rows)    "<w:tbl><w:tblPr><w:b/></w:tblPr>" rows "</w:tbl>"
#define ROW(cells)     "<w:tr>" cells "</w:tr>"

static const char *
told(const char *body)
{
	const struct docx_file file = { .body = body };

	return docx_told(&arena, &file);
}

static void
rows_become_fixed_lines(void **state)
{
	(void)state;
	assert_string_equal(
	    told(T("甲。") TABLE(ROW(CELL("指标") CELL("目标"))
		    ROW(TC("", T("生产") T("总值")) CELL("5%"))) T("乙。")),
	    "甲。\n|指标      目标\n|生产总值    5%\n乙。\n");
	arena_free(&arena);
}

static void
cells_may_reach_over_columns_and_rows(void **state)
{
	(void)state;
	assert_string_equal(
	    told(TABLE(ROW(TC("<w:vMerge w:val='restart'/>", T("甲"))
		    TC("<w:gridSpan w:val='2'/>", T("乙")) CELL("丙"))
		    ROW(TC("<w:vMerge/>", T("")) CELL("丁") CELL("戊")
			    CELL("己"))
			ROW("<w:trPr><w:gridBefore w:val='2'/></w:trPr>" CELL(
			    "庚")))),
	    "|甲  乙      丙\n|    丁  戊  己\n|        庚\n");
	arena_free(&arena);
}

static void
a_row_that_was_deleted_is_left_out(void **state)
{
	(void)state;
	assert_string_equal(told(TABLE(ROW(CELL("甲") CELL("乙")) ROW(
				"<w:trPr><w:del/></w:trPr>" CELL("丙")
				    CELL("丁")) ROW(CELL("戊") CELL("己")))),
	    "|甲  乙\n|戊  己\n");
	arena_free(&arena);
}

#define TEN   "一二三四五六七八九十"
#define FIFTY TEN TEN TEN TEN TEN

static void
a_table_that_arranges_a_page_gives_paragraphs(void **state)
{
	(void)state;
	assert_string_equal(told(TABLE(ROW(CELL("甲。")))), "甲。\n");
	assert_string_equal(
	    told(TABLE(ROW(CELL("甲。") CELL(FIFTY FIFTY TEN TEN "。")))),
	    "甲。\n" FIFTY FIFTY TEN TEN "。\n");
	assert_string_equal(
	    told(
		TABLE(ROW(TC("", T("甲。") TABLE(ROW(CELL("乙") CELL("丙")) ROW(
				     CELL("丁") CELL("戊")))) CELL("己。")))),
	    "甲。\n|乙  丙\n|丁  戊\n己。\n");
	arena_free(&arena);
}

static void
what_no_table_holds_changes_nothing(void **state)
{
	(void)state;
	assert_string_equal(
	    told("<w:tc>" T("甲。") "</w:tc><w:tr><w:trPr><w:del/></w:trPr>" T(
		"乙。") "</w:tr><w:gridSpan w:val='2'/><w:vMerge/>"
			"<w:txbxContent>" T(
			    "丙。") "</w:txbxContent>"
				    "<w:r><w:t>丁。</w:t></w:r>"),
	    "乙。\n丁。\n丙。\n");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_become_fixed_lines),
		cmocka_unit_test(cells_may_reach_over_columns_and_rows),
		cmocka_unit_test(a_row_that_was_deleted_is_left_out),
		cmocka_unit_test(a_table_that_arranges_a_page_gives_paragraphs),
		cmocka_unit_test(what_no_table_holds_changes_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

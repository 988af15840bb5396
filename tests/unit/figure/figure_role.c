#include "figure/figure_role.h"

#include "test.h"
#include "tree.h"

struct role_case {
	const char *title, *year;
	enum kind kind;
	struct figure_role_year expected;
};

static void
expect(const struct role_case *wanted)
{
	struct build build;
	struct report report;
	struct figure_role_year found;

	tree_start(&build);
	tree_set(&build, BUILD_YEAR, "2025");
	tree_open(&build, wanted->title);
	build_set_kind(&build, wanted->kind);
	if (wanted->year != NULL)
		tree_set(&build, BUILD_YEAR, wanted->year);
	tree_leaf(&build, "乙", "字");
	build_close(&build);
	report = tree_finish(&build);
	found = figure_role_of_section(&report, 2);
	assert_int_equal(found.role, wanted->expected.role);
	assert_int_equal(found.year, wanted->expected.year);
	report_free(&report);
}

static void
a_section_has_the_role_of_its_kind_and_the_year_of_its_heading(void **state)
{
	static const struct role_case cases[] = {
		{ "工作回顾", NULL, KIND_RESULTS, { ROLE_OF_RESULT, 2024 } },
		{ "2023年工作回顾", NULL, KIND_RESULTS,
		    { ROLE_OF_RESULT, 2023 } },
		{ "工作回顾", "2022", KIND_RESULTS, { ROLE_OF_RESULT, 2022 } },
		{ "引言", NULL, KIND_PREFACE, { ROLE_OF_RESULT, 2024 } },
		{ "主要任务", NULL, KIND_TASKS, { ROLE_OF_TARGET, 2025 } },
		{ "二○二六年任务", NULL, KIND_TASKS, { ROLE_OF_TARGET, 2026 } },
		{ "自身建设", NULL, KIND_GOVERNANCE, { ROLE_OF_NONE, 0 } },
		{ "2024年", NULL, KIND_NONE, { ROLE_OF_NONE, 0 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		expect(&cases[i]);
}

static void
expect_clause(
    const char *paragraph, const char *clause, enum figure_role role, int year)
{
	struct figure_role_year section = { ROLE_OF_RESULT, 2024 }, found;

	found =
	    figure_role_of_clause(section, str_of(paragraph), str_of(clause));
	assert_int_equal(found.role, role);
	assert_int_equal(found.year, year);
}

static void
a_clause_may_name_another_year(void **state)
{
	(void)state;
	expect_clause("甲", "种树5棵", ROLE_OF_RESULT, 2024);
	expect_clause("甲", "2022年种树5棵", ROLE_OF_RESULT, 2022);
	expect_clause("甲", "到2030年种树5棵", ROLE_OF_TARGET, 2030);
	expect_clause("甲", "比2022年多种5棵", ROLE_OF_RESULT, 2024);
	expect_clause("五年来，树多了。", "种树5棵", ROLE_OF_RESULT, 0);
}

static void
the_year_of_a_report_is_in_its_fields(void **state)
{
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	tree_set(&build, BUILD_DATE, "2021-02-03");
	tree_leaf(&build, "甲", "字");
	report = tree_finish(&build);
	assert_int_equal(figure_role_report_year(&report), 2021);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_section_has_the_role_of_its_kind_and_the_year_of_its_heading),
		cmocka_unit_test(a_clause_may_name_another_year),
		cmocka_unit_test(the_year_of_a_report_is_in_its_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

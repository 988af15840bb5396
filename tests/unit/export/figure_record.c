#include "export/figure_record.h"

#include "figure/figures.h"
#include "test.h"
#include "tree.h"

/* A report with one figure that is quoted with a comma and a quotation mark. */
static struct report
report_of(const char *text)
{
	struct build build;

	tree_start(&build);
	tree_set(&build, BUILD_YEAR, "2025");
	tree_open(&build, "甲");
	tree_set(&build, BUILD_ID, "jia");
	build_set_text(&build, str_of(text));
	build_close(&build);
	return tree_finish(&build);
}

static void
expect_records(const char *text, const char *csv, const char *json)
{
	struct report report = report_of(text);
	struct figures figures = { 0 };
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena }, object = { .arena = &arena };
	struct figure_record record = { &report, NULL };

	figures_start(&figures, &report);
	figures_run(&figures, -1);
	assert_int_equal(figures.count, 1);
	record.figure = &figures.at[0];
	figure_record_csv(&line, &record);
	figure_record_json(&object, &record);
	buffer_add_byte(&line, 0);
	buffer_add_byte(&object, 0);
	assert_string_equal(line.bytes, csv);
	assert_string_equal(object.bytes, json);
	arena_free(&arena);
	figures_free(&figures);
	report_free(&report);
}

static void
a_record_has_a_cell_for_each_name(void **state)
{
	struct arena arena = { 0 };
	struct buffer names = { .arena = &arena };

	(void)state;
	figure_record_names(&names);
	buffer_add_byte(&names, 0);
	assert_string_equal(names.bytes,
	    "report,year,path,id,byte,quote,subject,value,value_to,bound,unit,"
	    "class,measure,marks,kind,role,role_year,clause");
	arena_free(&arena);
	expect_records("种树\"大树\"3到5棵",
	    "报告,2025,1.,jia,14,3到5棵,\"种树\"\"大树\"\"\",3,5,exact,棵,"
	    "count,"
	    "level,,quantity,none,,\"种树\"\"大树\"\"3到5棵\"",
	    "{\"report\": \"报告\", \"year\": 2025, \"path\": \"1.\", "
	    "\"id\": \"jia\", \"byte\": 14, \"quote\": \"3到5棵\", "
	    "\"subject\": \"种树\\\"大树\\\"\", \"value\": 3, "
	    "\"value_to\": 5, \"bound\": \"exact\", \"unit\": \"棵\", "
	    "\"class\": \"count\", \"measure\": \"level\", \"marks\": [], "
	    "\"kind\": \"quantity\", \"role\": \"none\", "
	    "\"role_year\": null, \"clause\": \"种树\\\"大树\\\"3到5棵\"}");
}

static void
what_does_not_count_has_no_value(void **state)
{
	(void)state;
	expect_records("落实八项规定",
	    "报告,2025,1.,jia,6,八项,,,,,项,,,,name,none,,落实八项规定",
	    "{\"report\": \"报告\", \"year\": 2025, \"path\": \"1.\", "
	    "\"id\": \"jia\", \"byte\": 6, \"quote\": \"八项\", "
	    "\"subject\": null, \"value\": null, \"value_to\": null, "
	    "\"bound\": null, \"unit\": \"项\", \"class\": null, "
	    "\"measure\": null, \"marks\": [], \"kind\": \"name\", "
	    "\"role\": \"none\", \"role_year\": null, "
	    "\"clause\": \"落实八项规定\"}");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_record_has_a_cell_for_each_name),
		cmocka_unit_test(what_does_not_count_has_no_value),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Pairs that a file states. */
#include "report/build.h"

#include "test.h"
#include "tree.h"

static void
pairs_find_their_sections_behind_what_moves(void **state)
{
	const struct stated_pair pair = {
		.relation = RELATION_BASIS,
		.result = { .section = str_of("1."), .quote = str_of("三") },
		.target = { .section = str_of("later"), .quote = str_of("四") },
	};
	const struct stated_pair lost = {
		.relation = RELATION_NONE,
		.target = { .section = str_of("9."), .quote = str_of("四") },
	};
	struct build build;
	struct report report;

	(void)state;
	tree_start(&build);
	build_state_pair(&build, &pair);
	tree_open(&build, "注释");
	build_set_kind(&build, KIND_NOTES);
	tree_leaf(&build, "甲", "一");
	build_close(&build);
	tree_leaf(&build, "乙", "三");
	tree_open(&build, "丙");
	build_set(&build, BUILD_ID, str_of("later"));
	tree_leaf(&build, "丁", "四");
	build_close(&build);
	build_state_pair(&build, &lost);
	report = tree_finish(&build);
	assert_int_equal(report.stated_count, 2);
	assert_int_equal(report.stated[0].relation, RELATION_BASIS);
	assert_int_equal(report.stated[0].result.node, 1);
	assert_int_equal(report.stated[0].target.node, 2);
	assert_int_equal(report.stated[1].target.node, report.count);
	assert_int_equal(report.stated[1].result.node, report.count);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_find_their_sections_behind_what_moves),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

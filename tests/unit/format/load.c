#include "format/load.h"

#include "test.h"

static void
a_file_that_cannot_be_read_has_no_place(void **state)
{
	struct report report = { 0 };
	struct error error;

	(void)state;
	assert_false(load_report(&report, "tests/reports", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_false(load_report(&report, "tests/reports/没有", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_int_equal(report.count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_that_cannot_be_read_has_no_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

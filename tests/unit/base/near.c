#include "base/near.h"

#include "test.h"

static void
assert_edits(const char *name, const char *word, size_t edits)
{
	assert_int_equal(near_edits(str_of(name), str_of(word)), edits);
}

static void
every_slip_is_one_edit(void **state)
{
	(void)state;
	assert_edits("search", "search", 0);
	assert_edits("search", "serch", 1);
	assert_edits("search", "seearch", 1);
	assert_edits("search", "sesrch", 1);
	assert_edits("search", "saerch", 1);
	assert_edits("toc", "tco", 1);
	assert_edits("toc", "otc", 1);
}

static void
several_slips_are_counted(void **state)
{
	(void)state;
	assert_edits("search", "saerhc", 2);
	assert_edits("search", "xearchx", 2);
	assert_edits("search", "srach", 2);
	assert_edits("subtitle", "subttiles", 2);
	assert_edits("search", "searching", 3);
}

static void
a_word_that_is_too_far_off_is_not_meant(void **state)
{
	(void)state;
	assert_edits("search", "sechzehn", NEAR_NOT);
	assert_edits("toc", "to", 1);
	assert_edits("toc", "tip", NEAR_NOT);
	assert_edits("toc", "", NEAR_NOT);
	assert_edits("id", "ix", 1);
	assert_edits("id", "xx", NEAR_NOT);
	assert_edits("sections0123456", "sections0123456xxx", 3);
	assert_edits("sections01234567", "sections01234567xxxx", NEAR_NOT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_slip_is_one_edit),
		cmocka_unit_test(several_slips_are_counted),
		cmocka_unit_test(a_word_that_is_too_far_off_is_not_meant),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

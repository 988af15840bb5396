#include "text/year.h"

#include "test.h"

/* NULL where there is no year to spell anew. */
static void
expect(const char *text, bool han, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	bool any = year_respell(&found, str_of(text), han);

	assert_int_equal(any, expected != NULL);
	assert_true(str_is(buffer_str(&found), any ? expected : ""));
	arena_free(&arena);
}

static void
a_year_is_spelt_in_either_digits(void **state)
{
	(void)state;
	expect("2025", true, "二〇二五");
	expect("二〇二五", false, "2025");
	expect("2024年和2025年", true, "二〇二四年和二〇二五年");
	expect("在一九七八年", false, "在1978年");
}

static void
in_its_own_digits_there_is_nothing_to_spell(void **state)
{
	(void)state;
	expect("2025", false, NULL);
	expect("二〇二五", true, NULL);
	expect("2024年和二〇二五年", true, "二〇二四年和二〇二五年");
	expect("2024年和二〇二五年", false, "2024年和2025年");
}

static void
other_digits_are_no_year(void **state)
{
	(void)state;
	expect("202", true, NULL);
	expect("20255", true, NULL);
	expect("3000", true, NULL);
	expect("〇二五〇", false, NULL);
	expect("二〇二", false, NULL);
	expect("二〇二五〇", false, NULL);
	expect("", true, NULL);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_year_is_spelt_in_either_digits),
		cmocka_unit_test(in_its_own_digits_there_is_nothing_to_spell),
		cmocka_unit_test(other_digits_are_no_year),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

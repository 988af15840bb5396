#include "desk/identity.h"

#include "test.h"

static struct identity
make(const char *id, const char *title, const char *date, const char *path)
{
	return (struct identity){ str_of(id), str_of(title), str_of(date),
		str_of(path) };
}

static void
assert_rank(struct identity one, struct identity other, enum identity_rank rank)
{
	assert_int_equal(identity_compare(&one, &other), rank);
	assert_int_equal(identity_compare(&other, &one), rank);
}

static void
an_id_decides_where_both_have_one(void **state)
{
	(void)state;
	assert_rank(make("a", "甲", "2025-01-07", "/x"),
	    make("a", "乙", "2024-01-07", "/y"), IDENTITY_BY_ID);
	assert_rank(make("a", "甲", "2025-01-07", "/x"),
	    make("b", "甲", "2025-01-07", "/x"), IDENTITY_OTHER);
}

static void
else_title_and_date_do(void **state)
{
	(void)state;
	assert_rank(make("a", "甲", "2025-01-07", "/x"),
	    make("", "甲", "2025-01-07", "/y"), IDENTITY_BY_TITLE);
	assert_rank(make("", "甲", "2025-01-07", "/x"),
	    make("", "甲", "2024-01-07", "/y"), IDENTITY_OTHER);
}

/* Many reports have the same title. */
static void
a_title_without_a_date_is_no_sign(void **state)
{
	(void)state;
	assert_rank(make("", "政府工作报告", "", "/x"),
	    make("", "政府工作报告", "", "/y"), IDENTITY_OTHER);
}

static void
else_the_file_does(void **state)
{
	(void)state;
	assert_rank(make("", "甲", "", "/x"), make("", "乙", "", "/x"),
	    IDENTITY_BY_PATH);
	assert_rank(
	    make("", "甲", "", ""), make("", "乙", "", ""), IDENTITY_OTHER);
}

static void
a_key_is_of_the_best_sign(void **state)
{
	struct arena arena = { 0 };
	struct identity id = make("a", "甲", "2025", "/x");
	struct identity title = make("", "甲", "2025", "/x");
	struct identity path = make("", "甲", "", "/x");

	(void)state;
	assert_string_equal(identity_key(&id, &arena).bytes, "ia");
	assert_string_equal(identity_key(&title, &arena).bytes, "t2025\t甲");
	assert_string_equal(identity_key(&path, &arena).bytes, "p/x");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_id_decides_where_both_have_one),
		cmocka_unit_test(else_title_and_date_do),
		cmocka_unit_test(a_title_without_a_date_is_no_sign),
		cmocka_unit_test(else_the_file_does),
		cmocka_unit_test(a_key_is_of_the_best_sign),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "pair/gram.h"

#include "test.h"

static struct arena arena;

static int
free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* Returns how alike two texts are among three others. */
static double
shared(const char *one, const char *other)
{
	const char *const texts[] = { one, other, "修桥铺路", "修渠引水",
		"修屋补瓦" };
	struct grams grams[5];
	struct gram_counts counts;

	for (size_t i = 0; i < 5; i++)
		grams[i] = grams_of(&arena, str_of(texts[i]));
	counts = gram_count(&arena, grams, 5);
	for (size_t i = 0; i < 5; i++)
		grams_weigh(&grams[i], &counts);
	return grams_shared(&grams[0], &grams[1]);
}

static void
each_gram_of_a_text_counts_once(void **state)
{
	struct grams grams = grams_of(&arena, str_of("电梯电梯"));

	(void)state;
	/* 电, 梯, 电梯, 梯电. */
	assert_int_equal(grams.count, 4);
	for (size_t i = 1; i < grams.count; i++)
		assert_true(grams.at[i - 1].id < grams.at[i].id);
}

static void
digits_and_marks_are_no_grams(void **state)
{
	(void)state;
	assert_int_equal(grams_of(&arena, str_of("5.1%，。“”")).count, 0);
	assert_int_equal(grams_of(&arena, str_of("")).count, 0);
	assert_int_equal(grams_of(&arena, str_of("A1B")).count, 3);
}

static void
the_same_is_one_and_nothing_in_common_is_zero(void **state)
{
	(void)state;
	assert_true(shared("加装电梯", "加装电梯") > 0.999);
	assert_true(shared("加装电梯", "加装电梯") < 1.001);
	assert_true(shared("加装电梯", "植树") == 0);
	assert_true(shared("", "植树") == 0);
	assert_true(shared("", "") == 0);
}

static void
what_is_rare_weighs_more(void **state)
{
	(void)state;
	/* 修 is in three other texts. */
	assert_true(shared("修墙", "建墙") > shared("修墙", "修塔"));
	assert_true(shared("加装电梯", "电梯加装") < 1);
	assert_true(shared("加装电梯", "电梯加装") > 0.5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_gram_of_a_text_counts_once),
		cmocka_unit_test(digits_and_marks_are_no_grams),
		cmocka_unit_test(the_same_is_one_and_nothing_in_common_is_zero),
		cmocka_unit_test(what_is_rare_weighs_more),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}

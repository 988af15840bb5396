#include "pair/pair_group.h"

#include "test.h"

static struct pair
pair_of(enum relation relation, const char *differs, bool project)
{
	return (struct pair){
		.relation = relation,
		.differs = str_of(differs),
		.project = project,
	};
}

static void
a_group_says_how_far_the_words_are_the_same(void **state)
{
	const struct {
		struct pair pair;
		enum pair_group group;
		const char *remark;
	} cases[] = {
		{ pair_of(RELATION_SAME, "", false), PAIR_ALIKE, "" },
		{ pair_of(RELATION_SAME, "完成/推进", false), PAIR_WORDED,
		    "完成/推进" },
		{ pair_of(RELATION_BASIS, "完工/开工", false), PAIR_BASIS,
		    "完工/开工" },
		{ pair_of(RELATION_NONE, "", false), PAIR_ALONE, "" },
		{ pair_of(RELATION_SAME, "", true), PAIR_PROJECTS, "" },
		{ pair_of(RELATION_NONE, "", true), PAIR_PROJECTS, "" },
		/* The group does not say so: the row does. */
		{ pair_of(RELATION_BASIS, "完工/开工", true), PAIR_PROJECTS,
		    "口径不同 完工/开工" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		assert_int_equal(pair_group_of(&cases[i].pair), cases[i].group);
		assert_true(str_is(pair_group_remark(&cases[i].pair, &arena),
		    cases[i].remark));
	}
	arena_free(&arena);
}

static void
the_pairs_of_a_group_are_counted(void **state)
{
	struct pair all[] = {
		pair_of(RELATION_SAME, "", false),
		pair_of(RELATION_NONE, "", false),
		pair_of(RELATION_SAME, "", false),
		pair_of(RELATION_SAME, "", true),
	};
	const struct pairs pairs = { .at = all, .count = 4 };
	size_t counts[PAIR_GROUPS];

	(void)state;
	pair_group_count(&pairs, counts);
	assert_int_equal(counts[PAIR_ALIKE], 2);
	assert_int_equal(counts[PAIR_WORDED], 0);
	assert_int_equal(counts[PAIR_BASIS], 0);
	assert_int_equal(counts[PAIR_PROJECTS], 1);
	assert_int_equal(counts[PAIR_ALONE], 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_says_how_far_the_words_are_the_same),
		cmocka_unit_test(the_pairs_of_a_group_are_counted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

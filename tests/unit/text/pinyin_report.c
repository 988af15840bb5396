/* How often queries are found in the sample report. */
#include "naive_pinyin.h"
#include "pinyin.h"
#include "test.h"
#include "text/pinyin.h"

/* How often each form is found; without one, how much is found at all. */
static const struct {
	const char *query, *form;
	size_t times;
} counts[] = {
	{ "rengongzhineng", NULL, 9 },
	{ "rengongzhineng", "人工智能", 9 },
	{ "rengongzh", NULL, 9 },
	{ "rengongzh", "人工智", 9 },
	{ "rgzn", NULL, 9 },
	{ "rgzn", "人工智能", 9 },
	{ "人工zn", NULL, 9 },
	{ "人工zn", "人工智能", 9 },
	{ "xuhui", NULL, 9 },
	{ "xuhui", "徐汇", 9 },
	{ "xh", NULL, 23 },
	{ "xh", "徐汇", 9 },
	{ "xh", "向好", 2 },
	{ "xh", "先行", 2 },
	{ "xi'an", NULL, 11 },
	{ "xi'an", "西岸", 11 },
	{ "xian", NULL, 88 },
	{ "xian", "项", 32 },
	{ "xian", "西岸", 11 },
	{ "xian", "向", 9 },
	{ "xian", "线", 9 },
	{ "zhinen", NULL, 11 },
	{ "zhinen", "智能", 11 },
	{ "jingji", NULL, 21 },
	{ "jingji", "经济", 20 },
	{ "jingji", "境建", 1 },
	{ "3000yi", NULL, 1 },
	{ "3000yi", "3000亿", 1 },
	{ "zhongdian", NULL, 9 },
	{ "zhongdian", "重点", 9 },
	{ "cd", NULL, 22 },
	{ "cd", "重点", 9 },
	{ "cd", "重大", 4 },
	{ "cd", "场地", 2 },
};

static void
in_the_sample_report_these_are_the_hits(void **state)
{
	struct arena arena = { 0 };
	struct str text = sample(&arena);

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
		const struct pinyin *pinyin =
		    pinyin_compile(&arena, str_of(counts[i].query));
		struct pinyin_hit hit = { { 0, 0 }, false, false };
		size_t times = 0, from = 0;

		for (; pinyin_next(pinyin, text, from, &hit);
		     from = hit.span.from + 1)
			times +=
			    !counts[i].form ||
			    str_is(str_slice(text, hit.span.from, hit.span.to),
				counts[i].form);
		if (times != counts[i].times)
			print_error("%s\n", counts[i].query);
		assert_int_equal(times, counts[i].times);
	}
	arena_free(&arena);
}

static void
in_the_sample_report_a_plain_matcher_finds_the_same(void **state)
{
	struct arena arena = { 0 };
	struct str text = sample(&arena);

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
		assert_true(
		    naive_agrees(&arena, str_of(counts[i].query), text));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(in_the_sample_report_these_are_the_hits),
		cmocka_unit_test(
		    in_the_sample_report_a_plain_matcher_finds_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

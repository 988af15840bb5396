#include "figure/respective.h"

#include "figure/figures.h"
#include "test.h"
#include "tree.h"

/* Returns the subjects of a text's figures, with / between. */
static const char *
subjects(struct arena *arena, const char *text)
{
	struct buffer words = { .arena = arena };
	struct figures figures = { 0 };
	struct build build;
	struct report report;

	tree_start(&build);
	tree_leaf(&build, "节", text);
	report = tree_finish(&build);
	figures_start(&figures, &report);
	figures_run(&figures, -1);
	for (size_t i = 0; i < figures.count; i++) {
		if (i > 0)
			buffer_add_byte(&words, '/');
		buffer_add(&words, figures.at[i].subject);
	}
	buffer_add_byte(&words, '\0');
	figures_free(&figures);
	report_free(&report);
	return words.bytes;
}

static void
each_figure_gets_the_name_in_its_turn(void **state)
{
	static const struct {
		const char *text, *subjects;
	} cases[] = {
		{ "茶叶产量、渔业产值分别增长3%、4%。", "茶叶产量/渔业产值" },
		/* What the last name says of all. */
		{ "茶叶、稻谷和莲子产量分别增长3%、4%和5%。",
		    "茶叶产量/稻谷产量/莲子产量" },
		{ "城镇和农村居民人均可支配收入分别增长8.5%、10%。",
		    "城镇居民人均可支配收入/农村居民人均可支配收入" },
		{ "农村生活垃圾、生活污水治理率分别达99%、77%以上。",
		    "农村生活垃圾治理率/生活污水治理率" },
		/* One with a head of its own needs no other. */
		{ "茶厂总产值、商铺零售额分别完成10亿元、8亿元。",
		    "茶厂总产值/商铺零售额" },
		{ "“茶、酒、米”企业和商户分别达到3家、5户。",
		    "“茶、酒、米”企业/商户" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(
		    subjects(&arena, cases[i].text), cases[i].subjects);
	arena_free(&arena);
}

static void
what_does_not_come_out_even_stays(void **state)
{
	static const struct {
		const char *text, *subjects;
	} cases[] = {
		{ "茶叶、稻谷和莲子产量分别增长3%、4%。",
		    "茶叶、稻谷和莲子产量/茶叶、稻谷和莲子产量" },
		/* Of what else the rate is, nothing tells. */
		{ "县城、乡村污水治理率分别达99%、77%以上。",
		    "县城、乡村污水治理率/县城、乡村污水治理率" },
		{ "城乡居民收入分别增长11%和12%。",
		    "城乡居民收入/城乡居民收入" },
		{ "茶叶、稻谷产量增长3%。", "茶叶、稻谷产量" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_string_equal(
		    subjects(&arena, cases[i].text), cases[i].subjects);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_figure_gets_the_name_in_its_turn),
		cmocka_unit_test(what_does_not_come_out_even_stays),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

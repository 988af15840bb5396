/* What the lines of a title block say. */
#include "format/front_internal.h"

#include "test.h"

static struct arena arena;

static int
free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
expect(struct str value, const char *wanted)
{
	assert_string_equal(arena_copy(&arena, value).bytes, wanted);
}

static void
expect_date(const struct front *front, int year, int month, int day)
{
	assert_int_equal(front->date.year, year);
	assert_int_equal(front->date.month, month);
	assert_int_equal(front->date.day, day);
}

static void
a_block_gives_all_its_fields(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_true(front_take(&front, str_of("政 府 工 作 报 告")));
	assert_true(front_take(
	    &front, str_of("——二〇二五年一月九日在青山县第三届人民代表大会")));
	assert_true(front_take(&front, str_of("第二次会议上")));
	assert_true(front_take(&front, str_of("青山县人民政府县长　李 某")));
	expect(front.title, "政府工作报告");
	expect(front.occasion, "在青山县第三届人民代表大会第二次会议上");
	expect(front.speaker, "青山县人民政府县长 李某");
	expect(front_place(&front), "青山县");
	expect_date(&front, 2025, 1, 9);
	assert_int_equal(front_year(&front), 2025);
}

static void
one_line_may_hold_a_whole_block(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_true(front_take(&front,
	    str_of("政府工作报告——2024年3月5日在全国人民代表大会第二次会议上"
		   "总理 李某某")));
	expect(front.title, "政府工作报告");
	expect(front.occasion, "在全国人民代表大会第二次会议上");
	expect(front.speaker, "总理 李某某");
}

static void
a_name_alone_counts_behind_the_date(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_false(front_take(&front, str_of("李某某")));
	assert_true(
	    front_take(&front, str_of("（2Ｏ０4年1月8日 阿某·某某提）")));
	expect(front.speaker, "阿某·某某提");
	expect_date(&front, 2004, 1, 8);
}

static void
an_issuer_ends_as_offices_do(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_true(front_take(&front, str_of("2023年青山县统计公报")));
	assert_true(front_take(&front, str_of("青山县统计局")));
	assert_true(front_take(&front, str_of("2024年2月29日")));
	expect(front.issuer, "青山县统计局");
	assert_int_equal(front_year(&front), 2023);
}

static void
what_no_field_holds_is_left(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_false(front_take(&front, str_of("（已经审议通过）")));
	assert_false(front_take(&front, str_of("2024年13月1日")));
	assert_true(front_take(&front, str_of("工作报告")));
	assert_false(front_take(&front, str_of("另一份工作报告")));
	assert_int_equal(front.date.year, 0);
}

/* The title of a page often has the date of the speech. */
static void
a_date_may_be_told_twice(void **state)
{
	struct front front = { .arena = &arena };

	(void)state;
	assert_true(
	    front_take(&front, str_of("青山县政府工作报告（2025年1月9日）")));
	assert_true(front_take(
	    &front, str_of("——2025年1月9日在青山县第三届人民代表大会上")));
	expect_date(&front, 2025, 1, 9);
	expect(front.occasion, "在青山县第三届人民代表大会上");
	expect(front_place(&front), "青山县");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_block_gives_all_its_fields),
		cmocka_unit_test(one_line_may_hold_a_whole_block),
		cmocka_unit_test(a_name_alone_counts_behind_the_date),
		cmocka_unit_test(an_issuer_ends_as_offices_do),
		cmocka_unit_test(a_date_may_be_told_twice),
		cmocka_unit_test(what_no_field_holds_is_left),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}

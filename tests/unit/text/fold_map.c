/* Folding: where in the text a piece of its folded form comes from. */
#include <string.h>

#include "folding.h"

/* The first `found` in the folded text comes from `source`. */
static void
comes_from(const char *text, const char *found, const char *source)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };
	struct fold_map map = fold_map(&arena, str_of(text));
	struct span span;

	fold_add(&folded, str_of(text));
	span.from = str_find(buffer_str(&folded), str_of(found));
	span.to = span.from + strlen(found);
	assert_true(span.to <= folded.length);
	span = fold_source(&map, span);
	assert_true(
	    str_is(str_slice(str_of(text), span.from, span.to), source));
	arena_free(&arena);
}

static void
a_hit_inside_an_expansion_is_the_whole_character(void **state)
{
	(void)state;
	comes_from("共３０㎡。", "m", "㎡");
	comes_from("共３０㎡。", "2", "㎡");
	comes_from("共３０㎡。", "0m", "０㎡");
	comes_from("第Ⅲ期", "i", "Ⅲ");
}

static void
a_hit_has_its_accents_and_hidden_characters_with_it(void **state)
{
	(void)state;
	comes_from("ae\u0301b", "e", "e\u0301");
	comes_from("中\u20DD国", "中", "中\u20DD");
	comes_from("葛\U000E0100洲坝", "葛", "葛\U000E0100");
	comes_from("报\u200B告", "报告", "报\u200B告");
	comes_from("的1\uFE0F\u20E3号", "1", "1\uFE0F\u20E3");
}

static void
a_hit_across_white_space_holds_it_and_none_beside_it(void **state)
{
	(void)state;
	comes_from("保护知识产\n\n  权证券化", "产权", "产\n\n  权");
	comes_from("突破 3000 亿元", "3000", "3000");
	comes_from("突破 ３０００ 亿元", "3000亿", "３０００ 亿");
	comes_from("the AI \r\n plus", "ai plus", "AI \r\n plus");
}

static void
a_bad_byte_is_a_source_by_itself(void **state)
{
	(void)state;
	comes_from("报\xE6\x8A告", "\uFFFD", "\xE6");
	comes_from("报\xE6\x8A告", "\uFFFD告", "\x8A告");
}

static void
the_map_of_nothing_is_empty(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_int_equal(fold_map(&arena, str_of("")).length, 0);
	assert_int_equal(fold_map(&arena, str_of(" \u200B")).length, 0);
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_hit_inside_an_expansion_is_the_whole_character),
		cmocka_unit_test(
		    a_hit_has_its_accents_and_hidden_characters_with_it),
		cmocka_unit_test(
		    a_hit_across_white_space_holds_it_and_none_beside_it),
		cmocka_unit_test(a_bad_byte_is_a_source_by_itself),
		cmocka_unit_test(the_map_of_nothing_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

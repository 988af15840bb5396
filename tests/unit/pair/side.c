#include "pair/side.h"

#include "pairs.h"

/* Returns the wordings of the figures of a side, with blanks between. */
static struct str
read_side(struct arena *arena, const struct figures *figures,
    enum figure_role role, size_t wanted)
{
	struct buffer words = { .arena = arena };
	struct side side;

	side_start(&side, arena, figures, role);
	if (wanted < figures->count)
		side_want(&side, arena, wanted);
	while (side_read(&side, arena))
		;
	for (size_t i = 0; i < side.count; i++) {
		buffer_add(&words, side.traits[i]->figure->wording);
		buffer_add_byte(&words, ' ');
		assert_int_equal(side_of(&side, side.indices[i]), i);
	}
	assert_int_equal(side_of(&side, figures->count), side.count);
	buffer_add_byte(&words, '\0');
	return buffer_str(&words);
}

static void
a_side_has_the_figures_of_its_role_and_year(void **state)
{
	struct arena arena = { 0 };
	struct written written;

	(void)state;
	written_start(&written,
	    "植树40亩。2022年植树30亩。位居第2位。\n"
	    "五年来办成了大事。植树200亩，覆盖率达到42%。",
	    "植树60亩。今后五年植树900亩。");
	assert_string_equal(
	    read_side(&arena, &written.figures, ROLE_OF_RESULT, SIZE_MAX).bytes,
	    "40亩 42% ");
	assert_string_equal(
	    read_side(&arena, &written.figures, ROLE_OF_TARGET, SIZE_MAX).bytes,
	    "60亩 ");
	arena_free(&arena);
	written_end(&written);
}

static void
a_figure_that_is_wanted_belongs_to_it_in_any_case(void **state)
{
	struct arena arena = { 0 };
	struct written written;
	size_t rank = 0;

	(void)state;
	written_start(&written, "植树40亩，位居第2位。", "植树60亩。");
	while (written.figures.at[rank].kind != FIGURE_RANK)
		rank++;
	assert_string_equal(
	    read_side(&arena, &written.figures, ROLE_OF_RESULT, rank).bytes,
	    "40亩 第2位 ");
	arena_free(&arena);
	written_end(&written);
}

static void
a_side_takes_no_more_than_so_many(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct written written;
	struct side side;

	(void)state;
	for (int i = 0; i < SIDE_MOST + 1; i++)
		buffer_add(&text, str_of("植树40亩。"));
	buffer_add_byte(&text, '\0');
	written_start(&written, text.bytes, "植树60亩。");
	side_start(&side, &arena, &written.figures, ROLE_OF_RESULT);
	while (side_read(&side, &arena))
		;
	assert_int_equal(side.count, SIDE_MOST);
	assert_true(side.full);
	side_start(&side, &arena, &written.figures, ROLE_OF_TARGET);
	while (side_read(&side, &arena))
		;
	assert_int_equal(side.count, 1);
	assert_false(side.full);
	arena_free(&arena);
	written_end(&written);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_side_has_the_figures_of_its_role_and_year),
		cmocka_unit_test(
		    a_figure_that_is_wanted_belongs_to_it_in_any_case),
		cmocka_unit_test(a_side_takes_no_more_than_so_many),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

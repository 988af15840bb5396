/* The roles in which a text is drawn. */
#include "view/text.h"

#include "stage.h"
#include "text/utf8.h"

static struct stage stage;

static int
begin(void **state)
{
	(void)state;
	stage_open_on(&stage, &text_view, "tests/reports/good/communique.yaml");
	return 0;
}

static int
end(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

/* Adds the ASCII and the full-width characters that are drawn in a role. */
static struct str
drawn_in(enum role role, struct arena *arena)
{
	struct frame frame = stage_draw(&stage, arena);
	struct buffer drawn = { .arena = arena };

	for (int i = 0; i < frame.rows * frame.columns; i++)
		if (frame.cells[i].role == role && frame.cells[i].columns > 0 &&
		    frame.cells[i].points[0] != ' ')
			utf8_add(&drawn, frame.cells[i].points[0]);
	return buffer_str(&drawn);
}

/* In the notes themselves they stand out no less than the words. */
static void
marks_that_have_a_gloss_are_dim_but_not_in_the_notes(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_true(str_is(drawn_in(ROLE_DIM, &arena), "[1]〔2〕"));
	arena_free(&arena);
}

static void
headings_are_titles(void **state)
{
	struct arena arena = { 0 };
	struct str drawn = drawn_in(ROLE_TITLE, &arena);

	(void)state;
	assert_true(str_starts(
	    drawn, str_of("北湖县2023年统计公报一、综合二、民生注释")));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    marks_that_have_a_gloss_are_dim_but_not_in_the_notes),
		cmocka_unit_test(headings_are_titles),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

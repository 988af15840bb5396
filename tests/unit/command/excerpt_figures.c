#include "command/excerpt.h"

#include <string.h>

#include "test.h"

/* The text behind so many 长, closed by a NUL. */
static const char *
behind(struct arena *arena, int count, const char *text)
{
	struct buffer buffer = { .arena = arena };

	for (int i = 0; i < count; i++)
		buffer_add(&buffer, str_of("长"));
	buffer_add(&buffer, str_of(text));
	return arena_copy(arena, buffer_str(&buffer)).bytes;
}

/* The excerpt around 目, in a sentence of more than 120 columns. */
static void
assert_excerpt(
    const char *before, const char *after, const char *start, const char *end)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena }, added = { .arena = &arena };
	struct excerpt_source source;
	struct span hit;
	struct str line;

	buffer_add(&text, str_of(behind(&arena, 40, before)));
	hit.from = text.length;
	buffer_add(&text, str_of("目"));
	hit.to = text.length;
	buffer_add(&text, str_of(after));
	buffer_add(&text, str_of(behind(&arena, 40, "")));
	source = excerpt_source(&arena, buffer_str(&text), AMBIGUOUS_NARROW);
	excerpt_add(&added, &source,
	    &(struct excerpt){
		.span = excerpt_around(&source, hit, 0),
		.hits = &hit,
		.count = 1,
	    });
	line = buffer_str(&added);
	if (!str_starts(line, str_of(start)) || line.length < strlen(end) ||
	    !str_is(
		str_slice(line, line.length - strlen(end), line.length), end))
		fail_msg("%s and %s are not the ends of %.*s", start, end,
		    (int)line.length, line.bytes);
	arena_free(&arena);
}

/* 15 Han stand on either side of the hit, with the figure the last of them. */
static void
a_figure_is_whole_at_both_ends(void **state)
{
	static const char *const figures[] = { "9555部", "-1.25%", "281.87亿元",
		"二○二五年", "7—8号", "2.5％", "１２３４５套" };

	(void)state;
	for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
		struct arena arena = { 0 };
		struct str figure = str_of(figures[i]);
		struct str run = str_of("长长长长长长长长长长长长长长");
		struct str before =
		    arena_print(&arena, "%.*s%.*s", (int)figure.length,
			figure.bytes, (int)run.length, run.bytes);
		struct str after =
		    arena_print(&arena, "%.*s%.*s", (int)run.length, run.bytes,
			(int)figure.length, figure.bytes);

		assert_excerpt(before.bytes, after.bytes,
		    arena_print(
			&arena, "…%.*s长", (int)figure.length, figure.bytes)
			.bytes,
		    arena_print(
			&arena, "长%.*s…", (int)figure.length, figure.bytes)
			.bytes);
		arena_free(&arena);
	}
}

static void
a_figure_keeps_the_marks_on_its_last_character(void **state)
{
	(void)state;
	assert_excerpt(
	    "", "长长长长长长长长长长长长长长长长长长长95\u0301部", "…", "长…");
	assert_excerpt("", "长长长长长长长长长长长长长长9555部\u0301文", "…",
	    "9555部\u0301…");
}

static void
figures_within_the_excerpt_move_no_end(void **state)
{
	(void)state;
	assert_excerpt("3部长长长长长长长长长长", "长长长长长长长长长长4部",
	    "…长长长长3部", "4部长长长长…");
}

static void
a_whole_excerpt_is_never_cut(void **state)
{
	struct arena arena = { 0 };
	struct str text = str_of(behind(&arena, 300, "目9555部。 乙"));
	struct excerpt_source source =
	    excerpt_source(&arena, text, AMBIGUOUS_NARROW);
	struct span hit = { 900, 903 };
	struct span whole = excerpt_whole(&source, hit, 0);

	(void)state;
	assert_int_equal(whole.from, 0);
	/* The blank behind the stop belongs to the sentence. */
	assert_int_equal(whole.to, text.length - strlen(" 乙"));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_figure_is_whole_at_both_ends),
		cmocka_unit_test(
		    a_figure_keeps_the_marks_on_its_last_character),
		cmocka_unit_test(figures_within_the_excerpt_move_no_end),
		cmocka_unit_test(a_whole_excerpt_is_never_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

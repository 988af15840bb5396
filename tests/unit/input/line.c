#include "input/line.h"

#include <string.h>

#include "test.h"

/* Does keys one after the other, NULL closes them. */
static void
play(struct line_editor *line, ...)
{
	va_list keys;
	const char *name;

	va_start(keys, line);
	while ((name = va_arg(keys, const char *)) != NULL) {
		struct key key = { "" };

		memcpy(key.name, name, strlen(name) + 1);
		assert_true(line_key(line, &key));
	}
	va_end(keys);
}

static void
assert_line(const struct line_editor *line, const char *text, size_t caret)
{
	assert_int_equal(line->length, strlen(text));
	assert_memory_equal(line->bytes, text, line->length);
	assert_int_equal(line->caret, caret);
}

static void
typed_characters_stand_before_the_caret(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "3", "6", "<left>", ".", NULL);
	assert_line(&line, "3.6", 2);
}

static void
space_types_a_blank_and_less_than_itself(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "<", "<space>", "中", NULL);
	assert_line(&line, "< 中", 5);
}

static void
the_caret_moves_by_cluster(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "任", "e", "\u0301", "<left>", NULL);
	assert_line(&line, "任e\u0301", 3);
	play(&line, "<left>", NULL);
	assert_int_equal(line.caret, 0);
	play(&line, "<right>", "<right>", NULL);
	assert_int_equal(line.caret, 6);
}

static void
at_its_ends_the_caret_stays(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "<left>", "<right>", "<backspace>", "<delete>", "<C-w>",
	    NULL);
	assert_line(&line, "", 0);
	play(&line, "务", "<right>", "<delete>", NULL);
	assert_line(&line, "务", 3);
}

static void
home_and_end_go_to_the_ends(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "一", "二", "<home>", NULL);
	assert_int_equal(line.caret, 0);
	play(&line, "<end>", NULL);
	assert_int_equal(line.caret, 6);
	play(&line, "<C-a>", "<C-f>", NULL);
	assert_int_equal(line.caret, 3);
	play(&line, "<C-e>", "<C-b>", NULL);
	assert_int_equal(line.caret, 3);
}

static void
backspace_and_delete_take_whole_clusters(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "一", "e", "\u0301", "二", "<left>", "<backspace>", NULL);
	assert_line(&line, "一二", 3);
	play(&line, "<delete>", NULL);
	assert_line(&line, "一", 3);
	play(&line, "<C-h>", NULL);
	assert_line(&line, "", 0);
}

static void
ctrl_d_takes_what_stands_behind_the_caret(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "一", "二", "<home>", "<C-d>", NULL);
	assert_line(&line, "二", 0);
}

static void
ctrl_u_and_k_cut_to_the_ends(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "1", "2", "3", "4", "<left>", "<C-k>", NULL);
	assert_line(&line, "123", 3);
	play(&line, "<left>", "<C-u>", NULL);
	assert_line(&line, "3", 0);
}

static void
ctrl_w_cuts_the_word_before_the_caret(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	play(&line, "旧", "<space>", "改", "造", "<space>", "<C-w>", NULL);
	assert_line(&line, "旧 ", 4);
	play(&line, "<C-w>", NULL);
	assert_line(&line, "", 0);
}

static void
what_does_not_fit_is_not_taken(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	for (int i = 0; i < LINE_BYTES; i++)
		play(&line, "中", NULL);
	assert_int_equal(line.length, LINE_BYTES / 3 * 3);
	assert_int_equal(line.caret, line.length);
	play(&line, "x", "y", NULL);
	assert_int_equal(line.length, LINE_BYTES);
}

static void
keys_that_do_not_edit_are_left_over(void **state)
{
	static const char *const others[] = { "<esc>", "<enter>", "<tab>",
		"<up>", "<C-c>", "<M-x>", "<f1>" };
	struct line_editor line = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct key key = { "" };

		memcpy(key.name, others[i], strlen(others[i]) + 1);
		assert_false(line_key(&line, &key));
	}
	assert_line(&line, "", 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(typed_characters_stand_before_the_caret),
		cmocka_unit_test(space_types_a_blank_and_less_than_itself),
		cmocka_unit_test(the_caret_moves_by_cluster),
		cmocka_unit_test(at_its_ends_the_caret_stays),
		cmocka_unit_test(home_and_end_go_to_the_ends),
		cmocka_unit_test(backspace_and_delete_take_whole_clusters),
		cmocka_unit_test(ctrl_d_takes_what_stands_behind_the_caret),
		cmocka_unit_test(ctrl_u_and_k_cut_to_the_ends),
		cmocka_unit_test(ctrl_w_cuts_the_word_before_the_caret),
		cmocka_unit_test(what_does_not_fit_is_not_taken),
		cmocka_unit_test(keys_that_do_not_edit_are_left_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

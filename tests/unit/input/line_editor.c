/* Keys that move the caret and edit the line. */
#include <string.h>

#include "edited_line.h"
#include "input/line_editor.h"
#include "test.h"

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
keys_that_do_not_edit_are_left_over(void **state)
{
	static const char *const others[] = { "<esc>", "<enter>", "<tab>",
		"<up>", "<C-c>", "<M-x>", "<f1>", "<paste>", "<paste-end>" };
	struct line_editor line = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct key key = { .name = "" };

		memcpy(key.name, others[i], strlen(others[i]) + 1);
		assert_false(line_editor_key(&line, &key));
	}
	assert_line(&line, "", 0);
}

static void
alt_b_and_f_go_by_words_of_han_and_of_latin(void **state)
{
	static const size_t starts[] = { 9, 6, 0, 0 },
			    ends[] = { 6, 8, 13, 13 };
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "人工zn 3000");
	for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
		play(&line, "<M-b>", NULL);
		assert_int_equal(line.caret, starts[i]);
	}
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		play(&line, "<M-f>", NULL);
		assert_int_equal(line.caret, ends[i]);
	}
}

static void
inside_a_word_alt_b_and_f_go_to_its_ends(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "旧改 gdp");
	play(&line, "<home>", "<right>", "<M-f>", NULL);
	assert_int_equal(line.caret, 6);
	play(&line, "<left>", "<M-b>", NULL);
	assert_int_equal(line.caret, 0);
}

static void
between_words_stand_blanks_and_punctuation(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "（旧改），  “ＧＤＰ”。");
	play(&line, "<M-b>", NULL);
	assert_int_equal(line.caret, strlen("（旧改）， “"));
	play(&line, "<M-b>", NULL);
	assert_int_equal(line.caret, strlen("（"));
	play(&line, "<M-b>", "<M-f>", NULL);
	assert_int_equal(line.caret, strlen("（旧改"));
	play(&line, "<M-f>", "<M-f>", NULL);
	assert_int_equal(line.caret, line.length);
}

static void
a_year_in_han_and_an_accent_are_inside_words(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "二○二五年cafe\u0301s");
	play(&line, "<M-b>", NULL);
	assert_int_equal(line.caret, strlen("二○二五年"));
	play(&line, "<M-b>", NULL);
	assert_int_equal(line.caret, 0);
}

static void
alt_d_cuts_to_the_end_of_the_word(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "人工zn 3000");
	play(&line, "<home>", "<right>", "<M-d>", NULL);
	assert_line(&line, "人zn 3000", 3);
	play(&line, "<M-d>", "<M-d>", NULL);
	assert_line(&line, "人", 3);
	play(&line, "<M-d>", NULL);
	assert_line(&line, "人", 3);
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
		cmocka_unit_test(keys_that_do_not_edit_are_left_over),
		cmocka_unit_test(alt_b_and_f_go_by_words_of_han_and_of_latin),
		cmocka_unit_test(inside_a_word_alt_b_and_f_go_to_its_ends),
		cmocka_unit_test(between_words_stand_blanks_and_punctuation),
		cmocka_unit_test(a_year_in_han_and_an_accent_are_inside_words),
		cmocka_unit_test(alt_d_cuts_to_the_end_of_the_word),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "input/line_editor.h"

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
		struct key key = { .name = "" };

		memcpy(key.name, name, strlen(name) + 1);
		assert_true(line_editor_key(line, &key));
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
	for (int i = 0; i < LINE_EDITOR_BYTES; i++)
		play(&line, "中", NULL);
	assert_int_equal(line.length, LINE_EDITOR_BYTES / 3 * 3);
	assert_int_equal(line.caret, line.length);
	play(&line, "x", "y", NULL);
	assert_int_equal(line.length, LINE_EDITOR_BYTES);
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
insert(struct line_editor *line, const char *text)
{
	line_editor_insert(line, str_of(text));
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

static void
what_is_inserted_stands_at_the_caret(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "人智能");
	play(&line, "<home>", "<right>", NULL);
	insert(&line, "工");
	assert_line(&line, "人工智能", 6);
	insert(&line, "");
	assert_line(&line, "人工智能", 6);
}

static void
what_is_inserted_becomes_one_line(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "\r\n　　人工\r\n智能\t \u00a0a  b\n");
	assert_line(&line, "人工 智能 a b ", 18);
	/* In pieces too, and only there where nothing stands before it. */
	insert(&line, " c");
	assert_line(&line, "人工 智能 a b c", 19);
	play(&line, "<home>", NULL);
	insert(&line, " ");
	assert_int_equal(line.length, 20);
}

static void
what_is_never_shown_is_not_inserted(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "\033[31m旧\a\u200b改\u202e\ufeff?\x7f\xc2\x9b"
		      "3\xff\xe4\xb8");
	assert_line(&line, "[31m旧改?3", 12);
	line_editor_insert(&line, (struct str){ "a\0b", 3 });
	assert_line(&line, "[31m旧改?3ab", 14);
}

static void
a_mark_goes_with_what_stands_before_the_caret(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "e");
	insert(&line, "\u0301");
	assert_line(&line, "e\u0301", 3);
	play(&line, "<backspace>", NULL);
	assert_line(&line, "", 0);
}

static void
what_does_not_fit_is_cut_at_a_cluster(void **state)
{
	struct line_editor line = { 0 };
	char text[2 * LINE_EDITOR_BYTES + 1] = "a";

	(void)state;
	for (int i = 1; i < LINE_EDITOR_BYTES - 2; i++)
		strcat(text, "x");
	strcat(text, "q\u0323\u0301yz");
	insert(&line, text);
	assert_int_equal(line.length, LINE_EDITOR_BYTES - 2);
	assert_int_equal(line.bytes[line.length - 1], 'x');
	play(&line, "<home>", NULL);
	insert(&line, "中文");
	assert_int_equal(line.length, LINE_EDITOR_BYTES - 2);
	insert(&line, "12");
	assert_int_equal(line.length, LINE_EDITOR_BYTES);
	assert_int_equal(line.caret, 2);
}

static void
a_line_can_be_set_to_a_text_and_to_a_part_of_itself(void **state)
{
	struct line_editor line = { 0 };

	(void)state;
	insert(&line, "旧");
	line_editor_set(&line, str_of(" 人工\n智能\033"));
	assert_line(&line, "人工 智能", 13);
	line_editor_set(&line, str_slice(line_editor_text(&line), 7, 13));
	assert_line(&line, "智能", 6);
	line_editor_set(&line, str_of(""));
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
		cmocka_unit_test(alt_b_and_f_go_by_words_of_han_and_of_latin),
		cmocka_unit_test(inside_a_word_alt_b_and_f_go_to_its_ends),
		cmocka_unit_test(between_words_stand_blanks_and_punctuation),
		cmocka_unit_test(a_year_in_han_and_an_accent_are_inside_words),
		cmocka_unit_test(alt_d_cuts_to_the_end_of_the_word),
		cmocka_unit_test(what_is_inserted_stands_at_the_caret),
		cmocka_unit_test(what_is_inserted_becomes_one_line),
		cmocka_unit_test(what_is_never_shown_is_not_inserted),
		cmocka_unit_test(a_mark_goes_with_what_stands_before_the_caret),
		cmocka_unit_test(what_does_not_fit_is_cut_at_a_cluster),
		cmocka_unit_test(
		    a_line_can_be_set_to_a_text_and_to_a_part_of_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

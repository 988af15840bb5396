/* Text that is inserted at once, or becomes the line. */
#include <string.h>

#include "edited_line.h"
#include "input/line_editor.h"
#include "test.h"

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
		cmocka_unit_test(what_does_not_fit_is_not_taken),
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

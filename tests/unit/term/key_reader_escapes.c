/* Keys that come as escape sequences, and sequences that are none. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "key_reader.h"
#include "term/key_reader.h"
#include "test.h"

static void
the_same_key_has_one_name_in_all_terminals(void **state)
{
	(void)state;
	expect_cut("\033[A\033OA", "<up> <up>");
	expect_cut("\033[H\033OH\033[1~\033[7~", "<home> <home> <home> <home>");
	expect_cut("\033[F\033OF\033[4~\033[8~", "<end> <end> <end> <end>");
	expect_cut("\033OP\033[11~\033[[A", "<f1> <f1> <f1>");
	expect_cut("\033[15~\033[[E\033[24~", "<f5> <f5> <f12>");
	expect_cut(
	    "\033[5~\033[6~\033[2~\033[3~", "<pgup> <pgdn> <insert> <delete>");
	expect_cut("\033OM\033Oq\033[Z", "<enter> 1 <S-tab>");
}

static void
modifiers_stand_in_one_order(void **state)
{
	(void)state;
	expect_cut("\033[1;3C\033[1;6A\033[1;9D\033[3;2~",
	    "<M-right> <C-S-up> <M-left> <S-delete>");
	expect_cut("\033[1;5P\033O1;5P", "<C-f1> <C-f1>");
	/* rxvt, and those before xterm's way */
	expect_cut("\033[a\033Oa\033[5^\033[5$\033[5@",
	    "<S-up> <C-up> <C-pgup> <S-pgup> <C-S-pgup>");
	expect_cut("\033[5C\033\033[A", "<C-right> <M-up>");
}

/* Kitty's keyboard protocol, which a program may have left on. */
static void
a_code_point_in_a_sequence_is_that_key(void **state)
{
	(void)state;
	expect_cut("\033[113u\033[106u\033[27u\033[13u", "q j <esc> <enter>");
	expect_cut("\033[9u\033[9;2u\033[127u\033[32u",
	    "<tab> <S-tab> <backspace> <space>");
	expect_cut("\033[99;5u\033[108;5:1u\033[32;5u\033[105;5u",
	    "<C-c> <C-l> <C-space> <tab>");
	expect_cut("\033[112;3u\033[112;33u\033[112;7u", "<M-p> <M-p> <C-M-p>");
	expect_cut("\033[20013u\033[233u\033[12289u", "中 é 、");
	expect_cut("\033[57405u\033[57414u\033[57420;5u", "6 <enter> <C-down>");
	/* xterm's modifyOtherKeys */
	expect_cut("\033[27;5;99~\033[27;3;114~\033[27;2;63~", "<C-c> <M-r> ?");
}

static void
shift_is_part_of_a_character(void **state)
{
	(void)state;
	expect_cut("\033[106;2u\033[47:63;2u\033[47;2u\033[63;2u", "J ? ? ?");
	/* Caps Lock, with Shift too, and Num Lock */
	expect_cut("\033[106;65u\033[106;66u\033[106;129u", "J j j");
	expect_cut("\033[102;69u\033[102;6u\033[102;70u", "<C-f> <C-f> <C-f>");
}

static void
a_code_that_is_no_key_is_passed_over(void **state)
{
	(void)state;
	expect_cut("\033[113;1:3uj", "j"); /* let go */
	expect_cut("\033[113;9u\033[113;17uj", "j");
	expect_cut("\033[57358u\033[57441;2uj", "j"); /* Caps Lock, Shift */
	expect_cut("\033[0u\033[uj\033[128u\033[55296u", "j");
	expect_cut("\033[99999999999u\033[1114112uj", "j");
	expect_cut("\033[?1u\033[>1uj", "j");
	expect_cut("\033[27;5~\033[27;;~j", "j");
}

static void
escape_and_a_printable_is_alt(void **state)
{
	(void)state;
	expect_cut("\033x\033\r\033\x01", "<M-x> <M-enter> <C-M-a>");
	expect("\033[", "<M-[>");
	expect("\033O", "<M-O>");
	expect("\033]j", "<M-]> j");
	expect("\033中", "<esc> 中");
}

static void
escape_alone_is_a_key_once_time_has_passed(void **state)
{
	struct key_reader reader = { .length = 0 };
	struct key key;

	(void)state;
	assert_int_equal(key_reader_delay(&reader), -1);
	key_reader_feed(&reader, "\033", 1);
	assert_false(key_reader_next(&reader, &key));
	assert_int_equal(key_reader_delay(&reader), ESC_DELAY);
	key_reader_late(&reader);
	assert_true(key_reader_next(&reader, &key));
	assert_string_equal(key.name, "<esc>");
	assert_int_equal(key_reader_delay(&reader), -1);
	expect("\033\033", "<esc> <esc>");
}

static void
an_unknown_sequence_is_passed_over_whole(void **state)
{
	(void)state;
	expect_cut("\033[444$[j\033[24$", "j <S-f12>");
	expect_cut("\033[?1;2cj", "j");
	expect_cut("\033[24;5Rj", "j");
	expect_cut("\033[<0;12;3Mj", "j");
	expect_cut("\033[202~j\033[199~", "j");
	expect_cut("\033[?2026;2$yj", "j");
	expect_cut("\033[Ij\033[99~\033[1;99A", "j");
	expect_cut("\033OTj", "j");
}

static void
an_answer_in_a_string_is_passed_over(void **state)
{
	(void)state;
	expect_cut("\033]10;rgb:0000/0000/0000\033\\j", "j");
	expect_cut("\033]52;c;5Lit\aj", "j");
	expect_cut("\033P1$r0m\033\\j", "j");
	expect("\033]52;c;\033[A", "<up>");
}

static void
a_sequence_that_breaks_off_eats_nothing_behind_it(void **state)
{
	(void)state;
	expect("\033[1;\033[A", "<up>");
	expect("\033[1;\rj", "<enter> j");
	expect("\033[1;中", "中");
	expect("\033[1;5", "");
}

static void
what_is_too_long_is_passed_over_without_growing(void **state)
{
	struct key_reader reader = { .length = 0 };
	char digits[101], names[64];

	(void)state;
	memset(digits, '1', 100);
	digits[100] = '\0';
	read_keys(&reader, "\033[", false, names);
	for (int i = 0; i < 1000; i++) {
		read_keys(&reader, digits, false, names);
		assert_string_equal(names, "");
		assert_true(key_reader_room(&reader) > KEY_READER_ROOM / 2);
	}
	read_keys(&reader, "~j", false, names);
	assert_string_equal(names, "j");

	/* Whole in one piece it means nothing either. */
	snprintf(names, sizeof names, "\033[%055d", 5);
	key_reader_feed(&reader, names, strlen(names));
	read_keys(&reader, "0000000000000005~j", false, names);
	assert_string_equal(names, "j");
}

static void
an_endless_string_does_not_hold_the_keyboard_for_ever(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\033]0;title", false, names);
	assert_true(key_reader_delay(&reader) > 0);
	key_reader_late(&reader);
	read_keys(&reader, "j", false, names);
	assert_string_equal(names, "j");
}

static void
a_terminals_own_strings_come_first(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	key_reader_own(&reader, NULL, "up");
	key_reader_own(&reader, "\033OA", "up"); /* known anyhow */
	key_reader_own(&reader, "\b", "left");   /* no Esc */
	assert_int_equal(reader.own_count, 0);
	key_reader_own(&reader, "\033[216z", "pgup");
	key_reader_own(&reader, "\033J", "pgdn");
	key_reader_own(&reader, "\033[P", "delete");
	assert_int_equal(reader.own_count, 3);
	read_keys(&reader, "\033[216z\033J\033[P\033OP\b", true, names);
	assert_string_equal(names, "<pgup> <pgdn> <delete> <f1> <backspace>");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_same_key_has_one_name_in_all_terminals),
		cmocka_unit_test(modifiers_stand_in_one_order),
		cmocka_unit_test(a_code_point_in_a_sequence_is_that_key),
		cmocka_unit_test(shift_is_part_of_a_character),
		cmocka_unit_test(a_code_that_is_no_key_is_passed_over),
		cmocka_unit_test(escape_and_a_printable_is_alt),
		cmocka_unit_test(escape_alone_is_a_key_once_time_has_passed),
		cmocka_unit_test(an_unknown_sequence_is_passed_over_whole),
		cmocka_unit_test(an_answer_in_a_string_is_passed_over),
		cmocka_unit_test(
		    a_sequence_that_breaks_off_eats_nothing_behind_it),
		cmocka_unit_test(
		    what_is_too_long_is_passed_over_without_growing),
		cmocka_unit_test(
		    an_endless_string_does_not_hold_the_keyboard_for_ever),
		cmocka_unit_test(a_terminals_own_strings_come_first),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

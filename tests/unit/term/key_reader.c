#include "term/key_reader.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "test.h"

/* Adds a key's name; a click and its kind name their cell too. */
static void
add_name(char *names, const struct key *key)
{
	const struct mouse *mouse = &key->mouse;
	size_t length = strlen(names);

	if (mouse->kind == MOUSE_NONE) {
		strcat(names, key->name);
		return;
	}
	snprintf(names + length, 64, "%.*s:%d,%d>", (int)strlen(key->name) - 1,
	    key->name, mouse->row, mouse->column);
}

/* Feeds the bytes and puts the keys' names, parted by blanks, into `names`;
 * where `late` is true, time passes until nothing waits. */
static void
read_keys(struct key_reader *reader, const char *bytes, bool late, char *names)
{
	struct key key;

	names[0] = '\0';
	key_reader_feed(reader, bytes, strlen(bytes));
	for (int round = 0; round < 2; round++) {
		while (key_reader_next(reader, &key)) {
			strcat(names, names[0] == '\0' ? "" : " ");
			add_name(names, &key);
		}
		if (late && key_reader_delay(reader) >= 0)
			key_reader_late(reader);
	}
}

static void
expect(const char *bytes, const char *expected)
{
	struct key_reader reader = { .length = 0 };
	char names[1024];

	read_keys(&reader, bytes, true, names);
	assert_string_equal(names, expected);
	assert_int_equal(key_reader_room(&reader), KEY_READER_ROOM);
}

/* The same bytes give the same keys however they are cut. */
static void
expect_cut(const char *bytes, const char *expected)
{
	struct key_reader reader = { .length = 0 };
	char names[256], all[1024] = "";

	for (size_t i = 0; bytes[i] != '\0'; i++) {
		char byte[2] = { bytes[i], '\0' };

		read_keys(&reader, byte, bytes[i + 1] == '\0', names);
		if (names[0] != '\0' && all[0] != '\0')
			strcat(all, " ");
		strcat(all, names);
	}
	assert_string_equal(all, expected);
	expect(bytes, expected);
}

static void
what_is_typed_is_its_own_name(void **state)
{
	(void)state;
	expect_cut("jG<中é😀", "j G < 中 é 😀");
	expect_cut(" 　", "<space> 　");
}

static void
controls_are_named(void **state)
{
	(void)state;
	expect_cut("\x01\x0c\x1a\x1d", "<C-a> <C-l> <C-z> <C-]>");
	expect_cut(
	    "\t\r\n\b\x7f", "<tab> <enter> <enter> <backspace> <backspace>");
}

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
	assert_int_equal(key_reader_delay(&reader), 25);
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
	expect_cut("\033[?1;2cj", "j");
	expect_cut("\033[24;5Rj", "j");
	expect_cut("\033[<0;12;3Mj", "j");
	expect_cut("\033[202~j\033[199~", "j");
	expect_cut("\033[?2026;2$yj", "j");
	expect_cut("\033[Ij\033[99~\033[1;99A", "j");
	expect_cut("\033OTj", "j");
}

/* The same with the mouse on. */
static void
expect_mouse(const char *bytes, const char *expected)
{
	struct key_reader reader = { .mouse = true };
	char names[1024], all[1024] = "";

	read_keys(&reader, bytes, true, names);
	assert_string_equal(names, expected);
	assert_int_equal(key_reader_room(&reader), KEY_READER_ROOM);
	for (size_t i = 0; bytes[i] != '\0'; i++) {
		char byte[2] = { bytes[i], '\0' };

		read_keys(&reader, byte, bytes[i + 1] == '\0', names);
		if (names[0] != '\0' && all[0] != '\0')
			strcat(all, " ");
		strcat(all, names);
	}
	assert_string_equal(all, expected);
}

static void
the_mouse_says_what_it_did_and_where(void **state)
{
	(void)state;
	expect_mouse("\033[<0;41;13Mj", "<click:12,40> j");
	expect_mouse("\033[<0;41;13M\033[<0;41;13m", "<click:12,40>");
	expect_mouse("\033[<64;1;1M\033[<65;80;24M",
	    "<wheel-up:0,0> <wheel-down:23,79>");
}

static void
other_buttons_and_movement_are_passed_over(void **state)
{
	(void)state;
	expect_mouse("\033[<1;5;5M\033[<2;5;5M\033[<3;5;5Mj", "j");
	expect_mouse("\033[<32;5;5M\033[<35;5;5M\033[<66;5;5Mj", "j");
	expect_mouse("\033[<4;5;5M\033[<8;5;5M\033[<16;5;5Mj", "j");
	expect_mouse("\033[<128;5;5M\033[<64;5;5mj", "j");
}

static void
a_click_on_no_screen_is_passed_over(void **state)
{
	(void)state;
	expect_mouse("\033[<0;0;5M\033[<0;5;0M\033[<0;0;0Mj", "j");
	expect_mouse("\033[<0;5M\033[<0M\033[<Mj", "j");
	expect_mouse("\033[<;5;5M\033[<0;;5M\033[<0;5;Mj", "j");
	expect_mouse("\033[<0;-5;5M\033[<0;5;-5M\033[<-0;5;5Mj", "j");
	expect_mouse("\033[<0;1001;5M\033[<0;5;1001Mj", "j");
	expect_mouse(
	    "\033[<0;4294967297;5M\033[<0;5;18446744073709551617Mj", "j");
	expect_mouse("\033[<0;1000;1000Mj", "<click:999,999> j");
	expect_mouse("\033[<0;5:5;5M\033[<a;5;5Mj", "; 5 ; 5 M j");
	expect_mouse("\033[?0;5;5M\033[0;5;5Mj", "j");
}

static void
without_the_mouse_its_reports_are_passed_over(void **state)
{
	(void)state;
	expect_cut("\033[<0;41;13M\033[<0;41;13m\033[<64;1;1Mj", "j");
}

static void
a_report_in_three_bytes_makes_no_keys(void **state)
{
	struct key_reader reader = { .mouse = true };
	char names[64];

	(void)state;
	/* A column too far to be told. */
	key_reader_feed(&reader, "\033[M \0qj", 7);
	read_keys(&reader, "", true, names);
	assert_string_equal(names, "j");
	expect_mouse("\033[M qQj", "j");
	expect_mouse("\033[M#\x7fQj", "j");
	expect_mouse("\033[M \xff\xe4jk", "j k");
	expect_mouse("\033[M \033[A", "<up>");
	expect_mouse("\033[Mq\rj", "<enter> j");
	expect_mouse("\033[Mq", "");
	expect_mouse("\033\033[M qQj", "j");
	/* Some terminal's key, where no such reports were asked for. */
	expect_cut("\033[M qQ", "<space> q Q");
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
a_bad_byte_is_dropped(void **state)
{
	(void)state;
	expect("j\xffk", "j k");
	expect("\xe4\xb8j", "j");
	expect("\xc2\x9bj", "j"); /* the CSI of C1 */
	expect("\xed\xa0\x80j", "j");
}

static void
a_character_in_two_pieces_waits_without_a_deadline(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\xe4\xb8", false, names);
	assert_string_equal(names, "");
	assert_int_equal(key_reader_delay(&reader), -1);
	read_keys(&reader, "\xad", false, names);
	assert_string_equal(names, "中");
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

/* A sequence whose terminal was asked. */
static struct key_reader
asked(void)
{
	struct key_reader reader = { .length = 0 };

	width_query_ask(&reader.width_query);
	return reader;
}

/* Both answers, and what was typed around and between them. */
static const char answered[] = "j\033[2;5Rk\033[2;3Rl";

static void
expect_answered(const struct key_reader *reader)
{
	assert_true(reader->width_query.answered);
	assert_int_equal(reader->width_query.columns[0], 4);
	assert_int_equal(reader->width_query.columns[1], 2);
	assert_int_equal(reader->length, 0);
	assert_int_equal(key_reader_delay(reader), -1);
}

static void
answers_are_kept_and_are_no_keys(void **state)
{
	struct key_reader reader = asked();
	char names[64];

	(void)state;
	read_keys(&reader, answered, false, names);
	assert_string_equal(names, "j k l");
	expect_answered(&reader);
}

/* Feeds the bytes in two pieces with so many milliseconds between them. */
static void
read_in_two(
    struct key_reader *reader, size_t cut, int gap, char names[static 128])
{
	char first[64] = "", rest[64];
	int waited;

	memcpy(first, answered, cut);
	read_keys(reader, first, false, names);
	while ((waited = key_reader_delay(reader)) >= 0 && waited < gap) {
		struct key key;

		key_reader_late(reader);
		while (key_reader_next(reader, &key))
			strcat(strcat(names, " "), key.name);
	}
	read_keys(reader, answered + cut, false, rest);
	strcat(strcat(names, names[0] == '\0' ? "" : " "), rest);
}

static void
an_answer_in_two_pieces_is_one_wherever_it_is_cut(void **state)
{
	(void)state;
	for (size_t cut = 1; cut < sizeof answered - 1; cut++) {
		struct key_reader reader = asked();
		bool behind_escape = answered[cut - 1] == '\033';
		char names[128];

		read_in_two(&reader, cut, 20, names);
		assert_string_equal(names, "j k l");
		expect_answered(&reader);

		/* An Esc is not held so long, but the rest is still known. */
		reader = asked();
		read_in_two(&reader, cut, 190, names);
		assert_string_equal(names, !behind_escape ? "j k l"
					   : cut == 2     ? "j <esc> k l"
							  : "j k <esc> l");
		expect_answered(&reader);
	}
}

static void
an_answer_byte_by_byte_is_one(void **state)
{
	struct key_reader reader = asked();
	char names[128] = "";

	(void)state;
	for (size_t i = 0; answered[i] != '\0'; i++) {
		char byte[2] = { answered[i], '\0' }, more[64];

		read_keys(&reader, byte, false, more);
		strcat(names, more);
		/* 40 ms: only the delay of an Esc is shorter. */
		if (key_reader_delay(&reader) == 25) {
			read_keys(&reader, "", true, more);
			strcat(names, more);
		}
	}
	/* The last read of nothing let no time pass but for the Esc. */
	assert_string_equal(names, "j<esc>k<esc>l");
	expect_answered(&reader);
}

static void
what_comes_too_late_is_no_rest_of_an_answer(void **state)
{
	struct key_reader reader = asked();
	char names[128];

	(void)state;
	read_in_two(&reader, 2, 210, names);
	assert_string_equal(names, "j <esc> [ 2 ; 5 R k l");
	assert_false(reader.width_query.answered);
}

static void
escape_acts_at_once_while_an_answer_is_awaited(void **state)
{
	struct key_reader reader = asked();
	struct key key;

	(void)state;
	key_reader_feed(&reader, "\033", 1);
	assert_false(key_reader_next(&reader, &key));
	assert_int_equal(key_reader_delay(&reader), 25);
	key_reader_late(&reader);
	assert_true(key_reader_next(&reader, &key));
	assert_string_equal(key.name, "<esc>");
	assert_false(key_reader_next(&reader, &key));
	assert_int_equal(key_reader_delay(&reader), 200);
	key_reader_late(&reader);
	assert_false(key_reader_next(&reader, &key));
	assert_int_equal(key_reader_delay(&reader), -1);
}

static void
an_escape_typed_before_an_answer_is_a_key(void **state)
{
	static const char typed[] = "\033\033[2;5R\033[2;3R";

	(void)state;
	for (size_t cut = 0; cut < sizeof typed - 1; cut++) {
		struct key_reader reader = asked();
		char first[64] = "", names[128], rest[64];

		memcpy(first, typed, cut);
		read_keys(&reader, first, false, names);
		/* The delay of an Esc passes, where one stands first. */
		if (key_reader_delay(&reader) == 25) {
			struct key key;

			key_reader_late(&reader);
			while (key_reader_next(&reader, &key))
				add_name(names, &key);
		}
		read_keys(&reader, typed + cut, false, rest);
		strcat(names, rest);
		/* Cut behind the second answer's own Esc. */
		assert_string_equal(names, cut == 8 ? "<esc><esc>" : "<esc>");
		expect_answered(&reader);
	}
}

static void
keys_that_only_begin_like_an_answer_are_given_back(void **state)
{
	static const struct {
		const char *typed, *names;
	} cases[] = {
		{ "[", "" },
		{ "[2;", "" },
		{ "[j", "[ j" },
		{ "[2;j", "[ 2 ; j" },
		{ "j[", "j [" },
		{ "[2;2~", "[ 2 ; 2 ~" },
		{ "[\033[A", "[ <up>" },
		{ "\033[A", "<up>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct key_reader reader = asked();
		char names[64];

		read_keys(&reader, "\033", true, names);
		assert_string_equal(names, "<esc>");
		assert_int_equal(key_reader_delay(&reader), 200);
		read_keys(&reader, cases[i].typed, false, names);
		assert_string_equal(names, cases[i].names);
		if (names[0] != '\0')
			continue;
		assert_int_equal(key_reader_delay(&reader), 200);
		read_keys(&reader, "", true, names);
		assert_int_equal(strlen(names), 2 * strlen(cases[i].typed) - 1);
	}
}

static void
keys_stay_keys_while_an_answer_is_awaited(void **state)
{
	static const struct {
		const char *typed, *names;
	} cases[] = {
		{ "\033[1;2R", "<S-f3>" },
		{ "\033[3;2Rj", "j" },
		{ "\033\033[A", "<M-up>" },
		{ "\033\033[2~", "<M-insert>" },
		{ "\033[2~", "<insert>" },
		{ "\033[", "<M-[>" },
		{ "\033x", "<M-x>" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct key_reader reader = asked();
		char names[64];

		read_keys(&reader, cases[i].typed, true, names);
		assert_string_equal(names, cases[i].names);
		assert_int_equal(reader.width_query.awaited, 2);
	}
}

static void
an_answer_to_no_question_is_passed_over(void **state)
{
	(void)state;
	expect_cut("j\033[2;5Rk", "j k");
}

static void
hostile_answers_are_passed_over(void **state)
{
	struct key_reader reader = asked();
	char names[128];

	(void)state;
	read_keys(&reader,
	    "\033[2;99999999999R\033[2;0R\033[2;2R\033[2;3R\033[2;7Rj", false,
	    names);
	assert_string_equal(names, "j");
	assert_true(reader.width_query.answered);

	/* The digits of an endless one come back, none is held for ever. */
	reader = asked();
	read_keys(&reader, "\033", true, names);
	read_keys(&reader, "[2;1111111111111111111111111111", false, names);
	assert_string_equal(names, "");
	read_keys(&reader, "1", false, names);
	assert_int_equal(strlen(names), 2 * 32 - 1);
}

static void
an_answer_in_a_paste_is_what_was_pasted(void **state)
{
	struct key_reader reader = asked();
	char names[64];

	(void)state;
	read_keys(&reader, "\033[200~a\033[2;3Rb\033[201~", false, names);
	assert_string_equal(names, "<paste> a b <paste-end>");
	assert_int_equal(reader.width_query.awaited, 2);
}

#define PASTE(text) "\033[200~" text "\033[201~"

static void
a_paste_stands_between_its_two_names(void **state)
{
	(void)state;
	expect_cut("j" PASTE("q中😀 \t\r\n<") "k",
	    "j <paste> q 中 😀 <space> <tab> <enter> <enter> < <paste-end> k");
	expect_cut(PASTE("a") PASTE("b"),
	    "<paste> a <paste-end> <paste> b <paste-end>");
}

static void
an_empty_paste_has_both_names(void **state)
{
	(void)state;
	expect_cut(PASTE("") "j", "<paste> <paste-end> j");
}

static void
the_end_of_no_paste_is_nothing(void **state)
{
	(void)state;
	expect_cut("j\033[201~k", "j k");
	expect_cut(PASTE("a") "\033[201~k", "<paste> a <paste-end> k");
}

static void
a_paste_in_two_reads_is_one_wherever_it_is_cut(void **state)
{
	static const char bytes[] = PASTE("a中\033b") "j";

	(void)state;
	for (size_t cut = 1; cut < sizeof bytes - 1; cut++) {
		struct key_reader reader = { .length = 0 };
		char first[64] = "", names[256], rest[64];

		memcpy(first, bytes, cut);
		read_keys(&reader, first, false, names);
		read_keys(&reader, bytes + cut, false, rest);
		if (names[0] != '\0')
			strcat(names, " ");
		strcat(names, rest);
		assert_string_equal(names, "<paste> a 中 <paste-end> j");
	}
}

static void
a_paste_begins_no_paste(void **state)
{
	(void)state;
	expect_cut(PASTE("a\033[200~b") "j", "<paste> a b <paste-end> j");
	/* The first end is the end, whoever wrote it. */
	expect_cut(PASTE("a\033[201~") "j", "<paste> a <paste-end> j");
}

static void
sequences_in_a_paste_are_passed_over_whole(void **state)
{
	(void)state;
	expect_cut(
	    PASTE("\033[A\033OP\033[1;3C\033[[Aa"), "<paste> a <paste-end>");
	expect_cut(PASTE("\033[31m红\033[0;1m\033(B\0337\033c字"),
	    "<paste> 红 字 <paste-end>");
	expect_cut(PASTE("\033]0;Q\aa\033P1$rQ\033\\b\033_GQ\033\\c"),
	    "<paste> a b c <paste-end>");
	expect_cut(PASTE("\033[1;\r\033[5中\033 \tb"),
	    "<paste> <enter> 中 <tab> b <paste-end>");
}

static void
what_breaks_off_at_the_end_of_a_paste_leaves_the_end(void **state)
{
	static const char *const ends[] = { "", "\033", "\033\033", "\033[",
		"\033[[", "\033[20", "\033[201", "\033O", "\033(", "\033]",
		"\033]0;title", "\033]0;title\033", "\033P", "\xe4\xb8", "\xe4",
		"\xff" };

	(void)state;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
		char bytes[64];

		snprintf(
		    bytes, sizeof bytes, "\033[200~a%s\033[201~j", ends[i]);
		expect_cut(bytes, "<paste> a <paste-end> j");
	}
}

static void
a_paste_holds_no_command(void **state)
{
	(void)state;
	expect_cut(PASTE("\x01\x03\x1a\b\x7f\x1c"), "<paste> <paste-end>");
	expect_cut(PASTE("a\xff\xc2\x9b\xed\xa0\x80\xe4\xb8z"),
	    "<paste> a z <paste-end>");
	expect_cut(PASTE("\033中\033\r\033\033\xff\033"),
	    "<paste> 中 <enter> <paste-end>");
}

static void
a_nul_in_a_paste_is_dropped(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\033[200~", false, names);
	key_reader_feed(&reader, "\0", 1);
	read_keys(&reader, "a\033[201~", false, names);
	assert_string_equal(names, "a <paste-end>");
}

static void
a_terminals_own_strings_are_no_keys_in_a_paste(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	key_reader_own(&reader, "\033[216z", "pgup");
	key_reader_own(&reader, "\033J", "pgdn");
	read_keys(&reader, PASTE("\033[216z\033Ja"), false, names);
	assert_string_equal(names, "<paste> a <paste-end>");
}

static void
escape_before_a_paste_is_a_key(void **state)
{
	(void)state;
	expect_cut("\033" PASTE("j"), "<esc> <paste> j <paste-end>");
	expect_cut("\033[1;" PASTE("j"), "<paste> j <paste-end>");
	expect("\033]0;title" PASTE("j"), "<paste> j <paste-end>");
}

static void
a_paste_is_given_out_as_it_comes(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\033[200~a", false, names);
	assert_string_equal(names, "<paste> a");
	/* No end begins like this. */
	read_keys(&reader, "\033b", false, names);
	read_keys(&reader, "\033\r", false, names);
	assert_string_equal(names, "<enter>");
}

static void
a_paste_whose_end_is_lost_ends_after_half_a_second(void **state)
{
	static const char *const waiting[] = { "", "\033", "\033[", "\033[201",
		"\033]0;title", "\033]0;title\033", "\033(" };

	(void)state;
	for (size_t i = 0; i < sizeof waiting / sizeof *waiting; i++) {
		struct key_reader reader = { .length = 0 };
		char names[64];

		read_keys(&reader, "\033[200~a", false, names);
		assert_int_equal(key_reader_delay(&reader), 500);
		read_keys(&reader, waiting[i], false, names);
		assert_string_equal(names, "");
		assert_int_equal(key_reader_delay(&reader), 500);
		read_keys(&reader, "", true, names);
		assert_string_equal(names, "<paste-end>");
		assert_int_equal(key_reader_delay(&reader), -1);
		read_keys(&reader, "j\033[A\003", false, names);
		assert_string_equal(names, "j <up> <C-c>");
	}
}

static void
half_a_character_is_no_end_of_a_paste(void **state)
{
	struct key_reader reader = { .length = 0 };
	char names[64];

	(void)state;
	read_keys(&reader, "\033[200~\xe4\xb8", false, names);
	assert_string_equal(names, "<paste>");
	assert_int_equal(key_reader_delay(&reader), 500);
	read_keys(&reader, "\xad", true, names);
	assert_string_equal(names, "中 <paste-end>");
}

static void
a_paste_of_any_size_needs_no_more_room(void **state)
{
	static const char *const pieces[] = { "中文", "\033[1;1", "1;1",
		"\033(", "    ", "\033]0;", "\033\033" };
	struct key_reader reader = { .length = 0 };
	char names[1024];

	(void)state;
	read_keys(&reader, "\033[200~", false, names);
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
		for (int many = 0; many < 200; many++) {
			read_keys(&reader, pieces[i], false, names);
			assert_true(
			    key_reader_room(&reader) > KEY_READER_ROOM / 2);
		}
	read_keys(&reader, "\033[", false, names);
	for (int many = 0; many < 200; many++)
		read_keys(&reader, "1;", false, names);
	read_keys(&reader, "ma\033[201~j", false, names);
	assert_string_equal(names, "a <paste-end> j");
}

/* Lines of bytes and their keys, whole and byte by byte. */
static void
expect_in(const char *locale, const char *const (*lines)[2], size_t count)
{
	if (setlocale(LC_CTYPE, locale) == NULL)
		test_skip("a locale is missing");
	for (size_t i = 0; i < count; i++)
		expect_cut(lines[i][0], lines[i][1]);
	setlocale(LC_CTYPE, "C.UTF-8");
}

static void
gb18030_has_characters_of_two_and_of_four_bytes(void **state)
{
	static const char *const lines[][2] = {
		{ "/\xc8\xcb\xb9\xa4\r", "/ 人 工 <enter>" },
		{ "\x81\x5c\\\x81\x7cj", "乗 \\ 亅 j" },
		{ "\x95\x34\xb2\x35\x35\x94\x39\xfc\x36", "𠮷 5 😀" },
		{ "\xa3\xaf\xa1\xa1", "／ 　" },
		/* What breaks off is dropped, and what follows is read. */
		{ "\xc8\033[A", "<up>" },
		{ "\x95\x34\xb2\033[A", "4 <up>" },
		{ "\xffj", "j" },
		{ "\033[200~\xc8\xcb\x95\x34\xb2\x35\033[201~",
		    "<paste> 人 𠮷 <paste-end>" },
		{ "\033[200~\xc8\033[201~j", "<paste> <paste-end> j" },
	};

	(void)state;
	expect_in("zh_CN.GB18030", lines, sizeof lines / sizeof *lines);
}

static void
big5_has_second_bytes_that_are_ascii(void **state)
{
	static const char *const lines[][2] = {
		{ "\xa5\x5c\xa8\x7c\xa6\xa8", "功 育 成" },
		{ "\xa4\x51q\xa4\x40\\", "十 q 一 \\" },
		{ "\xa5\033[A", "<up>" },
		{ "\033[200~\xa5\x5c\xa8\x7c\033[201~",
		    "<paste> 功 育 <paste-end>" },
	};

	(void)state;
	expect_in("zh_TW.Big5", lines, sizeof lines / sizeof *lines);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_typed_is_its_own_name),
		cmocka_unit_test(controls_are_named),
		cmocka_unit_test(the_same_key_has_one_name_in_all_terminals),
		cmocka_unit_test(modifiers_stand_in_one_order),
		cmocka_unit_test(escape_and_a_printable_is_alt),
		cmocka_unit_test(escape_alone_is_a_key_once_time_has_passed),
		cmocka_unit_test(an_unknown_sequence_is_passed_over_whole),
		cmocka_unit_test(the_mouse_says_what_it_did_and_where),
		cmocka_unit_test(other_buttons_and_movement_are_passed_over),
		cmocka_unit_test(a_click_on_no_screen_is_passed_over),
		cmocka_unit_test(without_the_mouse_its_reports_are_passed_over),
		cmocka_unit_test(a_report_in_three_bytes_makes_no_keys),
		cmocka_unit_test(an_answer_in_a_string_is_passed_over),
		cmocka_unit_test(
		    a_sequence_that_breaks_off_eats_nothing_behind_it),
		cmocka_unit_test(
		    what_is_too_long_is_passed_over_without_growing),
		cmocka_unit_test(
		    an_endless_string_does_not_hold_the_keyboard_for_ever),
		cmocka_unit_test(a_bad_byte_is_dropped),
		cmocka_unit_test(
		    a_character_in_two_pieces_waits_without_a_deadline),
		cmocka_unit_test(
		    gb18030_has_characters_of_two_and_of_four_bytes),
		cmocka_unit_test(big5_has_second_bytes_that_are_ascii),
		cmocka_unit_test(a_terminals_own_strings_come_first),
		cmocka_unit_test(answers_are_kept_and_are_no_keys),
		cmocka_unit_test(
		    an_answer_in_two_pieces_is_one_wherever_it_is_cut),
		cmocka_unit_test(an_answer_byte_by_byte_is_one),
		cmocka_unit_test(what_comes_too_late_is_no_rest_of_an_answer),
		cmocka_unit_test(
		    escape_acts_at_once_while_an_answer_is_awaited),
		cmocka_unit_test(an_escape_typed_before_an_answer_is_a_key),
		cmocka_unit_test(
		    keys_that_only_begin_like_an_answer_are_given_back),
		cmocka_unit_test(keys_stay_keys_while_an_answer_is_awaited),
		cmocka_unit_test(an_answer_to_no_question_is_passed_over),
		cmocka_unit_test(hostile_answers_are_passed_over),
		cmocka_unit_test(an_answer_in_a_paste_is_what_was_pasted),
		cmocka_unit_test(a_paste_stands_between_its_two_names),
		cmocka_unit_test(an_empty_paste_has_both_names),
		cmocka_unit_test(the_end_of_no_paste_is_nothing),
		cmocka_unit_test(
		    a_paste_in_two_reads_is_one_wherever_it_is_cut),
		cmocka_unit_test(a_paste_begins_no_paste),
		cmocka_unit_test(sequences_in_a_paste_are_passed_over_whole),
		cmocka_unit_test(
		    what_breaks_off_at_the_end_of_a_paste_leaves_the_end),
		cmocka_unit_test(a_paste_holds_no_command),
		cmocka_unit_test(a_nul_in_a_paste_is_dropped),
		cmocka_unit_test(
		    a_terminals_own_strings_are_no_keys_in_a_paste),
		cmocka_unit_test(escape_before_a_paste_is_a_key),
		cmocka_unit_test(a_paste_is_given_out_as_it_comes),
		cmocka_unit_test(
		    a_paste_whose_end_is_lost_ends_after_half_a_second),
		cmocka_unit_test(half_a_character_is_no_end_of_a_paste),
		cmocka_unit_test(a_paste_of_any_size_needs_no_more_room),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What is pasted, between the marks of its begin and its end. */
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "key_reader.h"
#include "term/key_reader.h"
#include "test.h"

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
		assert_int_equal(key_reader_delay(&reader), PASTE_DELAY);
		read_keys(&reader, waiting[i], false, names);
		assert_string_equal(names, "");
		assert_int_equal(key_reader_delay(&reader), PASTE_DELAY);
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
	assert_int_equal(key_reader_delay(&reader), PASTE_DELAY);
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

/* However the bytes come, it is given up at the same one. */
static void
an_escape_that_never_ends_is_given_up(void **state)
{
	char bytes[512] = "\033[200~\033", names[2048], one[64], all[2048];
	struct key_reader whole = { .length = 0 }, pieces = { .length = 0 };

	(void)state;
	memset(bytes + strlen(bytes), '/', 150);
	strcat(bytes, "j\033[201~");
	read_keys(&whole, bytes, false, names);
	all[0] = '\0';
	for (size_t i = 0; bytes[i] != '\0'; i++) {
		char byte[2] = { bytes[i], '\0' };

		read_keys(&pieces, byte, false, one);
		if (one[0] != '\0' && all[0] != '\0')
			strcat(all, " ");
		strcat(all, one);
	}
	assert_string_equal(names, all);
	assert_non_null(strstr(names, "/ j <paste-end>"));
}

/* As it comes from a terminal that marks no paste. */
static void
a_burst_is_a_paste_until_time_is_up(void **state)
{
	struct key_reader reader = { .length = 0 };
	struct key key = { .name = "" };
	char names[256];

	(void)state;
	key_reader_begin_burst(&reader);
	read_keys(&reader, "人\rq", false, names);
	assert_string_equal(names, "<paste> 人 <enter> q");
	assert_int_equal(key_reader_delay(&reader), 50);
	read_keys(&reader, "j\033[A", false, names);
	assert_string_equal(names, "j");
	key_reader_late(&reader);
	assert_true(key_reader_next(&reader, &key));
	assert_string_equal(key.name, "<paste-end>");
	read_keys(&reader, "q", false, names);
	assert_string_equal(names, "q");
	assert_int_equal(key_reader_delay(&reader), -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
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
		cmocka_unit_test(an_escape_that_never_ends_is_given_up),
		cmocka_unit_test(a_burst_is_a_paste_until_time_is_up),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

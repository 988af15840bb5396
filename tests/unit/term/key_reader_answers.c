/* The terminal's answers, which are no keys. */
#include <locale.h>
#include <string.h>

#include "key_reader.h"
#include "term/key_reader.h"
#include "test.h"

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

		read_in_two(&reader, cut, ESC_DELAY - 5, names);
		assert_string_equal(names, "j k l");
		expect_answered(&reader);

		/* An Esc is not held so long, but the rest is still known. */
		reader = asked();
		read_in_two(&reader, cut, ANSWER_DELAY - 10, names);
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
		if (key_reader_delay(&reader) == ESC_DELAY) {
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
	read_in_two(&reader, 2, ANSWER_DELAY + 10, names);
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
	assert_int_equal(key_reader_delay(&reader), ESC_DELAY);
	key_reader_late(&reader);
	assert_true(key_reader_next(&reader, &key));
	assert_string_equal(key.name, "<esc>");
	assert_false(key_reader_next(&reader, &key));
	assert_int_equal(key_reader_delay(&reader), ANSWER_DELAY);
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
		if (key_reader_delay(&reader) == ESC_DELAY) {
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
		assert_int_equal(key_reader_delay(&reader), ANSWER_DELAY);
		read_keys(&reader, cases[i].typed, false, names);
		assert_string_equal(names, cases[i].names);
		if (names[0] != '\0')
			continue;
		assert_int_equal(key_reader_delay(&reader), ANSWER_DELAY);
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

int
main(void)
{
	const struct CMUnitTest tests[] = {
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
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

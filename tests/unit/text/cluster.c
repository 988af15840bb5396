/* How text is cleaned into clusters, and their columns. */
#include <string.h>

#include "test.h"
#include "text/cluster.h"

/* The whole string, cleaned, is the other one. */
static void
cleans(const char *string, const char *cleaned)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	cluster_clean(&buffer, str_of(string));
	buffer_add_byte(&buffer, '\0');
	assert_string_equal(buffer.bytes, cleaned);
	arena_free(&arena);
}

/* The string is one cluster. */
static void
is_one(const char *string, int columns, int count)
{
	struct cluster cluster =
	    cluster_at(str_of(string), 0, AMBIGUOUS_NARROW);

	assert_int_equal(cluster.length, strlen(string));
	assert_int_equal(cluster.columns, columns);
	assert_int_equal(cluster.count, count);
}

static void
has_columns(const char *string, int narrow, int wide)
{
	assert_int_equal(
	    cluster_columns(str_of(string), AMBIGUOUS_NARROW), narrow);
	assert_int_equal(cluster_columns(str_of(string), AMBIGUOUS_WIDE), wide);
}

static void
plain_text_stays_as_it_is(void **state)
{
	const char *text = "2025年，“十四五”——增长5%……Ⅲ①【六】 ～GPT-4o";

	(void)state;
	cleans(text, text);
	is_one("府", 2, 1);
	has_columns("政府工作报告 2025", 17, 17);
	has_columns("“府”——", 6, 10);
}

static void
marks_are_composed_with_their_base(void **state)
{
	(void)state;
	is_one("e\u0301", 1, 1);
	cleans("e\u0301", "é");
	cleans("か\u3099", "が");
	cleans("a\u0323\u0302", "ậ");
	cleans("a\u0302\u0323", "ậ");
}

static void
a_mark_that_does_not_compose_stays_on_its_base(void **state)
{
	(void)state;
	is_one("中\u20DD", 2, 2);
	cleans("中\u20DD", "中\u20DD");
	is_one("x\u0301", 1, 2);
}

static void
compatibility_ideographs_become_the_unified(void **state)
{
	(void)state;
	cleans("\uF900", "\u8C48");
	cleans("\u2126\u212B", "ΩÅ");
}

static void
jamo_become_a_syllable_of_two_columns(void **state)
{
	(void)state;
	is_one("\u1112\u1161\u11AB", 2, 1);
	cleans("\u1112\u1161\u11AB", "한");
	cleans("하\u11AB", "한");
}

static void
a_jamo_vowel_or_final_alone_is_a_question_mark(void **state)
{
	(void)state;
	cleans("\u1161\u11AB", "??");
	cleans("中\u1161", "中?");
	cleans("\u1112\u1160\u11AB", "\u1112?");
}

static void
variation_selectors_are_dropped(void **state)
{
	(void)state;
	is_one("葛\U000E0100", 2, 1);
	cleans("葛\U000E0100中\uFE00❤\uFE0F", "葛中❤");
	has_columns("❤\uFE0F", 1, 1);
}

static void
zero_width_and_bidi_controls_are_dropped(void **state)
{
	(void)state;
	cleans("报\u200B\u200C\u200D\u200E\u200F告", "报告");
	cleans("报\u202A\u202B\u202C\u202D\u202E告", "报告");
	cleans("报\u2066\u2067\u2068\u2069\u2060\u061C告", "报告");
	cleans("\uFEFF报\u00AD告\u034F\u3164\uFFA0\u180E", "报告");
	cleans("报\U000E0041\U000E007F告", "报告");
}

static void
a_dropped_cluster_has_neither_columns_nor_code_points(void **state)
{
	(void)state;
	is_one("\u202E", 0, 0);
	is_one("\uFEFF", 0, 0);
	is_one("\U000E0020", 0, 0);
	has_columns("\u200B", 0, 0);
}

static void
an_emoji_joined_to_others_is_the_first(void **state)
{
	(void)state;
	is_one("👨\u200D👩\u200D👧", 2, 1);
	cleans("👨\u200D👩\u200D👧府", "👨府");
	cleans("👩\U0001F3FD\u200D❤\uFE0F\u200D👩", "👩");
}

static void
skin_tones_are_dropped(void **state)
{
	(void)state;
	is_one("👍\U0001F3FD", 2, 1);
	cleans("👍\U0001F3FD", "👍");
	cleans("\U0001F3FD", "");
}

static void
a_keycap_is_its_digit(void **state)
{
	(void)state;
	is_one("1\uFE0F\u20E3", 1, 1);
	cleans("1\uFE0F\u20E3#\u20E3", "1#");
}

static void
a_flag_is_two_letters_of_a_column_each(void **state)
{
	struct cluster cluster = cluster_at(str_of("🇨🇳"), 0, AMBIGUOUS_WIDE);

	(void)state;
	assert_int_equal(cluster.length, 4);
	assert_int_equal(cluster.columns, 1);
	cleans("🇨🇳", "CN");
}

static void
a_tag_flag_is_its_base(void **state)
{
	(void)state;
	is_one("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067"
	       "\U000E007F",
	    2, 1);
}

static void
tabs_and_line_ends_are_a_blank(void **state)
{
	(void)state;
	cleans("a\tb\nc\rd\r\ne\xC2\x85"
	       "f\u2028g\u2029h",
	    "a b c d e f g h");
	is_one("\r\n", 1, 1);
}

static void
controls_are_question_marks(void **state)
{
	(void)state;
	cleans("\x1B[31m报\x7F\x01\xC2\x9B\xC2\x80", "?[31m报????");
}

static void
unassigned_and_noncharacters_are_question_marks(void **state)
{
	(void)state;
	cleans("\u0378\uFDD0\uFFFF\U0010FFFF\U0002FFFD", "?????");
}

static void
format_characters_that_would_be_seen_are_question_marks(void **state)
{
	(void)state;
	cleans("\u0600", "?");
	cleans("\u06DD\uFFF9", "??");
}

static void
a_byte_that_is_not_utf8_is_a_question_mark(void **state)
{
	(void)state;
	cleans("报\xE6\x8A告\xFF", "报??告?");
	is_one("\xC0", 1, 1);
}

static void
at_most_four_marks_are_kept(void **state)
{
	char text[3000] = "x";
	struct cluster cluster;

	(void)state;
	is_one("x\u0301\u0301\u0301\u0301\u0301\u0301", 1, 5);
	for (int i = 0; i < 1000; i++)
		strcat(text, "\u0301");
	cluster = cluster_at(str_of(text), 0, AMBIGUOUS_NARROW);
	assert_int_equal(cluster.length, 2001);
	assert_int_equal(cluster.count, CLUSTER_POINTS);
}

static void
a_mark_without_a_base_stands_on_a_blank(void **state)
{
	(void)state;
	is_one("\u0301", 1, 2);
	cleans("\u0301", " \u0301");
	cleans("\n\u0301", "  \u0301");
	cleans("\u200C\u0301", " \u0301");
}

static void
a_second_code_point_with_columns_begins_a_cluster(void **state)
{
	struct str text = str_of("\u0915\u093E");

	(void)state;
	assert_int_equal(cluster_at(text, 0, AMBIGUOUS_NARROW).length, 3);
	has_columns("\u0915\u093E", 2, 2);
	cleans("\u0915\u093E\uFF76\uFF9E", "\u0915\u093E\uFF76\uFF9E");
	cleans("\u0600😀", "?😀");
}

static void
a_note_whose_normal_form_fills_two_cells_stays_as_it_is(void **state)
{
	(void)state;
	is_one("\U0001D15E", 1, 1);
	cleans("\U0001D15E", "\U0001D15E");
}

static void
what_fits_ends_between_clusters(void **state)
{
	struct str text = str_of("报e\u0301告\u200B“");

	(void)state;
	assert_int_equal(cluster_fit(text, -1, AMBIGUOUS_NARROW), 0);
	assert_int_equal(cluster_fit(text, 1, AMBIGUOUS_NARROW), 0);
	assert_int_equal(cluster_fit(text, 2, AMBIGUOUS_NARROW), 3);
	assert_int_equal(cluster_fit(text, 3, AMBIGUOUS_NARROW), 6);
	assert_int_equal(cluster_fit(text, 4, AMBIGUOUS_NARROW), 6);
	assert_int_equal(cluster_fit(text, 5, AMBIGUOUS_NARROW), 12);
	assert_int_equal(cluster_fit(text, 6, AMBIGUOUS_NARROW), 15);
	assert_int_equal(cluster_fit(text, 6, AMBIGUOUS_WIDE), 12);
	assert_int_equal(cluster_fit(text, 99, AMBIGUOUS_WIDE), text.length);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(plain_text_stays_as_it_is),
		cmocka_unit_test(marks_are_composed_with_their_base),
		cmocka_unit_test(
		    a_mark_that_does_not_compose_stays_on_its_base),
		cmocka_unit_test(compatibility_ideographs_become_the_unified),
		cmocka_unit_test(jamo_become_a_syllable_of_two_columns),
		cmocka_unit_test(
		    a_jamo_vowel_or_final_alone_is_a_question_mark),
		cmocka_unit_test(variation_selectors_are_dropped),
		cmocka_unit_test(zero_width_and_bidi_controls_are_dropped),
		cmocka_unit_test(
		    a_dropped_cluster_has_neither_columns_nor_code_points),
		cmocka_unit_test(an_emoji_joined_to_others_is_the_first),
		cmocka_unit_test(skin_tones_are_dropped),
		cmocka_unit_test(a_keycap_is_its_digit),
		cmocka_unit_test(a_flag_is_two_letters_of_a_column_each),
		cmocka_unit_test(a_tag_flag_is_its_base),
		cmocka_unit_test(tabs_and_line_ends_are_a_blank),
		cmocka_unit_test(controls_are_question_marks),
		cmocka_unit_test(
		    unassigned_and_noncharacters_are_question_marks),
		cmocka_unit_test(
		    format_characters_that_would_be_seen_are_question_marks),
		cmocka_unit_test(a_byte_that_is_not_utf8_is_a_question_mark),
		cmocka_unit_test(at_most_four_marks_are_kept),
		cmocka_unit_test(a_mark_without_a_base_stands_on_a_blank),
		cmocka_unit_test(
		    a_second_code_point_with_columns_begins_a_cluster),
		cmocka_unit_test(
		    a_note_whose_normal_form_fills_two_cells_stays_as_it_is),
		cmocka_unit_test(what_fits_ends_between_clusters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

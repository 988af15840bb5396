/* What regular expressions match. */
#include "base/buffer.h"
#include "matching.h"

/* The first match from an offset on. */
static enum regex_result
next_from(
    const struct regex *regex, struct str text, size_t from, struct span *match)
{
	struct regex_walk walk = { .from = from, .at = from };

	return next_of(regex, text, &walk, match);
}

/* Puts every match in brackets and compares. */
static void
expect_in(const char *pattern, struct str text, const char *marked)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct regex *regex = compiled(pattern);
	struct regex_walk walk = { 0 };
	struct span match = { 0 };
	size_t from = 0;

	while (next_of(regex, text, &walk, &match) == REGEX_FOUND) {
		buffer_add(&found, str_slice(text, from, match.from));
		buffer_add_byte(&found, '[');
		buffer_add(&found, str_slice(text, match.from, match.to));
		buffer_add_byte(&found, ']');
		from = match.to;
	}
	buffer_add(&found, str_slice(text, from, text.length));
	buffer_add_byte(&found, '\0');
	assert_string_equal(found.bytes, marked);
	regex_free(regex);
	arena_free(&arena);
}

/* The same for a text that is written with its brackets. */
static void
expect(const char *pattern, const char *marked)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	for (const char *byte = marked; *byte != '\0'; byte++)
		if (*byte != '[' && *byte != ']')
			buffer_add_byte(&text, *byte);
	expect_in(pattern, buffer_str(&text), marked);
	arena_free(&arena);
}

/* --- What matches */

static void
a_character_is_one_however_many_bytes_it_has(void **state)
{
	(void)state;
	expect("第.{1,4}届", "在[第十七届]、[第一百二十届]和第一百二十一届");
	expect("[一二三四五六七八九十]+是", "[一是]经济，[十二是]民生，丁是");
	expect("[^经济]", "经[发]济[展]");
	expect("^.$", "[𠮷]");
	expect("徐.区", "[徐汇区]，徐区，[徐a区]");
}

static void
figures_are_found(void **state)
{
	(void)state;
	expect("\\s*\\d+(\\.\\d+)?%", "增长[10%]，提高[ 3.5%]，占比[\n60%]");
	expect(
	    "突破\\s*\\d+\\s*亿元", "[突破3000亿元]，[突破 40 亿元]，突破亿元");
	expect("\\d", "[2][0]２０");
}

static void
what_is_no_digit_or_blank_or_letter_may_be_han(void **state)
{
	(void)state;
	expect("\\D+", "20[年]25[亿元]");
	expect("突破\\S+元", "[突破三千亿元] 突破 元");
	expect("\\W", "a[报]b[，]");
	expect("[\\D]+", "1[报告]2");
	expect("[^\\d\\s]+", "1[报告] 2[年]");
}

static void
lines_begin_and_end_where_paragraphs_do(void **state)
{
	(void)state;
	expect("^一", "[一]是一\n[一]是");
	expect("是$", "是一[是]\n是不[是]\n");
	expect("^.*$", "[第一段]\n\n[第二段]");
	expect("\\A一", "[一]是\n一是");
	expect("段\\s+第", "第一[段\n\n第]二段");
}

static void
a_match_sees_what_stands_before_the_offset(void **state)
{
	struct regex *regex = compiled("(?<!不)是|^一");
	struct str text = str_of("一不是是");
	struct span match;

	(void)state;
	assert_int_equal(next_from(regex, text, 6, &match), REGEX_FOUND);
	assert_int_equal(match.from, 9);
	assert_int_equal(match.to, 12);
	assert_int_equal(next_from(regex, text, 12, &match), REGEX_NONE);
	assert_int_equal(next_from(regex, text, 13, &match), REGEX_NONE);
	regex_free(regex);
}

static void
empty_matches_are_passed_over(void **state)
{
	struct str nothing = { NULL, 0 };
	struct regex *regex = compiled("(?:)*");
	struct span match;

	(void)state;
	expect("a*", "报[aa]告[a]");
	expect("|报", "告[报]告");
	expect("a*?", "[a][a]");
	expect("", "报告");
	expect("^|$", "报告\n报告");
	expect("(?=报)", "报告");
	assert_int_equal(next_from(regex, nothing, 0, &match), REGEX_NONE);
	regex_free(regex);
}

static void
a_match_may_begin_behind_what_led_to_it(void **state)
{
	(void)state;
	expect("突破\\K\\d+", "突破[3000]亿元，3000，突破[5]");
	expect("报\\K", "报报报");
	expect("报\\K告*", "报报[告告]报");
}

/* The library itself gives up such a match from release 10.49 on. */
static void
a_start_out_of_place_is_no_match(void **state)
{
	static const char *const patterns[] = {
		/* Behind the end. */
		"(?(DEFINE)(?<k>ab\\K))(?=(?&k))a",
		"(?(DEFINE)(?<k>ab\\K))(?=(?&k))a|一",
		/* Before the offset: found from the start only. */
		"(?(DEFINE)(?<k>\\Kb))(?<=(?&k))一",
	};
	struct str text = str_of("xab一ab");
	struct span match;

	(void)state;
	for (size_t i = 0; i < 3; i++) {
		struct regex *regex = compiled(patterns[i]);

		for (size_t from = 0; from < text.length; from++) {
			if (next_from(regex, text, from, &match) != REGEX_FOUND)
				continue;
			assert_true(from <= match.from);
			assert_true(match.from < match.to);
			assert_true(match.to <= text.length);
		}
		regex_free(regex);
	}
}

/* A pattern that begins with Han is looked for in another way. */
static void
a_pattern_that_begins_with_han_may_go_on_in_any_way(void **state)
{
	(void)state;
	expect("报告?", "[报告]，[报]");
	expect("报告*", "[报告告]，[报]");
	expect("报告+", "[报告告]，报");
	expect("报告{0,1}", "[报告]，[报]");
	expect("报*", "[报报]，告");
	expect("报|告", "[报][告]");
	expect("报告|书", "[报告][书]");
	expect("报(告|书)", "[报告][报书]报");
	expect("报告(?#注)?", "[报告]，[报]");
	expect("报告\\E?", "[报告]，[报]");
	expect("报告\\Q\\E?", "[报告]，[报]");
	expect("报(?i)A", "[报a]，[报A]");
	expect("报告(?<=\\G报告)", "[报告]一报告");
	expect("报(?<=报)(?<!书报)", "[报]书报");
	expect("报告", "报报[报告]告");
	expect("(?<a>报)告\\k<a>", "[报告报]告");
}

static void
a_nul_is_a_character(void **state)
{
	struct error error;
	struct span match;
	size_t place;
	struct regex *regex =
	    regex_compile((struct str){ "a\0b", 3 }, &place, &error);

	(void)state;
	assert_non_null(regex);
	assert_int_equal(
	    next_from(regex, (struct str){ "ab\0a\0b", 6 }, 0, &match),
	    REGEX_FOUND);
	assert_int_equal(match.from, 3);
	regex_free(regex);
}

static void
callouts_call_nobody(void **state)
{
	(void)state;
	expect("报(?C1)告", "[报告]");
	expect("报(?C'text')告", "[报告]");
}

static void
an_empty_list_of_options_is_passed_over(void **state)
{
	(void)state;
	expect("告(?)", "报[告]");
	expect("(?)告", "报[告]");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_character_is_one_however_many_bytes_it_has),
		cmocka_unit_test(figures_are_found),
		cmocka_unit_test(
		    what_is_no_digit_or_blank_or_letter_may_be_han),
		cmocka_unit_test(lines_begin_and_end_where_paragraphs_do),
		cmocka_unit_test(a_match_sees_what_stands_before_the_offset),
		cmocka_unit_test(empty_matches_are_passed_over),
		cmocka_unit_test(a_match_may_begin_behind_what_led_to_it),
		cmocka_unit_test(a_start_out_of_place_is_no_match),
		cmocka_unit_test(
		    a_pattern_that_begins_with_han_may_go_on_in_any_way),
		cmocka_unit_test(a_nul_is_a_character),
		cmocka_unit_test(callouts_call_nobody),
		cmocka_unit_test(an_empty_list_of_options_is_passed_over),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

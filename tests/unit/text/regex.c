#include "text/regex.h"

#include <ctype.h>
#include <string.h>
#include <sys/resource.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "test.h"

/* Bytes that may hold NULs. */
#define BYTES(literal) ((struct str){ literal, sizeof(literal) - 1 })

static struct regex *
compiled(const char *pattern)
{
	struct error error = { 0 };
	size_t place;
	struct regex *regex = regex_compile(str_of(pattern), &place, &error);

	if (regex == NULL)
		fail_msg("%s: %zu: %s", pattern, place, error.message);
	return regex;
}

/* Puts every match in brackets and compares; the pattern once as it is, once
 * without machine code. */
static void
expect_bytes(const char *pattern, struct str text, const char *marked)
{
	static const char *const starts[] = { "", "(*NO_JIT)" };

	for (size_t i = 0; i < 2; i++) {
		struct arena arena = { 0 };
		struct buffer found = { .arena = &arena };
		struct regex *regex = compiled(
		    (char *)arena_print(&arena, "%s%s", starts[i], pattern)
			.bytes);
		struct span match;
		size_t from = 0;

		while (regex_next(regex, text, from, &match) == REGEX_FOUND) {
			buffer_add(&found, str_slice(text, from, match.from));
			buffer_add_byte(&found, '[');
			buffer_add(
			    &found, str_slice(text, match.from, match.to));
			buffer_add_byte(&found, ']');
			from = match.to;
		}
		buffer_add(&found, str_slice(text, from, text.length));
		buffer_add_byte(&found, '\0');
		assert_string_equal(found.bytes, marked);
		regex_free(regex);
		arena_free(&arena);
	}
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
	expect_bytes(pattern, buffer_str(&text), marked);
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
	assert_int_equal(regex_next(regex, text, 6, &match), REGEX_FOUND);
	assert_int_equal(match.from, 9);
	assert_int_equal(match.to, 12);
	assert_int_equal(regex_next(regex, text, 12, &match), REGEX_NONE);
	assert_int_equal(regex_next(regex, text, 13, &match), REGEX_NONE);
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
	assert_int_equal(regex_next(regex, nothing, 0, &match), REGEX_NONE);
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
			if (regex_next(regex, text, from, &match) !=
			    REGEX_FOUND)
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

/* --- Bytes that are no UTF-8 */

static void
a_bad_byte_matches_nothing(void **state)
{
	(void)state;
	expect_bytes(".+", BYTES("报\xFF告"), "[报]\xFF[告]");
	expect_bytes("[^a]", BYTES("\x80\xE6\x8A"), "\x80\xE6\x8A");
	expect_bytes("报.告", BYTES("报\xFF告"), "报\xFF告");
	expect_bytes("报\\W*告", BYTES("报\xC0\xAF告"), "报\xC0\xAF告");
	expect_bytes("告", BYTES("\xE6\x8A告\xE5\x91"), "\xE6\x8A[告]\xE5\x91");
	expect_bytes("\\xFF|\\x{62A5}", BYTES("\xFF报"), "\xFF[报]");
}

static void
an_offset_at_a_bad_byte_leads_to_the_next_character(void **state)
{
	struct regex *regex = compiled(".");
	struct str text = BYTES("\x80\xE6\x8A报\xFF");
	struct span match;

	(void)state;
	for (size_t from = 0; from <= 3; from++) {
		assert_int_equal(
		    regex_next(regex, text, from, &match), REGEX_FOUND);
		assert_int_equal(match.from, 3);
		assert_int_equal(match.to, 6);
	}
	assert_int_equal(regex_next(regex, text, 6, &match), REGEX_NONE);
	regex_free(regex);
}

static void
a_nul_is_a_character(void **state)
{
	struct error error;
	struct span match;
	size_t place;
	struct regex *regex = regex_compile(BYTES("a\0b"), &place, &error);

	(void)state;
	assert_non_null(regex);
	assert_int_equal(
	    regex_next(regex, BYTES("ab\0a\0b"), 0, &match), REGEX_FOUND);
	assert_int_equal(match.from, 3);
	regex_free(regex);
}

/* --- Limits */

static void
gives_up(const char *pattern, struct str text)
{
	struct regex *regex = compiled(pattern);
	struct span match = { 1, 2 };

	assert_int_equal(regex_next(regex, text, 0, &match), REGEX_LIMIT);
	assert_int_equal(match.from, 1);
	assert_int_equal(match.to, 2);
	regex_free(regex);
}

static void
backtracking_without_end_is_given_up(void **state)
{
	struct str text = str_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");

	(void)state;
	gives_up("^(a+)+$", text);
	gives_up("(*NO_JIT)^(a+)+$", text);
	gives_up("(a|a)*\\d", text);
	gives_up("(?:(?R)|a)\\d", text);
}

/* Machine code and the pattern itself do not end in the same way. */
static void
a_pattern_that_calls_itself_without_end_ends(void **state)
{
	struct regex *regex = compiled("报*?|(?R)");
	struct span match;

	(void)state;
	assert_int_not_equal(
	    regex_next(regex, str_of("aaab"), 0, &match), REGEX_FOUND);
	regex_free(regex);
}

static void
a_pattern_cannot_lift_the_limits(void **state)
{
	struct str text = str_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");

	(void)state;
	gives_up("(*LIMIT_MATCH=400000000)^(a+)+$", text);
	gives_up("(*NO_JIT)(*LIMIT_MATCH=400000000)(*LIMIT_HEAP=400000000)"
		 "(*LIMIT_DEPTH=400000000)^(a+)+$",
	    text);
}

/* The most memory that was ever held, in kB. */
static long
peak(void)
{
	struct rusage usage;

	assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
	return usage.ru_maxrss;
}

static void
a_long_text_takes_little_memory(void **state)
{
	enum { LENGTH = 8 * 1000 * 1000 };
	struct arena arena = { 0 };
	char *bytes = arena_alloc(&arena, LENGTH, 1);
	struct str text = { bytes, LENGTH };
	struct regex *regex = compiled("(?:a|b)+");
	struct span match;
	long before;

	(void)state;
	memset(bytes, 'a', LENGTH);
	before = peak();
	gives_up("(?:a|b)*c", text);
	gives_up("(*NO_JIT)(?:a|b)*c", text);
	assert_true(peak() - before <= 300 * 1000);
	text.length = 10000;
	assert_int_equal(regex_next(regex, text, 0, &match), REGEX_FOUND);
	assert_int_equal(match.to, text.length);
	regex_free(regex);
	arena_free(&arena);
}

static void
callouts_call_nobody(void **state)
{
	(void)state;
	expect("报(?C1)告", "[报告]");
	expect("报(?C'text')告", "[报告]");
}

/* --- Mistakes */

/* At the place or, as the library counts from release 10.47 on, right behind
 * it. */
static void
is_wrong(struct str pattern, size_t place, const char *piece)
{
	struct error error = { 0 };
	size_t found = 999;

	assert_null(regex_compile(pattern, &found, &error));
	assert_int_equal(error.status, EX_USAGE);
	assert_int_equal(error.line, 0);
	if (strstr(error.message, piece) == NULL ||
	    (found != place && found != place + 1))
		fail_msg("%.*s: %zu: %s", (int)pattern.length, pattern.bytes,
		    found, error.message);
	assert_true(
	    strncmp(error.message, "正则表达式", strlen("正则表达式")) == 0);
}

static void
a_mistake_is_named_with_its_place(void **state)
{
	static const struct {
		const char *pattern;
		size_t place;
		const char *piece;
	} cases[] = {
		{ "报告(", 7, "缺少右括号" },
		{ "报(告", 7, "缺少右括号" },
		{ "报)告", 3, "多了右括号" },
		{ "[报告", 7, "缺少 ]" },
		{ "*报", 0, "量词" },
		{ "报+*?", 4, "量词" },
		{ "报{3,1}", 7, "前大后小" },
		{ "[z-a]", 3, "前大后小" },
		{ "报\\", 4, "末尾" },
		{ "\\y", 1, "不认得" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		is_wrong(
		    str_of(cases[i].pattern), cases[i].place, cases[i].piece);
}

/* Where these are wrong depends on the library. */
static void
a_mistake_lies_within_the_pattern(void **state)
{
	static const char *const cases[][2] = {
		{ "[[:han:]]", "名称" },
		{ "(?<=报*)告", "后顾" },
		{ "(?1)", "分组不存在" },
		{ "\\1", "分组不存在" },
		{ "\\C", "\\C" },
		{ "\\p{Foo}", "属性" },
		{ "报{70000}", "太大" },
		{ "(((a{1,1000}){1,1000}){1,1000})", "太长或太复杂" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str pattern = str_of(cases[i][0]);
		struct error error;
		size_t place = SIZE_MAX;

		assert_null(regex_compile(pattern, &place, &error));
		assert_true(place <= pattern.length);
		assert_int_equal(error.status, EX_USAGE);
		assert_non_null(strstr(error.message, cases[i][1]));
	}
}

static void
a_pattern_that_is_no_utf8_is_wrong_at_the_bad_byte(void **state)
{
	(void)state;
	is_wrong(BYTES("报\xFF告"), 3, "UTF-8");
	is_wrong(BYTES("报告\xE6\x8A"), 6, "UTF-8");
	is_wrong(BYTES("\xED\xA0\x80"), 0, "UTF-8");
	is_wrong(BYTES("a\x80("), 1, "UTF-8");
}

/* The library's messages are English, and say what patterns do not show. */
static void
no_mistake_is_told_in_the_librarys_words(void **state)
{
	static const char *const cases[][2] = {
		{ "(*UCP)\\d", "不认得这种写法" },
		{ "(a)(?(1)a|b|c)", "不认得这种写法" },
		{ "(?C256)", "不认得这种写法" },
		{ "(?(R", "正则表达式不对" },
		{ "(?<=\\K..)一", "\\K" },
		{ "\\c报", "正则表达式不对" },
		{ "\\N{name}", "正则表达式不对" },
		{ "\\o{9}", "正则表达式不对" },
		{ "(*scs:", "正则表达式不对" },
		{ "(?[a", "正则表达式不对" },
		{ "(?-x-x)", "正则表达式不对" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct error error;
		size_t place;

		assert_null(regex_compile(str_of(cases[i][0]), &place, &error));
		assert_int_equal(error.status, EX_USAGE);
		assert_non_null(strstr(error.message, cases[i][1]));
		for (const char *at = error.message; at[0] != '\0'; at++)
			if (islower((unsigned char)at[0]) &&
			    islower((unsigned char)at[1]))
				fail_msg("%s: %s", cases[i][0], error.message);
	}
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
		cmocka_unit_test(a_bad_byte_matches_nothing),
		cmocka_unit_test(
		    an_offset_at_a_bad_byte_leads_to_the_next_character),
		cmocka_unit_test(a_nul_is_a_character),
		cmocka_unit_test(backtracking_without_end_is_given_up),
		cmocka_unit_test(a_pattern_that_calls_itself_without_end_ends),
		cmocka_unit_test(a_pattern_cannot_lift_the_limits),
		cmocka_unit_test(a_long_text_takes_little_memory),
		cmocka_unit_test(callouts_call_nobody),
		cmocka_unit_test(a_mistake_is_named_with_its_place),
		cmocka_unit_test(a_mistake_lies_within_the_pattern),
		cmocka_unit_test(
		    a_pattern_that_is_no_utf8_is_wrong_at_the_bad_byte),
		cmocka_unit_test(no_mistake_is_told_in_the_librarys_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

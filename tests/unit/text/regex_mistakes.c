/* What is said of a regular expression that is none. */
#include "text/regex.h"

#include <ctype.h>
#include <string.h>
#include <sysexits.h>

#include "test.h"

/* Bytes that may hold NULs. */
#define BYTES(literal) ((struct str){ literal, sizeof(literal) - 1 })

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
		cmocka_unit_test(a_mistake_is_named_with_its_place),
		cmocka_unit_test(a_mistake_lies_within_the_pattern),
		cmocka_unit_test(
		    a_pattern_that_is_no_utf8_is_wrong_at_the_bad_byte),
		cmocka_unit_test(no_mistake_is_told_in_the_librarys_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

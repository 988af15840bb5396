#include "term/width_query.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "test.h"

static struct width_query
asked(void)
{
	struct width_query width_query = { .awaited = 0 };

	width_query_ask(&width_query);
	return width_query;
}

static void
the_question_is_two_samples_and_leaves_nothing(void **state)
{
	static const char expected[] =
	    "\033[2;1H中中\033[6n\r\033[K“\033[6n\r\033[K\033[H";
	char bytes[WIDTH_QUERY_ROOM];
	size_t length = width_query_question(bytes);

	(void)state;
	assert_int_equal(length, sizeof expected - 1);
	assert_memory_equal(bytes, expected, length);
}

static void
nothing_is_asked_in_an_encoding_without_chinese(void **state)
{
	char bytes[WIDTH_QUERY_ROOM];

	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_int_equal(width_query_question(bytes), 0);
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
}

/* An answer that is whole, begun (its length negative) or none (0). */
static int
read_answer(const struct width_query *width_query, const char *bytes)
{
	size_t length = strlen(bytes);
	bool more;
	size_t taken = width_query_answer(width_query, bytes, length, &more);

	assert_true(taken == 0 || !more);
	return more ? -(int)length - 1 : (int)taken;
}

static void
an_answer_is_of_the_second_row_and_of_one_number(void **state)
{
	static const char *const others[] = { "[1;2R", "[3;2R", "[22;2R",
		"[2;R", "[2;2;2R", "[2;2~", "[?2;2R", "[2R", "[2;-1R", "[2;2r",
		"O2;2R", "j", "[2;2\033", "[2;:R", "2;2R" };
	struct width_query width_query = asked();

	(void)state;
	assert_int_equal(read_answer(&width_query, "[2;5R"), 5);
	assert_int_equal(read_answer(&width_query, "[2;5Rjk"), 5);
	assert_int_equal(read_answer(&width_query, "[2;123R[2;5R"), 7);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		assert_int_equal(read_answer(&width_query, others[i]), 0);
}

static void
an_answer_may_have_begun(void **state)
{
	static const char *const begun[] = { "", "[", "[2", "[2;", "[2;1",
		"[2;12" };
	struct width_query width_query = asked();

	(void)state;
	for (size_t i = 0; i < sizeof begun / sizeof *begun; i++)
		assert_int_equal(read_answer(&width_query, begun[i]),
		    -(int)strlen(begun[i]) - 1);
}

static void
what_nobody_awaits_is_no_answer(void **state)
{
	struct width_query width_query = { .awaited = 0 };

	(void)state;
	assert_int_equal(read_answer(&width_query, "[2;5R"), 0);
	assert_int_equal(read_answer(&width_query, "[2"), 0);
}

static void
ten_seconds_later_no_answer_is_awaited(void **state)
{
	struct width_query width_query = asked();

	(void)state;
	width_query_age(&width_query, 10000);
	assert_int_equal(read_answer(&width_query, "[2;5R"), 5);
	width_query_age(&width_query, 10001);
	assert_int_equal(read_answer(&width_query, "[2;5R"), 0);
	assert_false(width_query.answered);
}

static struct width_query_result
learn(const char *first, const char *second, bool wide_works)
{
	struct width_query width_query = asked();

	assert_false(width_query.answered);
	width_query_take(&width_query, first);
	assert_false(width_query.answered);
	width_query_take(&width_query, second);
	assert_true(width_query.answered);
	assert_int_equal(read_answer(&width_query, "[2;5R"), 0);
	return width_query_result(&width_query, wide_works);
}

static void
three_is_wide_and_all_else_is_narrow(void **state)
{
	static const char *const others[] = { "[2;2R", "[2;1R", "[2;0R",
		"[2;4R", "[2;30R", "[2;99999999999999999999R",
		"[2;4294967299R" };
	struct width_query_result result = learn("[2;5R", "[2;3R", true);

	(void)state;
	assert_true(result.understood);
	assert_int_equal(result.ambiguous, AMBIGUOUS_WIDE);
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		result = learn("[2;5R", others[i], true);
		assert_true(result.understood);
		assert_int_equal(result.ambiguous, AMBIGUOUS_NARROW);
	}
}

static void
wide_does_not_count_where_it_does_not_work(void **state)
{
	struct width_query_result result = learn("[2;5R", "[2;3R", false);

	(void)state;
	assert_true(result.understood);
	assert_int_equal(result.ambiguous, AMBIGUOUS_NARROW);
}

static void
a_terminal_that_does_not_understand_is_not_believed(void **state)
{
	static const char *const others[] = { "[2;7R", "[2;4R", "[2;1R",
		"[2;0R", "[2;99999999999999999999R" };

	(void)state;
	for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
		struct width_query_result result =
		    learn(others[i], "[2;3R", true);

		assert_false(result.understood);
		assert_int_equal(result.ambiguous, AMBIGUOUS_NARROW);
	}
}

static void
an_endless_number_is_given_up(void **state)
{
	struct width_query width_query = asked();
	char bytes[200] = "[2;";

	(void)state;
	memset(bytes + 3, '1', 100);
	assert_int_equal(read_answer(&width_query, bytes), 0);
	/* Also where its end has come with it. */
	assert_int_equal(
	    read_answer(&width_query, "[2;00000000000000000000000000000002R"),
	    0);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_question_is_two_samples_and_leaves_nothing),
		cmocka_unit_test(
		    nothing_is_asked_in_an_encoding_without_chinese),
		cmocka_unit_test(
		    an_answer_is_of_the_second_row_and_of_one_number),
		cmocka_unit_test(an_answer_may_have_begun),
		cmocka_unit_test(what_nobody_awaits_is_no_answer),
		cmocka_unit_test(ten_seconds_later_no_answer_is_awaited),
		cmocka_unit_test(three_is_wide_and_all_else_is_narrow),
		cmocka_unit_test(wide_does_not_count_where_it_does_not_work),
		cmocka_unit_test(
		    a_terminal_that_does_not_understand_is_not_believed),
		cmocka_unit_test(an_endless_number_is_given_up),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* What regular expressions may cost: work is counted, in steps, calls of PCRE2
 * and pauses, and no time. */
#include <string.h>
#include <sys/resource.h>

#include "base/buffer.h"
#include "matching.h"

enum {
	LONG = 1024 * 1024, /* bytes of the longest paragraph */
	PLACE = 256 * 1024, /* steps of one place, and of a slice */
	SLICE = 64 * 1024,
};

/* A text of one thing again and again, about so long. */
static struct str
text_of(struct arena *arena, const char *piece, size_t length)
{
	struct buffer text = { .arena = arena };

	while (text.length < length)
		buffer_add(&text, str_of(piece));
	return buffer_str(&text);
}

/* What a search through a whole text came to. */
struct outcome {
	enum regex_result result; /* REGEX_NONE or REGEX_GIVEN_UP */
	struct regex_walk walk;
	size_t hits, pauses;
	size_t longest; /* the most steps between two pauses */
};

static struct outcome
search(const char *pattern, struct str text)
{
	struct regex *regex = compiled(pattern);
	struct outcome outcome = { .result = REGEX_PAUSED };
	size_t before = 0;

	while (
	    outcome.result == REGEX_PAUSED || outcome.result == REGEX_FOUND) {
		struct span match;

		outcome.result = regex_next(regex, text, &outcome.walk, &match);
		outcome.hits += outcome.result == REGEX_FOUND;
		if (outcome.result == REGEX_FOUND)
			continue;
		outcome.pauses += outcome.result == REGEX_PAUSED;
		if (outcome.walk.steps - before > outcome.longest)
			outcome.longest = outcome.walk.steps - before;
		before = outcome.walk.steps;
	}
	regex_free(regex);
	return outcome;
}

static void
gives_up(const char *pattern, struct str text)
{
	assert_int_equal(search(pattern, text).result, REGEX_GIVEN_UP);
}

/* What goes through a text once costs what the text is long. */
static void
a_search_costs_what_the_text_is_long(void **state)
{
	static const char *const patterns[] = { ".", "..", "[一-龥]", "\\S+",
		".*?", "(.)\\1", "(?<=中)中", "中", "中*", "中\\s*\\d" };
	struct arena arena = { 0 };
	struct str text = text_of(&arena, "中", LONG);

	(void)state;
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		struct outcome outcome = search(patterns[i], text);

		assert_int_equal(outcome.result, REGEX_NONE);
		assert_in_range(outcome.walk.steps, 1, 4 * text.length);
		assert_in_range(outcome.walk.calls, 1, text.length / 3 + 64);
		assert_in_range(outcome.longest, 1, 2 * SLICE);
		assert_in_range(outcome.pauses, outcome.walk.steps / SLICE / 2,
		    outcome.walk.steps / SLICE);
	}
	assert_int_equal(search(".", text).hits, text.length / 3);
	arena_free(&arena);
}

/* All of these tried too much, each in another way; what is behind them keeps
 * PCRE2 from seeing at once that there is no match. */
static const char *const evil[] = {
	"(?=.{0,60}.{0,60}.{0,60}.{0,60}[ǰǱ])",
	"(?=.*.*.*.{0,3}[ǰǱ])",
	".*.*+[ǰǱ]",
	"(?:.|\\d)*[ǰǱ]",
	"(.+)+[ǰǱ]",
	"(?:a?.*+){9}[ǰǱ]",
	"(?>.*)[ǰǱ]|(?>.*+)[ǰ]",
	"(?<=(?=.*+[ǰǱ]).)[中国]",
	"(?:(?<=.{999})|.*.*)[ǰǱ]",
	"(.*)\\1[ǰǱ]",
	"(?i)(.*)\\1[ǰǱ]",
	"(?=(.{1,30000}?)\\1[ǰǱ])",
	"(?:.(?R)?)+[ǰǱ]",
	"(?:(?:(?R)|.)[ǰǱ])",
	"(*sr:.*)[ǰǱ]",
	"(*NO_START_OPT)(*NO_AUTO_POSSESS).*.*[ǰǱ]",
	"(?:.*(*PRUNE)[ǰǱ])",
	"(?:.*.*\\K)[ǰǱ]",
	"[中国]{60000}[ǰǱ]",
	"(?(?=.*+[ǰǱ])a|.*b)[ǰǱ]",
	"(?C1).*(?C2).*(?C3)[ǰǱ]",
	"\\X*+[ǰǱ]",
	"()()()()()()()()()()()()()()()()()()()()(?:.|\\d)*[ǰǱ]",
	"(?|(.)|(..)|(...))*[ǰǱ]",
	"[ǰǱ一二三四五六七八九十百千万亿甲乙丙丁戊己庚辛壬癸中国]*+[ǰǱ]",
	"\\G.*.*[ǰǱ]|.\\G.*[ǰǱ]",
};

/* Never much between two pauses, and in all what the text is long. A release of
 * PCRE2 may see of some that they match nowhere. */
static void
what_tries_too_much_is_given_up(void **state)
{
	enum { COUNT = sizeof evil / sizeof *evil };
	struct arena arena = { 0 };
	struct str text = text_of(&arena, "中国", LONG);
	size_t given_up = 0;

	(void)state;
	for (size_t i = 0; i < COUNT; i++) {
		struct outcome outcome = search(evil[i], text);

		if (outcome.hits > 0 || outcome.longest > SLICE + 3 * PLACE ||
		    outcome.walk.steps > 70 * text.length)
			fail_msg("%s: %zu hits, %zu steps, %zu at once",
			    evil[i], outcome.hits, outcome.walk.steps,
			    outcome.longest);
		given_up += outcome.result == REGEX_GIVEN_UP;
	}
	assert_in_range(given_up, COUNT * 3 / 4, COUNT);
	arena_free(&arena);
}

/* The budget is the text's: it does not begin anew with each place. */
static void
many_places_together_may_cost_too_much(void **state)
{
	struct arena arena = { 0 };
	struct str text = text_of(&arena, "中", 3000);
	struct outcome outcome = search("(?=.{0,20}.{0,20}.{0,9}[ǰǱ])", text);

	(void)state;
	assert_int_equal(outcome.result, REGEX_GIVEN_UP);
	assert_in_range(outcome.pauses, 20, 60);
	assert_in_range(outcome.longest, SLICE, 2 * SLICE);
	text.length = 90;
	outcome = search("(?=.{0,20}.{0,20}.{0,9}[ǰǱ])", text);
	assert_int_equal(outcome.result, REGEX_NONE);
	arena_free(&arena);
}

/* Verbs that decide where the next place is, and \\K, see no pauses; nor does
 * what stands before the place go out of sight. */
static void
pauses_change_no_match(void **state)
{
	static const struct {
		const char *pattern;
		size_t hits;
	} cases[] = {
		{ "中(?=.{0,300}国)", 301 },
		{ "(?=.{0,300}国)中|(?=中{9}国)(*COMMIT)北", 300 },
		{ "(?=.{0,300}国)中|(?=中{400}国)(*COMMIT)北", 0 },
		{ "(?<=中{9})中(?=.{0,300}国)", 301 },
		{ "(?:中(*SKIP)(?=.{0,300}国))|国", 302 },
		{ "中\\K(?=.{0,300}国)(?:中|国)", 151 },
		{ "(?<=\\A中{9})中|(?=.{0,300}国)国", 2 },
	};
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	(void)state;
	buffer_add(&text, text_of(&arena, "中", 9000));
	buffer_add(&text, str_of("国"));
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct outcome outcome =
		    search(cases[i].pattern, buffer_str(&text));

		if (outcome.result != REGEX_NONE || outcome.pauses < 10 ||
		    outcome.hits != cases[i].hits)
			fail_msg("%s: %zu hits, %zu pauses", cases[i].pattern,
			    outcome.hits, outcome.pauses);
	}
	arena_free(&arena);
}

/* The place at which a call was cut short is the next one's first. */
static void
a_pause_loses_no_match(void **state)
{
	enum { COUNT = 3000 };
	struct arena arena = { 0 };
	struct str text = text_of(&arena, "中国", COUNT * strlen("中国"));
	struct outcome outcome = search("国|中(?=.{0,300}[北南])", text);

	(void)state;
	assert_int_equal(outcome.result, REGEX_NONE);
	assert_int_equal(outcome.hits, COUNT);
	assert_true(outcome.pauses >= 10);
	arena_free(&arena);
}

/* To compare with a long group costs more than with one character, also where
 * the last one differs. */
static void
what_was_captured_costs_what_it_is_long(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	(void)state;
	buffer_add(&text, text_of(&arena, "中", 998 * 3));
	buffer_add(&text, str_of("国"));
	buffer_add(&text, text_of(&arena, "中", 5000 * 3));
	assert_int_equal(
	    search("(中{998}国).*国[ǰǱ]", buffer_str(&text)).result,
	    REGEX_NONE);
	gives_up("(中{998}国).*\\1[ǰǱ]", buffer_str(&text));
	gives_up("(?<a>中{998}国).*\\k<a>[ǰǱ]", buffer_str(&text));
	gives_up("(?<a>中{998}国).*(?P=a)[ǰǱ]", buffer_str(&text));
	arena_free(&arena);
}

static void
backtracking_without_end_is_given_up(void **state)
{
	struct str text = str_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");

	(void)state;
	gives_up("^(a+)+$", text);
	gives_up("(a|a)*\\d|^(a+)+$", text);
	gives_up("(?:(?R)|a)\\d|^(a+)+$", text);
}

static void
a_pattern_that_calls_itself_without_end_ends(void **state)
{
	(void)state;
	assert_int_equal(search("报*?|(?R)", str_of("aaab")).hits, 0);
}

static void
a_pattern_cannot_lift_the_limits(void **state)
{
	struct str text = str_of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab");

	(void)state;
	gives_up("(*LIMIT_MATCH=400000000)(*LIMIT_HEAP=400000000)"
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
	struct arena arena = { 0 };
	struct str text = text_of(&arena, "a", LONG);
	struct outcome outcome;
	long before = peak();

	(void)state;
	gives_up("(?:a|b)*[cd]", text);
	assert_true(peak() - before <= 60 * 1000);
	text.length = 10000;
	outcome = search("(?:a|b)+", text);
	assert_int_equal(outcome.result, REGEX_NONE);
	assert_int_equal(outcome.hits, 1);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_search_costs_what_the_text_is_long),
		cmocka_unit_test(what_tries_too_much_is_given_up),
		cmocka_unit_test(many_places_together_may_cost_too_much),
		cmocka_unit_test(pauses_change_no_match),
		cmocka_unit_test(a_pause_loses_no_match),
		cmocka_unit_test(what_was_captured_costs_what_it_is_long),
		cmocka_unit_test(backtracking_without_end_is_given_up),
		cmocka_unit_test(a_pattern_that_calls_itself_without_end_ends),
		cmocka_unit_test(a_pattern_cannot_lift_the_limits),
		cmocka_unit_test(a_long_text_takes_little_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

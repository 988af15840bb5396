/* That a search returns to its caller soon, also within a long paragraph. Work
 * is counted: slices, hits and steps, and no time. */
#include <string.h>

#include "base/buffer.h"
#include "report/build.h"
#include "search/find.h"
#include "test.h"

enum {
	LONG = 1024 * 1024,   /* bytes of the longest paragraph */
	HAN = (LONG + 2) / 3, /* characters of as many bytes */
	/* What is expected between two looks at the clock, at most. */
	HITS = 16 * 1024,
	STEPS = 512 * 1024,
};

struct slices {
	struct report report;
	struct corpus corpus;
	struct find find;
	size_t count;
	size_t most_hits, most_steps; /* of one slice */
};

static void
add_section(struct build *build, const char *piece, size_t length)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	while (text.length < length)
		buffer_add(&text, str_of(piece));
	build_open(build);
	build_set(build, BUILD_TITLE, str_of("节"));
	build_paragraph(build, buffer_str(&text));
	build_close(build);
	arena_free(&arena);
}

/* A report of two sections, the first of one long paragraph. */
static void
start(struct slices *slices, const char *piece, size_t length)
{
	struct build build;

	*slices = (struct slices){ 0 };
	build_start(&build);
	build_set(&build, BUILD_TITLE, str_of("报告"));
	add_section(&build, piece, length);
	add_section(&build, "末节", 1);
	build_finish(&build, &slices->report);
	corpus_make(&slices->corpus, &slices->report);
}

static void
halt(struct slices *slices)
{
	find_free(&slices->find);
	corpus_free(&slices->corpus);
	report_free(&slices->report);
}

/* Runs with no time to spare: each call is one slice. */
static void
run(struct slices *slices, const char *typed, struct find_rules rules)
{
	struct find *find = &slices->find;
	struct error error;
	size_t place, hits = 0, steps = 0;
	bool done = false;

	slices->count = slices->most_hits = slices->most_steps = 0;
	assert_true(find_start(
	    find, &slices->corpus, str_of(typed), rules, &place, &error));
	while (!done) {
		done = find_run(find, 0);
		slices->count++;
		if (find->hits.count - hits > slices->most_hits)
			slices->most_hits = find->hits.count - hits;
		hits = find->hits.count;
		if (find->walk.steps > steps &&
		    find->walk.steps - steps > slices->most_steps)
			slices->most_steps = find->walk.steps - steps;
		steps = find->walk.steps;
	}
}

static const struct find_rules usual = { .sounds = true };
static const struct find_rules pattern = { .pattern = true };

static void
many_hits_are_found_in_slices(void **state)
{
	struct slices slices;

	(void)state;
	start(&slices, "1", LONG);
	run(&slices, "1", usual);
	assert_int_equal(slices.find.hits.count, LONG);
	assert_in_range(slices.count, LONG / HITS, LONG / HITS + 9);
	assert_in_range(slices.most_hits, HITS, HITS);
	halt(&slices);
}

static void
many_sounds_are_found_in_slices(void **state)
{
	struct slices slices;

	(void)state;
	start(&slices, "一", LONG);
	run(&slices, "yiyi", usual);
	assert_int_equal(slices.find.hits.count, HAN / 2);
	assert_in_range(slices.count, HAN / HITS, HAN / HITS + 9);
	assert_in_range(slices.most_hits, 1, HITS);
	/* Typed on: only where that began. */
	run(&slices, "yiyiyi", usual);
	assert_int_equal(slices.find.hits.count, HAN / 3);
	assert_in_range(slices.count, HAN / HITS, HAN / HITS + 9);
	assert_in_range(slices.most_hits, 1, HITS);
	halt(&slices);
}

static void
a_pattern_is_matched_in_slices(void **state)
{
	struct slices slices;

	(void)state;
	start(&slices, "中", LONG);
	run(&slices, ".", pattern);
	assert_false(slices.find.given_up);
	assert_true(slices.find.hits.count >= HAN);
	assert_in_range(slices.count, 16, 64);
	assert_in_range(slices.most_steps, 1, STEPS / 2);
	halt(&slices);
}

/* What was found until then stays, and nothing behind is looked at. */
static void
a_search_stops_where_its_pattern_is_given_up(void **state)
{
	static const char *const evil[] = {
		"报|(?=.{0,60}.{0,60}.{0,60}.{0,60}[ǰǱ])|末",
		"报|(?=.*.*.*.{0,3}[ǰǱ])|末",
		"报|(?:a?.*+){9}[ǰǱ]|末",
	};
	struct slices slices;

	(void)state;
	start(&slices, "中", LONG);
	for (size_t i = 0; i < sizeof evil / sizeof *evil; i++) {
		run(&slices, evil[i], pattern);
		assert_true(slices.find.given_up);
		assert_int_equal(slices.find.hits.count, 1);
		assert_in_range(slices.most_steps, 0, STEPS);
		assert_in_range(slices.count, 1, 2000);
		/* The next query knows nothing of it. */
		run(&slices, "末", pattern);
		assert_false(slices.find.given_up);
		assert_int_equal(slices.find.hits.count, 1);
	}
	halt(&slices);
}

/* Each frame asks for it. */
static void
the_map_of_a_long_paragraph_is_made_once(void **state)
{
	struct arena arena = { 0 };
	struct slices slices;
	size_t piece, last;
	struct fold_map map;

	(void)state;
	start(&slices, "中", LONG);
	last = slices.corpus.count - 1;
	piece = last - 2;
	map = corpus_map(&slices.corpus, piece, &arena);
	assert_int_equal(map.length, corpus_piece_end(&slices.corpus, piece) -
					 slices.corpus.pieces[piece].from);
	assert_int_equal(
	    corpus_map(&slices.corpus, last, &arena).length, strlen("末节"));
	/* One that is made anew does not have this. */
	map.clusters[0] = 42;
	assert_int_equal(
	    corpus_map(&slices.corpus, piece, &arena).clusters[0], 42);
	arena_free(&arena);
	halt(&slices);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(many_hits_are_found_in_slices),
		cmocka_unit_test(many_sounds_are_found_in_slices),
		cmocka_unit_test(a_pattern_is_matched_in_slices),
		cmocka_unit_test(a_search_stops_where_its_pattern_is_given_up),
		cmocka_unit_test(the_map_of_a_long_paragraph_is_made_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

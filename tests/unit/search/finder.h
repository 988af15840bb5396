/* The report that is shipped, with a search in it. */
#ifndef TESTS_UNIT_SEARCH_FINDER_H
#define TESTS_UNIT_SEARCH_FINDER_H

#include "base/buffer.h"
#include "format/load.h"
#include "search/find.h"
#include "search/spellings.h"
#include "test.h"

/* The report with a search in it. */
struct finder {
	struct report report;
	struct corpus corpus;
	struct find find;
	struct arena arena;
};

static inline int
set_up(void **state)
{
	static struct finder finder;
	struct error error;

	finder = (struct finder){ 0 };
	*state = &finder;
	if (!load_report(
		&finder.report, "content/xuhui-2025.yaml", NULL, &error))
		return -1;
	corpus_make(&finder.corpus, &finder.report);
	return 0;
}

static inline int
tear_down(void **state)
{
	struct finder *finder = *state;

	find_free(&finder->find);
	corpus_free(&finder->corpus);
	report_free(&finder->report);
	arena_free(&finder->arena);
	return 0;
}

static const struct find_rules usual = { .sounds = true };

/* Finds all; returns how many hits there are. */
static inline size_t
find_by(struct finder *finder, const char *typed, struct find_rules rules)
{
	struct error error;
	size_t place;

	assert_true(find_start(&finder->find, &finder->corpus, str_of(typed),
	    rules, &place, &error));
	assert_true(find_run(&finder->find, -1));
	return finder->find.hits.count;
}

static inline size_t
find(struct finder *finder, const char *typed)
{
	return find_by(finder, typed, usual);
}

/* The spellings of the last query, each with its count. */
static inline void
assert_forms(struct finder *finder, const char *expected)
{
	struct spellings spellings =
	    spellings_count(&finder->find, &finder->arena);
	struct buffer line = { .arena = &finder->arena };

	for (size_t i = 0; i < spellings.count; i++)
		buffer_add(&line,
		    arena_print(&finder->arena, "%.*s %zu ",
			(int)spellings.at[i].text.length,
			spellings.at[i].text.bytes, spellings.at[i].count));
	if (!str_is(buffer_str(&line), expected))
		fail_msg("spellings %.*s instead of %s", (int)line.length,
		    line.bytes, expected);
}

#endif

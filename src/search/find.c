#include "search/find.h"

#include "host/clock.h"
#include "search/find_internal.h"

enum {
	SLICE = 128 * 1024, /* bytes between two looks at the clock */
};

const char find_too_complex[] = "表达式过于复杂，已停止搜索";

/* --- From phase to phase */

/* Returns the slice that the phase takes next. */
static struct span
next_slice(const struct find *find)
{
	const struct corpus *corpus = find->corpus;
	size_t length = corpus->text.length, to = find->at;

	if (find->phase != FIND_PATTERN)
		to += SLICE;
	to = to < length
		 ? corpus_piece_end(corpus, corpus_piece(corpus, to)) + 1
		 : length;
	if (find->phase == FIND_WORDS)
		to = find_section(corpus, corpus_piece(corpus, to - 1)).to;
	return (struct span){ find->at, to };
}

static void
take_slice(struct find *find)
{
	struct span slice = next_slice(find);

	switch (find->phase) {
	case FIND_WHOLE:
		find->at = find_whole(find, slice);
		break;
	case FIND_SOUND:
		find->at = find_sound(find, slice);
		break;
	case FIND_WORDS:
		find->at = find_words(find, slice);
		break;
	case FIND_PATTERN:
		find->at = find_pattern(find, slice);
		break;
	case FIND_DONE:
		break;
	}
}

/* Returns the phase after one that has seen the whole text. */
static enum find_phase
phase_after(const struct find *find)
{
	const struct query *query = &find->query;

	if (find->phase == FIND_WHOLE && query->whole.pinyin != NULL)
		return FIND_SOUND;
	if (find->phase == FIND_WHOLE || find->phase == FIND_SOUND)
		return query->word_count > 1 ? FIND_WORDS : FIND_DONE;
	return FIND_DONE;
}

static void
go_on(struct find *find)
{
	if (find->phase == FIND_SOUND)
		narrowing_complete(&find->narrowing, find->query.whole.pinyin);
	find->phase = phase_after(find);
	find->at = 0;
	if (find->phase == FIND_SOUND)
		hits_begin(&find->hits, HITS_SOUND);
	else if (find->phase == FIND_WORDS)
		hits_begin(&find->hits, HITS_WORDS);
}

bool
find_run(struct find *find, int milliseconds)
{
	long long end = clock_milliseconds() + milliseconds;

	while (find->phase != FIND_DONE) {
		if (find->at < find->corpus->text.length)
			take_slice(find);
		else
			go_on(find);
		if (find->given_up)
			find->phase = FIND_DONE;
		if (milliseconds >= 0 && clock_milliseconds() >= end)
			break;
	}
	return find->phase == FIND_DONE;
}

/* --- A query's beginning and end */

static void
start_words(struct find *find, struct str typed, struct arena *arena)
{
	struct query *query = &find->query;

	if (!query_read(query, typed, find->corpus, find->rules.sounds, arena))
		return;
	narrowing_tell(&find->narrowing, query->whole.pinyin);
	find->phase = query->has_whole ? FIND_WHOLE : FIND_WORDS;
	if (find->phase == FIND_WORDS)
		hits_begin(&find->hits, HITS_WORDS);
}

static bool
start_pattern(
    struct find *find, struct str typed, size_t *place, struct error *error)
{
	find->regex = regex_compile(typed, place, error);
	if (find->regex != NULL)
		find->phase = FIND_PATTERN;
	return find->regex != NULL;
}

static void
forget_query(struct find *find)
{
	regex_free(find->regex);
	find->regex = NULL;
	find->walk = (struct regex_walk){ 0 };
	find->cluster = 0;
	find->query = (struct query){ 0 };
	find->held_back = find->given_up = false;
	find->phase = FIND_DONE;
	find->at = 0;
	find->judged = UINT32_MAX;
}

bool
find_start(struct find *find, const struct corpus *corpus, struct str typed,
    struct find_rules rules, size_t *place, struct error *error)
{
	struct arena *arena;

	if (find->corpus != corpus)
		find_free(find);
	forget_query(find);
	arena = narrowing_begin(&find->narrowing);
	find->corpus = corpus;
	find->rules = rules;
	hits_start(&find->hits, corpus);
	if (typed.length > 0 && rules.pattern)
		return start_pattern(find, typed, place, error);
	if (typed.length > 0)
		start_words(find, typed, arena);
	return true;
}

void
find_free(struct find *find)
{
	forget_query(find);
	narrowing_free(&find->narrowing);
	hits_free(&find->hits);
	*find = (struct find){ 0 };
}

#include "search/find.h"

#include "host/clock.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	SLICE = 128 * 1024, /* bytes between two looks at the clock */
};

/* --- Sections that are excluded */

/* The pieces of a piece's section, as bytes of the folded text. */
static struct span
section_of(const struct corpus *corpus, size_t piece)
{
	const struct piece *pieces = corpus->pieces;
	size_t first = piece, last = piece;

	while (first > 0 && pieces[first - 1].node == pieces[piece].node)
		first--;
	while (last + 1 < corpus->count &&
	       pieces[last + 1].node == pieces[piece].node)
		last++;
	return (struct span){ pieces[first].from,
		corpus_piece_end(corpus, last) + 1 };
}

static bool
is_excluded(const struct find *find, struct span section)
{
	const struct query *query = &find->query;

	for (size_t i = 0; i < query->excluded_count; i++)
		if (needle_is_in(find->corpus, &query->excluded[i], section))
			return true;
	return false;
}

/* Adds a hit, but in a section that is excluded. */
static void
add(struct find *find, struct hit hit)
{
	uint32_t node = find->corpus->pieces[hit.piece].node;

	if (find->query.excluded_count > 0 && node != find->judged) {
		find->judged = node;
		find->passed_over =
		    is_excluded(find, section_of(find->corpus, hit.piece));
	}
	if (find->query.excluded_count == 0 || !find->passed_over)
		hits_add(&find->hits, hit);
}

/* --- The phases; each takes a slice of the text, whole pieces */

static size_t
walk_to(const struct corpus *corpus, size_t piece, size_t at)
{
	while (at > corpus_piece_end(corpus, piece))
		piece++;
	return piece;
}

static void
find_whole(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;
	const struct needle *whole = &find->query.whole;
	struct str text = str_slice(corpus->text, 0, slice.to);
	size_t piece = corpus_piece(corpus, slice.from), at = slice.from;

	while ((at = scan_next(&whole->literal, text, at)) < text.length) {
		uint32_t from;

		piece = walk_to(corpus, piece, at);
		from = (uint32_t)at - corpus->pieces[piece].from;
		at += whole->folded.length;
		add(find, (struct hit){
			      .piece = (uint32_t)piece,
			      .from = from,
			      .to = from + (uint32_t)whole->folded.length,
			  });
	}
}

/* Whether no other hit holds a byte of this one, which was found by sound. */
static bool
is_free(const struct hits *hits, const struct hit *hit)
{
	const struct hit *last;

	if (hits_overlap(hits, hit))
		return false;
	if (hits->count == hits->sound)
		return true;
	last = &hits->at[hits->count - 1];
	return last->piece != hit->piece || last->to <= hit->from;
}

/* Keeps where a sound begins, and it where it counts and is free. */
static void
add_sound(struct find *find, const struct pinyin_hit *found, size_t piece)
{
	struct hit hit;

	narrowing_add(&find->starts, found->span.from);
	if (!needle_take_sound(find->corpus, piece, found, &hit))
		find->held_back = true;
	else if (is_free(&find->hits, &hit))
		add(find, hit);
}

static void
find_sound(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;
	struct str text = str_slice(corpus->text, 0, slice.to);
	size_t piece = corpus_piece(corpus, slice.from), at = slice.from;
	struct pinyin_hit found;

	while (at < text.length &&
	       pinyin_next(find->query.whole.pinyin, text, at, &found)) {
		piece = walk_to(corpus, piece, found.span.from);
		add_sound(find, &found, piece);
		at = found.span.from + utf8_at(text, found.span.from).length;
	}
}

/* The same where only the last query's starts come into question. */
static void
narrow_sound(struct find *find, struct span slice)
{
	const struct narrowing *before = &find->before;
	struct str text = find->corpus->text;
	size_t piece = corpus_piece(find->corpus, slice.from);
	struct pinyin_hit found;

	for (size_t i = narrowing_from(before, slice.from);
	     i < before->count && before->at[i] < slice.to; i++) {
		if (!pinyin_at(
			find->query.whole.pinyin, text, before->at[i], &found))
			continue;
		piece = walk_to(find->corpus, piece, before->at[i]);
		add_sound(find, &found, piece);
	}
}

/* Adds the hits of all words in a section, in the order of the text. */
static void
add_words(struct find *find, struct span section)
{
	struct needle_walk walks[QUERY_WORDS];
	size_t count = find->query.word_count, first;

	for (size_t i = 0; i < count; i++)
		walks[i] =
		    needle_walk(find->corpus, &find->query.words[i], section);
	for (;;) {
		struct hit hit;

		first = 0;
		for (size_t i = 1; i < count; i++)
			if (needle_peek(&walks[i]) < needle_peek(&walks[first]))
				first = i;
		if (needle_peek(&walks[first]) >= section.to)
			return;
		hit = needle_take(&walks[first]);
		hit.word = (uint8_t)(first + 1);
		hits_add(&find->hits, hit);
		for (size_t i = 0; i < count; i++)
			needle_pass(&walks[i], walks[first].at);
	}
}

static void
find_words(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;

	while (slice.from < slice.to) {
		struct span section =
		    section_of(corpus, corpus_piece(corpus, slice.from));
		bool all = !is_excluded(find, section);

		for (size_t i = 0; all && i < find->query.word_count; i++)
			all = needle_is_in(
			    corpus, &find->query.words[i], section);
		if (all)
			add_words(find, section);
		slice.from = section.to;
	}
}

/* The whole clusters of what the pattern matches in a text as written. */
static void
find_pattern(struct find *find, struct span slice)
{
	size_t piece = corpus_piece(find->corpus, slice.from), cluster = 0;
	struct arena scratch = { 0 };
	struct str text = corpus_original(find->corpus, piece, &scratch);
	enum regex_result result;
	struct span match = { 0 };

	while ((result = regex_next(find->regex, text, match.to, &match)) ==
	       REGEX_FOUND) {
		match = cluster_widen(text, &cluster, match);
		add(find, (struct hit){
			      .piece = (uint32_t)piece,
			      .from = (uint32_t)match.from,
			      .to = (uint32_t)match.to,
			      .way = HIT_PATTERN,
			  });
	}
	find->limited |= result == REGEX_LIMIT;
	arena_free(&scratch);
}

/* --- From phase to phase */

/* The slice that the phase takes next. */
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
		to = section_of(corpus, corpus_piece(corpus, to - 1)).to;
	return (struct span){ find->at, to };
}

static void
take_slice(struct find *find)
{
	struct span slice = next_slice(find);

	find->at = slice.to;
	switch (find->phase) {
	case FIND_WHOLE:
		find_whole(find, slice);
		break;
	case FIND_SOUND:
		if (find->before.pinyin != NULL)
			narrow_sound(find, slice);
		else
			find_sound(find, slice);
		break;
	case FIND_WORDS:
		find_words(find, slice);
		break;
	case FIND_PATTERN:
		find_pattern(find, slice);
		break;
	case FIND_DONE:
		break;
	}
}

/* What comes behind a phase that has seen the whole text. */
static enum find_phase
phase_behind(struct find *find)
{
	const struct query *query = &find->query;

	if (find->phase == FIND_WHOLE && query->whole.pinyin != NULL)
		return FIND_SOUND;
	if (find->phase == FIND_WHOLE || find->phase == FIND_SOUND)
		return find->hits.count == 0 && query->word_count > 1
			   ? FIND_WORDS
			   : FIND_DONE;
	return FIND_DONE;
}

static void
go_on(struct find *find)
{
	enum find_phase next = phase_behind(find);

	if (find->phase == FIND_SOUND)
		find->starts.pinyin = find->query.whole.pinyin;
	find->hits.sound = next == FIND_SOUND   ? find->hits.count
			   : next == FIND_WORDS ? SIZE_MAX
						: find->hits.sound;
	find->phase = next;
	find->at = 0;
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
		if (milliseconds >= 0 && clock_milliseconds() >= end)
			break;
	}
	return find->phase == FIND_DONE;
}

/* --- A query's beginning and end */

static void
start_query(struct find *find, struct str typed)
{
	const struct pinyin *before = find->before.pinyin;
	struct query *query = &find->query;

	if (!query_read(query, typed, find->corpus, find->rules.sounds,
		&find->starts.arena))
		return;
	if (before != NULL && (query->whole.pinyin == NULL ||
				  !pinyin_extends(query->whole.pinyin, before)))
		narrowing_free(&find->before);
	find->phase = query->has_whole ? FIND_WHOLE : FIND_WORDS;
}

static void
forget_query(struct find *find)
{
	regex_free(find->regex);
	find->regex = NULL;
	find->query = (struct query){ 0 };
	find->held_back = find->limited = false;
	find->phase = FIND_DONE;
	find->at = 0;
	find->judged = UINT32_MAX;
}

bool
find_start(struct find *find, const struct corpus *corpus, struct str typed,
    struct find_rules rules, size_t *place, struct error *error)
{
	if (find->corpus != corpus)
		find_free(find);
	forget_query(find);
	narrowing_free(&find->before);
	find->before = find->starts;
	find->starts = (struct narrowing){ 0 };
	find->corpus = corpus;
	find->rules = rules;
	hits_start(&find->hits, corpus);
	if (typed.length == 0)
		return true;
	if (!rules.pattern) {
		start_query(find, typed);
		return true;
	}
	find->regex = regex_compile(typed, place, error);
	find->phase = find->regex != NULL ? FIND_PATTERN : FIND_DONE;
	return find->regex != NULL;
}

void
find_free(struct find *find)
{
	forget_query(find);
	narrowing_free(&find->starts);
	narrowing_free(&find->before);
	hits_free(&find->hits);
	*find = (struct find){ 0 };
}

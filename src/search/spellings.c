#include "search/spellings.h"

#include <stdlib.h>
#include <string.h>

/* A hit with its folded bytes. */
struct heard {
	const struct hit *hit;
	struct str folded;
};

static bool
is_heard(const struct hit *hit)
{
	return hit->way == HIT_PINYIN || hit->way == HIT_INITIALS;
}

/* By way, then by bytes, then by reading order, which is that in memory. */
static int
compare_heard(const void *left, const void *right)
{
	const struct heard *a = left, *b = right;
	size_t least = a->folded.length < b->folded.length ? a->folded.length
							   : b->folded.length;
	int order;

	if (a->hit->way != b->hit->way)
		return a->hit->way < b->hit->way ? -1 : 1;
	order = memcmp(a->folded.bytes, b->folded.bytes, least);
	if (order != 0)
		return order;
	if (a->folded.length != b->folded.length)
		return a->folded.length < b->folded.length ? -1 : 1;
	return (a->hit > b->hit) - (a->hit < b->hit);
}

/* A spelling while it is counted. */
struct counted {
	struct spelling spelling;
	const struct hit *first;
};

static int
compare_counted(const void *left, const void *right)
{
	const struct counted *a = left, *b = right;

	if (a->spelling.initials != b->spelling.initials)
		return a->spelling.initials ? 1 : -1;
	if (a->spelling.count != b->spelling.count)
		return a->spelling.count > b->spelling.count ? -1 : 1;
	return (a->first > b->first) - (a->first < b->first);
}

/* Finds the word whose spellings are counted: 0, the whole query, if that was
 * heard, else the last one. Returns false if no hit was found by sound. */
static bool
heard_word(const struct hits *hits, uint8_t *word)
{
	bool found = false;

	*word = 0;
	for (size_t i = 0; i < hits->count; i++) {
		if (!is_heard(&hits->at[i]))
			continue;
		found = true;
		if (hits->at[i].word == 0) {
			*word = 0;
			return true;
		}
		if (hits->at[i].word > *word)
			*word = hits->at[i].word;
	}
	return found;
}

/* Returns all hits of the word by sound, sorted so that equal ones are
 * neighbours. */
static struct heard *
collect(
    const struct hits *hits, uint8_t word, size_t *count, struct arena *arena)
{
	const struct corpus *corpus = hits->corpus;
	struct heard *heard = arena_alloc(arena, hits->count, sizeof *heard);

	*count = 0;
	for (size_t i = 0; i < hits->count; i++) {
		const struct hit *hit = &hits->at[i];
		size_t from = corpus->pieces[hit->piece].from;

		if (!is_heard(hit) || hit->word != word)
			continue;
		heard[(*count)++] = (struct heard){
			.hit = hit,
			.folded = str_slice(
			    corpus->text, from + hit->from, from + hit->to),
		};
	}
	qsort(heard, *count, sizeof *heard, compare_heard);
	return heard;
}

static bool
same(const struct heard *left, const struct heard *right)
{
	return left->hit->way == right->hit->way &&
	       str_equal(left->folded, right->folded);
}

static struct str
as_written(const struct hits *hits, const struct hit *hit, struct arena *arena)
{
	struct str text = corpus_original(hits->corpus, hit->piece, arena);
	struct span span = hits_source(hits, hit);

	return str_slice(text, span.from, span.to);
}

struct spellings
spellings_count(const struct find *find, struct arena *arena)
{
	const struct hits *hits = &find->hits;
	struct spellings spellings = { 0 };
	struct arena scratch = { 0 };
	struct heard *heard;
	struct counted *counted;
	size_t count;
	uint8_t word;

	if (!heard_word(hits, &word))
		return spellings;
	heard = collect(hits, word, &count, &scratch);
	counted = arena_alloc(&scratch, count, sizeof *counted);
	for (size_t i = 0; i < count; i++) {
		if (i == 0 || !same(&heard[i - 1], &heard[i]))
			counted[spellings.count++] = (struct counted){
				.spelling.initials =
				    heard[i].hit->way == HIT_INITIALS,
				.first = heard[i].hit,
			};
		counted[spellings.count - 1].spelling.count++;
	}
	qsort(counted, spellings.count, sizeof *counted, compare_counted);
	spellings.at =
	    arena_alloc(arena, spellings.count, sizeof *spellings.at);
	for (size_t i = 0; i < spellings.count; i++) {
		spellings.at[i] = counted[i].spelling;
		spellings.at[i].text =
		    as_written(hits, counted[i].first, arena);
	}
	spellings.typed = word == 0 ? find->query.whole.typed
				    : find->query.words[word - 1].typed;
	arena_free(&scratch);
	return spellings;
}

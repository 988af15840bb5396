/* What fuzz targets claim of the hits of a query. */
#ifndef TESTS_FUZZ_HITS_H
#define TESTS_FUZZ_HITS_H

#include "fuzz/claims.h"
#include "search/find.h"

/* What a hit covers, folded. */
static inline struct str
folded_of(const struct corpus *corpus, const struct hit *hit)
{
	size_t from = corpus->pieces[hit->piece].from;

	return str_slice(corpus->text, from + hit->from, from + hit->to);
}

static inline void
claim_source(const struct hits *hits, const struct hit *hit)
{
	struct arena arena = { 0 };
	struct str text = corpus_original(hits->corpus, hit->piece, &arena);
	struct span span = hits_source(hits, hit);
	struct buffer folded = { .arena = &arena };
	size_t from = 0;
	struct span wide = cluster_widen(text, &from, span);

	claim(span.from < span.to && span.to <= text.length,
	    "a hit is in its text");
	claim(wide.from == span.from && wide.to == span.to,
	    "a hit is whole clusters");
	fold_add(&folded, str_slice(text, span.from, span.to));
	if (hit->way != HIT_PATTERN && hit->to - hit->from > 1)
		claim(folded.length > 0, "a hit shows something");
	arena_free(&arena);
}

/* Returns where the needle first stands in a text, in any of its writings; the
 * text's length if nowhere. Sets the length of what stands there. */
static inline size_t
first_literal(struct str text, const struct needle *needle, size_t *length)
{
	size_t first = text.length;

	for (int i = 0; i < needle->literal_count; i++) {
		struct str bytes = needle->literals[i].bytes;
		size_t at = str_find(text, bytes);

		if (at < first) {
			first = at;
			*length = bytes.length;
		}
	}
	return first;
}

static inline void
claim_hit(const struct find *find, const struct hit *hit)
{
	const struct corpus *corpus = find->corpus;
	const struct needle *needle = hit->word == 0
					  ? &find->query.whole
					  : &find->query.words[hit->word - 1];
	size_t length = 0;

	claim(hit->piece < corpus->count && hit->from < hit->to, "a hit");
	claim_source(&find->hits, hit);
	if (hit->way == HIT_PATTERN)
		return;
	claim(hit->to <= corpus_piece_end(corpus, hit->piece) -
			     corpus->pieces[hit->piece].from,
	    "a hit is in its piece");
	if (hit->way == HIT_LITERAL)
		claim(first_literal(folded_of(corpus, hit), needle, &length) ==
			      0 &&
			  length == (size_t)(hit->to - hit->from),
		    "a literal hit folds to what was typed");
}

/* Ascending, without overlapping, in each run. */
static inline void
claim_order(const struct hits *hits)
{
	for (size_t i = 1; i < hits->count; i++) {
		const struct hit *last = &hits->at[i - 1], *hit = &hits->at[i];

		if (hits_begins(hits, i))
			continue;
		claim(last->piece < hit->piece ||
			  (last->piece == hit->piece && last->to <= hit->from),
		    "hits are in order and do not overlap");
	}
	for (size_t i = hits->begins[HITS_SOUND];
	     hits->run >= HITS_SOUND && i < hits->count; i++)
		claim(!hits_overlap(hits, &hits->at[i]),
		    "nothing else is where a literal hit is");
}

/* Forth and back again, every hit comes once. */
static inline void
claim_round(const struct hits *hits)
{
	size_t at = hits_from_node(hits, 0);

	for (size_t i = 0; i < hits->count; i++) {
		size_t next = hits_next(hits, at);

		claim(next < hits->count, "behind a hit is a hit");
		claim(hits_previous(hits, next) == at, "and before it this");
		at = next;
	}
	claim(at == hits_from_node(hits, 0), "the last leads to the first");
}

static inline void
claim_counts(const struct hits *hits)
{
	const struct report *report = hits->corpus->report;
	size_t sum = 0;

	for (size_t i = 0; i < hits->corpus->count; i++) {
		struct hits_runs in = hits_in_piece(hits, i);

		for (int run = 0; run < HITS_RUNS; run++)
			sum += in.runs[run].to - in.runs[run].from;
	}
	claim(sum == hits->count && hits->totals[0] == hits->count,
	    "every hit is in a piece and counted");
	claim(hits->sections <= report->count, "no more sections than are");
}

/* Nothing is left out: as many as a plain search finds, where nothing is
 * excluded and the whole was found. */
static inline void
claim_complete(const struct find *find)
{
	const struct corpus *corpus = find->corpus;
	const struct hits *hits = &find->hits;
	struct str rest = corpus->text;
	size_t count = 0, length = 0, at;

	if (find->rules.pattern || find->phase != FIND_DONE ||
	    !find->query.has_whole || find->query.excluded_count > 0)
		return;
	while ((at = first_literal(rest, &find->query.whole, &length)) <
	       rest.length) {
		count++;
		rest = str_slice(rest, at + length, rest.length);
	}
	claim(count == (hits->run == HITS_WHOLE ? hits->count
						: hits->begins[HITS_SOUND]),
	    "nothing is left out");
}

/* By what stands there as typed; by its sound more may be excluded. */
static inline void
claim_excluded(const struct find *find, const struct hit *hit)
{
	const struct corpus *corpus = find->corpus;
	uint32_t node = corpus->pieces[hit->piece].node;
	size_t piece = hit->piece, length;

	while (piece > 0 && corpus->pieces[piece - 1].node == node)
		piece--;
	for (; piece < corpus->count && corpus->pieces[piece].node == node;
	     piece++) {
		struct str text =
		    str_slice(corpus->text, corpus->pieces[piece].from,
			corpus_piece_end(corpus, piece));

		for (size_t i = 0; i < find->query.excluded_count; i++)
			claim(first_literal(text, &find->query.excluded[i],
				  &length) == text.length,
			    "no hit is where something is excluded");
	}
}

/* Of many hits some: each costs as much as its text is long. */
static inline void
claim_hits(const struct find *find)
{
	size_t step = 1 + find->hits.count / 64;

	for (size_t i = 0; i < find->hits.count; i += step) {
		claim_hit(find, &find->hits.at[i]);
		claim_excluded(find, &find->hits.at[i]);
	}
	claim_order(&find->hits);
	claim_counts(&find->hits);
	claim_complete(find);
	if (find->hits.count > 0)
		claim_round(&find->hits);
}

#endif

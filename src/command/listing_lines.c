/* Lines: a sentence is printed once, with all the hits in it. */
#include <stdio.h>
#include <stdlib.h>

#include "base/sorted.h"
#include "command/listing.h"
#include "command/listing_internal.h"
#include "command/print.h"

/* A hit of a piece, and what of the piece is printed around it. */
struct found {
	struct span hit, sentences, excerpt;
	size_t rank; /* among all hits, the best first */
};

static int
by_place(const void *left, const void *right)
{
	const struct found *a = left, *b = right;
	int order = sorted_order(a->sentences.from, b->sentences.from);

	return order != 0 ? order : sorted_order(a->hit.from, b->hit.from);
}

/* Returns all hits of a piece, of whatever kind, by their sentences. */
static struct found *
find_all(
    struct listing *listing, size_t piece, struct arena *arena, size_t *count)
{
	const struct hits *hits = &listing->find->hits;
	struct hits_runs in = hits_in_piece(hits, piece);
	struct found *all;
	size_t room = 0;

	for (int i = 0; i < HITS_RUNS; i++)
		room += in.runs[i].to - in.runs[i].from;
	all = arena_alloc(arena, room, sizeof *all);
	*count = 0;
	for (int i = 0; i < HITS_RUNS; i++)
		for (size_t at = in.runs[i].from; at < in.runs[i].to; at++) {
			struct placed_hit place =
			    listing_place(listing, &hits->at[at]);

			all[(*count)++] = (struct found){
				.hit = place.span,
				.sentences = listing_sentences(listing, &place),
				.excerpt = listing_excerpt(listing, &place),
				.rank = at,
			};
		}
	qsort(all, *count, sizeof *all, by_place);
	return all;
}

/* Joins the first of these hits with those behind it that share a sentence
 * with it. Returns how many they are; `rank` is that of the best one. */
static size_t
join(const struct found *found, size_t count, struct excerpt *excerpt,
    size_t *rank)
{
	size_t end = found[0].sentences.to, i = 0;

	excerpt->span = found[0].excerpt;
	*rank = found[0].rank;
	for (; i < count && found[i].sentences.from < end; i++) {
		struct span more = found[i].excerpt;

		if (more.from < excerpt->span.from)
			excerpt->span.from = more.from;
		if (more.to > excerpt->span.to)
			excerpt->span.to = more.to;
		if (found[i].sentences.to > end)
			end = found[i].sentences.to;
		if (found[i].rank < *rank)
			*rank = found[i].rank;
		excerpt->hits[i] = found[i].hit;
	}
	excerpt->count = i;
	return i;
}

static void
print_excerpt(const struct listing *listing, const struct placed_hit *place,
    const struct excerpt *excerpt)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct print_marks marks = { excerpt->hits, excerpt->count };

	listing_add_file(listing, &line);
	listing_add_section(listing, place->node, &line);
	if (place->field == PIECE_TITLE)
		/* The title ends the line; it is added again, marked. */
		line.length -= listing->source.text.length;
	else
		buffer_add(&line, str_of(": "));
	excerpt_add(&line, &listing->source, excerpt);
	print_listed(buffer_str(&line), listing->bold ? marks : print_no_marks,
	    LISTING_INDENT, listing->options);
	arena_free(&arena);
}

/* Prints the excerpts of a piece whose best hit is one of these. */
static void
print_piece(struct listing *listing, struct span ranks)
{
	const struct hit *first = &listing->find->hits.at[ranks.from];
	struct placed_hit place = listing_place(listing, first);
	struct arena arena = { 0 };
	size_t count, rank;
	struct found *found = find_all(listing, first->piece, &arena, &count);
	struct excerpt excerpt = {
		.hits = arena_alloc(&arena, count, sizeof *excerpt.hits),
	};

	for (size_t i = 0; i < count && !ferror(stdout);) {
		i += join(found + i, count - i, &excerpt, &rank);
		if (rank >= ranks.from && rank < ranks.to)
			print_excerpt(listing, &place, &excerpt);
	}
	arena_free(&arena);
}

void
listing_print_lines(struct listing *listing)
{
	const struct hits *hits = &listing->find->hits;
	struct span ranks = { 0, 0 };

	for (; ranks.from < hits->count; ranks.from = ranks.to) {
		while (ranks.to < hits->count &&
		       hits->at[ranks.to].piece == hits->at[ranks.from].piece)
			ranks.to++;
		print_piece(listing, ranks);
	}
}

#include "command/listing.h"

#include <stdio.h>

#include "command/listing_internal.h"
#include "command/print.h"
#include "view/page.h"

const struct report *
listing_report(const struct listing *listing)
{
	return listing->find->corpus->report;
}

/* Keeps the text of a piece for the hits that follow. */
static void
take_piece(struct listing *listing, size_t piece)
{
	struct str text;

	if (listing->source.text.length > 0 && listing->piece == piece)
		return;
	arena_free(&listing->arena);
	text = corpus_original(listing->find->corpus, piece, &listing->arena);
	listing->piece = piece;
	listing->map =
	    corpus_map(listing->find->corpus, piece, &listing->arena);
	listing->source =
	    excerpt_source(&listing->arena, text, listing->options->ambiguous);
}

struct placed_hit
listing_place(struct listing *listing, const struct hit *hit)
{
	const struct piece *piece = &listing->find->corpus->pieces[hit->piece];
	struct placed_hit place = {
		.node = piece->node,
		.field = piece->kind,
		.way = hit->way,
		.span = { hit->from, hit->to },
	};

	take_piece(listing, hit->piece);
	if (hit->way != HIT_PATTERN)
		place.span = fold_source(&listing->map, place.span);
	return place;
}

/* Returns what a function takes around a hit. */
static struct span
take_around(const struct listing *listing, const struct placed_hit *place,
    struct span (*take)(
	const struct excerpt_source *source, struct span hit, size_t sentences))
{
	if (place->field == PIECE_TITLE)
		return (struct span){ 0, listing->source.text.length };
	return take(
	    &listing->source, place->span, (size_t)listing->options->context);
}

struct span
listing_sentences(const struct listing *listing, const struct placed_hit *place)
{
	return take_around(listing, place, excerpt_sentences);
}

struct span
listing_whole(const struct listing *listing, const struct placed_hit *place)
{
	return take_around(listing, place, excerpt_whole);
}

struct span
listing_excerpt(const struct listing *listing, const struct placed_hit *place)
{
	return take_around(listing, place, excerpt_around);
}

void
listing_add_file(const struct listing *listing, struct buffer *line)
{
	if (!listing->named)
		return;
	buffer_add(line, listing->file);
	buffer_add_byte(line, ':');
}

void
listing_add_section(
    const struct listing *listing, size_t node, struct buffer *line)
{
	buffer_add(
	    line, page_place(listing_report(listing), node, line->arena));
}

/* --- Chapters */

static void
print_count(const struct listing *listing, size_t chapter, size_t count)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	listing_add_file(listing, &line);
	buffer_add(&line, arena_print(&arena, "%zu ", count));
	listing_add_section(listing, chapter, &line);
	print_listed(buffer_str(&line), print_no_marks, LISTING_INDENT,
	    listing->options);
	arena_free(&arena);
}

static void
print_counts(const struct listing *listing)
{
	const struct report *report = listing_report(listing);
	const struct hits *hits = &listing->find->hits;
	struct arena arena = { 0 };
	size_t *counts = arena_alloc(&arena, report->count, sizeof *counts);

	for (size_t i = 0; i < hits->count; i++) {
		size_t piece = hits->at[i].piece;

		counts[report_branch(
		    report, hits->corpus->pieces[piece].node)]++;
	}
	for (size_t i = 0; i < report->count && !ferror(stdout); i++)
		if (counts[i] > 0)
			print_count(listing, i, counts[i]);
	arena_free(&arena);
}

static void
print_records(struct listing *listing)
{
	const struct hits *hits = &listing->find->hits;

	for (size_t i = 0; i < hits->count && !ferror(stdout); i++) {
		struct placed_hit place = listing_place(listing, &hits->at[i]);

		if (listing->options->csv)
			listing_print_csv(listing, &place);
		else
			listing_print_json(listing, &place);
	}
}

void
listing_print(struct listing *listing)
{
	if (listing->options->count)
		print_counts(listing);
	else if (listing->options->json || listing->options->csv)
		print_records(listing);
	else
		listing_print_lines(listing);
}

void
listing_free(struct listing *listing)
{
	arena_free(&listing->arena);
	*listing = (struct listing){ 0 };
}

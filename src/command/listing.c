#include "command/listing.h"

#include <stdio.h>

#include "command/print.h"
#include "export/json.h"
#include "report/path.h"
#include "view/page.h"

static const char *const fields[] = {
	[PIECE_TITLE] = "title",
	[PIECE_SUBTITLE] = "subtitle",
	[PIECE_OCCASION] = "occasion",
	[PIECE_DATE] = "date",
	[PIECE_SPEAKER] = "speaker",
	[PIECE_PARAGRAPH] = "text",
};

static const char *const ways[] = {
	[HIT_LITERAL] = "literal",
	[HIT_PINYIN] = "pinyin",
	[HIT_INITIALS] = "initials",
	[HIT_PATTERN] = "regex",
};

/* A hit, with its bytes in the text of its piece before folding. */
struct placed_hit {
	size_t node;
	enum piece_kind field;
	enum hit_way way;
	struct span span;
};

static const struct report *
report_of(const struct listing *listing)
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
	listing->map = fold_map(&listing->arena, text);
	listing->source =
	    excerpt_source(&listing->arena, text, listing->options->ambiguous);
}

static struct placed_hit
place_of(struct listing *listing, const struct hit *hit)
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

static struct span
excerpt_of(const struct listing *listing, const struct placed_hit *place)
{
	if (place->field == PIECE_TITLE)
		return (struct span){ 0, listing->source.text.length };
	return excerpt_around(
	    &listing->source, place->span, (size_t)listing->options->context);
}

/* --- Lines */

static void
add_file(const struct listing *listing, struct buffer *line)
{
	if (!listing->named)
		return;
	buffer_add(line, listing->file);
	buffer_add_byte(line, ':');
}

/* Adds a section as toc prints it. */
static void
add_section(const struct listing *listing, size_t node, struct buffer *line)
{
	buffer_add(line, path_of(report_of(listing), node, line->arena));
	buffer_add_byte(line, ' ');
	buffer_add(line, page_heading(report_of(listing), node, line->arena));
}

static void
print_hit_line(const struct listing *listing, const struct placed_hit *place)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct span marked;

	add_file(listing, &line);
	add_section(listing, place->node, &line);
	if (place->field == PIECE_TITLE)
		/* The title ends the line; it is added again, marked. */
		line.length -= listing->source.text.length;
	else
		buffer_add(&line, str_of(": "));
	marked = excerpt_add(
	    &line, &listing->source, excerpt_of(listing, place), place->span);
	if (listing->bold)
		print_marked(buffer_str(&line), marked);
	else
		print_line(buffer_str(&line));
	arena_free(&arena);
}

/* --- JSON */

/* Adds a member, null for an empty text. */
static void
add_or_null(struct buffer *buffer, const char *key, struct str value)
{
	if (value.length > 0)
		json_string(buffer, key, value);
	else
		json_null(buffer, key);
}

/* Returns the offset of the hit's paragraph in the text of its section. */
static size_t
offset_of(const struct listing *listing, const struct placed_hit *place)
{
	const struct node *node = &report_of(listing)->nodes[place->node];

	return place->field == PIECE_PARAGRAPH
		   ? (size_t)(listing->source.text.bytes - node->text.bytes)
		   : 0;
}

static void
print_hit_json(const struct listing *listing, const struct placed_hit *place)
{
	const struct report *report = report_of(listing);
	const struct node *node = &report->nodes[place->node];
	struct str text = listing->source.text;
	struct span excerpt = excerpt_of(listing, place);
	size_t offset = offset_of(listing, place);
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	json_begin(&line);
	json_string(&line, "report", report->nodes[0].title);
	add_or_null(&line, "file", listing->file);
	json_string(&line, "path", path_of(report, place->node, &arena));
	add_or_null(&line, "id", node->id);
	json_string(&line, "title", node->title);
	json_string(&line, "field", str_of(fields[place->field]));
	json_number(&line, "from", offset + place->span.from);
	json_number(&line, "to", offset + place->span.to);
	json_string(
	    &line, "match", str_slice(text, place->span.from, place->span.to));
	json_string(&line, "way", str_of(ways[place->way]));
	json_string(
	    &line, "context", str_slice(text, excerpt.from, excerpt.to));
	json_end(&line);
	print_exact(buffer_str(&line));
	arena_free(&arena);
}

/* --- Chapters */

static void
print_count(const struct listing *listing, size_t chapter, size_t count)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	add_file(listing, &line);
	buffer_add(&line, arena_print(&arena, "%zu ", count));
	add_section(listing, chapter, &line);
	print_line(buffer_str(&line));
	arena_free(&arena);
}

static void
print_counts(const struct listing *listing)
{
	const struct report *report = report_of(listing);
	const struct hits *hits = &listing->find->hits;
	struct arena arena = { 0 };
	size_t *counts = arena_alloc(&arena, report->count, sizeof *counts);

	for (size_t i = 0; i < hits->count; i++) {
		size_t piece = hits->at[i].piece;

		counts[page_owner(report, hits->corpus->pieces[piece].node)]++;
	}
	for (size_t i = 0; i < report->count && !ferror(stdout); i++)
		if (counts[i] > 0)
			print_count(listing, i, counts[i]);
	arena_free(&arena);
}

static void
print_hits(struct listing *listing)
{
	const struct hits *hits = &listing->find->hits;

	for (size_t i = 0; i < hits->count && !ferror(stdout); i++) {
		struct placed_hit place = place_of(listing, &hits->at[i]);

		if (listing->options->json)
			print_hit_json(listing, &place);
		else
			print_hit_line(listing, &place);
	}
}

void
listing_print(struct listing *listing)
{
	if (listing->options->count)
		print_counts(listing);
	else
		print_hits(listing);
}

void
listing_free(struct listing *listing)
{
	arena_free(&listing->arena);
	*listing = (struct listing){ 0 };
}

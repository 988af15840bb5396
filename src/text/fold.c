#include "text/fold.h"

#include <assert.h>
#include <string.h>

#include "text/cluster.h"
#include "text/fold_context_internal.h"
#include "text/fold_table.h"
#include "text/utf8.h"

enum {
	/* The shares of a code point's bits in the table. */
	PAGE_BITS = 6,
	BLOCK_BITS = 6,
};

/* A part of the folded text, and where in the text it comes from. */
struct part {
	struct str folded;
	size_t source;
	bool same; /* the text's own bytes: the next comes from the next */
};

/* Decodes Han without a call. */
static struct point
point_at(struct str text, size_t at)
{
	const unsigned char *bytes = (const unsigned char *)text.bytes + at;

	if (text.length - at >= 3 && bytes[0] >= 0xE4 && bytes[0] <= 0xE9 &&
	    (bytes[1] & 0xC0) == 0x80 && (bytes[2] & 0xC0) == 0x80)
		return (struct point){ (bytes[0] & 0x0Fu) << 12 |
					   (bytes[1] & 0x3Fu) << 6 |
					   (bytes[2] & 0x3Fu),
			3 };
	return utf8_at(text, at);
}

/* Returns the page of a code point in the table: 64 code points, a bit each. */
static unsigned
page_of(uint32_t point)
{
	unsigned block = fold_index[point >> (PAGE_BITS + BLOCK_BITS)];

	return fold_blocks[block << BLOCK_BITS | (point >> PAGE_BITS & 0x3F)];
}

/* Whether the code point folds to itself, whatever its neighbours. */
static bool
stays(uint32_t point)
{
	return !(fold_changed[page_of(point)] >> (point & 0x3F) & 1);
}

/* Returns what a code point folds to that does not stay, apart from what its
 * neighbours change. */
static struct str
folded_of(uint32_t point)
{
	unsigned page = page_of(point);
	uint64_t below = (UINT64_C(1) << (point & 0x3F)) - 1;
	int rank = __builtin_popcountll(fold_changed[page] & below);
	const unsigned char *entry =
	    &fold_pool[fold_entries[fold_first[page] + rank]];

	return (struct str){ (const char *)entry + 1, entry[0] };
}

/* Returns what the code point at a byte folds to by itself, and its length. */
static struct str
fold_point(struct str text, size_t at, size_t *length)
{
	struct point point = utf8_at(text, at);

	*length = point.length;
	return stays(point.value) ? str_slice(text, at, at + point.length)
				  : folded_of(point.value);
}

/* Takes code points as long as they stay. Returns false if none does here. */
static bool
take_same(struct fold_walk *walk, struct part *part)
{
	size_t at = walk->at;

	while (at < walk->text.length) {
		struct point point = point_at(walk->text, at);

		if (!stays(point.value))
			break;
		at += point.length;
	}
	part->folded = str_slice(walk->text, walk->at, at);
	part->source = walk->at;
	part->same = true;
	walk->at = at;
	return part->folded.length > 0;
}

/* Takes a code point that does not stay; if it is white space, takes all that
 * follows too. It may fold to nothing. */
static void
take_changed(struct fold_walk *walk, struct part *part)
{
	struct point point = utf8_at(walk->text, walk->at);

	part->folded = folded_of(point.value);
	part->source = walk->at;
	part->same = false;
	walk->at += point.length;
	part->folded = fold_in_context(walk, point.value, part->folded);
}

/* Finds the next part of the folded text, which is not empty. Returns false at
 * the end. */
static bool
next_part(struct fold_walk *walk, struct part *part)
{
	while (walk->at < walk->text.length) {
		if (!take_same(walk, part))
			take_changed(walk, part);
		if (part->folded.length > 0) {
			fold_keep(walk, part->folded);
			return true;
		}
	}
	return false;
}

void
fold_add(struct buffer *folded, struct str text)
{
	struct fold_walk walk = { .text = text, .by_itself = fold_point };
	struct part part;

	while (next_part(&walk, &part))
		buffer_add(folded, part.folded);
}

size_t
fold_length(struct str text)
{
	struct fold_walk walk = { .text = text, .by_itself = fold_point };
	struct part part;
	size_t length = 0;

	while (next_part(&walk, &part))
		length += part.folded.length;
	return length;
}

static size_t
cluster_end(struct str text, size_t from)
{
	return from + cluster_at(text, from, AMBIGUOUS_NARROW).length;
}

struct fold_map
fold_map(struct arena *arena, struct str text)
{
	struct fold_map map = { .text = text };
	struct fold_walk walk = { .text = text, .by_itself = fold_point };
	struct span cluster = { 0, 0 };
	struct part part;

	assert(text.length <= UINT32_MAX);
	map.clusters =
	    arena_alloc(arena, fold_length(text), sizeof *map.clusters);
	while (next_part(&walk, &part))
		for (size_t i = 0; i < part.folded.length; i++) {
			size_t source = part.source + (part.same ? i : 0);

			while (source >= cluster.to) {
				cluster.from = cluster.to;
				cluster.to = cluster_end(text, cluster.to);
			}
			map.clusters[map.length++] = (uint32_t)cluster.from;
		}
	return map;
}

struct span
fold_source(const struct fold_map *map, struct span folded)
{
	assert(folded.from < folded.to && folded.to <= map->length);
	return (struct span){
		map->clusters[folded.from],
		cluster_end(map->text, map->clusters[folded.to - 1]),
	};
}

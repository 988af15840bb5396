#include "text/fold.h"

#include <assert.h>
#include <string.h>

#include "text/class.h"
#include "text/cluster.h"
#include "text/fold_table.h"
#include "text/utf8.h"

enum {
	/* The shares of a code point's bits in the table. */
	PAGE_BITS = 6,
	BLOCK_BITS = 6,
	END = 0x110000, /* no code point */
	ZEROS_MOST = 4, /* looked at in a row, the end of them with them */
};

/* A part of the folded text, and where in the text it comes from. */
struct part {
	struct str folded;
	size_t source;
	bool same; /* the text's own bytes: the next comes from the next */
};

/* A walk through a text. */
struct walk {
	struct str text;
	size_t at;
	struct str last; /* folded last; empty at the beginning */
	size_t digits;   /* folded last, behind a mark of thousands that went */
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

/* Whether this is what the table folds White_Space to. That includes line ends,
 * which are no blanks for text/class. */
static bool
is_folded_blank(struct str folded)
{
	return folded.length == 1 && folded.bytes[0] == ' ';
}

/* Returns whether it is 零, or what is typed and scanned for 〇. */
static bool
is_zero(struct str folded)
{
	return str_is(folded, "零") || str_is(folded, "0") ||
	       str_is(folded, "o");
}

/* Returns the next code point of the folded text that is not a blank; END if
 * there is none. Moves `*at` to the code point it comes from. */
static uint32_t
next_point(struct str text, size_t *at)
{
	while (*at < text.length) {
		struct point point = utf8_at(text, *at);
		struct str folded;

		if (stays(point.value))
			return point.value;
		folded = folded_of(point.value);
		if (folded.length > 0 && !is_folded_blank(folded))
			return utf8_at(folded, 0).value;
		*at += point.length;
	}
	return END;
}

/* Returns the last code point of the folded text so far; END at the
 * beginning. */
static uint32_t
last_point(const struct walk *walk)
{
	if (walk->last.length == 0)
		return END;
	return utf8_before(walk->last, walk->last.length).value;
}

static bool
is_letter(uint32_t point)
{
	return point >= 'a' && point <= 'z';
}

static bool
is_digit(uint32_t point)
{
	return class_digit(point) >= 0;
}

static bool
is_han_digit(uint32_t point)
{
	return class_han_digit(point) >= 0;
}

/* Returns whether three digits come next, and no fourth. */
static bool
is_group_next(const struct walk *walk)
{
	int digits = 0;
	bool blank = false;

	for (size_t at = walk->at; at < walk->text.length;) {
		struct point point = utf8_at(walk->text, at);
		struct str folded =
		    str_slice(walk->text, at, at + point.length);

		if (!stays(point.value))
			folded = folded_of(point.value);
		at += point.length;
		for (size_t i = 0; i < folded.length; i++) {
			if (folded.bytes[i] == ' ') {
				blank = digits > 0;
				continue;
			}
			if (blank || !is_digit((unsigned char)folded.bytes[i]))
				return digits == 3;
			if (++digits > 3)
				return false;
		}
	}
	return digits == 3;
}

/* Returns whether what is here parts thousands (GB/T 15835): 3,000 and 3 000
 * are 3000. If so it is passed, with the blanks that follow. */
static bool
pass_thousands(struct walk *walk)
{
	if (walk->digits < 1 || walk->digits > 3 || !is_group_next(walk))
		return false;
	next_point(walk->text, &walk->at);
	walk->digits = 0;
	return true;
}

/* Passes all the white space here. Both neighbours are looked at as folded, so
 * that folded text folds to itself. */
static struct str
fold_blank(struct walk *walk)
{
	uint32_t last = last_point(walk);
	uint32_t next = next_point(walk->text, &walk->at);

	if (is_digit(last) && is_digit(next))
		return str_of(pass_thousands(walk) ? "" : " ");
	return str_of(is_letter(last) && is_letter(next) ? " " : "");
}

/* Returns whether a Han digit comes next, or the end, perhaps behind a few more
 * zeros. */
static bool
is_han_digit_next(const struct walk *walk)
{
	size_t at = walk->at;

	for (int zeros = 0; zeros < ZEROS_MOST; zeros++) {
		uint32_t next = next_point(walk->text, &at);

		if (next == END || is_han_digit(next))
			return true;
		if (next != '0' && next != 'o')
			return false;
		at += utf8_at(walk->text, at).length;
	}
	return false;
}

static struct str
fold_zero(const struct walk *walk, struct str folded)
{
	if (is_han_digit(last_point(walk)) && is_han_digit_next(walk))
		return str_of("〇");
	return folded;
}

/* Takes code points as long as they stay. Returns false if none does here. */
static bool
take_same(struct walk *walk, struct part *part)
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
take_changed(struct walk *walk, struct part *part)
{
	struct point point = utf8_at(walk->text, walk->at);

	part->folded = folded_of(point.value);
	part->source = walk->at;
	part->same = false;
	walk->at += point.length;
	if (is_folded_blank(part->folded))
		part->folded = fold_blank(walk);
	else if (is_zero(part->folded))
		part->folded = fold_zero(walk, part->folded);
	else if (str_is(part->folded, ",") && pass_thousands(walk))
		part->folded = str_of("");
}

static void
count_digits(struct walk *walk, struct str folded)
{
	size_t count = 0;

	while (count < folded.length &&
	       is_digit((unsigned char)folded.bytes[folded.length - 1 - count]))
		count++;
	walk->digits = count == folded.length ? walk->digits + count : count;
}

/* Finds the next part of the folded text, which is not empty. Returns false at
 * the end. */
static bool
next_part(struct walk *walk, struct part *part)
{
	while (walk->at < walk->text.length) {
		if (!take_same(walk, part))
			take_changed(walk, part);
		if (part->folded.length > 0) {
			walk->last = part->folded;
			count_digits(walk, part->folded);
			return true;
		}
	}
	return false;
}

void
fold_add(struct buffer *folded, struct str text)
{
	struct walk walk = { .text = text };
	struct part part;

	while (next_part(&walk, &part))
		buffer_add(folded, part.folded);
}

size_t
fold_length(struct str text)
{
	struct walk walk = { .text = text };
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
	struct walk walk = { .text = text };
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

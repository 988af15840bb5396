#include "pair/gram.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	PAIR_WEIGHT = 2, /* of two characters against one */
	SHIFT = 32,
};

static bool
counts(uint32_t point)
{
	return class_is_han(point) ||
	       (point < 0x80 && ascii_is_letter((char)point));
}

static int
by_id(const void *left, const void *right)
{
	const struct gram *one = left, *other = right;

	return (one->id > other->id) - (one->id < other->id);
}

/* Leaves one of each, in order. */
static size_t
unite(struct gram *grams, size_t count)
{
	size_t kept = 0;

	if (count > 1)
		qsort(grams, count, sizeof *grams, by_id);
	for (size_t i = 0; i < count; i++)
		if (kept == 0 || grams[kept - 1].id != grams[i].id)
			grams[kept++] = grams[i];
	return kept;
}

/* Returns how many characters of a text count. */
static size_t
count_points(struct str text)
{
	size_t count = 0;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		count += counts(point.value);
		at += point.length;
	}
	return count;
}

struct grams
grams_of(struct arena *arena, struct str text)
{
	struct grams grams = { .at = arena_alloc(arena,
				   count_points(text) * 2 + 1,
				   sizeof *grams.at) };
	uint32_t before = 0;

	for (size_t at = 0; at < text.length;) {
		struct point point = utf8_at(text, at);

		at += point.length;
		if (!counts(point.value))
			continue;
		grams.at[grams.count++].id = point.value;
		if (before != 0)
			grams.at[grams.count++].id =
			    (uint64_t)before << SHIFT | point.value;
		before = point.value;
	}
	grams.count = unite(grams.at, grams.count);
	return grams;
}

static int
count_by_id(const void *left, const void *right)
{
	const struct gram_count *one = left, *other = right;

	return (one->id > other->id) - (one->id < other->id);
}

struct gram_counts
gram_count(struct arena *arena, const struct grams *texts, size_t count)
{
	struct gram_counts counts = { .texts = count };
	size_t all = 0, kept = 0;

	for (size_t i = 0; i < count; i++)
		all += texts[i].count;
	counts.at = arena_alloc(arena, all + 1, sizeof *counts.at);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < texts[i].count; j++)
			counts.at[counts.count++] =
			    (struct gram_count){ texts[i].at[j].id, 1 };
	if (all > 1)
		qsort(counts.at, all, sizeof *counts.at, count_by_id);
	for (size_t i = 0; i < all; i++)
		if (kept > 0 && counts.at[kept - 1].id == counts.at[i].id)
			counts.at[kept - 1].texts++;
		else
			counts.at[kept++] = counts.at[i];
	counts.count = kept;
	return counts;
}

/* Returns the logarithm of a ratio above 1 to the base 2, its fraction as a
 * straight line: near enough for a weight, and no library is needed. */
static double
logarithm(double ratio)
{
	double whole = 0;

	for (; ratio >= 2; ratio /= 2)
		whole++;
	return whole + ratio - 1;
}

void
grams_weigh(struct grams *grams, const struct gram_counts *counts)
{
	for (size_t i = 0; i < grams->count; i++) {
		struct gram *gram = &grams->at[i];
		const struct gram_count wanted = { gram->id, 0 };
		const struct gram_count *found = bsearch(&wanted, counts->at,
		    counts->count, sizeof *counts->at, count_by_id);
		size_t texts = found == NULL ? 0 : found->texts;

		gram->weight =
		    logarithm(1 + (double)counts->texts / (1 + (double)texts)) *
		    (gram->id >> SHIFT != 0 ? PAIR_WEIGHT : 1);
		grams->weight += gram->weight;
	}
}

double
grams_shared(const struct grams *one, const struct grams *other)
{
	double shared = 0;
	size_t i = 0, j = 0;

	if (one->count == 0 || other->count == 0)
		return 0;
	while (i < one->count && j < other->count) {
		if (one->at[i].id == other->at[j].id) {
			shared += one->at[i++].weight;
			j++;
		} else if (one->at[i].id < other->at[j].id) {
			i++;
		} else {
			j++;
		}
	}
	return 2 * shared / (one->weight + other->weight);
}

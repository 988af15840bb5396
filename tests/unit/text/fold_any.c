/* Folding: what holds of any text, by each code point and by random texts. */
#include <string.h>

#include "folding.h"
#include "text/cluster.h"

enum {
	RANDOM_TEXTS = 30000,
	LONGEST = 24, /* pieces */
	LAST = 0x10FFFF,
};

/* Calls with each code point, in UTF-8. */
static void
for_each_point(void (*claim)(struct str point, struct buffer *scratch))
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct buffer scratch = { .arena = &arena };

	for (uint32_t point = 0; point <= LAST; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		text.length = 0;
		scratch.length = 0;
		utf8_add(&text, point);
		claim(buffer_str(&text), &scratch);
	}
	arena_free(&arena);
}

static void
claim_hidden(struct str point, struct buffer *scratch)
{
	(void)scratch;
	if (cluster_at(point, 0, AMBIGUOUS_NARROW).columns == 0)
		assert_int_equal(fold_length(point), 0);
}

static void
what_is_never_shown_folds_to_nothing(void **state)
{
	(void)state;
	for_each_point(claim_hidden);
}

/* Folded, it is UTF-8 without a line feed, and folds to itself. */
static void
claim_stable(struct str text, struct buffer *scratch)
{
	struct str folded;

	fold_add(scratch, text);
	folded = buffer_str(scratch);
	assert_int_equal(fold_length(text), folded.length);
	assert_int_equal(utf8_bad(folded), folded.length);
	assert_int_equal(str_find(folded, str_of("\n")), folded.length);
	folds(folded, folded);
}

/* The same between those whose form depends on what is beside them. */
static void
claim_stable_beside(struct str point, const char *other, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	buffer_add(&text, str_of(other));
	buffer_add(&text, point);
	buffer_add(&text, str_of(other));
	scratch->length = 0;
	claim_stable(buffer_str(&text), scratch);
	arena_free(&arena);
}

/* Beyond the basic plane those that change will do. */
static void
claim_stable_anywhere(struct str point, struct buffer *scratch)
{
	claim_stable(point, scratch);
	if (point.length == 4 && str_equal(buffer_str(scratch), point))
		return;
	claim_stable_beside(point, "a ", scratch);
	claim_stable_beside(point, " 1", scratch);
	claim_stable_beside(point, "二零", scratch);
	claim_stable_beside(point, "零", scratch);
}

static void
folding_what_is_folded_changes_nothing(void **state)
{
	(void)state;
	for_each_point(claim_stable_anywhere);
}

static const char *const pieces[] = { "a", "B", "ｃ", "1", "２", "①", "㎡", "Ⅲ",
	"二", "零", "〇", "○", "0", "０", "O", ",", "，", "12", "345", "6",
	"000", "著", "名", "显", "乾", "坤", "五", "\uF9B2", "报", "臺", "，",
	"“", "—", " ", " ", "　", "\n", "\r", "\t", "\u00A0", "\u2028",
	"\u00A8", "é", "e\u0301", "\u0301", "か\u3099", "\u3099", "\u200B",
	"\u200D", "\uFE0F", "\U000E0100", "😀", "\U0001F3FD", "🇨", "🇳", "\u1100",
	"\u1161", "\u11A8", "가", "\u0915", "\u093E", "\uFDFA", "\uFFFD",
	"\u0378", "\x1B", "\xFF", "\x80", "\xE6\x8A", "\xF0\x9F" };

static uint32_t
draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

static void
fill(struct buffer *buffer, uint32_t *seed)
{
	bool bytes = draw(seed, 8) == 0;

	buffer->length = 0;
	for (uint32_t left = draw(seed, LONGEST) + 1; left > 0; left--)
		if (bytes)
			buffer_add_byte(buffer, (char)draw(seed, 256));
		else
			buffer_add(
			    buffer, str_of(pieces[draw(seed,
					sizeof pieces / sizeof pieces[0])]));
}

static void
for_random_texts(void (*claim)(struct str text, struct buffer *scratch))
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct buffer scratch = { .arena = &arena };
	uint32_t seed = 2025;

	for (int i = 0; i < RANDOM_TEXTS; i++) {
		fill(&text, &seed);
		scratch.length = 0;
		claim(buffer_str(&text), &scratch);
	}
	arena_free(&arena);
}

static void
folding_a_folded_text_changes_nothing(void **state)
{
	(void)state;
	for_random_texts(claim_stable);
}

/* Whether what it folds to depends on what is beside it. */
static bool
has_neighbours(struct str text)
{
	static const char *const some[] = { " ", "　", "\n", "\r", "\t", "\v",
		"\f", "\xC2\x85", "\u00A0", "\u00A8", "\u00AF", "\u00B4",
		"\u00B8", "\u2028", "零", "\uF9B2", "著", "乾", "0", "０", "o",
		"O", ",", "，" };

	for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
		if (str_find(text, str_of(some[i])) < text.length)
			return true;
	return false;
}

static void
claim_pointwise(struct str text, struct buffer *scratch)
{
	size_t length;

	if (has_neighbours(text))
		return;
	for (size_t at = 0; at < text.length; at += length) {
		length = utf8_at(text, at).length;
		fold_add(scratch, str_slice(text, at, at + length));
	}
	folds(text, buffer_str(scratch));
}

static void
without_blanks_commas_and_zeros_each_code_point_folds_by_itself(void **state)
{
	(void)state;
	for_random_texts(claim_pointwise);
}

/* Marks where clusters begin; the length is one of them. */
static void
mark_clusters(struct str text, bool *begins)
{
	size_t at = 0;

	memset(begins, 0, text.length + 1);
	for (; at < text.length;
	     at += cluster_at(text, at, AMBIGUOUS_NARROW).length)
		begins[at] = true;
	begins[at] = true;
}

static void
claim_mapped(struct str text, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct fold_map map = fold_map(&arena, text);
	bool *begins = arena_alloc(&arena, text.length + 1, 1);

	fold_add(scratch, text);
	mark_clusters(text, begins);
	assert_int_equal(map.length, scratch->length);
	for (size_t i = 0; i < map.length; i++) {
		struct span source =
		    fold_source(&map, (struct span){ i, i + 1 });

		assert_true(i == 0 || map.clusters[i] >= map.clusters[i - 1]);
		assert_int_equal(source.from, map.clusters[i]);
		assert_true(source.from < source.to);
		assert_true(source.to <= text.length);
		assert_true(begins[source.from] && begins[source.to]);
		assert_int_equal(
		    fold_source(&map, (struct span){ 0, i + 1 }).to, source.to);
	}
	arena_free(&arena);
}

static void
the_map_rises_from_cluster_to_cluster(void **state)
{
	(void)state;
	for_random_texts(claim_mapped);
}

/* Each byte of the source is told of by some cluster's fold: folding the
 * source of a hit gives the hit, where the neighbours do not matter. */
static void
claim_source(struct str text, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct fold_map map = fold_map(&arena, text);

	if (!has_neighbours(text))
		for (size_t i = 0; i < map.length; i++) {
			struct span source =
			    fold_source(&map, (struct span){ i, i + 1 });
			size_t from = i, to = i + 1;

			while (from > 0 &&
			       map.clusters[from - 1] == map.clusters[i])
				from--;
			while (to < map.length &&
			       map.clusters[to] == map.clusters[i])
				to++;
			scratch->length = 0;
			fold_add(scratch, text);
			folds(str_slice(text, source.from, source.to),
			    str_slice(buffer_str(scratch), from, to));
		}
	arena_free(&arena);
}

static void
the_source_folds_to_what_it_is_the_source_of(void **state)
{
	(void)state;
	for_random_texts(claim_source);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_never_shown_folds_to_nothing),
		cmocka_unit_test(folding_what_is_folded_changes_nothing),
		cmocka_unit_test(folding_a_folded_text_changes_nothing),
		cmocka_unit_test(
		    without_blanks_commas_and_zeros_each_code_point_folds_by_itself),
		cmocka_unit_test(the_map_rises_from_cluster_to_cluster),
		cmocka_unit_test(the_source_folds_to_what_it_is_the_source_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

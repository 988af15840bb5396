/* Clusters of random text: random bytes, and random strings of the code points
 * that join, compose, hide or reverse. */
#include "text/cluster.h"

#include <utf8proc.h>

#include "test.h"
#include "text/utf8.h"

enum {
	TEXTS = 40000,
	LONGEST = 24, /* pieces */
};

static const char *const pieces[] = { "a", "1", "中", "报", "“", "—", " ",
	"\u0301", "\u0323", "\u0327", "\u0338", "\u20DD", "\u20E3", "\u3099",
	"か", "e", "é", "\uF900", "\u212B", "\u0344", "\u0374", "\u093E",
	"\u0915", "\u094D", "\u0958", "\u0DD9", "\u0DCA", "\u0DCF", "\u200B",
	"\u200C", "\u200D", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\uFE0F",
	"\U000E0100", "\U000E0067", "😀", "👩", "❤", "\U0001F3FD", "🇨", "🇳",
	"\u1100", "\u115F", "\u1160", "\u1161", "\u1176", "\u11A8", "\u11FF",
	"\uA960", "\uD7B0", "가", "각", "\u3164", "\uFF76", "\uFF9E", "\u0600",
	"\u06DD", "\u0378", "\uFFF9", "\uFFFD", "\U0001D15E", "\U0001D157",
	"\U0001D165", "\U0001D166", "\r", "\n", "\t", "\x1B", "\xC2\x85",
	"\u2028", "\uFFFF", "\xFF", "\x80", "\xE6\x8A", "\xC3", "\u0F71",
	"\u0F73", "\u09C7", "\u09BE", "©" };

static uint32_t
draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

static void
fill(struct buffer *buffer, uint32_t *seed)
{
	bool bytes = draw(seed, 4) == 0;

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
run(void (*claim)(struct str text, struct buffer *scratch))
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct buffer scratch = { .arena = &arena };
	uint32_t seed = 2025;

	for (int i = 0; i < TEXTS; i++) {
		fill(&text, &seed);
		scratch.length = 0;
		claim(buffer_str(&text), &scratch);
	}
	arena_free(&arena);
}

static void
show(const char *name, struct str text)
{
	print_error("%s:", name);
	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length)
		print_error(" %04X", utf8_at(text, at).value);
	print_error("\n");
}

static void
claim_covered(struct str text, struct buffer *scratch)
{
	struct cluster cluster;
	size_t at = 0;

	(void)scratch;
	for (; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, AMBIGUOUS_NARROW);
		assert_true(cluster.length > 0);
		assert_true((cluster.columns == 0) == (cluster.count == 0));
	}
	assert_int_equal(at, text.length);
}

static void
clusters_cover_all_bytes(void **state)
{
	(void)state;
	run(claim_covered);
}

/* All of it has a width, and what has none follows what has. */
static void
claim_printable(struct str text, struct buffer *scratch)
{
	struct str clean;
	uint32_t point;

	cluster_clean(scratch, text);
	clean = buffer_str(scratch);
	assert_int_equal(utf8_bad(clean), clean.length);
	for (size_t at = 0; at < clean.length;
	     at += utf8_at(clean, at).length) {
		point = utf8_at(clean, at).value;
		assert_true(
		    width_of(point, AMBIGUOUS_NARROW) >= (at == 0 ? 1 : 0));
		assert_int_not_equal(utf8proc_category((utf8proc_int32_t)point),
		    UTF8PROC_CATEGORY_CF);
	}
}

static void
cleaned_text_is_utf8_without_anything_invisible(void **state)
{
	(void)state;
	run(claim_printable);
}

static void
claim_stable(struct str text, struct buffer *scratch)
{
	struct buffer again = { .arena = scratch->arena };
	struct str clean;

	cluster_clean(scratch, text);
	clean = buffer_str(scratch);
	cluster_clean(&again, clean);
	if (!str_equal(buffer_str(&again), clean)) {
		show("text", text);
		show("clean", clean);
		show("again", buffer_str(&again));
	}
	assert_true(str_equal(buffer_str(&again), clean));
	assert_int_equal(cluster_columns(text, AMBIGUOUS_WIDE),
	    cluster_columns(clean, AMBIGUOUS_WIDE));
}

static void
cleaning_cleaned_text_changes_nothing(void **state)
{
	(void)state;
	run(claim_stable);
}

/* A cluster's points in NFC; false where that is not what is shown. */
static bool
is_nfc(const struct cluster *cluster)
{
	utf8proc_option_t options = UTF8PROC_COMPOSE | UTF8PROC_STABLE;
	utf8proc_int32_t points[CLUSTER_POINTS * 4];
	utf8proc_ssize_t count = 0;

	for (int i = 0; i < cluster->count; i++)
		count += utf8proc_decompose_char(
		    (utf8proc_int32_t)cluster->points[i], points + count,
		    CLUSTER_POINTS * 4 - count, options, &(int){ 0 });
	count = utf8proc_normalize_utf32(points, count, options);
	if (count != cluster->count)
		return false;
	for (int i = 0; i < cluster->count; i++)
		if ((uint32_t)points[i] != cluster->points[i])
			return false;
	return true;
}

static void
claim_nfc(struct str text, struct buffer *scratch)
{
	struct cluster cluster;

	(void)scratch;
	for (size_t at = 0; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, AMBIGUOUS_NARROW);
		/* Musical notes and stems: their normal form is two spacing
		 * characters, or begins with a mark. */
		if (is_nfc(&cluster) || (cluster.points[0] >= 0x1D15E &&
					    cluster.points[0] <= 0x1D166))
			continue;
		show("text", str_slice(text, at, at + cluster.length));
		fail();
	}
}

static void
a_cluster_is_in_normal_form_c(void **state)
{
	(void)state;
	run(claim_nfc);
}

static void
claim_fit(struct str text, struct buffer *scratch)
{
	int all = cluster_columns(text, AMBIGUOUS_WIDE);

	(void)scratch;
	assert_int_equal(cluster_fit(text, all, AMBIGUOUS_WIDE), text.length);
	for (int columns = 0; columns < all; columns++) {
		size_t fit = cluster_fit(text, columns, AMBIGUOUS_WIDE);
		struct cluster next = cluster_at(text, fit, AMBIGUOUS_WIDE);
		int used =
		    cluster_columns(str_slice(text, 0, fit), AMBIGUOUS_WIDE);

		assert_true(used <= columns);
		assert_true(used + next.columns > columns);
	}
}

static void
what_fits_is_as_wide_as_it_can_be(void **state)
{
	(void)state;
	run(claim_fit);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clusters_cover_all_bytes),
		cmocka_unit_test(
		    cleaned_text_is_utf8_without_anything_invisible),
		cmocka_unit_test(cleaning_cleaned_text_changes_nothing),
		cmocka_unit_test(a_cluster_is_in_normal_form_c),
		cmocka_unit_test(what_fits_is_as_wide_as_it_can_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

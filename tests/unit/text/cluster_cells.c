/* Every code point, alone and with others, fits the cells it is given. */
#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

/* What a cell of ncurses takes: one code point with columns, then marks. */
static void
fits_a_cell(const struct cluster *cluster, enum ambiguous ambiguous)
{
	bool good = cluster->length > 0;

	if (cluster->columns == 0) {
		good = good && cluster->count == 0;
	} else {
		good =
		    good && cluster->columns <= 2 && cluster->count > 0 &&
		    cluster->count <= CLUSTER_POINTS &&
		    width_of(cluster->points[0], ambiguous) == cluster->columns;
		for (int i = 1; i < cluster->count; i++)
			good = good &&
			       width_of(cluster->points[i], ambiguous) == 0;
	}
	if (!good)
		print_error("U+%04X columns %d count %d\n", cluster->points[0],
		    cluster->columns, cluster->count);
	assert_true(good);
}

static void
all_fit_a_cell(struct str text)
{
	static const enum ambiguous both[] = {
		AMBIGUOUS_NARROW,
		AMBIGUOUS_WIDE,
	};

	for (int i = 0; i < 2; i++) {
		struct cluster cluster;
		size_t at = 0;

		for (; at < text.length; at += cluster.length) {
			cluster = cluster_at(text, at, both[i]);
			fits_a_cell(&cluster, both[i]);
		}
		assert_int_equal(at, text.length);
	}
}

static bool
is_surrogate(uint32_t point)
{
	return point >= 0xD800 && point <= 0xDFFF;
}

static void
every_code_point_fits_a_cell(void **state)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		if (is_surrogate(point))
			continue;
		buffer.length = 0;
		utf8_add(&buffer, point);
		all_fit_a_cell(buffer_str(&buffer));
	}
	arena_free(&arena);
}

/* Where one is like the next, Han and syllables and what is above, one of a
 * hundred will do. */
static bool
is_one_of_many(uint32_t point)
{
	return (point >= 0x3400 && point <= 0x9FFF) ||
	       (point >= 0xAC00 && point <= 0xF8FF) ||
	       (point >= 0x20000 && point % 0x10000 > 0x200);
}

/* Each before and behind others that join, compose, reverse or end. */
static void
every_code_point_fits_a_cell_whatever_it_stands_with(void **state)
{
	static const char *const others[] = { "A", "中", "\u0301", "\u093E",
		"\u200D", "\u200B", "\uFE0F", "\u202E", "😀", "\U0001F3FD", "🇨",
		"\u1100", "\u1161", "\u11A8", "가", "\u0600", "\u0378", "\r",
		"\n", "\xFF", "\u0DD9", "\u0DCA", "\U0001D165" };
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	(void)state;
	for (uint32_t point = 0; point <= 0x10FFFF; point++) {
		if (is_surrogate(point) ||
		    (is_one_of_many(point) && point % 100 != 0))
			continue;
		for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
			buffer.length = 0;
			buffer_add(&buffer, str_of(others[i]));
			utf8_add(&buffer, point);
			buffer_add(&buffer, str_of(others[i]));
			all_fit_a_cell(buffer_str(&buffer));
		}
	}
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_code_point_fits_a_cell),
		cmocka_unit_test(
		    every_code_point_fits_a_cell_whatever_it_stands_with),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "text/scan.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "test.h"

/* --- What the scan has to agree with */

static size_t
naive_next(struct str needle, struct str text, size_t from)
{
	for (size_t at = from; at + needle.length <= text.length; at++)
		if (memcmp(text.bytes + at, needle.bytes, needle.length) == 0)
			return at;
	return text.length;
}

static void
agree_from(const struct scan_needle *needle, struct str text, size_t from)
{
	size_t expected = naive_next(needle->bytes, text, from);

	assert_int_equal(scan_next(needle, text, from), expected);
	assert_int_equal(scan_next_plain(needle, text, from), expected);
}

/* All hits are the same, overlapping ones too; returns how many. */
static size_t
agree(const struct scan_needle *needle, struct str text)
{
	size_t hits = 0, at = 0;

	while ((at = naive_next(needle->bytes, text, at)) < text.length) {
		agree_from(needle, text, at);
		agree_from(needle, text, at + 1);
		hits++;
		at++;
	}
	agree_from(needle, text, 0);
	agree_from(needle, text, text.length);
	agree_from(needle, text, text.length + 1);
	return hits;
}

static struct scan_needle
needle_in(struct str needle, struct str text)
{
	struct scan_sample sample = scan_sample(text);

	return scan_needle(needle, &sample);
}

static size_t
hits_of(const char *needle, const char *text)
{
	struct scan_needle prepared = needle_in(str_of(needle), str_of(text));

	return agree(&prepared, str_of(text));
}

/* --- Random text between two walls: reading the first byte before it or
 * behind it ends the test */

enum {
	LONGEST_NEEDLE = 70,
	BLOCK = 64, /* bytes that the scan compares at once */
};

static char *room; /* one page */
static size_t page;

static int
setup(void **state)
{
	char *pages;

	(void)state;
	page = (size_t)sysconf(_SC_PAGESIZE);
	pages = mmap(NULL, 3 * page, PROT_READ | PROT_WRITE,
	    MAP_PRIVATE | MAP_ANON, -1, 0);
	if (pages == MAP_FAILED || mprotect(pages, page, PROT_NONE) != 0 ||
	    mprotect(pages + 2 * page, page, PROT_NONE) != 0)
		return -1;
	room = pages + page;
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	return munmap(room - page, 3 * page);
}

static size_t
random_below(size_t limit)
{
	static uint64_t number = 20250107;

	number = number * 6364136223846793005u + 1442695040888963407u;
	return (size_t)(number >> 33) % limit;
}

static struct str
random_text(char *place, size_t length, size_t letters)
{
	for (size_t i = 0; i < length; i++)
		place[i] = (char)('a' + random_below(letters));
	return (struct str){ place, length };
}

/* A piece of the text, or letters that may not stand there; with any two of
 * its bytes for the rarest. */
static struct scan_needle
random_needle(char *place, size_t length, struct str text, size_t letters)
{
	struct scan_needle needle =
	    needle_in(random_text(place, length, letters), text);

	if (text.length >= length && random_below(3) > 0)
		memcpy(place,
		    text.bytes + random_below(text.length - length + 1),
		    length);
	if (length > 1 && random_below(2) == 0) {
		needle.rarest = random_below(length);
		needle.second =
		    (needle.rarest + 1 + random_below(length - 1)) % length;
	}
	return needle;
}

/* Lengths around those at which another block is compared. */
static size_t
random_length(size_t needle)
{
	size_t length = random_below(4) * BLOCK + random_below(5);

	if (random_below(8) == 0)
		return random_below(needle + 2);
	return length + needle > 3 ? length + needle - 3 : 0;
}

static void
every_needle_is_found_at_every_alignment(void **state)
{
	char bytes[LONGEST_NEEDLE];
	size_t hits = 0;

	(void)state;
	for (size_t length = 1; length <= LONGEST_NEEDLE; length++)
		for (size_t shift = 0; shift < 64; shift++)
			for (int round = 0; round < 4; round++) {
				size_t letters = 1 + random_below(4);
				struct str text = random_text(room + shift,
				    random_length(length), letters);
				struct scan_needle needle =
				    random_needle(bytes, length, text, letters);

				hits += agree(&needle, text);
			}
	assert_true(hits > 100000);
}

static void
nothing_outside_of_the_text_is_read(void **state)
{
	char bytes[LONGEST_NEEDLE];

	(void)state;
	for (size_t length = 1; length <= LONGEST_NEEDLE; length++)
		for (int round = 0; round < 100; round++) {
			size_t letters = 1 + random_below(4);
			size_t extent = random_length(length);
			struct str text =
			    random_text(room + page - extent, extent, letters);
			struct scan_needle needle =
			    random_needle(bytes, length, text, letters);

			agree(&needle, text);
			text = random_text(room, extent, letters);
			agree(&needle, text);
		}
}

static void
a_needle_at_the_very_end_is_found(void **state)
{
	(void)state;
	for (size_t length = 4; length < 4 * BLOCK; length++) {
		struct str text = { room + page - length, length };
		struct scan_needle needle;

		memset(room + page - length, 'e', length);
		memcpy(room + page - 4, "need", 4);
		needle = needle_in(str_of("need"), text);
		assert_int_equal(scan_next(&needle, text, 0), length - 4);
		assert_int_equal(agree(&needle, text), 1);
		text.length--;
		assert_int_equal(agree(&needle, text), 0);
	}
}

/* --- Single cases */

static void
hits_that_overlap_are_all_found(void **state)
{
	(void)state;
	assert_int_equal(hits_of("aa", "aaaa"), 3);
	assert_int_equal(hits_of("aba", "ababababa"), 4);
	assert_int_equal(hits_of("人人", "人人人"), 2);
}

static void
a_text_shorter_than_the_needle_has_none(void **state)
{
	struct scan_needle needle = needle_in(str_of("经济"), str_of("经"));
	struct str nothing = { NULL, 0 };

	(void)state;
	assert_int_equal(hits_of("经济", "经"), 0);
	assert_int_equal(hits_of("经济", "经济"), 1);
	assert_int_equal(scan_next(&needle, nothing, 0), 0);
	assert_int_equal(scan_next_plain(&needle, nothing, 0), 0);
}

static void
a_needle_that_looks_alike_is_passed_over(void **state)
{
	(void)state;
	assert_int_equal(hits_of("经济", "经渎，结济，经济"), 1);
	assert_int_equal(hits_of("a\xFF", "a\x7F\xFFz\xFF"), 0);
}

/* --- Which bytes are looked for */

static struct scan_needle
chosen(const char *needle, const char *text)
{
	return needle_in(str_of(needle), str_of(text));
}

static void
the_rarest_bytes_are_looked_for(void **state)
{
	struct scan_needle needle = chosen("abcd", "aaaabbccccccd");

	(void)state;
	assert_int_equal(needle.rarest, 3);
	assert_int_equal(needle.second, 1);
	needle = chosen("z", "aaaabbccccccd");
	assert_int_equal(needle.rarest, 0);
	assert_int_equal(needle.second, 0);
}

static void
of_equal_bytes_two_different_places_are_taken(void **state)
{
	struct scan_needle needle = chosen("aaa", "aaa");

	(void)state;
	assert_int_not_equal(needle.rarest, needle.second);
	needle = chosen("ab", "");
	assert_int_not_equal(needle.rarest, needle.second);
}

static void
without_a_sample_the_first_bytes_of_characters_come_last(void **state)
{
	struct scan_needle needle = chosen("智能", "");

	(void)state;
	assert_int_not_equal(needle.rarest % 3, 0);
	assert_int_not_equal(needle.second % 3, 0);
}

static void
the_second_byte_is_of_another_character(void **state)
{
	(void)state;
	assert_int_equal(chosen("5亿", "").second, 0);
	assert_int_equal(chosen("亿", "").second, 2);
}

static size_t
sampled(const struct scan_sample *sample)
{
	size_t all = 0;

	for (int i = 0; i < 256; i++)
		all += sample->counts[i];
	return all;
}

static void
a_short_text_is_sampled_whole(void **state)
{
	struct str text = random_text(room, page, 4);

	(void)state;
	for (size_t length = 0; length <= page; length++) {
		struct scan_sample sample =
		    scan_sample((struct str){ text.bytes, length });

		assert_int_equal(sampled(&sample), length);
	}
}

static void
a_long_text_is_sampled_from_its_start_to_its_end(void **state)
{
	enum { LENGTH = 1000003 };
	static char bytes[LENGTH];
	struct scan_sample sample;

	(void)state;
	for (size_t i = 0; i < LENGTH; i++)
		bytes[i] = (char)(i / (LENGTH / 100));
	sample = scan_sample((struct str){ bytes, LENGTH });
	assert_true(sampled(&sample) >= 2000 && sampled(&sample) <= 8000);
	for (int i = 0; i < 100; i++)
		assert_true(sample.counts[i] >= 16 && sample.counts[i] <= 64);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_needle_is_found_at_every_alignment),
		cmocka_unit_test(nothing_outside_of_the_text_is_read),
		cmocka_unit_test(a_needle_at_the_very_end_is_found),
		cmocka_unit_test(hits_that_overlap_are_all_found),
		cmocka_unit_test(a_text_shorter_than_the_needle_has_none),
		cmocka_unit_test(a_needle_that_looks_alike_is_passed_over),
		cmocka_unit_test(the_second_byte_is_of_another_character),
		cmocka_unit_test(the_rarest_bytes_are_looked_for),
		cmocka_unit_test(of_equal_bytes_two_different_places_are_taken),
		cmocka_unit_test(
		    without_a_sample_the_first_bytes_of_characters_come_last),
		cmocka_unit_test(a_short_text_is_sampled_whole),
		cmocka_unit_test(
		    a_long_text_is_sampled_from_its_start_to_its_end),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

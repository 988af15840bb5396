#include "text/sanitize.h"

#include "text/utf8.h"

#include "test.h"

static void
expect(struct str text, const char *left)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	sanitize_add(&buffer, text);
	buffer_add_byte(&buffer, '\0');
	assert_string_equal(buffer.bytes, left);
	arena_free(&arena);
}

/* What is left of a code point between two letters. */
static bool
is_kept(uint32_t point)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena }, left = { .arena = &arena };
	bool same;

	buffer_add_byte(&text, 'a');
	utf8_add(&text, point);
	buffer_add_byte(&text, 'b');
	sanitize_add(&left, buffer_str(&text));
	same = str_equal(buffer_str(&left), buffer_str(&text));
	assert_true(same || str_is(buffer_str(&left), "ab"));
	arena_free(&arena);
	return same;
}

static void
of_the_controls_only_line_feed_and_tab_stay(void **state)
{
	(void)state;
	for (uint32_t point = 0; point <= 0xA0; point++)
		assert_int_equal(is_kept(point),
		    point == '\n' || point == '\t' ||
			(point >= ' ' && point < 0x7F) || point == 0xA0);
}

static void
no_escape_sequence_gets_through(void **state)
{
	(void)state;
	expect(str_of("一\033[201~\rrm -r x\r二"), "一[201~rm -r x二");
	expect(str_of("一\xC2\x9B"
		      "31m二"),
	    "一31m二");
	expect((struct str){ "一\0二", 7 }, "一二");
}

static void
bidi_controls_are_dropped(void **state)
{
	static const uint32_t controls[] = { 0x61C, 0x200E, 0x200F, 0x202A,
		0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068,
		0x2069 };

	(void)state;
	for (size_t i = 0; i < sizeof controls / sizeof *controls; i++)
		assert_false(is_kept(controls[i]));
	assert_true(is_kept(0x2029));
	assert_true(is_kept(0x202F));
	assert_true(is_kept(0x2065));
	assert_true(is_kept(0x206A));
}

static void
clusters_stay_whole_and_as_written(void **state)
{
	static const char *const texts[] = { "e\xCC\x81", "Å", "👩‍💻",
		"❤️", "葛\xF3\xA0\x84\x80", "🇨🇳", "각", "１２％" };

	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		expect(str_of(texts[i]), texts[i]);
}

static void
what_is_not_utf_8_is_replaced(void **state)
{
	(void)state;
	expect(str_of("一\xFF二\xE6\x8A"), "一\uFFFD二\uFFFD\uFFFD");
	expect(str_of("\xC0\x9B"), "\uFFFD\uFFFD");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(of_the_controls_only_line_feed_and_tab_stay),
		cmocka_unit_test(no_escape_sequence_gets_through),
		cmocka_unit_test(bidi_controls_are_dropped),
		cmocka_unit_test(clusters_stay_whole_and_as_written),
		cmocka_unit_test(what_is_not_utf_8_is_replaced),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

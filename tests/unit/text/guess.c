#include "text/guess.h"

#include <iconv.h>

#include "base/buffer.h"
#include "test.h"

/* The text in an encoding that has all of it. */
static struct str
coded(struct arena *arena, const char *text, const char *encoding)
{
	iconv_t converter = iconv_open(encoding, "UTF-8");
	struct str copy = arena_copy(arena, str_of(text));
	char *from = (char *)(uintptr_t)copy.bytes;
	char *out = arena_alloc(arena, copy.length * 2, 1), *to = out;
	size_t left = copy.length, room = copy.length * 2;

	assert_true(converter != (iconv_t)-1);
	assert_int_equal(iconv(converter, &from, &left, &to, &room), 0);
	iconv_close(converter);
	return (struct str){ out, (size_t)(to - out) };
}

static void
expect(const char *text, const char *encoding, bool big5)
{
	struct arena arena = { 0 };
	bool found = guess_is_big5(coded(&arena, text, encoding));

	if (found != big5)
		print_error("%s: %s\n", encoding, text);
	assert_int_equal(found, big5);
	arena_free(&arena);
}

static void
a_text_is_what_is_common_as_it_is_read(void **state)
{
	(void)state;
	expect("title: 某市施政報告", "Big5", true);
	expect("大力發展旅遊業，旅遊收入佔比提高。", "Big5", true);
	expect("市長", "Big5", true);
	expect("title: 某市政府工作报告", "GB18030", false);
	expect("大力发展旅游业，旅游收入占比提高。", "GB18030", false);
	expect("朱镕基同志在会上讲话", "GB18030", false);
	expect("市长", "GB18030", false);
	/* Traditional characters of GBK are not common in either. */
	expect("某市施政報告，大力發展旅遊業", "GB18030", false);
}

static void
what_tells_nothing_is_not_big5(void **state)
{
	(void)state;
	assert_false(guess_is_big5(str_of("")));
	assert_false(guess_is_big5(str_of("title: x")));
	assert_false(guess_is_big5(str_of("\xFF\xFF")));
	assert_false(guess_is_big5(str_of("\xB1")));
}

static void
utf16_has_a_zero_beside_ascii(void **state)
{
	(void)state;
	assert_true(guess_is_utf16((struct str){ "b\0a\0", 4 }, false));
	assert_true(guess_is_utf16((struct str){ "\0b\0a", 4 }, true));
	assert_false(guess_is_utf16((struct str){ "\0b\0a", 4 }, false));
	assert_false(guess_is_utf16((struct str){ "b\0\0\0", 4 }, false));
	assert_false(guess_is_utf16((struct str){ "b\0a", 3 }, false));
	assert_false(guess_is_utf16(str_of("b"), false));
	assert_false(guess_is_utf16(str_of(""), true));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_text_is_what_is_common_as_it_is_read),
		cmocka_unit_test(what_tells_nothing_is_not_big5),
		cmocka_unit_test(utf16_has_a_zero_beside_ascii),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

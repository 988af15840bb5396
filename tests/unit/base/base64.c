#include "base/base64.h"

#include <string.h>

#include "test.h"

static void
expect(const char *bytes, size_t length, const char *letters)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	base64_add(&buffer, (struct str){ bytes, length });
	buffer_add_byte(&buffer, '\0');
	assert_string_equal(buffer.bytes, letters);
	arena_free(&arena);
}

static void
the_vectors_of_rfc_4648_hold(void **state)
{
	(void)state;
	expect("", 0, "");
	expect("f", 1, "Zg==");
	expect("fo", 2, "Zm8=");
	expect("foo", 3, "Zm9v");
	expect("foob", 4, "Zm9vYg==");
	expect("fooba", 5, "Zm9vYmE=");
	expect("foobar", 6, "Zm9vYmFy");
}

static void
every_byte_is_taken_as_it_is(void **state)
{
	(void)state;
	expect("\0\0\0", 3, "AAAA");
	expect("\xFF\xEF\xBE", 3, "/+++");
	expect("\xFF\xFF\xFF\xFF", 4, "/////w==");
	expect("报告", 6, "5oql5ZGK");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_vectors_of_rfc_4648_hold),
		cmocka_unit_test(every_byte_is_taken_as_it_is),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

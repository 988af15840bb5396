#include "text/note_mark.h"

#include "test.h"

static void
expect(const char *text, int number, size_t length)
{
	size_t end = 0;

	assert_int_equal(note_mark_read(str_of(text), 0, &end), number);
	assert_int_equal(end, length);
}

static void
digits_in_brackets_are_a_mark(void **state)
{
	(void)state;
	expect("[2]", 2, 3);
	expect("[12]的", 12, 4);
	expect("［２］", 2, 9);
	expect("〔2024〕1号", 2024, 10);
}

static void
other_brackets_are_none(void **state)
{
	(void)state;
	expect("[]", 0, 0);
	expect("[2", 0, 0);
	expect("[", 0, 0);
	expect("[2］", 0, 0);
	expect("[0]", 0, 0);
	expect("[12345]", 0, 0);
	expect("[二]", 0, 0);
	expect("（2）", 0, 0);
	expect("2]", 0, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(digits_in_brackets_are_a_mark),
		cmocka_unit_test(other_brackets_are_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "input/mouse.h"

#include <stdio.h>

#include "test.h"

static struct mouse
read_name(const char *name)
{
	struct key key = { "" };

	snprintf(key.name, sizeof key.name, "%.23s", name);
	return mouse_read(&key);
}

static void
a_name_says_what_was_done_and_where(void **state)
{
	static const struct {
		const char *name;
		struct mouse mouse;
	} cases[] = {
		{ "<click:12,40>", { MOUSE_CLICK, 12, 40 } },
		{ "<wheel-up:0,0>", { MOUSE_WHEEL_UP, 0, 0 } },
		{ "<wheel-down:999,999>", { MOUSE_WHEEL_DOWN, 999, 999 } },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct mouse mouse = read_name(cases[i].name);
		struct key key = mouse_key(cases[i].mouse);

		assert_int_equal(mouse.kind, cases[i].mouse.kind);
		assert_int_equal(mouse.row, cases[i].mouse.row);
		assert_int_equal(mouse.column, cases[i].mouse.column);
		assert_string_equal(key.name, cases[i].name);
	}
}

static void
a_place_on_no_screen_has_no_name(void **state)
{
	static const int places[] = { -1, -2147483647, MOUSE_PLACES,
		2147483647 };

	(void)state;
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct mouse row = { MOUSE_CLICK, places[i], 0 };
		struct mouse column = { MOUSE_CLICK, 0, places[i] };

		assert_string_equal(mouse_key(row).name, "");
		assert_string_equal(mouse_key(column).name, "");
	}
	assert_string_equal(
	    mouse_key((struct mouse){ MOUSE_NONE, 0, 0 }).name, "");
}

static void
other_keys_are_not_the_mouses(void **state)
{
	static const char *const names[] = { "", "j", "<", "<up>", "<click",
		"<click:", "<click:>", "<click:1>", "<click:1,>", "<click:,1>",
		"<click:1,2", "<click:1,2>j", "<click:-1,2>", "<click:1000,2>",
		"<click:1,1000>", "<click:1;2>", "<wheel:1,2>" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_int_equal(read_name(names[i]).kind, MOUSE_NONE);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_says_what_was_done_and_where),
		cmocka_unit_test(a_place_on_no_screen_has_no_name),
		cmocka_unit_test(other_keys_are_not_the_mouses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

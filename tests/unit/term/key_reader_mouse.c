/* What the mouse reports. */
#include <locale.h>
#include <string.h>

#include "key_reader.h"
#include "term/key_reader.h"
#include "test.h"

/* The same with the mouse on. */
static void
expect_mouse(const char *bytes, const char *expected)
{
	struct key_reader reader = { .mouse = true };
	char names[1024], all[1024] = "";

	read_keys(&reader, bytes, true, names);
	assert_string_equal(names, expected);
	assert_int_equal(key_reader_room(&reader), KEY_READER_ROOM);
	for (size_t i = 0; bytes[i] != '\0'; i++) {
		char byte[2] = { bytes[i], '\0' };

		read_keys(&reader, byte, bytes[i + 1] == '\0', names);
		if (names[0] != '\0' && all[0] != '\0')
			strcat(all, " ");
		strcat(all, names);
	}
	assert_string_equal(all, expected);
}

static void
the_mouse_says_what_it_did_and_where(void **state)
{
	(void)state;
	expect_mouse("\033[<0;41;13Mj", "<click:12,40> j");
	expect_mouse("\033[<0;41;13M\033[<0;41;13m", "<click:12,40>");
	expect_mouse("\033[<64;1;1M\033[<65;80;24M",
	    "<wheel-up:0,0> <wheel-down:23,79>");
}

static void
other_buttons_and_movement_are_passed_over(void **state)
{
	(void)state;
	expect_mouse("\033[<1;5;5M\033[<2;5;5M\033[<3;5;5Mj", "j");
	expect_mouse("\033[<32;5;5M\033[<35;5;5M\033[<66;5;5Mj", "j");
	expect_mouse("\033[<4;5;5M\033[<8;5;5M\033[<16;5;5Mj", "j");
	expect_mouse("\033[<128;5;5M\033[<64;5;5mj", "j");
}

static void
a_click_on_no_screen_is_passed_over(void **state)
{
	(void)state;
	expect_mouse("\033[<0;0;5M\033[<0;5;0M\033[<0;0;0Mj", "j");
	expect_mouse("\033[<0;5M\033[<0M\033[<Mj", "j");
	expect_mouse("\033[<;5;5M\033[<0;;5M\033[<0;5;Mj", "j");
	expect_mouse("\033[<0;-5;5M\033[<0;5;-5M\033[<-0;5;5Mj", "j");
	expect_mouse("\033[<0;1001;5M\033[<0;5;1001Mj", "j");
	expect_mouse(
	    "\033[<0;4294967297;5M\033[<0;5;18446744073709551617Mj", "j");
	expect_mouse("\033[<0;1000;1000Mj", "<click:999,999> j");
	expect_mouse("\033[<0;5:5;5M\033[<a;5;5Mj", "; 5 ; 5 M j");
	expect_mouse("\033[?0;5;5M\033[0;5;5Mj", "j");
}

static void
without_the_mouse_its_reports_are_passed_over(void **state)
{
	(void)state;
	expect_cut("\033[<0;41;13M\033[<0;41;13m\033[<64;1;1Mj", "j");
}

static void
a_report_in_three_bytes_makes_no_keys(void **state)
{
	struct key_reader reader = { .mouse = true };
	char names[64];

	(void)state;
	/* A column too far to be told. */
	key_reader_feed(&reader, "\033[M \0qj", 7);
	read_keys(&reader, "", true, names);
	assert_string_equal(names, "j");
	expect_mouse("\033[M qQj", "j");
	expect_mouse("\033[M#\x7fQj", "j");
	expect_mouse("\033[M \xff\xe4jk", "j k");
	expect_mouse("\033[M \033[A", "<up>");
	expect_mouse("\033[Mq\rj", "<enter> j");
	expect_mouse("\033[Mq", "");
	expect_mouse("\033\033[M qQj", "j");
	/* Some terminal's key, where no such reports were asked for. */
	expect_cut("\033[M qQ", "<space> q Q");
}

/* Whether it comes at once or in pieces. */
static void
a_report_that_is_too_long_is_passed_over(void **state)
{
	struct key_reader reader = { .mouse = true };
	char bytes[128] = "\033[<";
	struct key key;

	(void)state;
	memset(bytes + strlen(bytes), '0', 70);
	strcat(bytes, "0;40;8Mj");
	key_reader_feed(&reader, bytes, strlen(bytes));
	assert_true(key_reader_next(&reader, &key));
	assert_string_equal(key.name, "j");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_mouse_says_what_it_did_and_where),
		cmocka_unit_test(other_buttons_and_movement_are_passed_over),
		cmocka_unit_test(a_click_on_no_screen_is_passed_over),
		cmocka_unit_test(without_the_mouse_its_reports_are_passed_over),
		cmocka_unit_test(a_report_in_three_bytes_makes_no_keys),
		cmocka_unit_test(a_report_that_is_too_long_is_passed_over),
	};

	setlocale(LC_CTYPE, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}

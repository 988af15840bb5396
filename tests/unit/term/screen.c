#include "term/screen.h"

#include <stdlib.h>
#include <string.h>

#include "term/output.h"

#include "test.h"

static struct output output;
static SCREEN *screen;

/* Skips the test where terminfo has no such terminal. */
static void
open_as(const char *name)
{
	const char *stand_in;
	struct error error;

	setenv("TERM", name, 1);
	assert_true(output_open(&output));
	screen = screen_open(output.file, 24, 80, &stand_in, &error);
	if (screen != NULL && stand_in == NULL)
		return;
	if (screen != NULL)
		delscreen(screen);
	output_close(&output);
	print_message("SKIP: terminfo has no %s\n", name);
	skip();
}

static void
close_it(void)
{
	endwin();
	delscreen(screen);
	output_close(&output);
}

/* Asserts which key this terminal's string for a capability is. */
static void
assert_sends(const char *terminal, const char *capability, const char *name)
{
	struct key_reader reader = { .length = 0 };
	struct key key = { .name = "" };
	char copy[8];
	const char *bytes;

	open_as(terminal);
	screen_own_keys(&reader);
	strcpy(copy, capability);
	bytes = tigetstr(copy);
	assert_non_null(bytes);
	key_reader_feed(&reader, bytes, strlen(bytes));
	if (!key_reader_next(&reader, &key)) {
		key_reader_late(&reader);
		key_reader_next(&reader, &key);
	}
	if (strcmp(key.name, name) != 0)
		fail_msg("%s of %s is %s", capability, terminal, key.name);
	assert_int_equal(reader.length, 0);
	close_it();
}

static const struct {
	const char *capability, *name;
} keys[] = {
	{ "kcuu1", "<up>" },
	{ "kcud1", "<down>" },
	{ "kcub1", "<left>" },
	{ "kcuf1", "<right>" },
	{ "kbs", "<backspace>" },
	{ "kf1", "<f1>" },
	{ "kf2", "<f2>" },
	{ "kf3", "<f3>" },
	{ "khome", "<home>" },
	{ "kend", "<end>" },
	{ "kpp", "<pgup>" },
	{ "knp", "<pgdn>" },
	{ "kdch1", "<delete>" },
	{ "kcbt", "<S-tab>" },
};

enum {
	KEYS = sizeof keys / sizeof *keys,
	KEYS_OF_VT100 = 8,
};

static void
every_key_of_the_console_is_known(void **state)
{
	(void)state;
	for (int i = 0; i < KEYS; i++)
		assert_sends("linux", keys[i].capability, keys[i].name);
}

static void
every_key_of_a_vt100_is_known(void **state)
{
	(void)state;
	for (int i = 0; i < KEYS_OF_VT100; i++)
		assert_sends("vt100", keys[i].capability, keys[i].name);
}

static void
every_key_of_putty_is_known(void **state)
{
	static const char *const names[] = { "putty", "putty-256color",
		"putty-sco", "putty-vt100" };

	(void)state;
	for (size_t i = 0; i < 2; i++)
		for (int k = 0; k < KEYS; k++)
			assert_sends(
			    names[i], keys[k].capability, keys[k].name);
	/* What it sends for its other settings of the keyboard. */
	for (size_t i = 2; i < 4; i++)
		for (int k = 0; k < KEYS_OF_VT100; k++)
			assert_sends(
			    names[i], keys[k].capability, keys[k].name);
}

static void
every_key_of_rxvt_is_known(void **state)
{
	(void)state;
	for (int i = 0; i < KEYS; i++)
		assert_sends(
		    "rxvt-unicode-256color", keys[i].capability, keys[i].name);
}

static void
what_restores_the_terminal_holds_no_padding(void **state)
{
	static const char expected[] =
	    "\033[?1006l\033[?1000l\033[?2004l\033[m\017\r\n";
	char bytes[256];
	size_t length;

	(void)state;
	open_as("vt100");
	length = screen_restore_bytes(bytes, sizeof bytes);
	/* Its sgr0 is Esc [ m ^O $<2>, and it has no other screen. */
	assert_int_equal(length, sizeof expected - 1);
	assert_memory_equal(bytes, expected, length);
	close_it();
}

/* The bytes that turn the modes of keys on, in this terminal, to be freed. */
static char *
key_modes(const char *name, bool on)
{
	char *bytes = NULL;
	size_t length;
	FILE *file = open_memstream(&bytes, &length);

	open_as(name);
	screen_set_key_modes(file, on);
	fclose(file);
	close_it();
	return bytes;
}

static void
expect_key_modes(const char *name, const char *on, const char *off)
{
	char *turned_on = key_modes(name, true);
	char *turned_off = key_modes(name, false);

	assert_string_equal(turned_on, on);
	assert_string_equal(turned_off, off);
	free(turned_on);
	free(turned_off);
}

static void
alt_is_asked_for_where_it_is_another_character(void **state)
{
	static const char on[] = "\033[?2004h\033[?1036;1039s"
				 "\033[?1036;1039h";
	static const char off[] = "\033[?2004l\033[?1036;1039r";

	(void)state;
	expect_key_modes("xterm", on, off);
	expect_key_modes("xterm-256color", on, off);
	expect_key_modes("linux", "\033[?2004h", "\033[?2004l");
	expect_key_modes("screen-256color", "\033[?2004h", "\033[?2004l");
	expect_key_modes("vt52", "", "");
	expect_key_modes("mlterm", on, off);
}

static void
the_console_is_told_by_its_name(void **state)
{
	static const struct {
		const char *name;
		bool console;
	} cases[] = { { "linux", true }, { "linux-16color", true },
		{ "linux+utf8", true }, { "linuxterm", false },
		{ "xterm-linux", false }, { "", false } };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		setenv("TERM", cases[i].name, 1);
		assert_int_equal(screen_is_console(), cases[i].console);
	}
	unsetenv("TERM");
	assert_false(screen_is_console());
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_of_the_console_is_known),
		cmocka_unit_test(every_key_of_a_vt100_is_known),
		cmocka_unit_test(every_key_of_putty_is_known),
		cmocka_unit_test(every_key_of_rxvt_is_known),
		cmocka_unit_test(what_restores_the_terminal_holds_no_padding),
		cmocka_unit_test(
		    alt_is_asked_for_where_it_is_another_character),
		cmocka_unit_test(the_console_is_told_by_its_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

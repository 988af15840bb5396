/* What leaves the program by y and Y. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char by_terminal[] = "；能否粘贴取决于终端";
static const char by_tmux[] = "；已放进 tmux 缓冲区";
static const char citation[] =
    "\n——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）"
    "“二○二五年主要任务”【六】“回应群众期待”“改善群众居住环境”\n";

static const char *program;
static char folder[] = "/tmp/baogao-copying-XXXXXX";
static char path[4096], where[64];

/* With NULL outside tmux, else in it with such a script for the program; and
 * with one more change of the environment, or NULL. */
static struct tty *
start_in(const char *script, const char *change)
{
	const char *const inside[] = { path, where, "TMUX=/nowhere,1,0", change,
		NULL };
	char name[64];
	struct tty *tty;
	FILE *file;

	snprintf(name, sizeof name, "%s/tmux", folder);
	unlink(name);
	if (script != NULL && script[0] != '\0') {
		file = fopen(name, "w");
		assert_non_null(file);
		fprintf(file, "#!/bin/sh\nPATH=/usr/bin:/bin\n%s\n", script);
		fclose(file);
		chmod(name, 0700);
	}
	tty = tty_open_reader(program, 24, 80, script == NULL ? NULL : inside);
	tty_do(tty, "6}");
	tty_mark(tty);
	return tty;
}

static struct tty *
start(const char *script)
{
	return start_in(script, NULL);
}

/* The bits of a letter of Base64, or none. */
static int
bits_of(char letter)
{
	static const char letters[] =
	    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	const char *found = letter ? strchr(letters, letter) : NULL;

	return found ? (int)(found - letters) : -1;
}

/* The text of the one OSC 52 that came, to be freed. */
static char *
copied(const struct tty *tty)
{
	static const char start[] = "\033]52;c;";
	const char *from = strstr(tty->bytes, start);
	char *text = calloc(1, tty->length + 1);
	size_t length = 0;
	unsigned bits = 0;
	int count = 0;

	assert_non_null(from);
	assert_null(strstr(from + 1, start));
	for (from += strlen(start); bits_of(*from) >= 0; from++) {
		bits = bits << 6 | (unsigned)bits_of(*from);
		count += 6;
		if (count >= 8) {
			count -= 8;
			text[length++] = (char)(bits >> count & 0xFF);
		}
	}
	while (*from == '=')
		from++;
	assert_int_equal(*from, '\a');
	return text;
}

/* As `show` prints the section, but for the line end. */
static void
expect_section(const char *text, const char *behind)
{
	char command[512], printed[8192] = "";
	FILE *output;
	size_t length;

	snprintf(command, sizeof command,
	    "LC_ALL=C.UTF-8 '%s' show --width=0 3.6.1", program);
	output = popen(command, "r");
	assert_non_null(output);
	length = fread(printed, 1, sizeof printed - 1, output);
	assert_int_equal(pclose(output), 0);
	assert_true(length > 1 && printed[length - 1] == '\n');
	assert_memory_equal(text, printed, length - 1);
	assert_string_equal(text + length - 1, behind);
}

static void
y_and_capital_y_send_the_section_to_the_terminal(void **state)
{
	struct tty *tty = start(NULL);
	char *text;

	(void)state;
	tty_do(tty, "y");
	text = copied(tty);
	expect_section(text, "");
	free(text);
	tty_expect(tty, by_terminal);
	tty_mark(tty);
	tty_do(tty, "Y");
	text = copied(tty);
	expect_section(text, citation);
	free(text);
	tty_quit(tty);
}

static void
it_is_utf_8_whatever_the_locale(void **state)
{
	const char *const arguments[] = { program, NULL };
	const char *const environment[] = { "LC_ALL=zh_CN.GB18030", NULL };
	struct tty *tty = tty_start(24, 80, arguments, environment);
	char *text;

	(void)state;
	tty_await_anything(tty);
	tty_do(tty, "6}");
	tty_mark(tty);
	tty_do(tty, "y");
	text = copied(tty);
	expect_section(text, "");
	free(text);
	tty_quit(tty);
}

static void
it_goes_out_with_the_frame_in_one_write(void **state)
{
	char trace[] = "/tmp/baogao-trace-XXXXXX";
	struct tty *tty = tty_start_traced(program, trace);
	int writes;

	(void)state;
	if (tty == NULL)
		skip();
	tty_await_reader(tty);
	writes = tty_count_writes(trace);
	tty_mark(tty);
	tty_do(tty, "y");
	free(copied(tty));
	assert_int_equal(tty_count_writes(trace) - writes, 1);
	tty_quit(tty);
	unlink(trace);
}

static void
tmux_gets_the_text_too_and_the_status_row_says_so(void **state)
{
	struct tty *tty = start("cat >$FOLDER/text");
	char name[64], *text, bytes[8192] = "";
	FILE *file;

	(void)state;
	tty_type(tty, "Y");
	tty_expect(tty, by_tmux);
	tty_settle(tty);
	text = copied(tty);
	snprintf(name, sizeof name, "%s/text", folder);
	file = fopen(name, "r");
	assert_non_null(file);
	assert_true(fread(bytes, 1, sizeof bytes - 1, file) > 0);
	fclose(file);
	unlink(name);
	assert_string_equal(bytes, text);
	expect_section(text, citation);
	free(text);
	tty_quit(tty);
}

/* Fails, is missing. */
static void
where_tmux_does_not_take_it_only_the_terminal_is_named(void **state)
{
	static const char *const scripts[] = {
		"cat >/dev/null; touch $FOLDER/done; exit 1",
		"",
	};

	(void)state;
	for (size_t i = 0; i < sizeof scripts / sizeof *scripts; i++) {
		struct tty *tty = start(scripts[i]);

		tty_do(tty, "y");
		tty_expect(tty, by_terminal);
		assert_false(tty_shows(tty, by_tmux));
		tty_do(tty, "j");
		assert_false(tty_shows(tty, by_terminal));
		tty_quit(tty);
	}
}

static void
a_tmux_that_hangs_stops_neither_the_reader_nor_its_end(void **state)
{
	struct tty *tty = start("touch $FOLDER/begun; exec sleep 100");

	(void)state;
	tty_type(tty, "y");
	tty_expect(tty, by_terminal);
	tty_type(tty, "?");
	tty_expect(tty, "常用");
	tty_quit(tty);
}

static void
nothing_is_copied_in_gnu_screen(void **state)
{
	const char *const environment[] = { "STY=1.pts-0.host", NULL };
	struct tty *tty = tty_open_reader(program, 24, 80, environment);

	(void)state;
	tty_do(tty, "y");
	tty_expect(tty, "GNU screen");
	assert_null(strstr(tty->bytes, "\033]52"));
	tty_quit(tty);
}

/* Whichever of them is inside the other. */
static void
in_gnu_screen_and_tmux_only_tmux_gets_the_text(void **state)
{
	struct tty *tty = start_in("cat >$FOLDER/text", "STY=1.pts-0.host");

	(void)state;
	tty_type(tty, "y");
	tty_expect(tty, by_tmux);
	assert_null(strstr(tty->bytes, "\033]52"));
	tty_quit(tty);
	tty = start_in("exit 1", "STY=1.pts-0.host");
	tty_do(tty, "y");
	tty_expect(tty, "没有复制");
	tty_quit(tty);
}

static int
make_folder(void **state)
{
	(void)state;
	if (mkdtemp(folder) == NULL)
		return -1;
	/* No other tmux; the scripts set their own. */
	snprintf(path, sizeof path, "PATH=%s", folder);
	snprintf(where, sizeof where, "FOLDER=%s", folder);
	return 0;
}

static int
remove_folder(void **state)
{
	static const char *const names[] = { "tmux", "text", "done", "begun" };
	char name[64];

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		snprintf(name, sizeof name, "%s/%s", folder, names[i]);
		unlink(name);
	}
	return rmdir(folder);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    y_and_capital_y_send_the_section_to_the_terminal),
		cmocka_unit_test(it_is_utf_8_whatever_the_locale),
		cmocka_unit_test(it_goes_out_with_the_frame_in_one_write),
		cmocka_unit_test(
		    tmux_gets_the_text_too_and_the_status_row_says_so),
		cmocka_unit_test(
		    where_tmux_does_not_take_it_only_the_terminal_is_named),
		cmocka_unit_test(
		    a_tmux_that_hangs_stops_neither_the_reader_nor_its_end),
		cmocka_unit_test(nothing_is_copied_in_gnu_screen),
		cmocka_unit_test(
		    in_gnu_screen_and_tmux_only_tmux_gets_the_text),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

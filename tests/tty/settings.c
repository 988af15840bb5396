/* A reader's settings, on the screen. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char *program;
static char folder[] = "/tmp/baogao-settings-XXXXXX";
static char variable[64], own[64], file[80];

static struct tty *
start_with(const char *settings)
{
	const char *const environment[] = { variable, NULL };
	FILE *stream = fopen(file, "w");

	assert_non_null(stream);
	fputs(settings, stream);
	fclose(stream);
	return tty_open_reader(program, 24, 80, environment);
}

static void
keys_of_the_settings_work_and_the_hints_have_them(void **state)
{
	struct tty *tty = start_with("key x = help\nkey ? = none\n");

	(void)state;
	tty_do(tty, "?");
	assert_true(tty_shows(tty, "此键无作用"));
	assert_true(tty_shows(tty, "x 帮助"));
	tty_do(tty, "x");
	assert_true(tty_shows(tty, "常用"));
	tty_do(tty, "x");
	tty_quit(tty);
}

static void
a_wrong_line_of_the_settings_is_told(void **state)
{
	struct tty *tty = start_with("--ascii\n--no-such\n");

	(void)state;
	assert_true(tty_shows(tty, "设置第2行：不认识的选项 --no-such"));
	assert_non_null(strstr(tty->bytes, "config:2:1: "));
	tty_quit(tty);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    keys_of_the_settings_work_and_the_hints_have_them),
		cmocka_unit_test(a_wrong_line_of_the_settings_is_told),
	};
	int failed;

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(variable, sizeof variable, "XDG_CONFIG_HOME=%s", folder);
	snprintf(own, sizeof own, "%s/baogao", folder);
	snprintf(file, sizeof file, "%s/config", own);
	mkdir(own, 0700);
	failed = cmocka_run_group_tests(tests, NULL, NULL);
	unlink(file);
	rmdir(own);
	rmdir(folder);
	return failed;
}

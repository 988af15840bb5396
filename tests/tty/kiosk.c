/* The program as a kiosk, with settings of the test's own: the build's
 * tests/kiosk. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"
#include "tty/harness/sandboxed.h"

static char kiosk[4096], settings[4096 + 8];

static struct tty *
launch(void)
{
	const char *const arguments[] = { kiosk, "--kiosk", NULL };

	return sandboxed_start(arguments, NULL);
}

/* The same, and waits for its first screen. */
static struct tty *
start(void)
{
	struct tty *tty = launch();

	tty_await_reader(tty);
	return tty;
}

/* What a command line prints on standard error is one line, and its status. */
static void
expect_line(const char *command, int status, const char *part)
{
	char line[512] = "", more[16] = "", text[3 * 4096];
	FILE *pipe;

	snprintf(text, sizeof text, command, kiosk);
	pipe = popen(text, "r");
	assert_non_null(pipe);
	assert_non_null(fgets(line, sizeof line, pipe));
	assert_null(fgets(more, sizeof more, pipe));
	assert_int_equal(WEXITSTATUS(pclose(pipe)), status);
	assert_non_null(strstr(line, part));
}

static void
it_is_read_like_any_other_and_q_leaves(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_do(tty, "6lj");
	tty_expect(tty, "回应群众期待");
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
	tty_free(tty);
}

static void
who_types_nothing_is_warned_and_let_go(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_expect(tty, "3秒内不按键就退出");
	tty_expect_end(tty, EX_OK);
	tty_expect(tty, "6秒没有按键，已退出");
	tty_free(tty);
}

static void
a_key_takes_the_warning_away(void **state)
{
	struct tty *tty = start();
	char *screen;

	(void)state;
	tty_expect(tty, "3秒内不按键就退出");
	tty_do(tty, "j");
	screen = tty_screen(tty);
	assert_null(strstr(screen, "不按键就退出"));
	free(screen);
	tty_expect(tty, "3秒内不按键就退出");
	tty_quit(tty);
}

static void
a_login_shell_opens_it_whatever_it_is_told(void **state)
{
	const char *const arguments[] = { kiosk, "-c", "id; sh --version",
		NULL };
	struct tty *tty = sandboxed_start(arguments, NULL);

	(void)state;
	tty_await_reader(tty);
	tty_quit(tty);
}

static void
the_reader_s_options_and_tmux_are_not_heard_of(void **state)
{
	const char *const arguments[] = { kiosk, "--kiosk", NULL };
	const char *const environment[] = { "BAOGAO_OPTIONS=--ascii --nonsense",
		"TMUX=/tmp/none,1,0", "TERMINFO=/nowhere", "LINES=3", NULL };
	struct tty *tty = sandboxed_start(arguments, environment);
	char *screen;

	(void)state;
	tty_await_reader(tty);
	screen = tty_screen(tty);
	assert_non_null(strstr(screen, "▸"));
	free(screen);
	tty_do(tty, "y");
	tty_expect(tty, "太长，有的终端收不下");
	tty_do(tty, "");
	screen = tty_screen(tty);
	assert_null(strstr(screen, "tmux"));
	free(screen);
	tty_quit(tty);
}

/* Neither settings nor what was kept, and nothing is kept. */
static void
a_kiosk_has_no_home(void **state)
{
	char home[] = "/tmp/baogao-kiosk-XXXXXX", variable[64], command[256];
	const char *const arguments[] = { kiosk, "--kiosk", NULL };
	const char *const environment[] = { variable, "BAOGAO_OPTIONS", NULL };
	struct tty *tty;

	(void)state;
	assert_non_null(mkdtemp(home));
	snprintf(variable, sizeof variable, "HOME=%s", home);
	snprintf(command, sizeof command,
	    "mkdir -p %s/.config/baogao &&"
	    " echo 'key j = quit' >%s/.config/baogao/config",
	    home, home);
	assert_int_equal(system(command), 0);
	tty = sandboxed_start(arguments, environment);
	tty_await_reader(tty);
	tty_do(tty, "jma");
	assert_false(tty_shows(tty, "不保存"));
	tty_quit(tty);
	snprintf(command, sizeof command,
	    "test ! -e %s/.local; end=$?; rm -rf %s; exit $end", home, home);
	assert_int_equal(system(command), 0);
}

static void
a_terminal_that_is_not_known_is_not_turned_away(void **state)
{
	const char *const arguments[] = { kiosk, "--kiosk", NULL };
	const char *const unknown[] = { "TERM=xterm-of-tomorrow", NULL };
	const char *const unfit[] = { "TERM=dumb", NULL };
	struct tty *tty = sandboxed_start(arguments, unknown);

	(void)state;
	tty_expect(tty, "xterm-of-tomorrow 按 xterm-256color 显示");
	tty_quit(tty);
	/* Whoever is refused is not sent to a shell that is not there. */
	tty = sandboxed_start(arguments, unfit);
	tty_expect_end(tty, EX_UNAVAILABLE);
	assert_null(strstr(tty->bytes, "cat"));
	tty_free(tty);
}

static void
it_searches_with_patterns(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_do(tty, "/<esc>r\\d+亿元");
	tty_expect(tty, "第1/");
	tty_do(tty, "<enter>");
	tty_quit(tty);
}

static void
it_bears_the_largest_and_the_smallest_sizes(void **state)
{
	static const int sizes[][2] = { { 32767, 32767 }, { 1, 1 }, { 0, 0 },
		{ 500, 1000 }, { 20, 5 }, { 24, 80 } };
	struct tty *tty = start();

	(void)state;
	for (int round = 0; round < 5; round++)
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			tty_resize(tty, sizes[i][0], sizes[i][1]);
			tty_do(tty, "j");
		}
	tty_expect(tty, tty_title);
	tty_quit(tty);
}

/* Its converter is loaded before the files are out of reach. */
static void
it_speaks_another_encoding_to_the_end(void **state)
{
	const char *const arguments[] = { "sh", "-c",
		"cd build && exec \"$0\" --kiosk", kiosk, NULL };
	const char *const environment[] = { "LC_ALL=zh_CN.GB18030",
		"LOCPATH=locales", NULL };
	struct tty *tty;

	(void)state;
	if (access("build/locales/zh_CN.gb18030", R_OK) != 0)
		test_skip("there is no locale zh_CN.GB18030");
	tty = sandboxed_start(arguments, environment);
	tty_speak(tty, "GB18030");
	tty_expect(tty, tty_title);
	tty_expect(tty, "3秒内不按键就退出");
	tty_expect_end(tty, EX_OK);
	tty_expect(tty, "6秒没有按键，已退出");
	tty_free(tty);
}

static void
write_settings(const char *text)
{
	FILE *file = fopen(settings, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	chmod(settings, 0644);
}

static int
remove_settings(void **state)
{
	(void)state;
	unlink(settings);
	return 0;
}

static void
root_s_settings_name_the_report(void **state)
{
	char text[4096], *folder = getcwd(NULL, 0);
	struct tty *tty;

	(void)state;
	if (geteuid() != 0)
		test_skip("only root can make root's settings");
	snprintf(text, sizeof text,
	    "# a test\nreport = %s/tests/reports/good/example.yaml\n", folder);
	free(folder);
	write_settings(text);
	tty = launch();
	tty_expect(tty, "西河区政府工作报告");
	tty_settle(tty);
	tty_quit(tty);
}

static void
wrong_settings_open_nothing(void **state)
{
	struct tty *tty;

	(void)state;
	write_settings("reprot = /etc/passwd\n");
	tty = launch();
	tty_expect_end(tty, EX_CONFIG);
	tty_free(tty);
}

static void
a_file_or_a_pipe_is_refused_with_one_line(void **state)
{
	const char *const arguments[] = { kiosk, "--kiosk", "/etc/passwd",
		NULL };
	struct tty *tty;

	(void)state;
	expect_line("%s --kiosk 2>&1 >/dev/null </dev/null", EX_USAGE,
	    "只能在终端里阅读");
	expect_line("%s -c 'cat /etc/passwd' 2>&1 >/dev/null </dev/null",
	    EX_USAGE, "只能在终端里阅读");
	expect_line(
	    "%s --theme=dark --kiosk 2>&1 >/dev/null", EX_USAGE, "最前面");
	expect_line("%s toc --self-test 2>&1 >/dev/null", EX_USAGE,
	    "不和文件、命令一起用");
	tty = sandboxed_start(arguments, NULL);
	tty_expect_end(tty, EX_USAGE);
	tty_free(tty);
}

/* Beside this one's folder. */
static void
find_kiosk(const char *own)
{
	int folder = (int)(strrchr(own, '/') - own);
	char *here = getcwd(NULL, 0);

	snprintf(kiosk, sizeof kiosk, "%s%s%.*s/../kiosk",
	    own[0] == '/' ? "" : here, own[0] == '/' ? "" : "/", folder, own);
	snprintf(settings, sizeof settings, "%s.conf", kiosk);
	free(here);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_read_like_any_other_and_q_leaves),
		cmocka_unit_test(who_types_nothing_is_warned_and_let_go),
		cmocka_unit_test(a_key_takes_the_warning_away),
		cmocka_unit_test(a_login_shell_opens_it_whatever_it_is_told),
		cmocka_unit_test(
		    the_reader_s_options_and_tmux_are_not_heard_of),
		cmocka_unit_test(a_kiosk_has_no_home),
		cmocka_unit_test(
		    a_terminal_that_is_not_known_is_not_turned_away),
		cmocka_unit_test(it_searches_with_patterns),
		cmocka_unit_test(it_bears_the_largest_and_the_smallest_sizes),
		cmocka_unit_test(it_speaks_another_encoding_to_the_end),
		cmocka_unit_test_teardown(
		    root_s_settings_name_the_report, remove_settings),
		cmocka_unit_test_teardown(
		    wrong_settings_open_nothing, remove_settings),
		cmocka_unit_test(a_file_or_a_pipe_is_refused_with_one_line),
	};

	if (count != 2)
		return EX_USAGE;
	find_kiosk(arguments[0]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

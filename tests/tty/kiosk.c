/* The program as a kiosk, with settings of the test's own: the build's
 * tests/kiosk. */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

static const char *program; /* as it is installed */
static char kiosk[4096], settings[4096 + 8], refuse[4096];

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) &&                    \
    (defined(__x86_64__) || defined(__aarch64__))
static const bool has_sandbox = true;
#else
static const bool has_sandbox = false;
#endif

static struct tty *
start_with(const char *const *arguments, const char *const *environment)
{
	if (!has_sandbox) {
		print_message("SKIP: no sandbox here, or sanitisers in it\n");
		skip();
	}
	return tty_start(24, 80, arguments, environment);
}

static struct tty *
start(void)
{
	const char *const arguments[] = { kiosk, "--kiosk", NULL };
	struct tty *tty = start_with(arguments, NULL);

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

/* Whether the kernel filters what a process may ask of it. */
static bool
is_filtered(pid_t process)
{
	char path[64], line[256];
	bool filtered = false;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/status", (int)process);
	file = fopen(path, "r");
	assert_non_null(file);
	while (fgets(line, sizeof line, file))
		filtered = filtered || strcmp(line, "Seccomp:\t2\n") == 0;
	fclose(file);
	return filtered;
}

static void
every_reader_is_in_a_sandbox(void **state)
{
	static const char file[] = "content/xuhui-2025.yaml";
	const char *const calls[][3] = { { program, NULL },
		{ program, file, NULL }, { kiosk, "--kiosk", NULL } };

	(void)state;
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
		struct tty *tty = start_with(calls[i], NULL);

		tty_await_reader(tty);
		assert_true(is_filtered(tty->program));
		tty_quit(tty);
	}
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
keys_that_leave_to_a_shell_or_crash_do_nothing(void **state)
{
	struct tty *tty = start();
	char *before = tty_screen(tty);

	(void)state;
	tty_do(tty, "<C-z>");
	tty_do(tty, "<C-c>");
	tty_do(tty, "<C-\\>");
	tty_do(tty, "R");
	tty_expect_screen(tty, before);
	/* What is open the key still closes. */
	tty_do(tty, "?");
	tty_expect(tty, "收起，或到上级");
	tty_do(tty, "<C-c>");
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
signals_of_the_keyboard_do_nothing(void **state)
{
	struct tty *tty = start();
	char *before = tty_screen(tty);

	(void)state;
	tty_signal(tty, SIGTSTP);
	tty_signal(tty, SIGQUIT);
	tty_settle(tty);
	tty_expect_screen(tty, before);
	free(before);
	tty_quit(tty);
}

static void
who_types_nothing_is_warned_and_let_go(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_expect(tty, "3 秒内不按键就退出");
	tty_expect_end(tty, EX_OK);
	tty_expect(tty, "6 秒没有按键，已退出");
	tty_free(tty);
}

static void
a_key_takes_the_warning_away(void **state)
{
	struct tty *tty = start();
	char *screen;

	(void)state;
	tty_expect(tty, "3 秒内不按键就退出");
	tty_do(tty, "j");
	screen = tty_screen(tty);
	assert_null(strstr(screen, "不按键就退出"));
	free(screen);
	tty_expect(tty, "3 秒内不按键就退出");
	tty_quit(tty);
}

static void
a_login_shell_opens_it_whatever_it_is_told(void **state)
{
	const char *const arguments[] = { kiosk, "-c", "id; sh --version",
		NULL };
	struct tty *tty = start_with(arguments, NULL);

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
	struct tty *tty = start_with(arguments, environment);
	char *screen;

	(void)state;
	tty_await_reader(tty);
	screen = tty_screen(tty);
	assert_non_null(strstr(screen, "▸"));
	free(screen);
	tty_do(tty, "y");
	tty_expect(tty, "已用 OSC 52 送给终端");
	tty_do(tty, "");
	screen = tty_screen(tty);
	assert_null(strstr(screen, "tmux"));
	free(screen);
	tty_quit(tty);
}

static void
it_searches_with_patterns(void **state)
{
	struct tty *tty = start();

	(void)state;
	tty_do(tty, "/<esc>r\\d+亿元");
	tty_expect(tty, "第 1/");
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
	if (access("build/locales/zh_CN.gb18030", R_OK) != 0) {
		print_message("SKIP: there is no locale zh_CN.GB18030\n");
		skip();
	}
	tty = start_with(arguments, environment);
	tty_speak(tty, "GB18030");
	tty_expect(tty, tty_title);
	tty_expect(tty, "3 秒内不按键就退出");
	tty_expect_end(tty, EX_OK);
	tty_expect(tty, "6 秒没有按键，已退出");
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
	if (geteuid() != 0) {
		print_message("SKIP: only root can make root's settings\n");
		skip();
	}
	snprintf(text, sizeof text,
	    "# a test\nreport = %s/tests/reports/good/example.yaml\n", folder);
	free(folder);
	write_settings(text);
	tty = start_with((const char *[]){ kiosk, "--kiosk", NULL }, NULL);
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
	tty = start_with((const char *[]){ kiosk, "--kiosk", NULL }, NULL);
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
	expect_line("%s --self-test 2>&1 >/dev/null", EX_USAGE, "--kiosk");
	tty = start_with(arguments, NULL);
	tty_expect_end(tty, EX_USAGE);
	tty_free(tty);
}

/* Sanitised it has no sandbox either. */
static void
without_a_filter_of_system_calls_it_does_not_open(void **state)
{
	const char *const arguments[] = { refuse, kiosk, "--kiosk", NULL };
	struct tty *tty = tty_start(24, 80, arguments, NULL);

	(void)state;
	tty_expect_end(tty, EX_UNAVAILABLE);
	tty_expect(tty, "seccomp");
	tty_free(tty);
}

static void
the_self_test_of_the_program_itself_passes(void **state)
{
	char command[2 * 4096];

	(void)state;
	snprintf(command, sizeof command,
	    "exec %s --kiosk --self-test >/dev/null", program);
	assert_int_equal(
	    WEXITSTATUS(system(command)), has_sandbox ? EX_OK : EX_UNAVAILABLE);
}

/* Beside this one's folder or in it. */
static void
find_programs(const char *own)
{
	int folder = (int)(strrchr(own, '/') - own);
	char *here = getcwd(NULL, 0);

	snprintf(kiosk, sizeof kiosk, "%s%s%.*s/../kiosk",
	    own[0] == '/' ? "" : here, own[0] == '/' ? "" : "/", folder, own);
	snprintf(settings, sizeof settings, "%s.conf", kiosk);
	snprintf(refuse, sizeof refuse, "%.*s/programs/refuse", folder, own);
	free(here);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reader_is_in_a_sandbox),
		cmocka_unit_test(it_is_read_like_any_other_and_q_leaves),
		cmocka_unit_test(
		    keys_that_leave_to_a_shell_or_crash_do_nothing),
		cmocka_unit_test(signals_of_the_keyboard_do_nothing),
		cmocka_unit_test(who_types_nothing_is_warned_and_let_go),
		cmocka_unit_test(a_key_takes_the_warning_away),
		cmocka_unit_test(a_login_shell_opens_it_whatever_it_is_told),
		cmocka_unit_test(
		    the_reader_s_options_and_tmux_are_not_heard_of),
		cmocka_unit_test(it_searches_with_patterns),
		cmocka_unit_test(it_bears_the_largest_and_the_smallest_sizes),
		cmocka_unit_test(it_speaks_another_encoding_to_the_end),
		cmocka_unit_test_teardown(
		    root_s_settings_name_the_report, remove_settings),
		cmocka_unit_test_teardown(
		    wrong_settings_open_nothing, remove_settings),
		cmocka_unit_test(a_file_or_a_pipe_is_refused_with_one_line),
		cmocka_unit_test(
		    without_a_filter_of_system_calls_it_does_not_open),
		cmocka_unit_test(the_self_test_of_the_program_itself_passes),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	find_programs(arguments[0]);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

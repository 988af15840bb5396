#include "host/kiosk_account.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "test.h"

static char folder[] = "/tmp/baogao-kiosk-XXXXXX";
static char settings[64];

/* Instead of the program's own. */
static const char *const environment[] = { "TERM", "LANG", NULL };
const struct kiosk_settings kiosk_settings = {
	.file = settings,
	.environment = environment,
};

static int
make_folder(void **state)
{
	(void)state;
	assert_non_null(mkdtemp(folder));
	snprintf(settings, sizeof settings, "%s/kiosk.conf", folder);
	return 0;
}

static int
remove_folder(void **state)
{
	(void)state;
	unlink(settings);
	return rmdir(folder);
}

/* --- The call */

static void
expect_call(const char *const *words, bool is_kiosk, const char *const *left)
{
	char *copy[8] = { NULL }, **arguments = copy;
	int count = 0, i = 0;

	for (; words[count] != NULL; count++)
		copy[count] = (char *)(uintptr_t)words[count];
	assert_int_equal(kiosk_is_called(&count, &arguments), is_kiosk);
	for (; left[i] != NULL; i++)
		assert_string_equal(arguments[i], left[i]);
	assert_int_equal(count, i);
	assert_null(arguments[count]);
}

static void
the_option_counts_where_it_stands_first(void **state)
{
	(void)state;
	expect_call((const char *[]){ "baogao", "--kiosk", NULL }, true,
	    (const char *[]){ "baogao", NULL });
	expect_call(
	    (const char *[]){ "baogao", "--kiosk", "--theme=dark", NULL }, true,
	    (const char *[]){ "baogao", "--theme=dark", NULL });
	expect_call((const char *[]){ "baogao", "toc", "--kiosk", NULL }, false,
	    (const char *[]){ "baogao", "toc", "--kiosk", NULL });
	expect_call((const char *[]){ "baogao", NULL }, false,
	    (const char *[]){ "baogao", NULL });
}

static void
a_login_shell_is_a_kiosk_and_takes_no_word(void **state)
{
	(void)state;
	expect_call((const char *[]){ "-baogao", NULL }, true,
	    (const char *[]){ "-baogao", NULL });
	expect_call((const char *[]){ "baogao", "-c", "id; sh", NULL }, true,
	    (const char *[]){ "baogao", NULL });
	expect_call((const char *[]){ "-baogao", "toc", "/etc/passwd", NULL },
	    true, (const char *[]){ "-baogao", NULL });
	expect_call((const char *[]){ "baogao", "-c", NULL }, true,
	    (const char *[]){ "baogao", NULL });
}

/* --- What is given up */

static void
in_a_child(void (*look)(void))
{
	int status = 0;
	pid_t child = fork();

	if (child == 0) {
		look();
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

static void
expect(bool holds)
{
	if (!holds)
		_exit(1);
}

extern char **environ;

static void
look_at_environment(void)
{
	setenv("TERM", "xterm-256color", 1);
	setenv("LANG", "zh_CN.GB18030", 1);
	setenv("TERMINFO", "/tmp", 1);
	setenv("BAOGAO_OPTIONS", "--ascii", 1);
	kiosk_seclude();
	expect(strcmp(getenv("TERM"), "xterm-256color") == 0);
	expect(strcmp(getenv("LANG"), "zh_CN.GB18030") == 0);
	expect(environ[2] == NULL);
}

static void
look_at_values(void)
{
	setenv("TERM", "../x", 1);
	setenv("LANG", "C.UTF-8\033[m", 1);
	kiosk_seclude();
	expect(environ[0] == NULL);
}

static void
look_at_files(void)
{
	int file = dup(STDOUT_FILENO);

	kiosk_seclude();
	expect(fcntl(file, F_GETFD) == -1);
	expect(fcntl(STDOUT_FILENO, F_GETFD) != -1);
}

static void
look_at_signals(void)
{
	kiosk_seclude();
	raise(SIGTSTP);
	raise(SIGQUIT);
}

static void
only_names_of_the_list_with_harmless_values_are_left(void **state)
{
	(void)state;
	in_a_child(look_at_environment);
	in_a_child(look_at_values);
}

static void
files_of_the_caller_are_closed(void **state)
{
	(void)state;
	in_a_child(look_at_files);
}

static void
the_keyboard_stops_and_crashes_nothing(void **state)
{
	(void)state;
	in_a_child(look_at_signals);
}

/* --- The settings */

static void
write_settings(const char *text, mode_t mode)
{
	FILE *file = fopen(settings, "w");

	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	chmod(settings, mode);
	if (geteuid() != 0) {
		print_message("SKIP: only root can make root's settings\n");
		skip();
	}
}

static void
expect_report(const char *text, const char *report)
{
	struct arena arena = { 0 };
	const char *file = "";
	struct error error;

	write_settings(text, 0644);
	assert_true(kiosk_report(&arena, &file, &error));
	if (report == NULL)
		assert_null(file);
	else
		assert_string_equal(file, report);
	arena_free(&arena);
}

static void
expect_error(const char *text, mode_t mode, size_t line, const char *message)
{
	struct arena arena = { 0 };
	const char *file;
	struct error error = { 0 };

	write_settings(text, mode);
	assert_false(kiosk_report(&arena, &file, &error));
	assert_int_equal(error.status, EX_CONFIG);
	assert_int_equal(error.line, line);
	assert_non_null(strstr(error.message, message));
	arena_free(&arena);
}

static void
without_settings_no_report_is_named(void **state)
{
	struct arena arena = { 0 };
	const char *file = "";
	struct error error;

	(void)state;
	unlink(settings);
	assert_true(kiosk_report(&arena, &file, &error));
	assert_null(file);
	arena_free(&arena);
}

static void
the_settings_name_a_report(void **state)
{
	(void)state;
	expect_report("report = /srv/a b.yaml\n", "/srv/a b.yaml");
	expect_report("# words\n\n  report=/srv/a=b.yaml  ", "/srv/a=b.yaml");
	expect_report("# report = /srv/a.yaml\n", NULL);
	expect_report("", NULL);
}

static void
what_the_settings_get_wrong_is_told_with_its_line(void **state)
{
	(void)state;
	expect_error("\nreprot = /a\n", 0644, 2, "reprot");
	expect_error("report = /a\nreport = /b\n", 0644, 2, "重复");
	expect_error("report = a.yaml\n", 0644, 1, "绝对路径");
	expect_error("report\n", 0644, 1, "绝对路径");
}

static void
settings_that_others_can_write_are_refused(void **state)
{
	(void)state;
	expect_error("report = /a\n", 0664, 0, "root");
	expect_error("report = /a\n", 0646, 0, "root");
	assert_int_equal(chown(settings, 1, 0), 0);
	expect_error("report = /a\n", 0644, 0, "root");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_option_counts_where_it_stands_first),
		cmocka_unit_test(a_login_shell_is_a_kiosk_and_takes_no_word),
		cmocka_unit_test(
		    only_names_of_the_list_with_harmless_values_are_left),
		cmocka_unit_test(files_of_the_caller_are_closed),
		cmocka_unit_test(the_keyboard_stops_and_crashes_nothing),
		cmocka_unit_test(without_settings_no_report_is_named),
		cmocka_unit_test(the_settings_name_a_report),
		cmocka_unit_test(
		    what_the_settings_get_wrong_is_told_with_its_line),
		cmocka_unit_test(settings_that_others_can_write_are_refused),
	};

	return cmocka_run_group_tests(tests, make_folder, remove_folder);
}

/* What readers can do at a kiosk, one of them or a hundred. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "terminals/harness/account.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/kiosk.h"
#include "test.h"

enum {
	CROWD_WAVE = 10,    /* log in at once */
	READER_MOST = 1024, /* kB, its share of memory */
};

static const char *program;
static char *torture; /* lies beside this one */

static int
start(void **state)
{
	*state = kiosk_start(program);
	return 0;
}

static int
end(void **state)
{
	kiosk_end(*state);
	return 0;
}

static int
end_clients(void **state)
{
	kiosk_end_clients(*state);
	return 0;
}

static void
whoever_knocks_reads_and_leaves_with_q(void **state)
{
	struct kiosk *kiosk = *state;
	struct tty *tty = kiosk_read(kiosk, "-tt", NULL);

	tty_do(tty, "6lj");
	tty_expect(tty, "回应群众期待");
	kiosk_quit(tty);
}

static void
a_command_opens_the_report_and_nothing_else(void **state)
{
	kiosk_quit(kiosk_read(*state, "-tt", "'id; sh'"));
}

static void
without_a_terminal_there_is_one_line(void **state)
{
	struct kiosk *kiosk = *state;
	char *said;

	assert_int_equal(
	    kiosk_run(kiosk, "ssh -T -F %s loopback 'id; sh'", &said),
	    EX_USAGE);
	assert_non_null(strstr(said, "只能在终端里阅读"));
	assert_ptr_equal(strchr(said, '\n'), strrchr(said, '\n'));
	free(said);
}

static void
keys_that_would_leave_to_a_shell_do_nothing(void **state)
{
	struct kiosk *kiosk = *state;
	struct tty *tty = kiosk_read(kiosk, "-tt", NULL);
	char *before = tty_screen(tty);

	tty_do(tty, "<C-z>");
	tty_do(tty, "<C-c>");
	tty_do(tty, "<C-\\>");
	tty_do(tty, "R");
	tty_expect_screen(tty, before);
	free(before);
	kiosk_quit(tty);
}

static void
any_size_of_the_window_is_borne(void **state)
{
	static const int sizes[][2] = { { 32767, 32767 }, { 0, 0 }, { 1, 1 },
		{ 65535, 65535 }, { 500, 1000 }, { 5, 20 }, { 24, 80 } };
	struct kiosk *kiosk = *state;
	struct tty *tty = kiosk_read(kiosk, "-tt", NULL);

	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		tty_resize(tty, sizes[i][0], sizes[i][1]);
		tty_do(tty, "j");
	}
	tty_expect(tty, tty_title);
	kiosk_quit(tty);
}

static void
a_client_that_is_killed_leaves_nobody(void **state)
{
	struct kiosk *kiosk = *state;
	struct tty *tty = kiosk_read(kiosk, "-tt", NULL);

	assert_int_equal(account_readers(NULL, 0), 1);
	tty_signal(tty, SIGKILL);
	kiosk_await_nobody();
}

/* Kilobytes of memory that a process has for itself, with its share of what it
 * has together with others. */
static long
share_of(pid_t process)
{
	char *path = text_of("/proc/%d/smaps_rollup", (int)process);
	char *text = text_of_file(path), *line = strstr(text, "\nPss:");
	long share = line ? strtol(line + 5, NULL, 10) : -1;

	free(text);
	free(path);
	return share;
}

/* A few more, who log in at once. */
static void
let_wave_in(struct kiosk *kiosk)
{
	int first = kiosk->count;

	while (kiosk->count < first + CROWD_WAVE)
		kiosk_connect(kiosk, "-tt", NULL, NULL);
	for (int i = first; i < kiosk->count; i++)
		tty_expect(kiosk->clients[i], tty_title);
}

static void
a_hundred_read_at_once(void **state)
{
	struct kiosk *kiosk = *state;
	pid_t readers[KIOSK_CROWD];
	long most = 0, all = 0;

	while (kiosk->count < KIOSK_CROWD)
		let_wave_in(kiosk);
	for (int i = 0; i < KIOSK_CROWD; i++) {
		tty_do(kiosk->clients[i], "6l");
		tty_expect(kiosk->clients[i], "回应群众期待");
	}
	assert_int_equal(account_readers(readers, KIOSK_CROWD), KIOSK_CROWD);
	for (int i = 0; i < KIOSK_CROWD; i++) {
		long share = share_of(readers[i]);

		assert_true(share > 0);
		most = share > most ? share : most;
		all += share;
	}
	print_message("%d readers: %ld kB each, %ld kB at most\n", KIOSK_CROWD,
	    all / KIOSK_CROWD, most);
	assert_true(most <= READER_MOST);
}

/* Under BAOGAO_KEYS or BAOGAO_SECONDS as torture has them. */
static void
they_may_type_and_resize_at_random(void **state)
{
	struct kiosk *kiosk = *state;
	char *command;

	kiosk_want(kiosk);
	command = text_of(
	    "exec '%s' ssh -F %s -tt loopback", torture, kiosk->sshd.settings);
	if (system(command) != 0)
		fail_msg("the server says:\n%s", text_of_file(kiosk->sshd.log));
	free(command);
	kiosk_await_nobody();
}

static void
so_may_one_who_sits_at_the_machine(void **state)
{
	char *command;

	(void)state;
	command = text_of("exec '%s' '%s' --kiosk", torture, program);
	assert_int_equal(system(command), 0);
	free(command);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    whoever_knocks_reads_and_leaves_with_q, end_clients),
		cmocka_unit_test_teardown(
		    a_command_opens_the_report_and_nothing_else, end_clients),
		cmocka_unit_test_teardown(
		    without_a_terminal_there_is_one_line, end_clients),
		cmocka_unit_test_teardown(
		    keys_that_would_leave_to_a_shell_do_nothing, end_clients),
		cmocka_unit_test_teardown(
		    any_size_of_the_window_is_borne, end_clients),
		cmocka_unit_test_teardown(
		    a_client_that_is_killed_leaves_nobody, end_clients),
		cmocka_unit_test_teardown(a_hundred_read_at_once, end_clients),
		cmocka_unit_test_teardown(
		    they_may_type_and_resize_at_random, end_clients),
		cmocka_unit_test_teardown(
		    so_may_one_who_sits_at_the_machine, end_clients),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	torture = text_of("%.*s/torture",
	    (int)(strrchr(arguments[0], '/') - arguments[0]), arguments[0]);
	return cmocka_run_group_tests(tests, start, end);
}

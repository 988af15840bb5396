/* A kiosk as it is set up by its manual, with a real sshd: what readers and
 * those who want more can do there. */
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/account.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "terminals/harness/sshd.h"
#include "test.h"
#include "tty/harness.h"

enum {
	CROWD = 100,
	CROWD_WAVE = 10,    /* log in at once */
	READER_MOST = 1024, /* kB, its share of memory */
	CUT = 255,          /* ssh's own status */
};

static const char title[] = "徐汇区政府工作报告";

static const char *program;
static char *torture; /* lies beside this one */
static struct sshd sshd;

static struct {
	char *folder, *settings;
	struct tty *tty;
	struct tty *crowd[CROWD];
} world;

/* --- The server */

/* What the manual has, without what is the test's: where it listens, and its
 * key. Only Debian's ssh knows the line about its banner. */
static char *
settings_of_manual(void)
{
	char *given = file_read("man/kiosk/sshd_config"), *rest = NULL;
	char *settings = text_of("%s", "");
	bool is_debian = access("/etc/debian_version", F_OK) == 0;

	for (char *line = strtok_r(given, "\n", &rest); line;
	     line = strtok_r(NULL, "\n", &rest)) {
		char *more;

		if (strncmp(line, "Port ", 5) == 0 ||
		    strncmp(line, "HostKey ", 8) == 0 ||
		    (!is_debian && strncmp(line, "DebianBanner", 12) == 0))
			continue;
		more = text_of("%s%s\n", settings, line);
		free(settings);
		settings = more;
	}
	free(given);
	return settings;
}

static int
start_server(void **state)
{
	static const char *const needed[] = { "sshd", "ssh", "ssh-keygen",
		NULL };

	(void)state;
	if (!programs_are_there(needed))
		return 0;
	world.folder = folder_make();
	if (!account_make(program, world.folder))
		return 0;
	world.settings = settings_of_manual();
	sshd.server_settings = world.settings;
	sshd.user = account_name;
	assert_true(sshd_start(&sshd));
	return 0;
}

static int
end_server(void **state)
{
	(void)state;
	sshd_end(&sshd);
	free(world.settings);
	if (world.folder)
		folder_remove(world.folder);
	return 0;
}

static void
wait_until_nobody_is_there(void)
{
	double end = tty_after(TTY_DEADLINE);

	while (account_processes() > 0) {
		if (tty_clock() > end)
			fail_msg("%d processes are left", account_processes());
		pause_briefly();
	}
}

/* Whatever a test did, nothing of the account is left. */
static int
end_clients(void **state)
{
	(void)state;
	if (world.tty)
		tty_free(world.tty);
	world.tty = NULL;
	for (int i = 0; i < CROWD; i++) {
		if (world.crowd[i])
			tty_free(world.crowd[i]);
		world.crowd[i] = NULL;
	}
	if (sshd.server)
		wait_until_nobody_is_there();
	return 0;
}

/* --- Clients */

/* Connects from a terminal, with options for ssh and a command, or NULL. */
static struct tty *
connect_with(
    const char *options, const char *command, const char *const *environment)
{
	char *line = text_of("exec ssh -F %s %s loopback %s", sshd.settings,
	    options, command ? command : "");
	struct tty *tty;

	if (!sshd.server)
		skip();
	tty = tty_start(24, 80, (const char *const[]){ "sh", "-c", line, NULL },
	    environment);
	free(line);
	return tty;
}

static struct tty *
read_with(
    const char *options, const char *command, const char *const *environment)
{
	world.tty = connect_with(options, command, environment);
	tty_expect(world.tty, title);
	tty_settle(world.tty);
	return world.tty;
}

static void
quit(struct tty *tty)
{
	int status;

	tty_type(tty, "Q");
	status = tty_wait(tty, TTY_DEADLINE);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), EX_OK);
	assert_true(tty_is_restored(tty));
}

/* Runs ssh or the like without a terminal; returns the status, and what it
 * said in `said`, to be freed. */
static int
run(const char *format, char **said)
{
	char *line, *output, *status;
	int result;

	if (!sshd.server)
		skip();
	line = text_of(format, sshd.settings);
	output = text_of("(%s) </dev/null 2>&1; echo $?", line);
	free(line);
	*said = output_of(output);
	free(output);
	status = strrchr(*said, '\n');
	assert_non_null(status);
	*status = '\0';
	status = strrchr(*said, '\n');
	status = status ? status + 1 : *said;
	result = atoi(status);
	*status = '\0';
	return result;
}

/* A command that is refused, and says no more than that. */
static void
expect_refused(const char *format, const char *part)
{
	char *said;
	int status = run(format, &said);

	if (status == 0 || (part && !strstr(said, part)))
		fail_msg("%s: status %d: %s", format, status, said);
	assert_null(strstr(said, "SSH-2.0"));
	assert_null(strstr(said, "uid="));
	free(said);
}

/* What is read from a port of the loopback before it is closed; NULL where
 * nobody listens yet. To be freed. */
static char *
read_from(int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int file = socket(AF_INET, SOCK_STREAM, 0);
	char bytes[64];
	ssize_t length;

	if (connect(file, (void *)&address, sizeof address) != 0) {
		close(file);
		return NULL;
	}
	length = read(file, bytes, sizeof bytes);
	close(file);
	return text_of("%.*s", length > 0 ? (int)length : 0, bytes);
}

/* The environment of the one reader who is there, with line feeds. */
static char *
environment_of_reader(void)
{
	pid_t reader = 0;
	char *path, *text;

	assert_int_equal(account_readers(&reader, 1), 1);
	path = text_of("/proc/%d/environ", (int)reader);
	text = file_read(path);
	free(path);
	for (char *end; (end = strchr(text, '\1'));)
		*end = '\n';
	return text;
}

/* --- Readers */

static void
whoever_knocks_reads_and_leaves_with_q(void **state)
{
	struct tty *tty = read_with("-tt", NULL, NULL);

	(void)state;
	tty_do(tty, "6lj");
	tty_expect(tty, "回应群众期待");
	quit(tty);
}

static void
a_command_opens_the_report_and_nothing_else(void **state)
{
	(void)state;
	quit(read_with("-tt", "'id; sh'", NULL));
}

static void
without_a_terminal_there_is_one_line(void **state)
{
	char *said;

	(void)state;
	assert_int_equal(
	    run("ssh -T -F %s loopback 'id; sh'", &said), EX_USAGE);
	assert_non_null(strstr(said, "只能在终端里阅读"));
	assert_ptr_equal(strchr(said, '\n'), strrchr(said, '\n'));
	free(said);
}

static void
keys_that_would_leave_to_a_shell_do_nothing(void **state)
{
	struct tty *tty = read_with("-tt", NULL, NULL);
	char *before = tty_screen(tty), *after;

	(void)state;
	tty_do(tty, "<C-z>");
	tty_do(tty, "<C-c>");
	tty_do(tty, "<C-\\>");
	tty_do(tty, "R");
	after = tty_screen(tty);
	assert_string_equal(before, after);
	free(before);
	free(after);
	quit(tty);
}

static void
any_size_of_the_window_is_borne(void **state)
{
	static const int sizes[][2] = { { 32767, 32767 }, { 0, 0 }, { 1, 1 },
		{ 65535, 65535 }, { 500, 1000 }, { 5, 20 }, { 24, 80 } };
	struct tty *tty = read_with("-tt", NULL, NULL);

	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		tty_resize(tty, sizes[i][0], sizes[i][1]);
		tty_do(tty, "j");
	}
	tty_expect(tty, title);
	quit(tty);
}

static void
a_client_that_is_killed_leaves_nobody(void **state)
{
	struct tty *tty = read_with("-tt", NULL, NULL);

	(void)state;
	assert_int_equal(account_readers(NULL, 0), 1);
	tty_signal(tty, SIGKILL);
	wait_until_nobody_is_there();
}

/* --- Those who want more */

static void
there_is_no_way_for_files(void **state)
{
	(void)state;
	expect_refused("ssh -T -F %s -s loopback sftp", "subsystem");
	expect_refused("sftp -b /dev/null -F %s loopback", NULL);
	expect_refused("scp -O -F %s loopback:/etc/passwd .", NULL);
}

static void
nothing_is_forwarded(void **state)
{
	char *options, *bytes;
	int port;

	(void)state;
	if (!sshd.server)
		skip();
	expect_refused("ssh -T -F %s -W 127.0.0.1:22 loopback", "failed");
	expect_refused("ssh -T -F %s -o ExitOnForwardFailure=yes "
		       "-R 127.0.0.1:0:127.0.0.1:22 loopback",
	    "forwarding failed");
	/* The session begins as if nothing were, but no channel opens. */
	port = sshd.port == 65535 ? 65534 : sshd.port + 1;
	options = text_of("-tt -o ExitOnForwardFailure=yes -L %d:127.0.0.1:%d",
	    port, sshd.port);
	read_with(options, NULL, NULL);
	free(options);
	bytes = read_from(port);
	assert_non_null(bytes);
	assert_string_equal(bytes, "");
	free(bytes);
	bytes = read_from(sshd.port);
	assert_non_null(strstr(bytes, "SSH-2.0"));
	free(bytes);
}

static void
neither_agent_nor_display_nor_environment_comes_along(void **state)
{
	static const char *const environment[] = { "LC_ALL=../../x",
		"TERMINFO=/tmp", "LOCPATH=/tmp", "BAOGAO_OPTIONS=--ascii",
		"DISPLAY=:77", NULL };
	static const char *const names[] = { "SSH_AUTH_SOCK", "DISPLAY",
		"TERMINFO", "LOCPATH", "LC_ALL", "BAOGAO_OPTIONS" };
	char *command = text_of("exec ssh-agent ssh -A -X -F %s -tt "
				"-o SendEnv='LC_* TERMINFO LOCPATH BAOGAO_*' "
				"loopback 2>/dev/null",
	    sshd.settings);
	char *there;

	(void)state;
	if (!sshd.server)
		skip();
	world.tty = tty_start(24, 80,
	    (const char *const[]){ "sh", "-c", command, NULL }, environment);
	free(command);
	tty_expect(world.tty, title);
	there = environment_of_reader();
	assert_non_null(strstr(there, "TERM=xterm-256color"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strstr(there, names[i]))
			fail_msg("%s comes along:\n%s", names[i], there);
	free(there);
	tty_settle(world.tty);
	quit(world.tty);
}

static void
a_strange_terminal_is_told_so_and_gets_nothing(void **state)
{
	char longest[5000] = "TERM=";
	const char *const terminals[] = { "TERM=", "TERM=dumb", "TERM=unknown",
		"TERM=../x", "TERM=a/b", "TERM=/etc/passwd", "TERM=tek4014",
		"TERM=\033]0;x\007", "TERM=x\ny", "TERM=%n%s", longest };

	(void)state;
	memset(longest + 5, 'x', sizeof longest - 6);
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		const char *const environment[] = { terminals[i], NULL };
		int status;

		world.tty = connect_with("-tt", NULL, environment);
		status = tty_wait(world.tty, TTY_DEADLINE);
		if (!WIFEXITED(status) || WEXITSTATUS(status) != EX_UNAVAILABLE)
			fail_msg("%s: %x", terminals[i], (unsigned)status);
		assert_null(strchr(world.tty->bytes, '\033'));
		assert_true(tty_is_restored(world.tty));
		tty_free(world.tty);
		world.tty = NULL;
	}
}

static void
a_connection_carries_one_reader(void **state)
{
	char *options, *command, *said;

	(void)state;
	if (!sshd.server)
		skip();
	options = text_of("-tt -M -S %s/master", world.folder);
	read_with(options, NULL, NULL);
	free(options);
	/* It must not make a connection of its own instead. */
	command = text_of("ssh -T -F %%s -S %s/master -o ProxyCommand=false "
			  "loopback",
	    world.folder);
	assert_int_equal(run(command, &said), CUT);
	assert_int_equal(account_readers(NULL, 0), 1);
	free(command);
	free(said);
	quit(world.tty);
}

static void
who_opens_nothing_is_cut_off(void **state)
{
	int status;

	(void)state;
	world.tty = connect_with("-N", NULL, NULL);
	status = tty_wait(world.tty, TTY_DEADLINE);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), CUT);
}

static void
nobody_else_is_let_in(void **state)
{
	(void)state;
	expect_refused("ssh -T -F %s -l root loopback id", "denied");
	expect_refused("ssh -T -F %s -l nobody loopback id", "denied");
}

/* --- Many of them, and wild ones */

/* Kilobytes of memory that a process has for itself, with its share of what it
 * has together with others. */
static long
share_of(pid_t process)
{
	char *path = text_of("/proc/%d/smaps_rollup", (int)process);
	char *text = file_read(path), *line = strstr(text, "\nPss:");
	long share = line ? strtol(line + 5, NULL, 10) : -1;

	free(text);
	free(path);
	return share;
}

static void
a_hundred_read_at_once(void **state)
{
	pid_t readers[CROWD];
	long most = 0, all = 0;

	(void)state;
	for (int i = 0; i < CROWD; i++) {
		world.crowd[i] = connect_with("-tt", NULL, NULL);
		for (int j = i + 1 - CROWD_WAVE;
		     (i + 1) % CROWD_WAVE == 0 && j <= i; j++)
			tty_expect(world.crowd[j], title);
	}
	for (int i = 0; i < CROWD; i++) {
		tty_do(world.crowd[i], "6l");
		tty_expect(world.crowd[i], "回应群众期待");
	}
	assert_int_equal(account_readers(readers, CROWD), CROWD);
	for (int i = 0; i < CROWD; i++) {
		long share = share_of(readers[i]);

		assert_true(share > 0);
		most = share > most ? share : most;
		all += share;
	}
	print_message("%d readers: %ld kB each, %ld kB at most\n", CROWD,
	    all / CROWD, most);
	assert_true(most <= READER_MOST);
}

/* Under BAOGAO_KEYS or BAOGAO_SECONDS as torture has them. */
static void
they_may_type_and_resize_at_random(void **state)
{
	char *command;

	(void)state;
	if (!sshd.server)
		skip();
	command =
	    text_of("exec '%s' ssh -F %s -tt loopback", torture, sshd.settings);
	if (system(command) != 0)
		fail_msg("the server says:\n%s", file_read(sshd.log));
	free(command);
	wait_until_nobody_is_there();
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

#define TEST(name) cmocka_unit_test_teardown(name, end_clients)

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		TEST(whoever_knocks_reads_and_leaves_with_q),
		TEST(a_command_opens_the_report_and_nothing_else),
		TEST(without_a_terminal_there_is_one_line),
		TEST(keys_that_would_leave_to_a_shell_do_nothing),
		TEST(any_size_of_the_window_is_borne),
		TEST(a_client_that_is_killed_leaves_nobody),
		TEST(there_is_no_way_for_files),
		TEST(nothing_is_forwarded),
		TEST(neither_agent_nor_display_nor_environment_comes_along),
		TEST(a_strange_terminal_is_told_so_and_gets_nothing),
		TEST(a_connection_carries_one_reader),
		TEST(who_opens_nothing_is_cut_off),
		TEST(nobody_else_is_let_in),
		TEST(a_hundred_read_at_once),
		TEST(they_may_type_and_resize_at_random),
		TEST(so_may_one_who_sits_at_the_machine),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	torture = text_of("%.*s/torture",
	    (int)(strrchr(arguments[0], '/') - arguments[0]), arguments[0]);
	return cmocka_run_group_tests(tests, start_server, end_server);
}

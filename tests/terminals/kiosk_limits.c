/* What those who want more than to read are refused by a kiosk. */
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/account.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/kiosk.h"
#include "test.h"

static const char *program;

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
	text = text_of_file(path);
	free(path);
	for (char *end; (end = strchr(text, '\1'));)
		*end = '\n';
	return text;
}

static void
there_is_no_way_for_files(void **state)
{
	struct kiosk *kiosk = *state;

	kiosk_expect_refused(
	    kiosk, "ssh -T -F %s -s loopback sftp", "subsystem");
	kiosk_expect_refused(kiosk, "sftp -b /dev/null -F %s loopback", NULL);
	kiosk_expect_refused(
	    kiosk, "scp -O -F %s loopback:/etc/passwd .", NULL);
}

static void
nothing_is_forwarded(void **state)
{
	struct kiosk *kiosk = *state;
	char *options, *bytes;
	int port;

	kiosk_want(kiosk);
	kiosk_expect_refused(
	    kiosk, "ssh -T -F %s -W 127.0.0.1:22 loopback", "failed");
	kiosk_expect_refused(kiosk,
	    "ssh -T -F %s -o ExitOnForwardFailure=yes "
	    "-R 127.0.0.1:0:127.0.0.1:22 loopback",
	    "forwarding failed");
	/* The session begins as if nothing were, but no channel opens. */
	port = kiosk->sshd.port == 65535 ? 65534 : kiosk->sshd.port + 1;
	options = text_of("-tt -o ExitOnForwardFailure=yes -L %d:127.0.0.1:%d",
	    port, kiosk->sshd.port);
	kiosk_read(kiosk, options, NULL);
	free(options);
	bytes = read_from(port);
	assert_non_null(bytes);
	assert_string_equal(bytes, "");
	free(bytes);
	bytes = read_from(kiosk->sshd.port);
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
	struct kiosk *kiosk = *state;
	char *command = text_of("exec ssh-agent ssh -A -X -F %s -tt "
				"-o SendEnv='LC_* TERMINFO LOCPATH BAOGAO_*' "
				"loopback 2>/dev/null",
	    kiosk->sshd.settings);
	struct tty *tty = kiosk_client(kiosk, command, environment);
	char *there;

	free(command);
	tty_await_reader(tty);
	there = environment_of_reader();
	assert_non_null(strstr(there, "TERM=xterm-256color"));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strstr(there, names[i]))
			fail_msg("%s comes along:\n%s", names[i], there);
	free(there);
	kiosk_quit(tty);
}

static void
a_strange_terminal_is_told_so_and_gets_nothing(void **state)
{
	struct kiosk *kiosk = *state;
	char longest[5000] = "TERM=";
	const char *const terminals[] = { "TERM=", "TERM=dumb", "TERM=unknown",
		"TERM=../x", "TERM=a/b", "TERM=/etc/passwd", "TERM=tek4014",
		"TERM=\033]0;x\007", "TERM=x\ny", "TERM=%n%s", longest };

	memset(longest + 5, 'x', sizeof longest - 6);
	for (size_t i = 0; i < sizeof terminals / sizeof *terminals; i++) {
		const char *const environment[] = { terminals[i], NULL };
		struct tty *tty =
		    kiosk_connect(kiosk, "-tt", NULL, environment);
		int status = tty_await_status(tty, TTY_DEADLINE);

		if (!WIFEXITED(status) || WEXITSTATUS(status) != EX_UNAVAILABLE)
			fail_msg("%s: %x", terminals[i], (unsigned)status);
		assert_null(strchr(tty->bytes, '\033'));
		assert_true(tty_is_restored(tty));
	}
}

static void
a_connection_carries_one_reader(void **state)
{
	struct kiosk *kiosk = *state;
	char *options, *command, *said;
	struct tty *tty;

	kiosk_want(kiosk);
	options = text_of("-tt -M -S %s/master", kiosk->folder);
	tty = kiosk_read(kiosk, options, NULL);
	free(options);
	/* It must not make a connection of its own instead. */
	command = text_of("ssh -T -F %%s -S %s/master -o ProxyCommand=false "
			  "loopback",
	    kiosk->folder);
	assert_int_equal(kiosk_run(kiosk, command, &said), KIOSK_CUT);
	assert_int_equal(account_readers(NULL, 0), 1);
	free(command);
	free(said);
	kiosk_quit(tty);
}

static void
who_opens_nothing_is_cut_off(void **state)
{
	tty_expect_end(kiosk_connect(*state, "-N", NULL, NULL), KIOSK_CUT);
}

static void
nobody_else_is_let_in(void **state)
{
	struct kiosk *kiosk = *state;

	kiosk_expect_refused(
	    kiosk, "ssh -T -F %s -l root loopback id", "denied");
	kiosk_expect_refused(
	    kiosk, "ssh -T -F %s -l nobody loopback id", "denied");
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    there_is_no_way_for_files, end_clients),
		cmocka_unit_test_teardown(nothing_is_forwarded, end_clients),
		cmocka_unit_test_teardown(
		    neither_agent_nor_display_nor_environment_comes_along,
		    end_clients),
		cmocka_unit_test_teardown(
		    a_strange_terminal_is_told_so_and_gets_nothing,
		    end_clients),
		cmocka_unit_test_teardown(
		    a_connection_carries_one_reader, end_clients),
		cmocka_unit_test_teardown(
		    who_opens_nothing_is_cut_off, end_clients),
		cmocka_unit_test_teardown(nobody_else_is_let_in, end_clients),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, start, end);
}

#include "terminals/harness/kiosk.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/account.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"

/* --- The server */

/* A line that is the test's own to say: where the server listens, and its key.
 * Only Debian's ssh knows the line about its banner. */
static bool
is_left_out(const char *line)
{
	return strncmp(line, "Port ", 5) == 0 ||
	       strncmp(line, "HostKey ", 8) == 0 ||
	       (strncmp(line, "DebianBanner", 12) == 0 &&
		   access("/etc/debian_version", F_OK) != 0);
}

/* What the manual has, to be freed. */
static char *
settings_of_manual(void)
{
	char *given = text_of_file("man/kiosk/sshd_config"), *rest = NULL;
	char *settings = text_of("%s", "");

	for (char *line = strtok_r(given, "\n", &rest); line;
	     line = strtok_r(NULL, "\n", &rest)) {
		char *more;

		if (is_left_out(line))
			continue;
		more = text_of("%s%s\n", settings, line);
		free(settings);
		settings = more;
	}
	free(given);
	return settings;
}

struct kiosk *
kiosk_start(const char *program)
{
	static const char *const needed[] = { "sshd", "ssh", "ssh-keygen",
		NULL };
	struct kiosk *kiosk = calloc(1, sizeof *kiosk);

	assert_non_null(kiosk);
	if (!programs_are_there(needed))
		return kiosk;
	kiosk->folder = folder_make();
	if (!account_make(program, kiosk->folder))
		return kiosk;
	kiosk->settings = settings_of_manual();
	kiosk->sshd.server_settings = kiosk->settings;
	kiosk->sshd.user = account_name;
	assert_true(sshd_start(&kiosk->sshd));
	return kiosk;
}

void
kiosk_end(struct kiosk *kiosk)
{
	sshd_end(&kiosk->sshd);
	free(kiosk->settings);
	if (kiosk->folder)
		folder_remove(kiosk->folder);
	free(kiosk);
}

void
kiosk_want(const struct kiosk *kiosk)
{
	if (!kiosk->sshd.server)
		test_skip("there is no server for a kiosk");
}

void
kiosk_await_nobody(void)
{
	double end = tty_after(TTY_DEADLINE);

	while (account_processes() > 0) {
		if (tty_clock() > end)
			fail_msg("%d processes are left", account_processes());
		pause_briefly();
	}
}

/* --- Clients */

struct tty *
kiosk_client(
    struct kiosk *kiosk, const char *command, const char *const *environment)
{
	struct tty *tty;

	kiosk_want(kiosk);
	assert_true(kiosk->count < KIOSK_CROWD);
	tty = tty_start(24, 80,
	    (const char *const[]){ "sh", "-c", command, NULL }, environment);
	kiosk->clients[kiosk->count++] = tty;
	return tty;
}

struct tty *
kiosk_connect(struct kiosk *kiosk, const char *options, const char *command,
    const char *const *environment)
{
	char *line = text_of("exec ssh -F %s %s loopback %s",
	    kiosk->sshd.settings, options, command ? command : "");
	struct tty *tty = kiosk_client(kiosk, line, environment);

	free(line);
	return tty;
}

struct tty *
kiosk_read(struct kiosk *kiosk, const char *options, const char *command)
{
	struct tty *tty = kiosk_connect(kiosk, options, command, NULL);

	tty_await_reader(tty);
	return tty;
}

void
kiosk_quit(struct tty *tty)
{
	tty_type(tty, "Q");
	tty_expect_end(tty, EX_OK);
}

void
kiosk_end_clients(struct kiosk *kiosk)
{
	while (kiosk->count > 0)
		tty_free(kiosk->clients[--kiosk->count]);
	if (kiosk->sshd.server)
		kiosk_await_nobody();
}

int
kiosk_run(const struct kiosk *kiosk, const char *format, char **said)
{
	char *line, *output, *status;
	int result;

	kiosk_want(kiosk);
	line = text_of(format, kiosk->sshd.settings);
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

void
kiosk_expect_refused(
    const struct kiosk *kiosk, const char *format, const char *part)
{
	char *said;
	int status = kiosk_run(kiosk, format, &said);

	if (status == 0 || (part && !strstr(said, part)))
		fail_msg("%s: status %d: %s", format, status, said);
	assert_null(strstr(said, "SSH-2.0"));
	assert_null(strstr(said, "uid="));
	free(said);
}

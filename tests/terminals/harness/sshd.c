#include "terminals/harness/sshd.h"

#include <netinet/in.h>
#include <pwd.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"
#include "tty/harness.h"

static const char place[] = "Port %d\n"
			    "ListenAddress 127.0.0.1\n"
			    "HostKey %s/host\n"
			    "%s";

static const char server_settings[] = "AuthorizedKeysFile %s/user.pub\n"
				      "PidFile none\n"
				      "PermitRootLogin prohibit-password\n"
				      "PasswordAuthentication no\n"
				      "KbdInteractiveAuthentication no\n"
				      "UsePAM no\n"
				      "StrictModes no\n"
				      "PrintMotd no\n"
				      "PrintLastLog no\n"
				      "DisableForwarding yes\n"
				      "PermitUserRC no\n";

static const char client_settings[] = "Host loopback\n"
				      "HostName 127.0.0.1\n"
				      "Port %d\n"
				      "User %s\n"
				      "IdentityFile %s/user\n"
				      "IdentitiesOnly yes\n"
				      "IdentityAgent none\n"
				      "UserKnownHostsFile %s/known\n"
				      "GlobalKnownHostsFile none\n"
				      "StrictHostKeyChecking accept-new\n"
				      "BatchMode yes\n"
				      "EscapeChar none\n"
				      "LogLevel ERROR\n";

static struct sockaddr_in
loopback(int port)
{
	return (struct sockaddr_in){
		.sin_family = AF_INET,
		.sin_port = htons((uint16_t)port),
		.sin_addr.s_addr = htonl(INADDR_LOOPBACK),
	};
}

/* A port that nobody listens on now. */
static int
free_port(void)
{
	struct sockaddr_in address = loopback(0);
	socklen_t size = sizeof address;
	int file = socket(AF_INET, SOCK_STREAM, 0);

	assert_true(file >= 0);
	assert_int_equal(bind(file, (void *)&address, size), 0);
	assert_int_equal(getsockname(file, (void *)&address, &size), 0);
	close(file);
	return ntohs(address.sin_port);
}

static bool
answers(int port)
{
	struct sockaddr_in address = loopback(port);
	int file = socket(AF_INET, SOCK_STREAM, 0);
	bool connected = connect(file, (void *)&address, sizeof address) == 0;

	close(file);
	return connected;
}

static void
make_key(const struct sshd *sshd, const char *name)
{
	char *command =
	    text_of("ssh-keygen -q -t ed25519 -N '' -C '' -f %s/%s 2>&1",
		sshd->folder, name);
	char *said = output_of(command);

	assert_string_equal(said, "");
	free(said);
	free(command);
}

static void
write_settings(const struct sshd *sshd, const char *server)
{
	struct passwd *user = getpwuid(getuid());
	char *own = text_of(server_settings, sshd->folder);
	char *text = text_of(place, sshd->port, sshd->folder,
	    sshd->server_settings ? sshd->server_settings : own);

	assert_non_null(user);
	file_make(server, text);
	free(text);
	free(own);
	text = text_of(client_settings, sshd->port,
	    sshd->user ? sshd->user : user->pw_name, sshd->folder,
	    sshd->folder);
	file_make(sshd->settings, text);
	free(text);
}

bool
sshd_start(struct sshd *sshd)
{
	static const char *const needed[] = { "sshd", "ssh", "ssh-keygen",
		NULL };
	double end = tty_after(TTY_DEADLINE);
	char *path, *settings;

	if (!programs_are_there(needed))
		return false;
	path = program_find("sshd");
	sshd->port = free_port();
	sshd->folder = folder_make();
	sshd->settings = text_of("%s/client", sshd->folder);
	sshd->log = text_of("%s/log", sshd->folder);
	settings = text_of("%s/server", sshd->folder);
	make_key(sshd, "host");
	make_key(sshd, "user");
	write_settings(sshd, settings);
	/* Where a package leaves it to the start of its service. */
	if (getuid() == 0)
		mkdir("/run/sshd", 0755);
	sshd->server = service_start(
	    (const char *const[]){ path, "-D", "-e", "-f", settings, NULL },
	    NULL, sshd->log);
	while (!answers(sshd->port)) {
		if (service_has_ended(sshd->server) || tty_clock() > end)
			fail_msg("sshd: %s", text_of_file(sshd->log));
		pause_briefly();
	}
	free(settings);
	free(path);
	return true;
}

void
sshd_end(struct sshd *sshd)
{
	service_end(sshd->server);
	if (sshd->folder)
		folder_remove(sshd->folder);
	free(sshd->settings);
	free(sshd->log);
	memset(sshd, 0, sizeof *sshd);
}

/* An ssh server of the test's own, which lets in whoever runs the test, with a
 * key made for the purpose, unless it is told otherwise. It listens on a free
 * port of the loopback, and ends with the test. */
#ifndef TESTS_TERMINALS_HARNESS_SSHD_H
#define TESTS_TERMINALS_HARNESS_SSHD_H

#include <stdbool.h>
#include <sys/types.h>

struct sshd {
	/* To be set before the start: settings of the server without Port,
	 * ListenAddress and HostKey, and the user that clients are. NULL for its
	 * own. */
	const char *server_settings, *user;
	int port;
	char *folder;   /* keys and settings */
	char *settings; /* of a client: ssh -F SETTINGS loopback COMMAND */
	char *log;
	pid_t server;
};

/* Starts it, and returns when it answers. False where there is no sshd, which
 * it says; then nothing is to be ended. */
bool sshd_start(struct sshd *sshd);

/* Ends it; all zero is nothing to end. */
void sshd_end(struct sshd *sshd);

#endif

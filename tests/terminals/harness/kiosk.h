/* A kiosk as it is set up by its manual, with a real sshd, and its clients. A
 * test is skipped where no such server can be set up. */
#ifndef TESTS_TERMINALS_HARNESS_KIOSK_H
#define TESTS_TERMINALS_HARNESS_KIOSK_H

#include "terminals/harness/sshd.h"
#include "tty/harness.h"

enum {
	KIOSK_CROWD = 100, /* clients that a test may have */
	KIOSK_CUT = 255,   /* ssh's own status, when the server cuts it off */
};

struct kiosk {
	struct sshd sshd; /* without a server where there can be none */
	char *folder;     /* what is kept for the account, and free for tests */
	char *settings;
	struct tty *clients[KIOSK_CROWD]; /* ended behind each test */
	int count;
};

/* Sets it up with a program; says SKIP where that cannot be. */
struct kiosk *kiosk_start(const char *program);

void kiosk_end(struct kiosk *kiosk);

/* Skips a test that wants the server, where there is none. */
void kiosk_want(const struct kiosk *kiosk);

/* Behind every test: ends its clients, and fails it where somebody is left. */
void kiosk_end_clients(struct kiosk *kiosk);

/* Runs a command of the shell in a terminal, as one of the test's clients. */
struct tty *kiosk_client(
    struct kiosk *kiosk, const char *command, const char *const *environment);

/* Connects from a terminal, with options for ssh and a command, or NULL. */
struct tty *kiosk_connect(struct kiosk *kiosk, const char *options,
    const char *command, const char *const *environment);

/* The same, and waits for the first screen. */
struct tty *
kiosk_read(struct kiosk *kiosk, const char *options, const char *command);

/* A client quits. */
void kiosk_quit(struct tty *tty);

/* Runs ssh or the like without a terminal, its settings for %s; returns the
 * status, and what it said in `said`, to be freed. */
int kiosk_run(const struct kiosk *kiosk, const char *format, char **said);

/* A command like that is refused, and says no more than that: `part`, where it
 * is not NULL. */
void kiosk_expect_refused(
    const struct kiosk *kiosk, const char *format, const char *part);

/* Waits until no process of the account is left. */
void kiosk_await_nobody(void);

#endif

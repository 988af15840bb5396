#define _GNU_SOURCE /* syscall */
#include "host/landlock.h"

#ifdef __linux__
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

/* The same on all machines. */
enum {
	CREATE_RULESET = 444,
	RESTRICT_SELF = 446,
	ASK_VERSION = 1,
};

enum {
	EXECUTE = 1 << 0,
	WRITE_FILE = 1 << 1,
	READ_FILE = 1 << 2,
	READ_DIR = 1 << 3,
	REMOVE_AND_MAKE = 0x1FF << 4,
	REFER = 1 << 13,
	TRUNCATE = 1 << 14,
	IOCTL_DEV = 1 << 15,

	BIND_AND_CONNECT = 3 << 0,

	ABSTRACT_SOCKETS = 1 << 0,
	SIGNALS = 1 << 1,
};

/* Rights that are given up, as the kernel wants them. No path or port gets any
 * back. */
struct ruleset {
	uint64_t files, connections, scopes;
};

/* What each version of the interface has added. */
static const struct ruleset additions[] = {
	{ .files =
		EXECUTE | WRITE_FILE | READ_FILE | READ_DIR | REMOVE_AND_MAKE },
	{ .files = REFER },
	{ .files = TRUNCATE },
	{ .connections = BIND_AND_CONNECT },
	{ .files = IOCTL_DEV },
	{ .scopes = ABSTRACT_SOCKETS | SIGNALS },
};

enum {
	KNOWN = sizeof additions / sizeof *additions,
};

int
landlock_version(void)
{
	long version = syscall(CREATE_RULESET, NULL, 0, ASK_VERSION);

	return version < 0 ? 0 : (int)version;
}

static struct ruleset
rights(int version)
{
	struct ruleset all = { 0 };

	for (int i = 0; i < version && i < KNOWN; i++) {
		all.files |= additions[i].files;
		all.connections |= additions[i].connections;
		all.scopes |= additions[i].scopes;
	}
	return all;
}

bool
landlock_enter(enum sandbox_mode mode)
{
	struct ruleset given_up = rights(landlock_version());
	int ruleset;
	bool done;

	if (mode == SANDBOX_READER) {
		given_up.files &= ~(uint64_t)(READ_FILE | READ_DIR);
		/* Suspending stops the process group, which may include a make
		 * that started the program. */
		given_up.scopes &= ~(uint64_t)SIGNALS;
	}
	ruleset = (int)syscall(CREATE_RULESET, &given_up, sizeof given_up, 0);
	if (ruleset < 0)
		return false;
	done = syscall(RESTRICT_SELF, ruleset, 0) == 0;
	close(ruleset);
	return done;
}
#else
int
landlock_version(void)
{
	return 0;
}

bool
landlock_enter(enum sandbox_mode mode)
{
	(void)mode;
	return false;
}
#endif

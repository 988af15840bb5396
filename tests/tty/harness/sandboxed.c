#include "tty/harness/sandboxed.h"

#include <stdio.h>
#include <string.h>

#include "test.h"

bool
sandboxed_can_be(void)
{
#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__) &&                    \
    (defined(__x86_64__) || defined(__aarch64__))
	return true;
#else
	return false;
#endif
}

struct tty *
sandboxed_start(const char *const *arguments, const char *const *environment)
{
	if (!sandboxed_can_be())
		test_skip("no sandbox here, or sanitisers in it");
	return tty_start(24, 80, arguments, environment);
}

bool
sandboxed_is(pid_t process)
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

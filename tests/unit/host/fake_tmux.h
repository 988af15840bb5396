/* Programs called tmux that are not. */
#ifndef TESTS_UNIT_HOST_FAKE_TMUX_H
#define TESTS_UNIT_HOST_FAKE_TMUX_H

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "host/clock.h"
#include "host/tmux.h"
#include "test.h"

enum {
	DEADLINE = 30000, /* milliseconds; sanitisers and a busy machine */
};

static char folder[] = "/tmp/baogao-tmux-XXXXXX";

static const char *
path_of(const char *name)
{
	static char path[256];

	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

/* What is called tmux from now on. */
static inline void
be_tmux(const char *script)
{
	FILE *file = fopen(path_of("tmux"), "w");

	assert_non_null(file);
	fprintf(file, "#!/bin/sh\n%s\n", script);
	fclose(file);
	chmod(path_of("tmux"), 0700);
}

static inline int
make_folder(void **state)
{
	char path[4096];

	(void)state;
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(path, sizeof path, "%s:%s", folder, getenv("PATH"));
	setenv("PATH", path, 1);
	setenv("FOLDER", folder, 1);
	setenv("TMUX", "/nowhere,1,0", 1);
	unsetenv("STY");
	return 0;
}

static inline int
remove_folder(void **state)
{
	static const char *const names[] = { "tmux", "text", "group" };

	(void)state;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		unlink(path_of(names[i]));
	return rmdir(folder);
}

/* What a fake tmux kept, closed by a NUL. */
static const char *
kept(const char *name)
{
	static char bytes[2 * TMUX_MOST];
	FILE *file = fopen(path_of(name), "r");
	size_t length;

	assert_non_null(file);
	length = fread(bytes, 1, sizeof bytes - 1, file);
	bytes[length] = '\0';
	fclose(file);
	return bytes;
}

static inline enum tmux_answer
answer(struct tmux *tmux)
{
	long long deadline = clock_milliseconds() + DEADLINE;
	struct pollfd ready = { .fd = tmux->line, .events = POLLIN };

	while (clock_milliseconds() < deadline) {
		enum tmux_answer answer = tmux_answer(tmux);

		if (answer != TMUX_WAITING)
			return answer;
		poll(&ready, 1, DEADLINE);
	}
	fail_msg("no answer comes");
	return TMUX_WAITING;
}

static inline void
assert_no_children(void)
{
	assert_int_equal(waitpid(-1, NULL, WNOHANG), -1);
}

#endif

/* What a kiosk costs: the sandbox at its start, and the memory of one of a
 * hundred readers.
 *
 *     kiosk BAOGAO */
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "bench/figures.h"
#include "host/sandbox.h"
#include "test.h"
#include "tty/harness.h"

enum {
	ROUNDS = 51,
	READERS = 100,
};

/* Milliseconds, taken in a process of its own. */
static double
enter(enum sandbox_mode mode)
{
	double took = 0;
	int ends[2];
	pid_t child;

	assert_int_equal(pipe(ends), 0);
	child = fork();
	if (child == 0) {
		struct error error;
		double start = tty_clock();
		bool done = sandbox_enter(mode, &error);

		took = tty_clock() - start;
		if (!done || write(ends[1], &took, sizeof took) < 0)
			_exit(1);
		_exit(0);
	}
	close(ends[1]);
	assert_int_equal(read(ends[0], &took, sizeof took), sizeof took);
	close(ends[0]);
	waitpid(child, NULL, 0);
	return took;
}

static void
measure_sandbox(const char *figure, enum sandbox_mode mode)
{
	double took[ROUNDS];

	for (int i = 0; i < ROUNDS; i++)
		took[i] = enter(mode);
	figures_line(figure, "ms", 0.5, figures_median(took, ROUNDS));
}

/* Megabytes that a process has for itself, with its share of what it has
 * together with others. */
static double
share_of(pid_t process)
{
	char path[64], row[256];
	double share = 0;
	FILE *file;

	snprintf(path, sizeof path, "/proc/%d/smaps_rollup", (int)process);
	file = fopen(path, "r");
	while (file && fgets(row, sizeof row, file))
		if (strncmp(row, "Pss:", 4) == 0)
			share = strtod(row + 4, NULL) / 1024;
	if (file)
		fclose(file);
	return share;
}

static void
measure_crowd(const char *program)
{
	const char *const arguments[] = { program, "--kiosk", NULL };
	struct tty *crowd[READERS];
	double most = 0;

	for (int i = 0; i < READERS; i++) {
		crowd[i] = tty_start(24, 80, arguments, NULL);
		tty_await_reader(crowd[i]);
		tty_do(crowd[i], "6lj");
	}
	for (int i = 0; i < READERS; i++)
		if (share_of(crowd[i]->program) > most)
			most = share_of(crowd[i]->program);
	for (int i = 0; i < READERS; i++)
		tty_free(crowd[i]);
	if (most > 0)
		figures_line(
		    "a hundred readers, the share of each", "MB", 1, most);
	else
		printf("SKIP: only root may see what a kiosk holds\n");
}

int
main(int count, char **arguments)
{
	if (count != 2)
		return 64;
	measure_sandbox("entering the sandbox of a reader", SANDBOX_READER);
	measure_sandbox("entering the sandbox of a kiosk", SANDBOX_KIOSK);
	measure_crowd(arguments[1]);
	return figures_missed();
}

#include "command/progress.h"

#include <stdbool.h>
#include <unistd.h>

#include "base/arena.h"
#include "host/clock.h"
#include "host/locale.h"

enum {
	PATIENCE = 500, /* milliseconds without a word */
	PACE = 100,     /* and between two */
};

static struct {
	size_t done, steps; /* 0 steps: nothing is said */
	long long due;      /* when to speak next, by host/clock.h */
	bool is_shown;
	bool has_output; /* standard output is a terminal too */
} progress;

void
progress_start(size_t steps)
{
	progress.done = 0;
	progress.steps = isatty(STDERR_FILENO) ? steps : 0;
	progress.has_output = isatty(STDOUT_FILENO);
	progress.due = clock_deadline(PATIENCE);
}

static void
put(struct str words)
{
	struct arena arena = { 0 };
	struct str bytes = locale_encode(&arena, words);

	fwrite(bytes.bytes, 1, bytes.length, stderr);
	arena_free(&arena);
}

void
progress_step(void)
{
	struct arena arena = { 0 };

	progress.done++;
	if (progress.steps == 0 || clock_left(progress.due) > 0)
		return;
	put(arena_print(
	    &arena, "\r已看 %zu%%", progress.done * 100 / progress.steps));
	progress.is_shown = true;
	progress.due = clock_deadline(PACE);
	arena_free(&arena);
}

void
progress_give_way(const FILE *stream)
{
	if (progress.is_shown && (progress.has_output || stream == stderr)) {
		put(str_of("\r         \r"));
		progress.is_shown = false;
	}
}

void
progress_end(void)
{
	progress_give_way(stderr);
	progress.steps = 0;
}

/* A reading that is killed: at every system call of a save, and at any time. What
 * was said to be kept is there, once, and nothing is torn. */
#include "command/desk.h"

#include <errno.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <time.h>

#include "desk_stage.h"

enum {
	KILLS = 100, /* at any time, if BAOGAO_KILLS does not say how many */
	BEFORE = 3,  /* notes that are kept before */
	PATIENCE_MOST = 3000, /* microseconds until a kill */
};

static unsigned char counts[STAGE_NOTES];

/* Keeps some notes, and leaves. */
static int
keep_some(void *context)
{
	struct desk desk;
	bool done = stage_open(&desk);

	(void)context;
	for (int i = 0; i < BEFORE; i++)
		done = done && stage_note(&desk, i);
	desk_close(&desk);
	return done ? 0 : 1;
}

/* Opens the desk, which puts these notes where they belong, and keeps others,
 * each of which is told to the line. */
static _Noreturn void
keep_on(int line, int first, int count)
{
	struct desk desk;

	if (!stage_open(&desk))
		_exit(1);
	for (int i = first; i < first + count; i++)
		if (!stage_note(&desk, i) || write(line, "", 1) != 1)
			_exit(1);
	_exit(0);
}

/* Every note up to one is there, and no other but perhaps the next. */
static void
assert_kept(int count, const char *when)
{
	if (!stage_count(counts))
		fail_msg("%s: a file is torn", when);
	for (int i = 0; i < STAGE_NOTES; i++)
		if (i < count ? counts[i] != 1
			      : counts[i] > (i == count ? 1 : 0))
			fail_msg("%s: note %d of %d is there %d times", when, i,
			    count, counts[i]);
}

/* How many notes were told. */
static int
count_told(int line)
{
	char bytes[STAGE_NOTES];
	ssize_t got, all = 0;

	while ((got = read(line, bytes, sizeof bytes)) > 0)
		all += got;
	return (int)all;
}

/* Lets a traced process go on to a stop at a system call, or its end. Returns
 * whether it goes on. */
static bool
step(pid_t process, int *status)
{
	return ptrace(PTRACE_SYSCALL, process, NULL, NULL) == 0 &&
	       waitpid(process, status, 0) == process && WIFSTOPPED(*status);
}

/* Kills the process at a stop, of which a system call has two. Returns false when
 * it ended before that. */
static bool
kill_at(int stop, int *told)
{
	int line[2], status = 0;
	bool goes_on = true;
	pid_t process;

	assert_int_equal(pipe(line), 0);
	process = fork();
	if (process == 0) {
		ptrace(PTRACE_TRACEME, 0, NULL, NULL);
		raise(SIGSTOP);
		keep_on(line[1], BEFORE, 2);
	}
	close(line[1]);
	waitpid(process, &status, 0);
	while (goes_on && stop-- > 0)
		goes_on = step(process, &status);
	if (goes_on) {
		kill(process, SIGKILL);
		waitpid(process, &status, 0);
	}
	*told = count_told(line[0]);
	close(line[0]);
	return goes_on;
}

static bool
can_trace(void)
{
	int status = 0;
	pid_t process = fork();
	bool can;

	if (process == 0) {
		if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0)
			_exit(1);
		raise(SIGSTOP);
		_exit(0);
	}
	waitpid(process, &status, 0);
	can = WIFSTOPPED(status);
	if (can) {
		kill(process, SIGKILL);
		waitpid(process, &status, 0);
	}
	return can;
}

static void
a_kill_at_any_system_call_of_a_save_loses_nothing(void **state)
{
	bool goes_on = true;
	char when[32];
	int stop = 0;

	(void)state;
	if (!can_trace())
		test_skip("no process can be traced here");
	for (; goes_on; stop++) {
		int told;

		stage_clear();
		assert_int_equal(stage_run(keep_some, NULL), 0);
		goes_on = kill_at(stop, &told);
		snprintf(when, sizeof when, "at stop %d", stop);
		assert_kept(BEFORE + told, when);
	}
	/* It did make calls, and did keep all in the end. */
	assert_in_range(stop, 40, 4000);
	assert_int_equal(counts[BEFORE + 1], 1);
}

static void
a_kill_at_any_time_loses_nothing(void **state)
{
	const char *asked = getenv("BAOGAO_KILLS");
	int kept = 0, kills = asked != NULL ? atoi(asked) : KILLS;
	char when[32];

	(void)state;
	srandom(1);
	stage_clear();
	for (int i = 0; i < kills; i++) {
		struct timespec pause = { 0,
			1000L * (random() % PATIENCE_MOST) };
		int line[2], status;
		pid_t process;

		assert_int_equal(pipe(line), 0);
		process = fork();
		if (process == 0)
			keep_on(line[1], kept, STAGE_NOTES);
		close(line[1]);
		nanosleep(&pause, NULL);
		kill(process, SIGKILL);
		waitpid(process, &status, 0);
		kept += count_told(line[0]);
		close(line[0]);
		snprintf(when, sizeof when, "after %d kills", i + 1);
		assert_kept(kept, when);
		/* One may be there that was not told. */
		kept += counts[kept];
		if (kept > 200) {
			stage_clear();
			kept = 0;
		}
	}
}

/* Opens the desk again and again, and keeps a note each time. */
static int
keep_again(void *context)
{
	int first = *(int *)context;

	for (int i = first; i < first + 100; i++) {
		struct desk desk;

		if (!stage_open(&desk) || !stage_note(&desk, i))
			return 1;
		desk_close(&desk);
	}
	return 0;
}

static void
four_at_once_lose_nothing_of_each_other(void **state)
{
	pid_t processes[4];
	int status;

	(void)state;
	stage_clear();
	for (int i = 0; i < 4; i++) {
		int first = 100 * i;

		processes[i] = fork();
		if (processes[i] == 0)
			_exit(keep_again(&first));
	}
	for (int i = 0; i < 4; i++) {
		assert_int_equal(
		    waitpid(processes[i], &status, 0), processes[i]);
		assert_true(WIFEXITED(status));
		assert_int_equal(WEXITSTATUS(status), 0);
	}
	assert_kept(400, "four at once");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_kill_at_any_system_call_of_a_save_loses_nothing),
		cmocka_unit_test(a_kill_at_any_time_loses_nothing),
		cmocka_unit_test(four_at_once_lose_nothing_of_each_other),
	};

	return cmocka_run_group_tests(tests, stage_begin, stage_end);
}

/* A disk that is full or may not be written: what was kept stays whole, and what
 * cannot be kept is said. A file system in memory stands for the disk, in a
 * namespace of the test's own. */
#define _GNU_SOURCE /* unshare */
#include "command/desk.h"

#include <sysexits.h>

#include "desk_stage.h"

#ifdef __linux__
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#endif

static unsigned char counts[STAGE_NOTES];

/* Exit statuses of an act. */
enum {
	DONE = 0,
	NOT_SO = 1,
	NOT_HERE = 77,
};

#ifdef __linux__
static bool
mount_disk(void)
{
	return unshare(CLONE_NEWNS) == 0 &&
	       mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
	       mount("baogao", stage_root, "tmpfs", 0, "size=64k") == 0;
}

static bool
make_read_only(void)
{
	return mount("baogao", stage_root, "tmpfs", MS_REMOUNT | MS_RDONLY,
		   "size=64k") == 0;
}
#else
static bool
mount_disk(void)
{
	return false;
}

static bool
make_read_only(void)
{
	return false;
}
#endif

/* Returns how many notes fit. */
static int
fill(struct desk *desk)
{
	int count = 0;

	while (count < STAGE_NOTES && stage_note(desk, count))
		count++;
	return count;
}

static bool
are_kept(int count)
{
	for (int i = 0; i < count; i++)
		if (counts[i] != 1)
			return false;
	return counts[count] == 0;
}

static int
fill_the_disk(void *context)
{
	struct desk desk;
	struct error error;
	int count;

	(void)context;
	if (!mount_disk())
		return NOT_HERE;
	if (!stage_open(&desk))
		return NOT_SO;
	count = fill(&desk);
	/* It goes on failing, and spoils nothing. */
	if (count < 10 || count == STAGE_NOTES || stage_note(&desk, count))
		return NOT_SO;
	desk_close(&desk);
	/* Their file does not fit either: they stay in the journal. */
	desk = (struct desk){ .keep = { 0 } };
	if (!desk_open(&desk, (struct str){ "", 0 }, false, &error) ||
	    error.message[0] != '\0' || desk.unsettled.message[0] == '\0')
		return NOT_SO;
	desk_close(&desk);
	stage_count(counts);
	if (!are_kept(count))
		return NOT_SO;
	stage_count(counts);
	return are_kept(count) ? DONE : NOT_SO;
}

static int
lock_the_disk(void *context)
{
	struct desk desk = { .keep = { 0 } };
	struct error error;

	(void)context;
	if (!mount_disk())
		return NOT_HERE;
	if (!stage_open(&desk) || !stage_note(&desk, 0))
		return NOT_SO;
	desk_close(&desk);
	if (!make_read_only())
		return NOT_HERE;
	if (desk_open(&desk, (struct str){ "", 0 }, false, &error) ||
	    error.status != EX_CANTCREAT ||
	    strcmp(error.message, "磁盘只读") != 0)
		return NOT_SO;
	/* What is there can be read. */
	return journal_has_notes(desk.journal) ? DONE : NOT_SO;
}

static void
assert_done(int (*act)(void *context))
{
	int status = stage_run(act, NULL);

	if (status == NOT_HERE)
		test_skip("no file system can be mounted here");
	assert_int_equal(status, DONE);
}

static void
on_a_full_disk_what_was_kept_stays_whole(void **state)
{
	(void)state;
	assert_done(fill_the_disk);
}

static void
on_a_disk_that_is_read_only_what_was_kept_can_be_read(void **state)
{
	(void)state;
	assert_done(lock_the_disk);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(on_a_full_disk_what_was_kept_stays_whole),
		cmocka_unit_test(
		    on_a_disk_that_is_read_only_what_was_kept_can_be_read),
	};

	return cmocka_run_group_tests(tests, stage_begin, stage_end);
}

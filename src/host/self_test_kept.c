#define _GNU_SOURCE /* fallocate */
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "host/sandbox_mode.h"
#include "host/self_test_internal.h"

bool
self_test_truncate_kept(void)
{
	return ftruncate(SANDBOX_KEPT, 0) == 0;
}

bool
self_test_write_within_kept(void)
{
	return fcntl(SANDBOX_KEPT, F_SETFL, 0) == 0 &&
	       lseek(SANDBOX_KEPT, 0, SEEK_SET) == 0 &&
	       write(SANDBOX_KEPT, "", 1) == 1;
}

bool
self_test_write_at_kept(void)
{
	return pwrite(SANDBOX_KEPT, "", 1, 0) == 1;
}

bool
self_test_put_other_there(void)
{
	return dup2(STAGE_MEMORY, SANDBOX_KEPT) == SANDBOX_KEPT;
}

bool
self_test_unlock_kept(void)
{
	return flock(SANDBOX_KEPT, LOCK_UN) == 0;
}

#ifdef __linux__
bool
self_test_reopen_kept(void)
{
	char path[] = "/proc/self/fd/60";

	_Static_assert(SANDBOX_KEPT == 60, "the path names it");
	return open(path, O_WRONLY | O_TRUNC) >= 0;
}

bool
self_test_fill_kept(void)
{
	return fallocate(SANDBOX_KEPT, 0, 0, 1) == 0;
}
#endif

#include "host/keep.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <time.h>
#include <unistd.h>

#include "host/file.h"
#include "host/sandbox_mode.h"

enum {
	/* At a file that is being written anew, which then is another one: so
	 * often a lock is waited for, or one is opened again. */
	ATTEMPTS = 600,
	PAUSE = 5, /* milliseconds of a wait */
	/* A link is no file, a FIFO is not waited for, a terminal not taken. */
	FLAGS = O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC,
};

static bool
fail(struct error *error, int number)
{
	static const struct {
		int number;
		const char *words;
	} reasons[] = {
		{ ENOSPC, "磁盘已满" },
		{ EDQUOT, "磁盘配额已满" },
		{ EFBIG, "磁盘配额已满" },
		{ EROFS, "磁盘只读" },
		{ EACCES, "没有写的权限" },
		{ EPERM, "没有写的权限" },
		{ ELOOP, "那里是符号链接" },
		{ EISDIR, "那里是目录" },
		{ ENXIO, "那里不是普通文件" },
		{ EAGAIN, "别的程序占着文件" },
		{ EIO, "磁盘出错" },
	};

	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].number == number)
			return error_set(
			    error, EX_CANTCREAT, "%s", reasons[i].words);
	return error_set(error, EX_CANTCREAT, "系统错误%d", number);
}

/* Makes the folder and those above it; what is there stays as it is. */
static void
make_folders(char *path)
{
	for (char *at = strchr(path + 1, '/'); at != NULL;
	     at = strchr(at + 1, '/')) {
		*at = '\0';
		mkdir(path, 0700);
		*at = '/';
	}
	mkdir(path, 0700);
}

/* Opens the file for appending; -1 on error. */
static int
open_file(const char *path, struct str folder, struct arena *arena)
{
	enum { WRITE = O_WRONLY | O_APPEND | O_CREAT };
	int file = open(path, WRITE | FLAGS, 0600);

	if (file >= 0 || errno != ENOENT || folder.length == 0)
		return file;
	make_folders((char *)arena_copy(arena, folder).bytes);
	return open(path, WRITE | FLAGS, 0600);
}

/* Whether it is a file of the reader's own. Sets errno. */
static bool
is_own(int file)
{
	struct stat status;

	if (fstat(file, &status) != 0)
		return false;
	errno = S_ISREG(status.st_mode) ? EACCES : ENXIO;
	return S_ISREG(status.st_mode) && status.st_uid == geteuid();
}

/* Whether the path still leads to the open file; otherwise errno is 0. */
static bool
is_there(int file, const char *path)
{
	struct stat here, there;
	bool same = fstat(file, &here) == 0 && stat(path, &there) == 0 &&
		    here.st_dev == there.st_dev && here.st_ino == there.st_ino;

	errno = 0;
	return same;
}

/* Takes attempts from those that are left. */
static bool
lock(int file, int kind, int *left)
{
	const struct timespec pause = { 0, PAUSE * 1000000L };

	while (flock(file, kind | LOCK_NB) != 0) {
		if (errno != EWOULDBLOCK && errno != EINTR)
			return false;
		errno = EAGAIN;
		if (--*left <= 0)
			return false;
		nanosleep(&pause, NULL);
	}
	return true;
}

/* Opens the file with a shared lock; -1 on error. It may be replaced meanwhile:
 * then it is opened again. */
static int
open_locked(const char *path, struct str folder, struct arena *arena)
{
	for (int left = ATTEMPTS; left > 0; left--) {
		int file = open_file(path, folder, arena), number;

		if (file < 0)
			return -1;
		if (is_own(file) && lock(file, LOCK_SH, &left) &&
		    is_there(file, path))
			return file;
		number = errno;
		close(file);
		errno = number;
		if (number != 0)
			return -1;
	}
	errno = EAGAIN;
	return -1;
}

/* Reads what the path holds. What is no file of a bearable size is as nothing. */
static bool
read_content(const char *path, struct arena *arena, struct str *content)
{
	int file = open(path, O_RDONLY | FLAGS);
	struct error error;
	bool done;

	*content = (struct str){ "", 0 };
	if (file < 0)
		return false;
	done = file_read_open(arena, file, content, &error);
	close(file);
	return done;
}

bool
keep_open(struct keep *keep, struct arena *arena, struct str folder,
    const char *name, struct str *content, struct error *error)
{
	struct str path = arena_print(
	    arena, "%.*s/%s", (int)folder.length, folder.bytes, name);
	int file = open_locked(path.bytes, folder, arena), number = errno;

	*keep = (struct keep){ .path = path.bytes };
	if (!read_content(path.bytes, arena, content) && file >= 0) {
		close(file);
		return error_set(error, EX_CANTCREAT, "%s 读不了", path.bytes);
	}
	if (file < 0)
		return fail(error, number);
	keep->file = file;
	return true;
}

bool
keep_hold(struct keep *keep, struct error *error)
{
	int kept = fcntl(keep->file, F_DUPFD_CLOEXEC, SANDBOX_KEPT);
	struct stat status;
	bool done = kept == SANDBOX_KEPT;

	keep_close(keep);
	if (kept >= 0 && !done)
		close(kept);
	if (!done)
		return fail(error, EMFILE);
	keep->file = kept;
	if (fstat(kept, &status) == 0 && (status.st_mode & 077) != 0)
		fchmod(kept, 0600);
	return true;
}

/* Takes the shared lock again. Whoever had it alone for a moment may have
 * replaced the file. */
static bool
share(struct keep *keep, struct arena *arena)
{
	int file, left = ATTEMPTS;

	if (lock(keep->file, LOCK_SH, &left) &&
	    is_there(keep->file, keep->path))
		return true;
	keep_close(keep);
	file = open_locked(keep->path, (struct str){ "", 0 }, arena);
	if (file >= 0)
		keep->file = file;
	return file >= 0;
}

bool
keep_begin(struct keep *keep, struct arena *arena, struct str *content,
    struct error *error)
{
	bool alone = flock(keep->file, LOCK_EX | LOCK_NB) == 0 &&
		     is_there(keep->file, keep->path);

	if (!alone && !share(keep, arena))
		return fail(error, errno);
	if (read_content(keep->path, arena, content) && alone)
		return true;
	if (alone)
		keep_end(keep);
	return error_set(error, EX_TEMPFAIL, "别的程序占着文件");
}

void
keep_end(struct keep *keep)
{
	int left = ATTEMPTS;

	lock(keep->file, LOCK_SH, &left);
}

/* Writes the new file, and locks it before anyone can open it. */
static int
make_new(const char *path, struct str content)
{
	int file;

	unlink(path);
	file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | FLAGS, 0600);
	if (file < 0)
		return -1;
	errno = ENOSPC;
	if (write(file, content.bytes, content.length) ==
		(ssize_t)content.length &&
	    fsync(file) == 0 && flock(file, LOCK_SH | LOCK_NB) == 0)
		return file;
	close(file);
	unlink(path);
	return -1;
}

/* Has a name outlive a loss of power. */
static bool
sync_folder(const char *path)
{
	struct arena arena = { 0 };
	size_t length = (size_t)(strrchr(path, '/') - path);
	int folder = open(arena_print(&arena, "%.*s/", (int)length, path).bytes,
	    O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool done = folder >= 0 && fsync(folder) == 0;

	if (folder >= 0)
		close(folder);
	arena_free(&arena);
	return done;
}

bool
keep_sync(const struct keep *keep, struct error *error)
{
	return (fsync(keep->file) == 0 && sync_folder(keep->path)) ||
	       fail(error, errno);
}

bool
keep_replace(struct keep *keep, struct str content, struct error *error)
{
	struct arena arena = { 0 };
	const char *path = arena_print(&arena, "%s.new", keep->path).bytes;
	int file = make_new(path, content), number = errno;
	bool done = file >= 0 && rename(path, keep->path) == 0;

	arena_free(&arena);
	if (done) {
		sync_folder(keep->path);
		keep_close(keep);
		keep->file = file;
		return true;
	}
	if (file >= 0) {
		number = errno;
		close(file);
	}
	keep_end(keep);
	return fail(error, number);
}

bool
keep_append(struct keep *keep, struct str bytes, struct error *error)
{
	ssize_t written = -1;
	bool done;

	errno = EACCES;
	if (keep->file > 0)
		written = write(keep->file, bytes.bytes, bytes.length);
	done = written == (ssize_t)bytes.length;

	if (!done)
		fail(error, written < 0 ? errno : ENOSPC);
	if (!done)
		error->status = EX_IOERR;
	return done;
}

void
keep_close(struct keep *keep)
{
	if (keep->file > 0)
		close(keep->file);
	keep->file = 0;
}

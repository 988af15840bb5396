#include "host/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

enum {
	FIRST_ROOM =
	    64 * 1024, /* bytes, where nobody says how many there are */
};

static const struct {
	int number;
	const char *sentence;
} reasons[] = {
	{ ENOENT, "没有这个文件" },
	{ ENOTDIR, "没有这个文件，路径中有一段不是目录" },
	{ EACCES, "没有读取的权限" },
	{ EPERM, "没有读取的权限" },
	{ EISDIR, "这是目录，应为报告文件" },
	{ ELOOP, "符号链接互相指向，找不到文件" },
	{ ENAMETOOLONG, "文件名太长" },
	{ ENXIO, "不是普通文件，应为报告文件" },
	{ EMFILE, "打开的文件太多" },
	{ ENFILE, "打开的文件太多" },
	{ EIO, "设备读取出错" },
	{ EAGAIN, "读不出内容，应为普通文件" },
};

static bool
fail(struct error *error, int status, int number)
{
	for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
		if (reasons[i].number == number)
			return error_set(
			    error, status, "%s", reasons[i].sentence);
	return error_set(error, status, "不能读取（系统错误%d）", number);
}

/* Whether a path names what is open here by its number. A shell gives such a
 * name to the output of a process, <(...). */
static bool
is_numbered(const char *path)
{
	static const char *const folders[] = { "/dev/fd/", "/proc/self/fd/" };

	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		if (strncmp(path, folders[i], strlen(folders[i])) == 0)
			return true;
	return strcmp(path, "/dev/stdin") == 0;
}

bool
file_is_once(const char *path)
{
	struct stat status;

	return strcmp(path, "-") == 0 ||
	       (is_numbered(path) && stat(path, &status) == 0 &&
		   S_ISFIFO(status.st_mode));
}

/* Opens a file without waiting for a FIFO or taking over a terminal. Returns -1
 * on error. `size` is what it claims, in bytes; 0 for a pipe. */
static int
open_file(const char *path, off_t *size, bool *waits, struct error *error)
{
	int file = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat status = { 0 };

	if (file < 0) {
		fail(error, EX_NOINPUT, errno);
		return -1;
	}
	*size = fstat(file, &status) == 0 ? status.st_size : 0;
	*waits = S_ISFIFO(status.st_mode) && is_numbered(path);
	if (S_ISREG(status.st_mode) || *waits)
		return file;
	fail(error, EX_NOINPUT, S_ISDIR(status.st_mode) ? EISDIR : ENXIO);
	close(file);
	return -1;
}

/* Waits for what is read once; of standard input another process may have set
 * that it does not block. A regular file never blocks, and what only claims to
 * be one, such as /proc/kmsg, might be waited for without end. */
static ssize_t
read_some(int file, bool waits, char *bytes, size_t room)
{
	for (;;) {
		ssize_t got = read(file, bytes, room);
		struct pollfd wait = { .fd = file, .events = POLLIN };

		if (got >= 0)
			return got;
		if (errno == EAGAIN && waits)
			poll(&wait, 1, -1);
		else if (errno != EINTR)
			return -1;
	}
}

/* Returns how many bytes a file may have that begins with these. */
static size_t
limit_of(const char *content, size_t length)
{
	return length >= 4 && memcmp(content, "PK\3\4", 4) == 0
		   ? FILE_PACKED_LIMIT
		   : FILE_LIMIT;
}

/* Reads all there is. `size` is a guess. */
static bool
read_all(struct arena *arena, int file, off_t size, bool waits,
    struct str *bytes, struct error *error)
{
	bool guessed = size > 0 && size < FILE_LIMIT;
	size_t room = guessed ? (size_t)size + 1 : FIRST_ROOM;
	size_t length = 0;
	char *content = arena_alloc(arena, room, 1);

	for (;;) {
		ssize_t got =
		    read_some(file, waits, content + length, room - length);

		if (got < 0)
			return fail(error, EX_IOERR, errno);
		length += (size_t)got;
		if (length > limit_of(content, length))
			return error_set(error, EX_DATAERR,
			    "文件太大，应不超过 %zu MiB",
			    limit_of(content, length) / 1024 / 1024);
		if (got == 0)
			break;
		content = arena_grow(arena, content, length, &room, 1);
	}
	*bytes = (struct str){ content, length };
	return true;
}

bool
file_read_open(
    struct arena *arena, int file, struct str *bytes, struct error *error)
{
	struct stat status;

	if (fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
		return fail(error, EX_NOINPUT, ENXIO);
	return read_all(arena, file, status.st_size, false, bytes, error);
}

bool
file_is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

bool
file_read(struct arena *arena, const char *path, struct str *bytes,
    struct error *error)
{
	bool done, waits;
	off_t size;
	int file;

	if (strcmp(path, "-") == 0)
		return read_all(arena, STDIN_FILENO, 0, true, bytes, error);
	file = open_file(path, &size, &waits, error);
	if (file < 0)
		return false;
	done = read_all(arena, file, size, waits, bytes, error);
	close(file);
	return done;
}

#define _GNU_SOURCE /* memfd_create */
#include "term/spool.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/fatal.h"

enum {
	/* Bytes, for the first frame: there must be no lack of memory once the
	 * terminal is taken for ours. */
	FIRST_ROOM = 16 * 1024,
};

/* In memory, or else a file without a name. */
static FILE *
open_file(void)
{
	FILE *file = NULL;
#ifdef MFD_CLOEXEC
	int memory = memfd_create("baogao", MFD_CLOEXEC);

	if (memory >= 0)
		file = fdopen(memory, "w+");
	if (memory >= 0 && file == NULL)
		close(memory);
#endif
	return file != NULL ? file : tmpfile();
}

static void
make_room(struct spool *spool, size_t room)
{
	free(spool->bytes);
	spool->room = room;
	spool->bytes = malloc(room);
	if (spool->bytes == NULL)
		fatal("内存不足");
}

bool
spool_open(struct spool *spool)
{
	*spool = (struct spool){ .file = open_file() };
	if (spool->file == NULL)
		return false;
	setvbuf(spool->file, NULL, _IONBF, 0);
	make_room(spool, FIRST_ROOM);
	return true;
}

void
spool_insert(struct spool *spool, struct str mark, struct str piece)
{
	spool->mark = mark;
	spool->piece = piece;
}

/* Returns the length with the piece, for which there is room. */
static size_t
insert(struct spool *spool, size_t length)
{
	struct str piece = spool->piece;
	size_t at = str_find((struct str){ spool->bytes, length }, spool->mark);

	spool->piece = (struct str){ NULL, 0 };
	if (piece.length == 0 || at == length)
		return length;
	at += spool->mark.length;
	memmove(
	    spool->bytes + at + piece.length, spool->bytes + at, length - at);
	memcpy(spool->bytes + at, piece.bytes, piece.length);
	return length + piece.length;
}

bool
spool_send(struct spool *spool, const struct tty *tty)
{
	int file = fileno(spool->file);
	off_t end = lseek(file, 0, SEEK_CUR);
	size_t length = end > 0 ? (size_t)end : 0;

	if (length == 0)
		return true;
	if (length + spool->piece.length > spool->room)
		make_room(spool, (length + spool->piece.length) * 2);
	if (pread(file, spool->bytes, length, 0) != end ||
	    ftruncate(file, 0) != 0 || lseek(file, 0, SEEK_SET) != 0)
		fatal("无法读回内存中的画面");
	return tty_write(tty, spool->bytes, insert(spool, length));
}

void
spool_close(struct spool *spool)
{
	fclose(spool->file);
	free(spool->bytes);
	*spool = (struct spool){ .file = NULL };
}

#define _GNU_SOURCE /* memfd_create */
#include "term/output.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/fatal.h"

enum {
	/* Bytes for the first frame. A lack of memory must show before the
	 * terminal is taken over. */
	FIRST_ROOM = 16 * 1024,
	/* Bytes of a cell at most: a cluster, and what changes its look. */
	CELL_BYTES = 64,
};

/* Opens a file in memory, or else one without a name. */
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
make_room(struct output *output, size_t room)
{
	free(output->bytes);
	output->room = room;
	output->bytes = malloc(room);
	if (output->bytes == NULL)
		fatal("内存不足");
}

bool
output_open(struct output *output)
{
	*output = (struct output){ .file = open_file() };
	if (output->file == NULL)
		return false;
	setvbuf(output->file, NULL, _IONBF, 0);
	make_room(output, FIRST_ROOM);
	return true;
}

bool
output_has_room(const struct output *output, int rows, int columns)
{
	int file = fileno(output->file);
	off_t end = lseek(file, 0, SEEK_CUR);

	/* Writes nothing, and keeps what is there. */
	return end >= 0 &&
	       ftruncate(file, end + (off_t)rows * columns * CELL_BYTES) == 0 &&
	       ftruncate(file, end) == 0;
}

void
output_replace(struct output *output, struct str unwanted, struct str wanted)
{
	output->unwanted = unwanted;
	output->wanted = wanted;
}

/* Replaces what is not wanted; there is room. Returns the new length. */
static size_t
replace(struct output *output, size_t length)
{
	struct str unwanted = output->unwanted, wanted = output->wanted;
	size_t at, behind;

	if (unwanted.length == 0)
		return length;
	at = str_find((struct str){ output->bytes, length }, unwanted);
	output->unwanted = output->wanted = (struct str){ NULL, 0 };
	if (at == length)
		return length;
	behind = at + unwanted.length;
	memmove(output->bytes + at + wanted.length, output->bytes + behind,
	    length - behind);
	if (wanted.length > 0)
		memcpy(output->bytes + at, wanted.bytes, wanted.length);
	return length - unwanted.length + wanted.length;
}

bool
output_send(struct output *output, const struct tty *tty)
{
	int file = fileno(output->file);
	off_t end = lseek(file, 0, SEEK_CUR);
	size_t length = end > 0 ? (size_t)end : 0;

	if (length == 0)
		return true;
	if (length + output->wanted.length > output->room)
		make_room(output, (length + output->wanted.length) * 2);
	if (pread(file, output->bytes, length, 0) != end ||
	    ftruncate(file, 0) != 0 || lseek(file, 0, SEEK_SET) != 0)
		fatal("无法读回内存中的画面");
	return tty_write(tty, output->bytes, replace(output, length));
}

void
output_close(struct output *output)
{
	fclose(output->file);
	free(output->bytes);
	*output = (struct output){ .file = NULL };
}

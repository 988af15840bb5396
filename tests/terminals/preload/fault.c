/* Loaded before a program (LD_PRELOAD): the allocation whose number, from 1,
 * BAOGAO_FAULT names has no memory. At the end of the program it says on
 * standard error how many there were. The C library has its own under these
 * names. */
#include <errno.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *memory, size_t size);

static long count, fault = -1;

__attribute__((constructor)) static void
begin(void)
{
	const char *number = getenv("BAOGAO_FAULT");

	count = 0;
	fault = number != NULL ? strtol(number, NULL, 10) : 0;
}

__attribute__((destructor)) static void
end(void)
{
	char line[64];
	int length = snprintf(line, sizeof line, "allocations: %ld\n", count);

	if (write(STDERR_FILENO, line, (size_t)length) < 0)
		_exit(1);
}

static int
fails(void)
{
	if (++count != fault)
		return 0;
	errno = ENOMEM;
	return 1;
}

void *
malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t number, size_t size)
{
	return fails() ? NULL : __libc_calloc(number, size);
}

void *
realloc(void *memory, size_t size)
{
	return fails() ? NULL : __libc_realloc(memory, size);
}

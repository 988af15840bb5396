#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness.h"

struct tty *
tty_start_traced(const char *program, char *trace)
{
	const char *const arguments[] = { "strace", "-y", "-o", trace, "-e",
		"trace=write,writev", program, NULL };
	const char *const environment[] = { "ASAN_OPTIONS=detect_leaks=0",
		NULL };

	if (system("strace -o /dev/null true 2>/dev/null") != 0) {
		print_message("SKIP: no strace to count the writes\n");
		return NULL;
	}
	close(mkstemp(trace));
	return tty_start(24, 80, arguments, environment);
}

int
tty_count_writes(const char *trace)
{
	FILE *file = fopen(trace, "r");
	char line[4096];
	int count = 0;

	assert_non_null(file);
	while (fgets(line, sizeof line, file))
		count += strstr(line, "write") && strstr(line, "</dev/pts/");
	fclose(file);
	return count;
}

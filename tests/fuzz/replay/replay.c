/* Runs a fuzz target once with every file of its corpus, without libFuzzer:
 *
 *     TARGET FOLDER|FILE...
 *
 * Fails where there is no file, so that a corpus that is lost is seen. */
#include <dirent.h>
#include <stdio.h>

#include "fuzz/bytes.h"

/* Bytes of a file: all that a corpus may hold. */
enum { REPLAY_MOST = 1024 * 1024 };

/* For a target that needs none. */
__attribute__((weak)) int
LLVMFuzzerInitialize(int *count, char ***arguments)
{
	(void)count, (void)arguments;
	return 0;
}

/* In an exact block, which a sanitiser watches. */
static bool
replay_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	uint8_t *bytes = malloc(REPLAY_MOST), *exact;
	size_t size;

	if (file == NULL || bytes == NULL)
		return false;
	size = fread(bytes, 1, REPLAY_MOST, file);
	fclose(file);
	exact = realloc(bytes, size > 0 ? size : 1);
	/* Found where the target ends the program. */
	printf("%s\n", path);
	fflush(stdout);
	LLVMFuzzerTestOneInput(exact, size);
	free(exact);
	return true;
}

static int
replay_folder(const char *path)
{
	DIR *folder = opendir(path);
	const struct dirent *entry;
	int count = 0;

	if (folder == NULL)
		return replay_file(path) ? 1 : 0;
	while ((entry = readdir(folder)) != NULL) {
		char name[512];

		if (entry->d_name[0] == '.')
			continue;
		snprintf(name, sizeof name, "%s/%s", path, entry->d_name);
		count += replay_file(name);
	}
	closedir(folder);
	return count;
}

int
main(int count, char **arguments)
{
	int done = 0;

	LLVMFuzzerInitialize(&count, &arguments);
	for (int i = 1; i < count; i++) {
		int files = replay_folder(arguments[i]);

		if (files == 0)
			printf("nothing in %s\n", arguments[i]);
		done += files;
	}
	printf("%d inputs\n", done);
	return done == 0;
}

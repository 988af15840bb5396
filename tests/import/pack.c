/* Packs files as an office file is packed:
 *
 *     pack ARCHIVE FILE...
 *
 * A Word file of tests/import is kept as the folder of its parts, which can be
 * read and changed. */
#include "pack.h"

#include <stdio.h>
#include <stdlib.h>

#include "host/file.h"

int
main(int count, char **words)
{
	struct arena arena = { 0 };
	struct pack pack = { { .arena = &arena }, { .arena = &arena }, 0 };
	struct str archive;
	FILE *file = count > 1 ? fopen(words[1], "wb") : NULL;

	if (file == NULL)
		return EXIT_FAILURE;
	for (int i = 2; i < count; i++) {
		struct str content;
		struct error error;

		if (!file_read(&arena, words[i], &content, &error))
			return EXIT_FAILURE;
		pack_add(&pack, words[i], content, true);
	}
	archive = pack_end(&pack);
	fwrite(archive.bytes, 1, archive.length, file);
	arena_free(&arena);
	return fclose(file) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

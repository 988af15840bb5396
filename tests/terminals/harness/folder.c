#include "terminals/harness/folder.h"

#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"

char *
folder_make(void)
{
	char *folder = text_of("/tmp/baogao-test-XXXXXX");

	assert_non_null(mkdtemp(folder));
	return folder;
}

static int
remove_one(
    const char *path, const struct stat *status, int kind, struct FTW *place)
{
	(void)status;
	(void)kind;
	(void)place;
	return remove(path);
}

void
folder_remove(char *folder)
{
	nftw(folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
	free(folder);
}

char *
text_of(const char *format, ...)
{
	va_list arguments;
	char *text;
	int length;

	va_start(arguments, format);
	length = vsnprintf(NULL, 0, format, arguments);
	va_end(arguments);
	text = malloc((size_t)length + 1);
	assert_non_null(text);
	va_start(arguments, format);
	vsnprintf(text, (size_t)length + 1, format, arguments);
	va_end(arguments);
	return text;
}

static char *
read_all(FILE *file)
{
	size_t room = 1 << 16, length = 0, more;
	char *bytes = malloc(room);

	assert_non_null(bytes);
	while ((more = fread(bytes + length, 1, room - length - 1, file)) > 0) {
		length += more;
		if (length + 1 < room)
			continue;
		room *= 2;
		bytes = realloc(bytes, room);
		assert_non_null(bytes);
	}
	for (size_t i = 0; i < length; i++) {
		if (bytes[i] == '\0')
			bytes[i] = '\1';
	}
	bytes[length] = '\0';
	return bytes;
}

char *
text_of_file(const char *path)
{
	FILE *file = fopen(path, "r");
	char *bytes;

	if (!file)
		return text_of("%s", "");
	bytes = read_all(file);
	fclose(file);
	return bytes;
}

void
file_make(const char *path, const char *text)
{
	int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
	size_t length = strlen(text);

	assert_true(file >= 0);
	assert_int_equal(write(file, text, length), length);
	close(file);
}

char *
output_of(const char *command)
{
	FILE *output = popen(command, "r");
	char *bytes;

	assert_non_null(output);
	bytes = read_all(output);
	pclose(output);
	return bytes;
}

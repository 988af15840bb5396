#include "text/gen/generator.h"

#include <stdlib.h>
#include <string.h>

_Noreturn void
generator_give_up(const char *name, const char *what)
{
	fprintf(stderr, "%s: %s\n", name, what);
	exit(1);
}

FILE *
generator_open(const char *folder, const char *file)
{
	char path[4096];
	FILE *data;

	snprintf(path, sizeof path, "%s/%s", folder, file);
	data = fopen(path, "r");
	if (!data)
		generator_give_up(path, "cannot be read");
	return data;
}

/* Adds a text to a command, for the shell to take as it is. */
static void
quote(char *command, size_t size, const char *text)
{
	size_t length = strlen(command);

	for (; *text; text++) {
		if (length + 8 > size)
			generator_give_up(text, "too long");
		if (*text == '\'') {
			memcpy(command + length, "'\\'", 3);
			length += 3;
		}
		command[length++] = *text;
	}
	command[length] = '\0';
}

FILE *
generator_unpack(const char *command, const char *folder, const char *file)
{
	char line[8192];
	FILE *data;

	snprintf(line, sizeof line, "%s'", command);
	quote(line, sizeof line, folder);
	quote(line, sizeof line, "/");
	quote(line, sizeof line, file);
	strcat(line, "'");
	data = popen(line, "r");
	if (!data)
		generator_give_up(file, "cannot be unpacked");
	return data;
}

void
generator_close(FILE *data, const char *file, bool found)
{
	bool bad = ferror(data);

	if (pclose(data) != 0 || bad || !found)
		generator_give_up(file, "is not what it should be");
}

/* Returns false for a line that has no code points. */
static bool
read_line(const char *line, unsigned *first, unsigned *last, char value[64])
{
	int length = 0;

	if (sscanf(line, "%x%n", first, &length) != 1)
		return false;
	*last = *first;
	line += length;
	if (sscanf(line, "..%x%n", last, &length) == 1)
		line += length;
	return sscanf(line, " ; %63[^ #;\r\n]", value) == 1 &&
	       *first <= *last && *last < GENERATOR_POINTS;
}

void
generator_read(const char *folder, const char *file, const char *wanted,
    void (*take)(
	void *context, unsigned first, unsigned last, const char *value),
    void *context)
{
	FILE *data = generator_open(folder, file);
	char line[1024], value[64];
	unsigned first, last, found = 0;

	while (fgets(line, sizeof line, data)) {
		if (!read_line(line, &first, &last, value) ||
		    (wanted != NULL && strcmp(value, wanted) != 0))
			continue;
		take(context, first, last, value);
		found++;
	}
	if (ferror(data) || found == 0)
		generator_give_up(file, "is not what it should be");
	fclose(data);
}

void
generator_write(int *column, const char *format, unsigned long long number)
{
	char text[32];
	int length = snprintf(text, sizeof text, format, number);

	if (*column == 0 || *column + 1 + length > 80) {
		printf("%s\t%s", *column == 0 ? "" : "\n", text);
		*column = 8 + length;
	} else {
		printf(" %s", text);
		*column += 1 + length;
	}
}

int
generator_end(void)
{
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

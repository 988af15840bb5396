#include "text/gen/unihan.h"

#include <string.h>

#include "text/gen/generator.h"

/* Quotes the path for the shell. */
FILE *
unihan_open(const char *folder, const char *file)
{
	const char *parts[] = { folder, "/", file };
	char command[8192] = "bzip2 -dc '";
	size_t length = strlen(command);
	FILE *data;

	for (int i = 0; i < 3; i++)
		for (const char *at = parts[i]; *at; at++) {
			if (length > sizeof command - 8)
				generator_give_up(folder, "too long");
			if (*at == '\'') {
				memcpy(command + length, "'\\'", 3);
				length += 3;
			}
			command[length++] = *at;
		}
	command[length] = '\'';
	command[length + 1] = '\0';
	data = popen(command, "r");
	if (!data)
		generator_give_up(file, "cannot be unpacked");
	return data;
}

void
unihan_version(const char *line, char version[32])
{
	sscanf(line, "# Unicode %*1[Vv]ersion%*[: ]%31[0-9.]", version);
}

void
unihan_close(FILE *data, const char *file, bool found)
{
	bool bad = ferror(data);

	if (pclose(data) != 0 || bad || !found)
		generator_give_up(file, "is not what it should be");
}

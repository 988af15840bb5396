#include "text/gen/opencc.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/gen/generator.h"

/* Reads one character. Returns its length in bytes; 0 if there is none. */
static size_t
read_point(const char *text, unsigned *point)
{
	utf8proc_int32_t value;
	utf8proc_ssize_t length =
	    utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &value);

	if (length < 1 || value <= ' ')
		return 0;
	*point = (unsigned)value;
	return (size_t)length;
}

/* "乾	干 乾": a tab, then what may be written instead. */
static bool
read_line(const char *line, unsigned *from, unsigned *to)
{
	size_t length = read_point(line, from);

	return length > 0 && line[length] == '\t' &&
	       read_point(line + length + 1, to) > 0;
}

void
opencc_read(const char *folder, const char *table,
    void (*take)(void *context, unsigned from, unsigned to), void *context)
{
	char file[64], line[1024];
	unsigned from, to, found = 0;
	FILE *data;

	snprintf(file, sizeof file, "%s.ocd2", table);
	data = generator_unpack(
	    "opencc_dict -f ocd2 -t text -o /dev/stdout -i ", folder, file);
	while (fgets(line, sizeof line, data))
		if (read_line(line, &from, &to)) {
			take(context, from, to);
			found++;
		}
	generator_close(data, file, found > 0);
}

void
opencc_version(char version[32])
{
	FILE *data = popen("opencc --version", "r");
	char line[256];

	if (!data)
		generator_give_up("opencc", "cannot be run");
	while (fgets(line, sizeof line, data))
		sscanf(line, "Version: %31[0-9.]", version);
	generator_close(data, "opencc", version[0] != '\0');
}

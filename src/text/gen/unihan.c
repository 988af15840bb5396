#include "text/gen/unihan.h"

#include "text/gen/generator.h"

FILE *
unihan_open(const char *folder, const char *file)
{
	return generator_unpack("bzip2 -dc ", folder, file);
}

void
unihan_version(const char *line, char version[32])
{
	sscanf(line, "# Unicode %*1[Vv]ersion%*[: ]%31[0-9.]", version);
}

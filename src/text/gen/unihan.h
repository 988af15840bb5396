/* Reads the files of the Unihan Database, which are compressed in Debian's
 * package unicode-data; bzip2 unpacks them. An error ends the program with one
 * line. */
#ifndef TEXT_GEN_UNIHAN_H
#define TEXT_GEN_UNIHAN_H

#include <stdio.h>

/* Opens the text of a compressed file in a folder; generator_close closes
 * it. */
FILE *unihan_open(const char *folder, const char *file);

/* Reads the version from such a line: "# Unicode version: 15.0.0", from 17 on
 * "# Unicode Version 17.0.0". Any other line leaves it as it is. */
void unihan_version(const char *line, char version[32]);

#endif

/* Reading the files of the Unihan Database, which Debian's package unicode-data
 * has compressed: bzip2 unpacks them. What goes wrong is said in one line, and
 * ends the program. */
#ifndef TEXT_GEN_UNIHAN_H
#define TEXT_GEN_UNIHAN_H

#include <stdbool.h>
#include <stdio.h>

/* The text of a compressed file in a folder. */
FILE *unihan_open(const char *folder, const char *file);

/* Reads the version from such a line: "# Unicode version: 15.0.0", from 17 on
 * "# Unicode Version 17.0.0". Any other line leaves it as it is. */
void unihan_version(const char *line, char version[32]);

/* The end of it; `found` says whether it held anything that was looked for. */
void unihan_close(FILE *data, const char *file, bool found);

#endif

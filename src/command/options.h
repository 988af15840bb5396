/* What the command line and BAOGAO_OPTIONS ask for. */
#ifndef COMMAND_OPTIONS_H
#define COMMAND_OPTIONS_H

#include <stdbool.h>

#include "base/error.h"
#include "text/width.h"

struct options {
	enum ambiguous ambiguous;
	int width; /* of printed lines in columns; 0: whole paragraphs */
	bool help, version;
};

/* What holds when nothing is said. */
struct options options_default(void);

/* Takes the words of BAOGAO_OPTIONS (parted by blanks, options only), then
 * those of the command line, which win. `*arguments` is left at what is no
 * option, `*count` of them. An error is EX_USAGE. */
bool options_read(struct options *options, int *count, char ***arguments,
    struct error *error);

#endif

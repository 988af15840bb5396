/* Keys and sizes at random, broken and hostile ones among them. The same state
 * gives the same. */
#ifndef TESTS_TERMINALS_HARNESS_WILD_H
#define TESTS_TERMINALS_HARNESS_WILD_H

#include <stddef.h>
#include <stdint.h>

enum {
	WILD_KEY_BYTES = 64, /* of one key, at most */
};

/* Ends a paste and a string, behind which all else would go unheard. */
#define WILD_CLOSING "\033[201~\033\\"

/* From 0 to below the limit. */
int wild_number(uint32_t *random, int limit);

/* One key to `bytes`; returns their number. A NUL is a key too. None of those
 * that may end the program or stop it. */
size_t wild_key(uint32_t *random, char *bytes);

/* One of those that may. */
const char *wild_end(uint32_t *random);

/* Rows or columns, most of them below `usual`. */
int wild_length(uint32_t *random, int usual);

#endif

/* What the generators of tables share: they read files of the Unicode Character
 * Database and write arrays of C. */
#ifndef TEXT_GEN_GENERATOR_H
#define TEXT_GEN_GENERATOR_H

#include <stdbool.h>
#include <stdio.h>

enum {
	GENERATOR_POINTS = 0x110000,
};

/* Says what is wrong with what has this name, and ends the program. */
_Noreturn void generator_give_up(const char *name, const char *what);

/* Opens a file in a folder. */
FILE *generator_open(const char *folder, const char *file);

/* Runs a command of the shell on a file of a folder, whose path is quoted, and
 * returns what it prints. */
FILE *
generator_unpack(const char *command, const char *folder, const char *file);

/* Ends it. Gives up if the command failed, or `found` is false. */
void generator_close(FILE *data, const char *file, bool found);

/* Reads all lines such as "1100..115F ; V # ..." or "00AD;A # ..." of a file
 * and hands each run of code points to `take`, with what follows the semicolon.
 * The value `wanted` selects lines; NULL takes all. Gives up if there are
 * none. */
void generator_read(const char *folder, const char *file, const char *wanted,
    void (*take)(
	void *context, unsigned first, unsigned last, const char *value),
    void *context);

/* Writes an element of an array, in lines of 80 columns. `*column` is 0 before
 * the first one. */
void
generator_write(int *column, const char *format, unsigned long long number);

/* Ends the output. Returns the exit status. */
int generator_end(void);

#endif

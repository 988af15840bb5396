/* Opens reports by the names a reader gave. A file is read, and its converter
 * loaded, before the sandbox; it is parsed in the sandbox. Commands go through
 * command/run.h or command/session.h for it. */
#ifndef COMMAND_OPEN_H
#define COMMAND_OPEN_H

#include "base/error.h"
#include "format/load.h"
#include "host/sandbox.h"
#include "report/report.h"

/* What all files of a command share. Set what the reader says of them, and zero
 * the rest. */
struct opening {
	struct load_options said; /* of files, not of the program's own */
	struct decoder decoder;
};

/* Reads a file as load_file does. "-" is standard input; NULL is the report
 * that comes with the program, which is UTF-8 whatever the options say. Prints
 * nothing; print_failure takes the same `file`. */
bool open_file(struct opening *opening, const char *file, struct load *load,
    struct error *error);

/* Enters the sandbox as sandbox_enter does. A reader can go on reading files,
 * if they need no other converter than those before. */
bool open_confine(
    struct opening *opening, enum sandbox_mode mode, struct error *error);

/* Returns what a reader should know of an encoding that was guessed, and how to
 * overrule it; empty if it was not. */
struct str open_remark(const struct encoded *encoded, struct arena *arena);

/* Returns how many parts and sections were recognised in a text, and what the
 * tree has before those that were guessed. */
struct str open_recognised(const struct report *report, struct arena *arena);

/* Makes a report of what was read, as load_parse does. */
bool open_parse(struct opening *opening, struct load *load,
    struct report *report, const struct stop *stop, struct error *error);

void open_end(struct opening *opening);

#endif

/* The lines of a text, with what its format says of each. */
#ifndef FORMAT_FILE_LINE_INTERNAL_H
#define FORMAT_FILE_LINE_INTERNAL_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum {
	FILE_LINES_MOST = 200000,
};

struct file_line {
	struct str text; /* without blanks at its ends, not empty */
	size_t number;   /* in the file, from 1 */
	int indent;      /* columns of blanks before it */
	int columns;     /* of its text */
	bool parted;     /* blank lines stand before it */
	bool paged;      /* a form feed stands before it or behind it */
	/* Of a format with marks, already taken out of the text. */
	int level;    /* of a heading, from 1; 0: none */
	size_t bold;  /* bytes at its start that are set bold */
	size_t label; /* bytes at its start that its format numbers it by */
	bool fixed;   /* a row of a table */
	bool item;    /* of a list */
};

struct file_lines {
	struct file_line *at;
	size_t count, room;
	bool full; /* lines beyond FILE_LINES_MOST were left out */
};

/* Takes what shows nothing off both ends of a line's text, and adds the columns
 * of its start to the indent. */
void file_line_trim(struct file_line *line);

void file_line_add(
    struct file_lines *lines, struct arena *arena, struct file_line line);

/* Cuts a text into its lines, without the blank ones. A line ends at LF, CR LF,
 * CR or a separator of Unicode (UAX #14, BK); format characters at its ends
 * count as blanks. The texts are slices of `text`. */
void file_line_cut_all(
    struct file_lines *lines, struct arena *arena, struct str text);

/* Returns the columns of a text where ambiguous characters are wide, as print in
 * Chinese has them. */
int file_line_columns(struct str text);

#endif

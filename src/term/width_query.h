/* How wide this terminal draws: the question and its answers. The terminal is
 * told to write samples and to report its cursor after each (ECMA-48, CPR). */
#ifndef TERM_WIDTH_QUERY_H
#define TERM_WIDTH_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "text/width.h"

enum {
	WIDTH_QUERY_ROOM = 128, /* bytes of a question */
	WIDTH_QUERY_ANSWERS = 2,
	/* The question needs a second row, since an answer from the first would
	 * be the same bytes as Shift-F3; and more columns than two Han fill. */
	WIDTH_QUERY_ROWS = 2,
	WIDTH_QUERY_COLUMNS = 6,
	/* How long after the question an answer is accepted. */
	WIDTH_QUERY_PATIENCE = 10000, /* milliseconds */
};

/* All zero: nothing was asked. */
struct width_query {
	int awaited;                      /* answers that are still to come */
	int columns[WIDTH_QUERY_ANSWERS]; /* of the cursor, from 0 */
	bool answered;                    /* all of them have come */
};

struct width_query_result {
	bool understood; /* two Han took four columns: it reads our encoding */
	enum ambiguous ambiguous; /* narrow if the answer was neither */
};

/* Writes the question in the locale's encoding, to be sent while the second row
 * is blank. The terminal leaves that row blank and the cursor home. Returns the
 * length in bytes; 0 if the encoding lacks a sample. */
size_t width_query_question(char bytes[WIDTH_QUERY_ROOM]);

/* To be called when the question is sent. */
void width_query_ask(struct width_query *query);

/* Tells the age of the question. After WIDTH_QUERY_PATIENCE no answer is
 * awaited any more. */
void width_query_age(struct width_query *query, long long milliseconds);

/* Returns how many of the bytes, which follow an Esc, are an answer; 0 if none
 * is awaited or they are something else. Sets `more` if they may be the
 * beginning of an answer. */
size_t width_query_answer(const struct width_query *query, const char *bytes,
    size_t length, bool *more);

/* Takes such a whole answer. */
void width_query_take(struct width_query *query, const char *bytes);

/* Returns what the answers say. `wide_works` tells whether we can draw for a
 * terminal whose ambiguous characters are wide. */
struct width_query_result
width_query_result(const struct width_query *query, bool wide_works);

#endif

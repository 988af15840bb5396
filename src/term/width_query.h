/* How wide this terminal draws: the question, and what it answers. It is told
 * to write and to report where its cursor came to stand (ECMA-48, CPR). */
#ifndef TERM_WIDTH_QUERY_H
#define TERM_WIDTH_QUERY_H

#include <stdbool.h>
#include <stddef.h>

#include "text/width.h"

enum {
	WIDTH_QUERY_ROOM = 128, /* bytes of a question */
	WIDTH_QUERY_ANSWERS = 2,
	/* What the question needs: a second row, since Shift-F3 and its like
	 * are the same bytes as an answer from the first; and columns that two
	 * Han do not fill. */
	WIDTH_QUERY_ROWS = 2,
	WIDTH_QUERY_COLUMNS = 6,
	/* How long after the question it may still be answered. */
	WIDTH_QUERY_PATIENCE = 10000, /* milliseconds */
};

/* All zero: nothing was asked. */
struct width_query {
	int awaited; /* answers that are still to come */
	int columns
	    [WIDTH_QUERY_ANSWERS]; /* at which the cursor stood, from 0 */
	bool answered;             /* all of them have come */
};

struct width_query_result {
	bool understood; /* two Han took four columns: it reads our encoding */
	enum ambiguous ambiguous; /* narrow where the answer is none of both */
};

/* The question in the locale's encoding, to be written while the second row is
 * blank; it leaves that row blank and the cursor in the first place of the
 * first row. Returns its length; 0 where that encoding lacks what it takes. */
size_t width_query_question(char bytes[WIDTH_QUERY_ROOM]);

/* The question is on its way. */
void width_query_ask(struct width_query *width_query);

/* The question is so many milliseconds old: beyond WIDTH_QUERY_PATIENCE answers are
 * not waited for any more. */
void width_query_age(struct width_query *width_query, long long milliseconds);

/* How many of the bytes, which stand behind an Esc, are an answer; 0 if none
 * is awaited or they are something else, and `more` where the end of an answer
 * may still follow. */
size_t width_query_answer(const struct width_query *width_query,
    const char *bytes, size_t length, bool *more);

/* Keeps what such a whole answer says. */
void width_query_take(struct width_query *width_query, const char *bytes);

/* What the answers say; `wide_works` is whether we can draw for a terminal
 * whose ambiguous characters are wide. */
struct width_query_result
width_query_result(const struct width_query *width_query, bool wide_works);

#endif

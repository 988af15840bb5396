/* The question how wide the terminal draws (term/width_query.h) on its way to
 * it, within a frame. For term.c alone. */
#ifndef TERM_WIDTH_QUESTION_INTERNAL_H
#define TERM_WIDTH_QUESTION_INTERNAL_H

#include "term/output.h"
#include "term/width_query.h"

/* All zero asks nothing. */
struct width_question {
	bool planned;      /* the next frame takes it along */
	bool open;         /* it is sent, and the answer is still wanted */
	long long sent_at; /* milliseconds */
	/* The clear of the screen, and the question behind it. */
	char bytes[2 * WIDTH_QUERY_ROOM];
};

/* Has the next frame take the question along, if a terminal of this size may
 * know the answer. */
void
width_question_plan(struct width_question *question, int rows, int columns);

/* The answer is no longer wanted. */
void width_question_drop(struct width_question *question);

/* Puts the question, if it is planned, into the bytes of a frame. It goes after
 * the clear, which curses sends first, and before what curses draws: the frame
 * hides all of it and is the same whatever the answer. */
void width_question_send(struct width_question *question, struct output *output,
    struct width_query *query);

/* Bytes were read at this time: too late for an answer, perhaps. */
void width_question_age(const struct width_question *question,
    struct width_query *query, long long read_at);

/* Whether it was sent so short a time ago that its answers may be on their
 * way. */
bool width_question_is_fresh(const struct width_question *question);

/* Returns true once, when the question is answered. */
bool width_question_answered(
    struct width_question *question, const struct width_query *query);

#endif

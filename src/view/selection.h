/* The passage that the reader marks, sentence by sentence (text/sentence.h), to
 * take it along. */
#ifndef VIEW_SELECTION_H
#define VIEW_SELECTION_H

#include "report/report.h"
#include "text/sentence.h"

/* A sentence of a report. */
struct sentence {
	size_t paragraph; /* of report.paragraphs */
	struct span span; /* bytes of it */
};

/* All zero is off; what was marked is kept until the next one begins. The passage goes from one end to the other, both included,
 * in either order; until one end is fixed both are the same sentence. */
struct selection {
	bool on, fixed;
	struct sentence anchor; /* the end that stays */
	struct sentence head;   /* the end that moves */
};

/* Begins with the sentence that holds a byte of a paragraph. */
void selection_begin(struct selection *selection, const struct report *report,
    size_t paragraph, size_t byte);

/* Takes all of the paragraphs from one to another, fixed. There is text in
 * both. */
void selection_take(struct selection *selection, const struct report *report,
    size_t first, size_t last);

/* Moves the head by a sentence, on or back; what is not fixed moves with it.
 * Returns false at the end or the beginning of the report. */
bool selection_move(
    struct selection *selection, const struct report *report, bool on);

/* Fixes one end, or lets it go again. */
void selection_fix(struct selection *selection);

/* Moves the other end from now on. */
void selection_swap(struct selection *selection);

/* Return the first and the last sentence. */
const struct sentence *selection_first(const struct selection *selection);
const struct sentence *selection_last(const struct selection *selection);

/* Returns the bytes of a paragraph that are marked; none: 0, 0. */
struct span selection_in(const struct selection *selection,
    const struct report *report, size_t paragraph);

/* How much is marked. */
struct selection_size {
	size_t bytes, sentences, characters; /* without blanks */
};

/* Measures it, or as much of it as has more than `most` bytes. */
struct selection_size selection_measure(const struct selection *selection,
    const struct report *report, size_t most);

/* Returns the lowest section that holds all of it. */
size_t
selection_node(const struct selection *selection, const struct report *report);

#endif

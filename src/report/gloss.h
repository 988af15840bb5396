/* Glosses: what the notes say of a mark or a term, and where the text refers to
 * them. A mark is [2], ［2］ or 〔2〕; it stands before the gloss and behind the
 * words that this is about. A term is what stands before the first colon of the
 * gloss, in one clause and with something behind it, or the title of its
 * section.
 *
 * Notes are the sections of kind notes, and in any other section the paragraphs
 * with a mark at their beginning from 注释： on, or from two that are numbered 1
 * and 2. Of these last, each paragraph is a gloss by itself. */
#ifndef REPORT_GLOSS_H
#define REPORT_GLOSS_H

#include "report/report.h"
#include "text/gaps.h"

enum {
	GLOSSES_MOST = 2000, /* further ones are text and no more */
};

/* Finds the glosses of a report whose nodes and paragraphs are complete. For the
 * module that writes reports alone. */
void gloss_find_all(struct report *report);

/* A place in a text that refers to a gloss. */
struct reference {
	struct span span; /* bytes */
	const struct gloss *gloss;
};

/* Finds the first mark that begins at a byte or behind it and has a gloss; one
 * at the beginning of a paragraph calls no note. Returns false if there is
 * none. */
bool gloss_mark(const struct report *report, struct str text, size_t from,
    struct reference *mark);

/* Returns a title without the marks at its end that have a gloss, and without
 * blanks before them. */
struct str gloss_unmarked(const struct report *report, struct str title);

/* Returns the marks of a text of this node as gaps; none for a node of notes,
 * which refers to nothing. */
struct gaps gloss_gaps(const struct report *report, size_t node,
    struct str text, struct arena *arena);

/* Returns the glosses that a text refers to by a mark or a term, each where it
 * does so first, in the order of the text. Takes time with the glosses and the
 * length. */
struct reference *gloss_references(const struct report *report, struct str text,
    struct arena *arena, size_t *count);

/* Returns the gloss of a term that shares a byte with a span of a text, else of
 * the mark in it or right behind it; NULL if there is none. */
const struct gloss *
gloss_under(const struct report *report, struct str text, struct span span);

#endif

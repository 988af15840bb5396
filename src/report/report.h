/* A report: its sections in reading order. Nothing changes after load.
 *
 * The report is node 0. A node's sections follow it directly, so that `span`,
 * itself and all below it, leads to its next sibling, and the first section of
 * node i, where there is one, is i + 1. */
#ifndef REPORT_REPORT_H
#define REPORT_REPORT_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/str.h"

enum kind {
	KIND_NONE,
	KIND_PREFACE,
	KIND_RESULTS,
	KIND_TASKS,
	KIND_GOVERNANCE,
};

/* Texts are as written in the file, without content cleaned away; empty where
 * the file is silent. */
struct node {
	struct str title, subtitle, number, short_title, id, year;
	struct str text;  /* paragraphs parted by one line feed */
	size_t paragraph; /* its first one in report.paragraphs */
	size_t paragraph_count;
	size_t parent;  /* node 0 is its own */
	size_t ordinal; /* among its parent's sections, from 1; node 0: 0 */
	size_t span;    /* nodes: itself and all below it */
	size_t leaf;    /* how many leaves come before it */
	size_t offset;  /* bytes of text before it, page after page */
	int depth;      /* node 0: 0 */
	enum kind kind;
	bool supplied; /* a heading the printed report does not have */
};

struct report {
	struct arena arena; /* holds all of it */
	struct node *nodes;
	size_t count; /* nodes, the report itself among them */
	struct str *paragraphs;
	size_t paragraph_count;
	size_t leaf_count;
	size_t length;       /* bytes of text in all */
	struct str id, year; /* node 0's */
	struct str place, date, occasion, speaker, source;
};

bool report_is_leaf(const struct report *report, size_t node);

/* The first section of a node; 0 for a leaf. */
size_t report_first_child(const struct report *report, size_t node);

/* The section behind a node with the same parent; 0 where it is the last. */
size_t report_next_sibling(const struct report *report, size_t node);

/* How many leaves stand in a node; 1 for a leaf. */
size_t report_leaves(const struct report *report, size_t node);

/* The length in bytes of the lead: the start of a section's text that is its
 * title, with its printed number and blanks before it where they stand there.
 * 0 where the text begins otherwise. */
size_t report_lead(const struct report *report, size_t node);

/* The title for narrow places: `short` where the file has one. */
struct str report_short_title(const struct report *report, size_t node);

/* The date as print has it, 2025年1月7日; empty where the file has none. */
struct str report_date(const struct report *report, struct arena *arena);

/* Gives its memory back; the report is all zero again. */
void report_free(struct report *report);

#endif

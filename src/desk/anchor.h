/* A place in a report that outlives an edited or newly converted file: its
 * section, the words that stand there, and where. */
#ifndef DESK_ANCHOR_H
#define DESK_ANCHOR_H

#include "report/report.h"

enum {
	ANCHOR_QUOTE = 24, /* code points that tell a place */
	/* Bytes that finding all anchors of a report may look at. */
	ANCHOR_EFFORT = 16 * 1024 * 1024,
};

struct anchor {
	struct str id, path, title; /* of the section */
	struct str quote; /* from there on, in one paragraph; may be empty */
	size_t byte;      /* of the section's text */
};

/* Where it was found. */
enum anchor_found {
	ANCHOR_LOST,
	ANCHOR_NEAR,  /* the words stand elsewhere, or the section has others */
	ANCHOR_EXACT, /* where they stood */
};

struct anchor_spot {
	enum anchor_found found;
	size_t node;
	size_t byte; /* of its text */
};

/* Returns the anchor of a byte of a node's text, which begins a code point, with
 * so many code points of the words there. */
struct anchor anchor_make(const struct report *report, size_t node, size_t byte,
    size_t points, struct arena *arena);

/* Finds where an anchor is now: its words in its section, else anywhere, the
 * nearest; else the section, if only that is left of it. What it looks at is
 * taken from `effort`; beyond it nothing is found that is not where it was. */
struct anchor_spot anchor_find(
    const struct report *report, const struct anchor *anchor, size_t *effort);

#endif

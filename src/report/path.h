/* Paths name sections without a screen: 3.6.1 is the third part's sixth
 * chapter's first section. */
#ifndef REPORT_PATH_H
#define REPORT_PATH_H

#include "base/error.h"
#include "report/report.h"

/* The ordinals of a node from the top, "3.6.1"; "0" for the report. */
struct str
path_of(const struct report *report, size_t node, struct arena *arena);

/* Nodes in reading order. */
struct path_matches {
	size_t *nodes;
	size_t count;
};

/* Finds what a path names. Its pieces, parted by dots, are each tried as an
 * ordinal, then as a printed number (六, 6 and 【六】 alike), then as part of a
 * title; a printed number with a dot in it matches only as the whole path.
 * Nothing, or more than one section, is an error with EX_USAGE; then `found`
 * is empty or holds all that match. */
bool path_find(const struct report *report, struct str path,
    struct arena *arena, struct path_matches *found, struct error *error);

#endif

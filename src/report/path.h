/* Names sections by paths: 3.6.1 is the first section of the sixth chapter of
 * the third part. */
#ifndef REPORT_PATH_H
#define REPORT_PATH_H

#include "base/error.h"
#include "report/report.h"

/* Returns the path of a node, its ordinals from the top: "3.6.1". A path has a
 * dot, which no number alone has: "3." for a part, "0." for the report. */
struct str
path_of(const struct report *report, size_t node, struct arena *arena);

/* Returns the id of a node, or its path if it has none: what files and other
 * programs name a section by. */
struct str
path_or_id(const struct report *report, size_t node, struct arena *arena);

/* Finds the section of such a name: a path of ordinals, or an id, which has no
 * dot. Returns the count of nodes if there is none. */
size_t path_named(const struct report *report, struct str name);

/* Nodes in reading order. */
struct path_matches {
	size_t *nodes;
	size_t count;
};

/* Finds the one section that a path names. The pieces between its dots are each
 * tried as an ordinal, then as a printed number (第六章 itself before a 第六节; 六,
 * 6 and 【六】 alike), then as
 * part of a title; a text without a dot is no ordinal. A printed number with a
 * dot in it must be the whole path. If no section matches, or more than one, the
 * error is EX_USAGE and `found` holds all that match. */
bool path_find(const struct report *report, struct str path,
    struct arena *arena, struct path_matches *found, struct error *error);

#endif

/* A line of a file that is no part of the report: a page number, a button of a
 * page, a printed table of contents. */
#ifndef FORMAT_DROPPED_H
#define FORMAT_DROPPED_H

#include "base/str.h"

struct dropped {
	struct str text;
	size_t line; /* from 1 */
};

#endif

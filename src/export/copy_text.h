/* What copying takes along. */
#ifndef EXPORT_COPY_TEXT_H
#define EXPORT_COPY_TEXT_H

#include "view/selection.h"

enum {
	COPY_TEXT_MOST = 100000, /* bytes; a longer one is not copied */
};

/* Returns a section and everything below it, or `only` what is selected of it
 * (NULL for all), as export/plain gives it, a
 * paragraph a line, without headings that the printed report does not have.
 * Harmless (text/sanitize.h). It ends without a line feed, which would run the
 * last line if pasted into a shell. Empty if nothing of it was printed. */
struct str copy_text_of(const struct report *report, size_t node,
    const struct selection *only, struct arena *arena);

#endif

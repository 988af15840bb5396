/* Tells what a file is, by its content and not by its name. */
#ifndef FORMAT_SNIFF_H
#define FORMAT_SNIFF_H

#include "base/error.h"
#include "base/str.h"
#include "text/decode.h"

enum format {
	FORMAT_TOLD, /* by the content */
	FORMAT_YAML,
	FORMAT_MARKDOWN,
	FORMAT_TEXT,
	FORMAT_COUNT,
};

/* What --format calls them; NULL for FORMAT_TOLD. */
extern const char *const sniff_formats[FORMAT_COUNT];

/* Returns false where the bytes of a whole file are of a format that is not
 * read; the error (EX_DATAERR, without a place) names it and what helps. */
bool sniff_is_readable(const struct encoded *encoded, struct error *error);

/* Returns the format of UTF-8 text: YAML where it has the keys of a report at
 * the start of lines, Markdown where it has marks of it, else plain text.
 * Returns FORMAT_TOLD after setting the error where it is a page of the web. */
enum format sniff_text(struct str text, struct error *error);

#endif

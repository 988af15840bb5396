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
	FORMAT_HTML,
	FORMAT_DOCX,
	FORMAT_COUNT,
};

/* What --format calls them; NULL for FORMAT_TOLD. */
extern const char *const sniff_formats[FORMAT_COUNT];

/* Returns false where the bytes of a whole file are of a format that is not
 * read; the error (EX_DATAERR, without a place) names it and what helps. */
bool sniff_is_readable(const struct encoded *encoded, struct error *error);

/* Whether a text, or bytes of which ASCII is a part, begin as a page of the web
 * does. */
bool sniff_is_page(struct str text);

/* Returns the format of UTF-8 text: a page by how it begins, YAML where it has
 * the keys of a report at the start of lines, Markdown where it has marks of
 * it, else plain text. */
enum format sniff_text(struct str text);

#endif

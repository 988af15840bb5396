/* The styles of a Word file: what the paragraphs and runs that have them need
 * not say. */
#ifndef FORMAT_DOCX_STYLES_INTERNAL_H
#define FORMAT_DOCX_STYLES_INTERNAL_H

#include "format/docx_package_internal.h"
#include "format/docx_properties_internal.h"

enum {
	DOCX_STYLES_MOST = 4096, /* those beyond are passed over */
};

struct docx_style {
	struct str id, parent;
	struct docx_properties properties; /* with those of its parents */
	bool contents; /* of a line of a table of contents */
	bool title;    /* of the document */
};

struct docx_styles {
	struct docx_style *at; /* by id */
	size_t count;
	struct docx_style usual; /* of paragraphs that name none */
};

/* Reads the styles; a file without any has none. */
bool docx_styles_read(struct docx_styles *styles, struct docx_package *package,
    struct error *error);

/* Returns the style of an id; NULL if there is none. */
const struct docx_style *
docx_styles_find(const struct docx_styles *styles, struct str id);

#endif

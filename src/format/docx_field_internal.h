/* Fields of a Word file: what is between the begin of one and its separator is a
 * code for the word processor, and what is between that and its end is shown. */
#ifndef FORMAT_DOCX_FIELD_INTERNAL_H
#define FORMAT_DOCX_FIELD_INTERNAL_H

#include <stdbool.h>

#include "base/str.h"

enum {
	DOCX_FIELDS = 32, /* open within each other; those beyond show all */
	DOCX_CODE = 8,    /* bytes that tell what a field is */
};

struct docx_field {
	bool shown;
	char code[DOCX_CODE];
	size_t length; /* of the code */
};

/* Those that are open; all zero: none. */
struct docx_fields {
	struct docx_field at[DOCX_FIELDS];
	size_t count; /* may be more than there is room for */
};

/* Opens a field. */
void docx_field_begin(struct docx_fields *fields);

/* Adds to the code of the innermost field. */
void docx_field_add(struct docx_fields *fields, struct str code);

/* Ends the code of the innermost field. */
void docx_field_show(struct docx_fields *fields);

void docx_field_end(struct docx_fields *fields);

/* Whether text here is shown, and whether it is a table of contents. */
bool docx_field_shows(const struct docx_fields *fields);
bool docx_field_lists(const struct docx_fields *fields);

#endif

/* What paragraphs, runs and styles of a Word file say of themselves. */
#ifndef FORMAT_DOCX_PROPERTIES_INTERNAL_H
#define FORMAT_DOCX_PROPERTIES_INTERNAL_H

#include "format/xml_internal.h"

enum docx_toggle {
	DOCX_UNSAID,
	DOCX_OFF,
	DOCX_ON,
};

/* All zero says nothing. */
struct docx_properties {
	enum docx_toggle bold, hidden;
	int outline;    /* level of a heading, from 1; DOCX_BODY: it is none */
	int list;       /* number of its list, and 1 more; 1: none */
	int list_level; /* from 0, and 1 more */
};

enum {
	DOCX_LEVELS = 9,
	DOCX_BODY = DOCX_LEVELS + 1,
};

/* Returns a number that an attribute w:val gives, or another of w:; -1 if it
 * gives none from 0 to `most`. */
int docx_number(const struct xml_tag *tag, const char *name, int most);

/* Takes one property, if the tag is one. */
void docx_properties_take(
    struct docx_properties *properties, const struct xml_tag *tag);

/* Takes what is not said from what is said elsewhere. */
void docx_properties_inherit(
    struct docx_properties *properties, const struct docx_properties *from);

#endif

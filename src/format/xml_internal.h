/* XML, a part of an office file: an event for each tag and each run of text.
 * Names come with their namespace. What such files never have, and what makes
 * small files large, is refused: document types and with them entities, depth,
 * very many attributes or names. */
#ifndef FORMAT_XML_INTERNAL_H
#define FORMAT_XML_INTERNAL_H

#include "base/error.h"
#include "base/stop.h"

enum {
	XML_DEPTH = 256,
	XML_ATTRIBUTES = 256, /* of one tag */
	XML_NAMES = 2048,     /* different ones, of tags and attributes */
};

/* The namespaces that mean something here. Those of the strict and of the
 * transitional form of a standard are one. */
enum xml_space {
	XML_NONE,
	XML_OTHER,
	XML_WORD,          /* w: WordprocessingML (ISO/IEC 29500) */
	XML_RELATIONS,     /* relationships of a package */
	XML_OFFICE,        /* r: a reference to a relationship */
	XML_COMPATIBILITY, /* mc: */
	XML_DRAWING,       /* a: */
	XML_PICTURE,       /* pic: */
	XML_CHART,         /* c: */
	XML_DIAGRAM,       /* dgm: */
	XML_VECTOR,        /* v: VML */
	XML_FORMULA,       /* m: */
};

struct xml_tag {
	enum xml_space space;
	const char *name; /* without prefix */
	const char *const *attributes;
};

/* Returns an attribute of a tag; NULL if it has none of that name. */
const char *xml_attribute(
    const struct xml_tag *tag, enum xml_space space, const char *name);

struct xml_handler {
	void (*start)(void *context, const struct xml_tag *tag);
	void (*end)(
	    void *context, const struct xml_tag *tag); /* no attributes */
	void (*text)(void *context, struct str text);  /* may be NULL */
	void *context;
};

/* Reads a whole part in UTF-8; `part` names it in errors, with the line. A stop
 * leaves EX_TEMPFAIL. */
bool
xml_read(struct str content, struct str part, const struct xml_handler *handler,
    const struct stop *stop, struct error *error);

#endif

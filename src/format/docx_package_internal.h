/* The parts of a Word file that its report is read from (ISO/IEC 29500-2): which
 * ones they are is said by relationships, not by their names. */
#ifndef FORMAT_DOCX_PACKAGE_INTERNAL_H
#define FORMAT_DOCX_PACKAGE_INTERNAL_H

#include "format/xml_internal.h"
#include "format/zip_internal.h"

enum docx_part {
	DOCX_DOCUMENT,
	DOCX_STYLES,
	DOCX_NUMBERING,
	DOCX_FOOTNOTES,
	DOCX_ENDNOTES,
	DOCX_PARTS,
};

struct docx_package {
	struct arena *arena;
	const struct stop *stop;
	struct zip zip;
	struct str names[DOCX_PARTS]; /* in the archive; empty: not there */
};

/* Whether bytes are an archive with what every such file has in it. It may be
 * broken. */
bool docx_package_is(struct str bytes);

bool docx_package_open(struct docx_package *package, struct arena *arena,
    struct str bytes, const struct stop *stop, struct error *error);

/* Reads a part as XML. One that is not there is empty, but for the document. */
bool docx_package_read(struct docx_package *package, enum docx_part part,
    const struct xml_handler *handler, struct error *error);

#endif

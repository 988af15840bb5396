/* The text of a Word file's parts: its document, footnotes and endnotes. */
#ifndef FORMAT_DOCX_BODY_INTERNAL_H
#define FORMAT_DOCX_BODY_INTERNAL_H

#include "format/docx_field_internal.h"
#include "format/docx_flow_internal.h"
#include "format/docx_note_internal.h"

enum docx_within {
	DOCX_WITHIN_NOTHING,
	DOCX_WITHIN_PARAGRAPH, /* the properties of one */
	DOCX_WITHIN_MARK,      /* those of its end */
	DOCX_WITHIN_RUN,
	DOCX_WITHIN_ROW,
};

struct docx_body {
	struct docx_flows flows;
	struct docx_notes references; /* in the order of the text */
	struct docx_notes notes;
	bool reading_notes, reading_endnotes;
	/* What is open. */
	int skipped; /* tags of what is left out */
	enum docx_within within;
	bool is_text, is_code;
	bool is_hidden; /* the text before was */
	struct docx_properties run;
	const struct docx_style *run_style;
	struct docx_fields fields;
	bool taken[XML_DEPTH + 1]; /* a branch of each open choice was */
	size_t choices;
	bool too_many;
	struct docx_note note;
};

/* Reads a part of the file into the flow that is open; of one with notes, into
 * the notes. */
bool docx_body_read(struct docx_body *body, struct docx_package *package,
    enum docx_part part, struct error *error);

#endif

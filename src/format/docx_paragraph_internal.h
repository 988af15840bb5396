/* A paragraph of a Word file on its way: runs of text go in, lines come out. */
#ifndef FORMAT_DOCX_PARAGRAPH_INTERNAL_H
#define FORMAT_DOCX_PARAGRAPH_INTERNAL_H

#include "base/buffer.h"
#include "format/docx_line_internal.h"
#include "format/docx_numbering_internal.h"

/* What is left out of a paragraph, and counted. */
enum docx_left {
	DOCX_PICTURE,
	DOCX_CHART,
	DOCX_DIAGRAM,
	DOCX_OBJECT,
	DOCX_COMMENT,
	DOCX_HIDDEN,
	DOCX_DELETED,
	DOCX_LEFT,
};

struct docx_paragraph {
	struct buffer text;     /* of the line that is open */
	struct buffer contents; /* dropped as a table of contents */
	size_t bold;            /* bytes of the text's start that are bold */
	bool bold_goes_on;
	bool broken; /* a break within a heading, before what comes next */
	size_t left[DOCX_LEFT];
	struct file_lines cut;          /* of the line that ended last */
	struct docx_lines lines, aside; /* lines behind: those of text boxes */
	size_t number;                  /* of the paragraphs, as they begin */
	struct docx_properties properties;
	const struct docx_style *style; /* NULL: the usual one */
	bool joined; /* its end was deleted: the next one goes on */
};

/* Begins another paragraph in the memory of the last one. */
void docx_paragraph_begin(struct docx_paragraph *paragraph, size_t number);

/* Returns the level of the heading that it is; 0 if it is none. */
int docx_paragraph_level(
    const struct docx_paragraph *paragraph, const struct docx_styles *styles);

/* Adds text to the line that is open. Where headings break they go on. */
void docx_paragraph_add(
    struct docx_paragraph *paragraph, struct str text, bool bold);

/* Adds the mark of a note, which is as bold as what is around it. */
void docx_paragraph_add_mark(struct docx_paragraph *paragraph, size_t number);

/* Ends the line that is open, and begins another one. */
void docx_paragraph_break(struct docx_paragraph *paragraph, struct arena *arena,
    const struct docx_styles *styles);

/* Ends the paragraph: adds its label, its lines, and remarks on what was left
 * out, with the lines of its text boxes behind it. The lines are copies. */
void docx_paragraph_end(struct docx_paragraph *paragraph, struct arena *arena,
    const struct docx_styles *styles, struct docx_numbering *numbering,
    struct docx_lines *lines);

#endif

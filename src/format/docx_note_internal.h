/* Footnotes and endnotes of a Word file. */
#ifndef FORMAT_DOCX_NOTE_INTERNAL_H
#define FORMAT_DOCX_NOTE_INTERNAL_H

#include "format/docx_line_internal.h"

/* A reference to a note, or a note. */
struct docx_note {
	bool end; /* an endnote */
	int id;
	struct str text; /* of a note */
};

struct docx_notes {
	struct docx_note *at;
	size_t count, room;
};

void docx_note_add(
    struct docx_notes *notes, struct arena *arena, struct docx_note note);

/* Adds the notes that are referred to, below a heading, each with the number of
 * its first reference. Their paragraphs are numbered from `number` on. The notes
 * change their order. */
void
docx_note_write(const struct docx_notes *references, struct docx_notes *notes,
    size_t number, struct arena *arena, struct docx_lines *lines);

#endif

/* The lines of a Word file on their way: what is text, what was dropped, and what
 * was left out between them. */
#ifndef FORMAT_DOCX_LINE_INTERNAL_H
#define FORMAT_DOCX_LINE_INTERNAL_H

#include "base/arena.h"
#include "format/file_line_internal.h"

enum docx_line_kind {
	DOCX_TEXT,
	DOCX_DROPPED, /* text that is no part of the report */
	DOCX_REMARK,  /* words on what was left out */
};

struct docx_line {
	struct file_line line; /* its number is that of its paragraph, in the
				* order in which they began */
	enum docx_line_kind kind;
	bool title; /* of the document, by its style */
};

struct docx_lines {
	struct docx_line *at;
	size_t count, room;
};

void docx_line_add(
    struct docx_lines *lines, struct arena *arena, struct docx_line line);

/* Adds all lines of others. */
void docx_line_add_all(struct docx_lines *lines, struct arena *arena,
    const struct docx_lines *others);

/* Returns all texts as one, in which wide characters have no blank between. */
struct str docx_line_join(const struct docx_lines *lines, struct arena *arena);

#endif

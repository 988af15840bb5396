#include "format/docx_line_internal.h"

#include "base/buffer.h"
#include "format/paragraph_internal.h"

void
docx_line_add(
    struct docx_lines *lines, struct arena *arena, struct docx_line line)
{
	lines->at = arena_grow(
	    arena, lines->at, lines->count, &lines->room, sizeof *lines->at);
	lines->at[lines->count++] = line;
}

void
docx_line_add_all(struct docx_lines *lines, struct arena *arena,
    const struct docx_lines *others)
{
	for (size_t i = 0; i < others->count; i++)
		docx_line_add(lines, arena, others->at[i]);
}

struct str
docx_line_join(const struct docx_lines *lines, struct arena *arena)
{
	struct buffer joined = { .arena = arena };

	for (size_t i = 0; i < lines->count; i++) {
		if (lines->at[i].kind != DOCX_TEXT)
			continue;
		if (!paragraph_joins(
			buffer_str(&joined), lines->at[i].line.text))
			buffer_add_byte(&joined, ' ');
		buffer_add(&joined, lines->at[i].line.text);
	}
	return buffer_str(&joined);
}

#include "format/docx_note_internal.h"

#include <stdlib.h>

void
docx_note_add(
    struct docx_notes *notes, struct arena *arena, struct docx_note note)
{
	notes->at = arena_grow(
	    arena, notes->at, notes->count, &notes->room, sizeof *notes->at);
	notes->at[notes->count++] = note;
}

static int
by_id(const void *left, const void *right)
{
	const struct docx_note *one = left, *other = right;

	if (one->end != other->end)
		return one->end ? 1 : -1;
	return (one->id > other->id) - (one->id < other->id);
}

static void
add_line(struct docx_lines *lines, struct arena *arena, struct str text,
    size_t number)
{
	docx_line_add(lines, arena,
	    (struct docx_line){
		.line = { .text = text,
		    .number = number,
		    .columns = file_line_columns(text),
		    /* Never joined with the one before. */
		    .item = true },
	    });
}

void
docx_note_write(const struct docx_notes *references, struct docx_notes *notes,
    size_t number, struct arena *arena, struct docx_lines *lines)
{
	bool headed = false;

	if (notes->count == 0)
		return;
	qsort(notes->at, notes->count, sizeof *notes->at, by_id);
	for (size_t i = 0; i < references->count; i++) {
		struct docx_note *note = bsearch(&references->at[i], notes->at,
		    notes->count, sizeof *notes->at, by_id);

		if (note == NULL || note->text.length == 0)
			continue;
		if (!headed)
			add_line(lines, arena, str_of("注释"), number++);
		headed = true;
		add_line(lines, arena,
		    arena_print(arena, "[%zu]%.*s", i + 1,
			(int)note->text.length, note->text.bytes),
		    number++);
		note->text.length = 0;
	}
}

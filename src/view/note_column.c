#include "view/note_column_internal.h"

#include "base/sorted.h"
#include "text/wrap.h"

enum {
	ROWS = 4, /* of a note in the margin */
};

/* A node before the notes of another, and these before what is lost. */
static int
by_node(const void *key, const void *element)
{
	const size_t *node = key;
	const struct note_entry *entry = element;

	if (entry->spot.found == ANCHOR_LOST)
		return -1;
	return sorted_order(*node, entry->spot.node);
}

/* Whether it is the first line of its section that is not blank. */
static bool
begins_section(const struct page *page, struct spot spot)
{
	size_t node = page->blocks[spot.block].node, block = spot.block;

	if (spot.line > 0 || page_is_blank(page, block))
		return false;
	while (block > 0 && page->blocks[block - 1].node == node)
		if (!page_is_blank(page, --block))
			return false;
	return true;
}

static bool
is_on(const struct block *block, const struct line *line, size_t byte)
{
	return block->prose && byte >= block->offset + line->from &&
	       byte < block->offset + line->to;
}

bool
note_column_next(const struct reading *reading, const struct page *page,
    struct spot spot, const struct line *line, size_t *index)
{
	const struct note_list *notes = reading->notes;
	const struct block *block = &page->blocks[spot.block];
	size_t first;

	if (notes == NULL || notes->count == 0)
		return false;
	first = sorted_first(
	    &block->node, notes->at, notes->count, sizeof *notes->at, by_node);
	*index = *index > first ? *index : first;
	for (; *index < notes->count &&
	       by_node(&block->node, &notes->at[*index]) == 0;
	     ++*index) {
		size_t byte = notes->at[*index].spot.byte;

		if (byte == 0 ? begins_section(page, spot)
			      : is_on(block, line, byte))
			return true;
	}
	return false;
}

void
note_column_draw(struct note_margin *margin, struct frame *frame, int row,
    struct str text, struct arena *scratch)
{
	struct lines lines = wrap_paragraph(scratch, text,
	    (struct wrap_shape){
		.columns = margin->area.columns,
		.ambiguous = frame->ambiguous,
	    });
	size_t last = lines.count < ROWS ? lines.count : ROWS;

	row = row > margin->row ? row : margin->row;
	for (size_t i = 0; i < last && row < margin->area.rows; i++, row++) {
		struct str rest =
		    str_slice(text, lines.at[i].from, text.length);

		/* The last row shows that there is more. */
		if (i + 1 < last)
			rest.length = lines.at[i].to - lines.at[i].from;
		frame_text_cut(frame, margin->area, row, 0,
		    margin->area.columns, ROLE_DIM, rest);
	}
	margin->row = row;
}

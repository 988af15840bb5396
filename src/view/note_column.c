#include "view/note_column_internal.h"

#include "base/sorted.h"

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
note_column_has(const struct reading *reading, const struct page *page,
    struct spot spot, const struct line *line)
{
	const struct note_list *notes = reading->notes;
	const struct block *block = &page->blocks[spot.block];
	size_t i;

	if (notes == NULL || notes->count == 0)
		return false;
	i = sorted_first(
	    &block->node, notes->at, notes->count, sizeof *notes->at, by_node);
	for (; i < notes->count && by_node(&block->node, &notes->at[i]) == 0;
	     i++) {
		size_t byte = notes->at[i].spot.byte;

		if (byte == 0 ? begins_section(page, spot)
			      : is_on(block, line, byte))
			return true;
	}
	return false;
}

/* What the pane shows. */
#include "view/text_pane_internal.h"

bool
text_pane_at_end(const struct text_pane *text)
{
	const struct layout *layout = &text->layout;
	struct spot bottom = text->bottom;

	return bottom.block + 1 == text->page.count &&
	       bottom.line + 1 == layout->blocks[bottom.block].count;
}

bool
text_pane_next_shown(const struct text_pane *text, struct spot *spot)
{
	if (layout_compare(*spot, text->bottom) == 0)
		return false;
	if (++spot->line == text->layout.blocks[spot->block].count)
		*spot = (struct spot){ .block = spot->block + 1 };
	return true;
}

bool
text_pane_section_at(const struct text_pane *text, int row, size_t *node)
{
	struct spot spot = text->top;

	if (row < 0)
		return false;
	while (row > 0 && text_pane_next_shown(text, &spot))
		row--;
	if (row == 0)
		*node = text->page.blocks[spot.block].node;
	return row == 0;
}

/* Returns whether a section begins with a line. */
static bool
begins_section(const struct text_pane *text, struct spot spot)
{
	const struct block *blocks = text->page.blocks;
	size_t before = spot.block;

	if (spot.line > 0 || page_is_blank(&text->page, spot.block))
		return false;
	while (before > 0 && page_is_blank(&text->page, before - 1))
		before--;
	return before == 0 ||
	       blocks[before - 1].node != blocks[spot.block].node;
}

size_t
text_pane_section(const struct text_pane *text)
{
	struct spot spot = text->top;
	int row = 0, half = (text->rows + 1) / 2;

	do {
		if (begins_section(text, spot))
			return text->page.blocks[spot.block].node;
	} while (++row < half && text_pane_next_shown(text, &spot));
	return text->page.blocks[text->top.block].node;
}

/* Returns how many bytes of the report's text lie before a byte of a block. */
static size_t
bytes_before(const struct text_pane *text, size_t at, size_t byte)
{
	const struct block *blocks = text->page.blocks;
	size_t offset;

	if (!blocks[at].prose) {
		while (at > 0 && !blocks[at].prose)
			at--;
		byte = blocks[at].text.length;
	}
	if (!blocks[at].prose)
		return 0;
	offset = text->report->nodes[blocks[at].node].offset;
	return offset + blocks[at].offset + byte;
}

size_t
text_pane_before(const struct text_pane *text)
{
	return bytes_before(
	    text, text->top.block, layout_line(&text->layout, text->top)->from);
}

size_t
text_pane_seen(const struct text_pane *text)
{
	return bytes_before(text, text->bottom.block,
	    layout_line(&text->layout, text->bottom)->to);
}

size_t
text_pane_block_of(const struct text_pane *text, size_t node, size_t byte)
{
	const struct page *page = &text->page;
	size_t block = page_first_block(page, node);
	size_t end = page_first_block(page, node + 1);
	size_t found = page->count;

	for (; block < end; block++)
		if (page->blocks[block].prose &&
		    page->blocks[block].offset <= byte)
			found = block;
	return found;
}

void
text_pane_go_to_byte(struct text_pane *text, size_t node, size_t byte)
{
	size_t block = text_pane_block_of(text, node, byte);
	struct place place = { .node = node };

	if (byte > 0 && block < text->page.count) {
		place.block = block - page_first_block(&text->page, node);
		place.byte = byte - text->page.blocks[block].offset;
	}
	text_pane_go(text, place);
}

#include "view/layout.h"

#include <assert.h>

#include "base/sorted.h"
#include "text/wrap_row.h"

enum {
	COLUMNS_LEAST = 2,
};

void
layout_start(struct layout *layout, const struct page *page, int columns,
    enum ambiguous ambiguous)
{
	arena_free(&layout->arena);
	layout->page = page;
	layout->columns = columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns;
	layout->ambiguous = ambiguous;
	layout->blocks =
	    arena_alloc(&layout->arena, page->count, sizeof *layout->blocks);
}

void
layout_free(struct layout *layout)
{
	arena_free(&layout->arena);
}

/* A margin never takes more than a third of a line. */
static int
margin_of(const struct layout *layout, const struct block *block)
{
	int most = layout->columns / 3;

	return block->margin < most ? block->margin : most;
}

struct lines
layout_lines(struct layout *layout, size_t block)
{
	const struct block *laid = &layout->page->blocks[block];
	struct lines *lines = &layout->blocks[block];
	int margin = margin_of(layout, laid);
	int columns = layout->columns - margin;
	int indent = laid->indent < columns / 2 ? laid->indent : 0;
	struct lines (*wrap)(struct arena *, struct str, struct wrap_shape) =
	    laid->fixed ? wrap_row : wrap_paragraph;

	if (indent < -margin)
		indent = -margin;
	if (lines->at == NULL)
		*lines = wrap(&layout->arena, laid->text,
		    (struct wrap_shape){
			.columns = columns,
			.indent = indent,
			.ambiguous = layout->ambiguous,
		    });
	return *lines;
}

const struct line *
layout_line(const struct layout *layout, struct spot spot)
{
	const struct lines *lines = &layout->blocks[spot.block];

	assert(lines->at != NULL && spot.line < lines->count);
	return &lines->at[spot.line];
}

static int
move_down(struct layout *layout, struct spot *spot, int count)
{
	int moved = 0;

	while (moved < count) {
		size_t left =
		    layout_lines(layout, spot->block).count - 1 - spot->line;
		size_t step = (size_t)(count - moved);

		if (step <= left) {
			spot->line += step;
			return count;
		}
		if (spot->block + 1 == layout->page->count) {
			spot->line += left;
			return moved + (int)left;
		}
		moved += (int)left + 1;
		*spot = (struct spot){ .block = spot->block + 1 };
		layout_lines(layout, spot->block);
	}
	return moved;
}

static int
move_up(struct layout *layout, struct spot *spot, int count)
{
	int moved = 0;

	while (moved < count) {
		size_t step = (size_t)(count - moved);

		if (step <= spot->line) {
			spot->line -= step;
			return count;
		}
		moved += (int)spot->line;
		spot->line = 0;
		if (spot->block == 0)
			return moved;
		moved++;
		spot->block--;
		spot->line = layout_lines(layout, spot->block).count - 1;
	}
	return moved;
}

int
layout_move(struct layout *layout, struct spot *spot, int count)
{
	return count < 0 ? -move_up(layout, spot, -count)
			 : move_down(layout, spot, count);
}

struct spot
layout_last(struct layout *layout)
{
	size_t block = layout->page->count - 1;

	return (struct spot){
		.block = block,
		.line = layout_lines(layout, block).count - 1,
	};
}

static int
compare_offset(const void *key, const void *element)
{
	const size_t *offset = key;
	const struct line *line = element;

	return sorted_order(*offset, line->from);
}

struct spot
layout_find(struct layout *layout, size_t block, size_t byte)
{
	struct lines lines = layout_lines(layout, block);

	return (struct spot){
		.block = block,
		.line = sorted_last(&byte, lines.at, lines.count,
		    sizeof *lines.at, compare_offset),
	};
}

int
layout_compare(struct spot left, struct spot right)
{
	if (left.block != right.block)
		return left.block < right.block ? -1 : 1;
	return (left.line > right.line) - (left.line < right.line);
}

int
layout_indent(
    const struct layout *layout, size_t block, const struct line *line)
{
	return margin_of(layout, &layout->page->blocks[block]) + line->indent;
}

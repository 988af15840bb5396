#include "export/plain.h"

/* Returns the bytes of a block that are taken. */
static struct span
taken_of(const struct plain *plain, const struct block *block)
{
	if (plain->style.only == NULL || !block->prose)
		return (struct span){ 0, block->text.length };
	return selection_in(plain->style.only, plain->report, block->paragraph);
}

static bool
is_selected(const struct plain *plain, size_t index)
{
	const struct block *block = &plain->page.blocks[index];
	struct span taken = taken_of(plain, block);

	return block->prose && taken.from < taken.to;
}

/* Leaves out what is before the first and behind the last selected
 * paragraph. */
static void
narrow(struct plain *plain)
{
	while (plain->block < plain->end && !is_selected(plain, plain->block))
		plain->block++;
	while (plain->end > plain->block && !is_selected(plain, plain->end - 1))
		plain->end--;
}

void
plain_start(struct plain *plain, const struct report *report, size_t node,
    struct plain_style style)
{
	*plain = (struct plain){ .report = report, .style = style };
	plain->page = page_compose_print(report, node, &plain->page_arena);
	if (style.columns > 0)
		layout_start(&plain->layout, &plain->page, style.columns,
		    style.ambiguous);
	plain->end = plain->page.count;
	if (style.only != NULL)
		narrow(plain);
}

/* Returns whether a block is, or is part of, a heading that is not in the
 * printed report. */
static bool
is_supplied(const struct plain *plain, const struct block *block)
{
	return !block->prose && plain->report->nodes[block->node].supplied;
}

static struct str
indented(struct plain *plain, int columns, struct str text)
{
	if (columns == 0)
		return text;
	return arena_print(&plain->block_arena, "%*s%.*s", columns, "",
	    (int)text.length, text.bytes);
}

/* Takes the next line of the block, or returns false after its last one. */
static bool
take_line(struct plain *plain, const struct block *block, struct str *line)
{
	size_t index = plain->line++;
	struct lines lines;

	if (plain->style.columns == 0) {
		bool flush = plain->style.flush || block->prose;
		int margin = flush ? 0 : block->margin;

		struct span taken = taken_of(plain, block);

		if (index == 0)
			*line = indented(plain, margin,
			    str_slice(block->text, taken.from, taken.to));
		return index == 0;
	}
	lines = layout_lines(&plain->layout, plain->block);
	if (index >= lines.count)
		return false;
	*line = indented(plain,
	    layout_indent(&plain->layout, plain->block, &lines.at[index]),
	    str_slice(block->text, lines.at[index].from, lines.at[index].to));
	return true;
}

static void
leave_block(struct plain *plain)
{
	plain->block++;
	plain->line = 0;
	arena_free(&plain->block_arena);
}

bool
plain_next(struct plain *plain, struct str *line)
{
	for (; plain->block < plain->end; leave_block(plain)) {
		const struct block *block = &plain->page.blocks[plain->block];

		if (block->text.length == 0) {
			plain->blank = plain->begun;
			continue;
		}
		if (plain->style.printed_only && is_supplied(plain, block))
			continue;
		plain->begun = true;
		if (plain->blank) {
			plain->blank = false;
			*line = (struct str){ "", 0 };
			return true;
		}
		if (take_line(plain, block, line))
			return true;
	}
	return false;
}

void
plain_free(struct plain *plain)
{
	layout_free(&plain->layout);
	arena_free(&plain->page_arena);
	arena_free(&plain->block_arena);
}

#include "export/copy_text.h"

#include "text/sanitize.h"
#include "text/utf8.h"
#include "view/page.h"

/* Whether a block was printed: not a heading made for the file alone, nor what
 * stands under it as part of it. */
static bool
is_printed(const struct report *report, const struct block *block)
{
	return block->prose || !report->nodes[block->node].supplied;
}

/* Adds a line of text, and before it the end of the line that came before and
 * a blank line where one is due. */
static void
add_line(struct buffer *buffer, const struct block *block, bool blank)
{
	if (buffer->length > 0)
		buffer_add(buffer, str_of(blank ? "\n\n" : "\n"));
	for (int i = 0; i < block->margin; i++)
		buffer_add_byte(buffer, ' ');
	sanitize_add(buffer, block->text);
}

struct str
copy_text_of(const struct report *report, size_t node, struct arena *arena)
{
	struct arena scratch = { 0 };
	struct page page = page_compose_whole(report, node, &scratch);
	struct buffer buffer = { .arena = arena };
	bool blank = false;

	for (size_t i = 0; i < page.count; i++) {
		const struct block *block = &page.blocks[i];

		if (block->text.length > 0 && !is_printed(report, block))
			continue;
		if (block->text.length > 0)
			add_line(&buffer, block, blank);
		blank = block->text.length == 0;
	}
	arena_free(&scratch);
	return buffer_str(&buffer);
}

static bool
begins_with_bracket(struct str text)
{
	static const uint32_t brackets[] = { 0x3010, 0xFF08, 0x3014, '(', '[',
		0x3016 };
	uint32_t first = text.length == 0 ? 0 : utf8_at(text, 0).value;

	for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++)
		if (first == brackets[i])
			return true;
	return false;
}

/* Adds the printed headings from a part down to a node, and returns whether
 * there are any. A number in brackets parts itself from the heading before it,
 * as in print; all else a comma does. */
static bool
add_headings(struct buffer *buffer, const struct report *report, size_t node)
{
	const struct node *self = &report->nodes[node];
	bool any;

	if (node == 0)
		return false;
	any = add_headings(buffer, report, self->parent);
	if (self->supplied)
		return any;
	if (!any || !begins_with_bracket(self->number))
		buffer_add(buffer, str_of("，"));
	sanitize_add(buffer, page_heading(report, node, buffer->arena));
	return true;
}

struct str
copy_text_citation(
    const struct report *report, size_t node, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };
	struct str date = report_date(report, arena);

	buffer_add(&buffer, str_of("——"));
	sanitize_add(&buffer, report->nodes[0].title);
	if (date.length > 0)
		buffer_add(&buffer, str_of("，"));
	sanitize_add(&buffer, date);
	add_headings(&buffer, report, node);
	return buffer_str(&buffer);
}

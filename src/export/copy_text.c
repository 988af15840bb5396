#include "export/copy_text.h"

#include "export/plain.h"
#include "text/sanitize.h"
#include "text/utf8.h"
#include "view/page.h"

struct str
copy_text_of(const struct report *report, size_t node, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };
	struct plain plain;
	struct str line;
	bool first = true;

	plain_start(&plain, report, node,
	    (struct plain_style){ .columns = 0, .printed_only = true });
	for (; plain_next(&plain, &line); first = false) {
		if (!first)
			buffer_add_byte(&buffer, '\n');
		sanitize_add(&buffer, line);
	}
	plain_free(&plain);
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

/* Adds the headings from a part down to a node that are in the printed report,
 * and returns whether there are any. As in print, no comma comes before a
 * number in brackets. */
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

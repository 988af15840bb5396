#include "format/draft_internal.h"

#include <string.h>

#include "base/buffer.h"
#include "format/file_line_internal.h"
#include "format/fixed_internal.h"
#include "text/class.h"

/* Whether a row of a table is nothing but the rule below its head. */
static bool
is_rule(struct str row)
{
	size_t at = 0;

	while (at < row.length && strchr("|-: ", row.bytes[at]) != NULL)
		at++;
	return at == row.length;
}

/* Returns a row without the bars that are left in one of very many cells. */
static struct str
without_bars(struct arena *arena, struct str row)
{
	struct buffer kept = { .arena = arena };

	if (!str_holds(row, "|"))
		return row;
	for (size_t i = 0; i < row.length; i++)
		buffer_add_byte(
		    &kept, row.bytes[i] == '|' ? ' ' : row.bytes[i]);
	return class_trim(buffer_str(&kept));
}

/* Makes a paragraph that begins with a bar a fixed line, for that is what a bar
 * means in a report. Returns false if nothing stands between its bars. */
static bool
fix(struct draft *draft, struct draft_paragraph *paragraph)
{
	struct buffer row = { .arena = draft->arena };

	if (!paragraph->fixed && paragraph->text.bytes[0] != '|')
		return true;
	if (!paragraph->fixed) {
		fixed_add(&row, paragraph->text);
		paragraph->text =
		    str_slice(buffer_str(&row), row.length > 0, row.length);
	}
	paragraph->text = without_bars(draft->arena, paragraph->text);
	paragraph->fixed = true;
	paragraph->bold = 0;
	paragraph->level = 0;
	return !is_rule(paragraph->text);
}

void
draft_add(struct draft *draft, struct draft_paragraph paragraph)
{
	struct str whole = paragraph.text;

	/* What shows nothing is no paragraph. */
	if (!fix(draft, &paragraph) || file_line_columns(paragraph.text) == 0) {
		draft_drop(draft, whole, paragraph.line);
		return;
	}
	draft->paragraphs = arena_grow(draft->arena, draft->paragraphs,
	    draft->count, &draft->room, sizeof *draft->paragraphs);
	draft->paragraphs[draft->count++] = paragraph;
}

void
draft_drop(struct draft *draft, struct str text, size_t line)
{
	draft->dropped = arena_grow(draft->arena, draft->dropped,
	    draft->dropped_count, &draft->dropped_room, sizeof *draft->dropped);
	draft->dropped[draft->dropped_count++] = (struct dropped){
		text,
		line,
	};
}

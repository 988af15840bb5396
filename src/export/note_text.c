#include "export/note_text.h"

#include "export/citation.h"
#include "export/json.h"
#include "report/path.h"
#include "view/page.h"

/* Whether its section is known; of what is lost that may be all. */
static bool
has_section(const struct report *report, const struct note_entry *entry)
{
	return entry->spot.node < report->count;
}

static struct str
heading_of(const struct report *report, const struct note_entry *entry,
    struct arena *arena)
{
	const struct anchor *anchor = &entry->note.anchor;

	if (has_section(report, entry))
		return page_place(report, entry->spot.node, arena);
	return arena_print(arena, "%.*s %.*s", (int)anchor->path.length,
	    anchor->path.bytes, (int)anchor->title.length, anchor->title.bytes);
}

static void
add_line(struct buffer *buffer, const char *before, struct str text,
    const char *behind)
{
	buffer_add(buffer, str_of(before));
	buffer_add(buffer, text);
	buffer_add(buffer, str_of(behind));
	buffer_add_byte(buffer, '\n');
}

static const char *
remark(const struct note_entry *entry)
{
	return entry->spot.found == ANCHOR_LOST ? "（原文里找不到）" : "";
}

void
note_text_plain(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry)
{
	const struct desk_note *note = &entry->note;

	add_line(buffer, "", heading_of(report, entry, buffer->arena),
	    remark(entry));
	if (note->anchor.quote.length > 0)
		add_line(buffer, "“", note->anchor.quote, "”");
	if (note->text.length > 0)
		add_line(buffer, "笔记：", note->text, "");
	if (has_section(report, entry))
		add_line(buffer, "",
		    citation_of(
			report, entry->spot.node, CITATION_MEMO, buffer->arena),
		    "");
	buffer_add_byte(buffer, '\n');
}

/* Adds a text with a backslash before what Markdown takes for a mark. */
static void
add_escaped(struct buffer *buffer, struct str text)
{
	static const char marks[] = "\\`*_[]<>#|~";

	for (size_t i = 0; i < text.length; i++) {
		for (const char *at = marks; *at != '\0'; at++)
			if (text.bytes[i] == *at)
				buffer_add_byte(buffer, '\\');
		buffer_add_byte(buffer, text.bytes[i]);
	}
}

static void
add_quotation(struct buffer *buffer, struct str text, const char *behind)
{
	buffer_add(buffer, str_of("> "));
	add_escaped(buffer, text);
	buffer_add(buffer, str_of(behind));
	buffer_add_byte(buffer, '\n');
}

void
note_text_markdown(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry)
{
	const struct desk_note *note = &entry->note;

	buffer_add(buffer, str_of("## "));
	add_escaped(buffer, heading_of(report, entry, buffer->arena));
	buffer_add(buffer, str_of(remark(entry)));
	buffer_add(buffer, str_of("\n\n"));
	if (note->anchor.quote.length > 0)
		add_quotation(buffer, note->anchor.quote, "\n>");
	if (has_section(report, entry))
		add_quotation(buffer,
		    citation_of(
			report, entry->spot.node, CITATION_MEMO, buffer->arena),
		    "\n");
	if (note->text.length > 0) {
		add_escaped(buffer, note->text);
		buffer_add(buffer, str_of("\n\n"));
	}
}

void
note_text_json(struct buffer *buffer, const struct report *report,
    const struct note_entry *entry)
{
	static const char *const found[] = { [ANCHOR_LOST] = "lost",
		[ANCHOR_NEAR] = "near",
		[ANCHOR_EXACT] = "exact" };
	const struct desk_note *note = &entry->note;
	bool known = has_section(report, entry);
	struct arena *arena = buffer->arena;

	json_begin(buffer);
	json_string(buffer, "path",
	    known ? path_of(report, entry->spot.node, arena)
		  : note->anchor.path);
	json_string(buffer, "title",
	    known ? report->nodes[entry->spot.node].title : note->anchor.title);
	json_string(buffer, "quote", note->anchor.quote);
	json_string_or_null(buffer, "note", note->text);
	json_string_or_null(buffer, "time", note->time);
	json_string(buffer, "found", str_of(found[entry->spot.found]));
	json_string_or_null(buffer, "citation",
	    known ? citation_of(report, entry->spot.node, CITATION_MEMO, arena)
		  : (struct str){ "", 0 });
	json_end(buffer);
}

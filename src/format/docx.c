#include "format/docx_internal.h"

#include <sysexits.h>

#include "format/docx_body_internal.h"
#include "format/junk_internal.h"
#include "format/paragraph_internal.h"
#include "format/unwrap_internal.h"
#include "text/class.h"

enum {
	TITLE_MOST = 240,            /* bytes that its lines join to */
	TEXT_MOST = 8 * 1024 * 1024, /* bytes, as of a file of text */
};

/* The lines of a file on their way into a draft. */
struct docx_writing {
	struct draft *draft;
	struct buffer text;      /* one line for each paragraph */
	struct file_lines lines; /* that are kept */
	size_t number, before;   /* of the paragraph, and as it was read */
	bool begun;              /* the text has a line of this number */
	bool titled;             /* all that is kept is one line of the title */
};

static bool
read_all(struct docx_body *body, struct docx_package *package,
    struct docx_styles *styles, struct docx_numbering *numbering,
    struct error *error)
{
	body->flows = (struct docx_flows){
		.arena = package->arena,
		.styles = styles,
		.numbering = numbering,
	};
	if (!docx_styles_read(styles, package, error) ||
	    !docx_numbering_read(numbering, styles, package, error))
		return false;
	docx_flow_open(&body->flows);
	return docx_body_read(body, package, DOCX_DOCUMENT, error);
}

static bool
read_notes(
    struct docx_body *body, struct docx_package *package, struct error *error)
{
	bool done;

	if (body->references.count == 0)
		return true;
	docx_flow_open(&body->flows);
	done = docx_body_read(body, package, DOCX_FOOTNOTES, error) &&
	       docx_body_read(body, package, DOCX_ENDNOTES, error);
	docx_flow_close(&body->flows);
	return done;
}

/* Whether a line is the heading of a table of contents: 目 录. */
static bool
heads_contents(struct str text)
{
	size_t first = str_of("目").length;

	return text.length > first && str_starts(text, str_of("目")) &&
	       str_is(class_trim(str_slice(text, first, text.length)), "录");
}

/* Drops the heading of a table of contents that is not one of it. */
static void
drop_heading(struct docx_lines *lines)
{
	size_t i = 0;

	while (i < lines->count && lines->at[i].kind != DOCX_DROPPED)
		i++;
	if (i > 0 && i < lines->count &&
	    heads_contents(lines->at[i - 1].line.text))
		lines->at[i - 1].kind = DOCX_DROPPED;
}

/* Begins a line of the text for each paragraph that comes. */
static void
count_on(struct docx_writing *writing, const struct docx_line *line)
{
	if (line->line.number == writing->before && writing->number > 0)
		return;
	if (writing->number > 0)
		buffer_add_byte(&writing->text, '\n');
	writing->before = line->line.number;
	writing->number++;
	writing->begun = false;
}

/* Keeps a line. Those of a title at the start are one. */
static void
keep(struct docx_writing *writing, const struct docx_line *line)
{
	struct file_lines *lines = &writing->lines;
	struct draft *draft = writing->draft;
	struct str title = draft->title, text = line->line.text;

	if (line->title && writing->titled && title.length < TITLE_MOST) {
		title =
		    arena_print(draft->arena, "%.*s%s%.*s", (int)title.length,
			title.bytes, paragraph_joins(title, text) ? "" : " ",
			(int)text.length, text.bytes);
		draft->title = lines->at[0].text = title;
		return;
	}
	writing->titled = line->title && lines->count == 0;
	file_line_add(lines, draft->arena, line->line);
	if (writing->titled) {
		lines->at[0].level = 0;
		draft->title = text;
	}
}

static void
write_line(struct docx_writing *writing, struct docx_line line)
{
	count_on(writing, &line);
	line.line.number = writing->number;
	if (line.kind != DOCX_REMARK) {
		if (writing->begun)
			buffer_add_byte(&writing->text, ' ');
		buffer_add(&writing->text, line.line.text);
		writing->begun = true;
	}
	if (line.kind == DOCX_TEXT)
		keep(writing, &line);
	else
		draft_drop(writing->draft, line.line.text, line.line.number);
}

bool
docx_read(struct draft *draft, struct str bytes, struct str *text,
    const struct stop *stop, struct error *error)
{
	struct docx_package package;
	struct docx_styles styles;
	struct docx_numbering numbering;
	struct docx_body *body = arena_alloc(draft->arena, 1, sizeof *body);
	struct docx_lines *lines;
	struct docx_writing writing = { .draft = draft };

	if (!docx_package_open(&package, draft->arena, bytes, stop, error) ||
	    !read_all(body, &package, &styles, &numbering, error) ||
	    !read_notes(body, &package, error))
		return false;
	lines = docx_flow_close(&body->flows);
	docx_note_write(&body->references, &body->notes,
	    body->flows.numbers + 1, draft->arena, lines);
	drop_heading(lines);
	writing.text.arena = draft->arena;
	for (size_t i = 0; i < lines->count; i++)
		write_line(&writing, lines->at[i]);
	*text = buffer_str(&writing.text);
	if (text->length > TEXT_MOST)
		return error_set(error, EX_DATAERR, "文字太多，应不超过 %d MiB",
		    TEXT_MOST / 1024 / 1024);
	junk_drop(&writing.lines, draft);
	unwrap(&writing.lines, draft);
	return true;
}

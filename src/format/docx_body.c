#include "format/docx_body_internal.h"

#include <stdlib.h>
#include <sysexits.h>

#include "format/docx_grid_internal.h"
#include "format/docx_run_internal.h"

/* What a tag does. A negative answer of `start` leaves out all that is in it. */
struct docx_element {
	const char *name;
	bool (*start)(struct docx_body *body, const struct xml_tag *tag);
	void (*end)(struct docx_body *body);
};

static struct docx_paragraph *
paragraph_of(struct docx_body *body)
{
	return &body->flows.open->paragraph;
}

static bool
leave_out(struct docx_body *body, const struct xml_tag *tag)
{
	(void)body;
	(void)tag;
	return false;
}

/* --- Paragraphs and their properties */

static bool
begin_paragraph(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_flow_begin_paragraph(&body->flows);
	if (body->flows.blocks > DOCX_BLOCKS_MOST)
		body->too_many = true;
	return !body->too_many;
}

static void
end_paragraph(struct docx_body *body)
{
	docx_flow_end_paragraph(&body->flows);
}

static bool
begin_properties(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->within = DOCX_WITHIN_PARAGRAPH;
	return true;
}

static void
end_properties(struct docx_body *body)
{
	body->within = DOCX_WITHIN_NOTHING;
	/* One that has no end must not take the text with it. */
	if (docx_paragraph_level(paragraph_of(body), body->flows.styles) > 0)
		body->fields.count = 0;
}

static bool
begin_row_properties(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->within = DOCX_WITHIN_ROW;
	return true;
}

static const struct docx_style *
style_of(struct docx_body *body, const struct xml_tag *tag)
{
	const char *id = xml_attribute(tag, XML_WORD, "val");

	return id == NULL ? NULL
			  : docx_styles_find(body->flows.styles, str_of(id));
}

static bool
take_style(struct docx_body *body, const struct xml_tag *tag)
{
	if (body->within == DOCX_WITHIN_PARAGRAPH)
		paragraph_of(body)->style = style_of(body, tag);
	return true;
}

/* --- Runs */

static bool
begin_run(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->run = (struct docx_properties){ .list = 0 };
	body->run_style = NULL;
	return true;
}

static bool
begin_run_properties(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->within = body->within == DOCX_WITHIN_PARAGRAPH ? DOCX_WITHIN_MARK
							     : DOCX_WITHIN_RUN;
	return true;
}

static void
end_run_properties(struct docx_body *body)
{
	body->within = body->within == DOCX_WITHIN_MARK ? DOCX_WITHIN_PARAGRAPH
							: DOCX_WITHIN_NOTHING;
}

static bool
take_run_style(struct docx_body *body, const struct xml_tag *tag)
{
	if (body->within == DOCX_WITHIN_RUN)
		body->run_style = style_of(body, tag);
	return true;
}

/* Text that was deleted while changes were kept; or the end of a paragraph, or a
 * row of a table, was. */
static bool
take_deleted(struct docx_body *body, const struct xml_tag *tag)
{
	bool moved = strcmp(tag->name, "moveFrom") == 0;

	if (body->within == DOCX_WITHIN_MARK)
		paragraph_of(body)->joined = true;
	else if (body->within == DOCX_WITHIN_ROW) {
		if (body->flows.open->table != NULL)
			body->flows.open->table->deleted = true;
	} else if (!moved) {
		paragraph_of(body)->left[DOCX_DELETED]++;
	}
	return false;
}

/* --- Text boxes and notes */

static bool
begin_box(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	docx_flow_open(&body->flows);
	return true;
}

static void
end_box(struct docx_body *body)
{
	const struct docx_lines *lines = docx_flow_close(&body->flows);

	if (lines != NULL)
		docx_line_add_all(
		    &paragraph_of(body)->aside, body->flows.arena, lines);
}

static bool
begin_note(struct docx_body *body, const struct xml_tag *tag)
{
	const char *type = xml_attribute(tag, XML_WORD, "type");

	/* Others are the lines above notes. */
	if (!body->reading_notes ||
	    (type != NULL && strcmp(type, "normal") != 0))
		return false;
	body->note = (struct docx_note){
		.end = body->reading_endnotes,
		.id = docx_number(tag, "id", 1 << 30),
	};
	docx_flow_open(&body->flows);
	return true;
}

static void
end_note(struct docx_body *body)
{
	const struct docx_lines *lines = docx_flow_close(&body->flows);

	if (lines == NULL)
		return;
	body->note.text = docx_line_join(lines, body->flows.arena);
	docx_note_add(&body->notes, body->flows.arena, body->note);
}

/* --- What a tag does, by its name */

static const struct docx_element elements[] = {
	{ "del", take_deleted, NULL },
	{ "endnote", begin_note, end_note },
	{ "footnote", begin_note, end_note },
	{ "gridBefore", docx_grid_pass, NULL },
	{ "gridSpan", docx_grid_take_span, NULL },
	{ "moveFrom", take_deleted, NULL },
	{ "numberingChange", leave_out, NULL },
	{ "p", begin_paragraph, end_paragraph },
	{ "pPr", begin_properties, end_properties },
	{ "pPrChange", leave_out, NULL },
	{ "pStyle", take_style, NULL },
	{ "r", begin_run, NULL },
	{ "rPr", begin_run_properties, end_run_properties },
	{ "rPrChange", leave_out, NULL },
	{ "rStyle", take_run_style, NULL },
	{ "rt", leave_out, NULL },
	{ "sdtPr", leave_out, NULL },
	{ "sectPr", leave_out, NULL },
	{ "tbl", docx_grid_begin, docx_grid_end },
	{ "tblPr", leave_out, NULL },
	{ "tblPrEx", leave_out, NULL },
	{ "tc", docx_grid_begin_cell, docx_grid_end_cell },
	{ "tcPrChange", leave_out, NULL },
	{ "tr", docx_grid_begin_row, docx_grid_end_row },
	{ "trPr", begin_row_properties, end_properties },
	{ "trPrChange", leave_out, NULL },
	{ "txbxContent", begin_box, end_box },
	{ "vMerge", docx_grid_take_merge, NULL },
};

static int
by_name(const void *name, const void *element)
{
	return strcmp(name, ((const struct docx_element *)element)->name);
}

static const struct docx_element *
find(const struct xml_tag *tag)
{
	if (tag->space != XML_WORD)
		return NULL;
	return bsearch(tag->name, elements, sizeof elements / sizeof *elements,
	    sizeof *elements, by_name);
}

/* --- Choices between forms of the same */

/* Returns whether what a branch of a choice holds is read: the first one. */
static bool
take_branch(struct docx_body *body, const struct xml_tag *tag)
{
	bool *taken = &body->taken[body->choices];

	if (strcmp(tag->name, "AlternateContent") == 0) {
		body->taken[++body->choices] = false;
		return true;
	}
	if (strcmp(tag->name, "Choice") != 0 &&
	    strcmp(tag->name, "Fallback") != 0)
		return true;
	if (*taken)
		return false;
	*taken = true;
	return true;
}

static void
start(void *context, const struct xml_tag *tag)
{
	struct docx_body *body = context;
	const struct docx_element *element = find(tag);
	bool wanted = true;

	if (body->skipped > 0 || body->too_many) {
		body->skipped++;
		return;
	}
	if (tag->space == XML_COMPATIBILITY)
		wanted = take_branch(body, tag);
	else if (element != NULL)
		wanted = element->start(body, tag);
	else if (body->within == DOCX_WITHIN_PARAGRAPH)
		docx_properties_take(&paragraph_of(body)->properties, tag);
	else if (body->within == DOCX_WITHIN_RUN)
		docx_properties_take(&body->run, tag);
	else
		wanted = docx_run_start(body, tag);
	body->skipped = wanted ? 0 : 1;
}

static void
end(void *context, const struct xml_tag *tag)
{
	struct docx_body *body = context;
	const struct docx_element *element = find(tag);

	if (body->skipped > 0) {
		body->skipped--;
		return;
	}
	if (tag->space == XML_COMPATIBILITY &&
	    strcmp(tag->name, "AlternateContent") == 0)
		body->choices--;
	else if (element != NULL && element->end != NULL)
		element->end(body);
	else if (element == NULL)
		docx_run_end(body, tag);
}

static void
text(void *context, struct str text)
{
	struct docx_body *body = context;

	if (body->skipped == 0)
		docx_run_text(body, text);
}

bool
docx_body_read(struct docx_body *body, struct docx_package *package,
    enum docx_part part, struct error *error)
{
	const struct xml_handler handler = { start, end, text, body };

	body->reading_notes = part != DOCX_DOCUMENT;
	body->reading_endnotes = part == DOCX_ENDNOTES;
	body->fields.count = 0;
	body->choices = 0;
	body->within = DOCX_WITHIN_NOTHING;
	if (!docx_package_read(package, part, &handler, error))
		return false;
	if (body->too_many)
		return error_set(error, EX_DATAERR, "段落太多，应不超过%d段",
		    DOCX_BLOCKS_MOST);
	return true;
}

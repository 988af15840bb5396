#include "format/docx_run_internal.h"

#include <stdlib.h>

#include "text/utf8.h"

static struct docx_paragraph *
paragraph_of(struct docx_body *body)
{
	return &body->flows.open->paragraph;
}

/* Returns what a style says; nothing for none. */
static struct docx_properties
properties_of(const struct docx_style *style)
{
	return style == NULL ? (struct docx_properties){ .list = 0 }
			     : style->properties;
}

/* Whether a property of the run is on: what it says itself, or what just one of
 * both styles says (ISO/IEC 29500-1, 17.7.3). */
static bool
is_on(enum docx_toggle own, enum docx_toggle paragraph, enum docx_toggle run)
{
	if (own != DOCX_UNSAID)
		return own == DOCX_ON;
	return (paragraph == DOCX_ON) != (run == DOCX_ON);
}

static void
add(struct docx_body *body, struct str text)
{
	struct docx_paragraph *paragraph = paragraph_of(body);
	struct docx_properties around = properties_of(
	    paragraph->style != NULL ? paragraph->style
				     : &body->flows.styles->usual);
	struct docx_properties style = properties_of(body->run_style);

	if (!docx_field_shows(&body->fields))
		return;
	if (docx_field_lists(&body->fields))
		buffer_add(&paragraph->contents, text);
	else if (is_on(body->run.hidden, around.hidden, style.hidden))
		paragraph->left[DOCX_HIDDEN] += !body->is_hidden;
	else
		docx_paragraph_add(paragraph, text,
		    is_on(body->run.bold, around.bold, style.bold));
	body->is_hidden = is_on(body->run.hidden, around.hidden, style.hidden);
}

/* --- Text, and what stands for a character */

static bool
begin_text(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->is_text = true;
	return true;
}

static bool
begin_code(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	body->is_code = true;
	return true;
}

static bool
take_tab(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	add(body, str_of(" "));
	return true;
}

static bool
take_hyphen(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	add(body, str_of("-"));
	return true;
}

static bool
take_break(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	if (!docx_field_shows(&body->fields))
		return true;
	if (++body->flows.blocks > DOCX_BLOCKS_MOST)
		body->too_many = true;
	if (docx_field_lists(&body->fields))
		add(body, str_of(" "));
	else
		docx_paragraph_break(
		    paragraph_of(body), body->flows.arena, body->flows.styles);
	return true;
}

/* A character of a font that has symbols where others have letters. */
static bool
take_symbol(struct docx_body *body, const struct xml_tag *tag)
{
	static const struct {
		unsigned long point;
		const char *text;
	} symbols[] = {
		{ 0x52, "☑" },
		{ 0x6C, "●" },
		{ 0x6E, "■" },
		{ 0x6F, "□" },
		{ 0x75, "◆" },
		{ 0xA8, "□" },
		{ 0xB7, "•" },
		{ 0xD8, "➢" },
		{ 0xFC, "✓" },
		{ 0xFE, "☑" },
	};
	const char *value = xml_attribute(tag, XML_WORD, "char");
	unsigned long point = value == NULL ? 0 : strtoul(value, NULL, 16);
	char bytes[UTF8_MOST];

	for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++)
		if (point == symbols[i].point ||
		    point == 0xF000 + symbols[i].point) {
			add(body, str_of(symbols[i].text));
			return true;
		}
	if (point >= ' ' && point <= 0x10FFFF &&
	    !(point >= 0xD800 && point <= 0xDFFF))
		add(body,
		    (struct str){ bytes, utf8_encode((uint32_t)point, bytes) });
	return true;
}

/* --- Fields */

static bool
take_field(struct docx_body *body, const struct xml_tag *tag)
{
	const char *type = xml_attribute(tag, XML_WORD, "fldCharType");

	if (type == NULL)
		return true;
	if (strcmp(type, "begin") == 0)
		docx_field_begin(&body->fields);
	else if (strcmp(type, "separate") == 0)
		docx_field_show(&body->fields);
	else if (strcmp(type, "end") == 0)
		docx_field_end(&body->fields);
	return true;
}

static bool
begin_simple(struct docx_body *body, const struct xml_tag *tag)
{
	const char *code = xml_attribute(tag, XML_WORD, "instr");

	docx_field_begin(&body->fields);
	docx_field_add(&body->fields, str_of(code == NULL ? "" : code));
	docx_field_show(&body->fields);
	return true;
}

/* --- Notes, and what is left out */

static bool
take_reference(struct docx_body *body, const struct xml_tag *tag)
{
	struct docx_note note = {
		.end = strcmp(tag->name, "endnoteReference") == 0,
		.id = docx_number(tag, "id", 1 << 30),
	};

	if (body->reading_notes || !docx_field_shows(&body->fields) ||
	    docx_field_lists(&body->fields))
		return true;
	if (++body->flows.blocks > DOCX_BLOCKS_MOST)
		body->too_many = true;
	docx_note_add(&body->references, body->flows.arena, note);
	docx_paragraph_add_mark(paragraph_of(body), body->references.count);
	return true;
}

static bool
take_comment(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	paragraph_of(body)->left[DOCX_COMMENT]++;
	return true;
}

static bool
take_object(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	paragraph_of(body)->left[DOCX_OBJECT]++;
	return false;
}

static bool
take_picture(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	paragraph_of(body)->left[DOCX_PICTURE]++;
	return false;
}

static bool
take_chart(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	paragraph_of(body)->left[DOCX_CHART]++;
	return false;
}

static bool
take_diagram(struct docx_body *body, const struct xml_tag *tag)
{
	(void)tag;
	paragraph_of(body)->left[DOCX_DIAGRAM]++;
	return false;
}

/* What a tag in a run does. */
static const struct {
	enum xml_space space;
	const char *name;
	bool (*start)(struct docx_body *body, const struct xml_tag *tag);
} tags[] = {
	{ XML_WORD, "t", begin_text },
	{ XML_WORD, "tab", take_tab },
	{ XML_WORD, "br", take_break },
	{ XML_WORD, "cr", take_break },
	{ XML_WORD, "ptab", take_tab },
	{ XML_WORD, "noBreakHyphen", take_hyphen },
	{ XML_WORD, "sym", take_symbol },
	{ XML_WORD, "fldChar", take_field },
	{ XML_WORD, "instrText", begin_code },
	{ XML_WORD, "fldSimple", begin_simple },
	{ XML_WORD, "footnoteReference", take_reference },
	{ XML_WORD, "endnoteReference", take_reference },
	{ XML_WORD, "commentReference", take_comment },
	{ XML_WORD, "object", take_object },
	{ XML_WORD, "altChunk", take_object },
	{ XML_FORMULA, "t", begin_text },
	{ XML_PICTURE, "pic", take_picture },
	{ XML_VECTOR, "imagedata", take_picture },
	{ XML_CHART, "chart", take_chart },
	{ XML_DIAGRAM, "relIds", take_diagram },
};

bool
docx_run_start(struct docx_body *body, const struct xml_tag *tag)
{
	if (body->within != DOCX_WITHIN_NOTHING)
		return true;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
		if (tag->space == tags[i].space &&
		    strcmp(tag->name, tags[i].name) == 0)
			return tags[i].start(body, tag);
	return true;
}

void
docx_run_end(struct docx_body *body, const struct xml_tag *tag)
{
	body->is_text = body->is_code = false;
	if (tag->space == XML_WORD && strcmp(tag->name, "fldSimple") == 0)
		docx_field_end(&body->fields);
}

/* Line ends and tabs in the XML are blanks. */
static void
add_text(struct docx_body *body, struct str text)
{
	while (text.length > 0) {
		size_t end = 0;

		while (end < text.length && text.bytes[end] != '\n' &&
		       text.bytes[end] != '\t' && text.bytes[end] != '\r')
			end++;
		add(body, str_slice(text, 0, end));
		if (end == text.length)
			return;
		add(body, str_of(" "));
		text = str_slice(text, end + 1, text.length);
	}
}

void
docx_run_text(struct docx_body *body, struct str text)
{
	if (body->is_text)
		add_text(body, text);
	else if (body->is_code)
		docx_field_add(&body->fields, text);
}

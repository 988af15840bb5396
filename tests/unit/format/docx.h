/* Makes Word files of the XML that matters, and tells what was read of them. */
#ifndef TESTS_DOCX_H
#define TESTS_DOCX_H

#include "format/docx_internal.h"
#include "pack.h"

#define DOCX_SPACES                                                            \
	"xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/"    \
	"main' xmlns:mc='http://schemas.openxmlformats.org/markup-"            \
	"compatibility/2006' xmlns:pic='http://schemas.openxmlformats.org/"    \
	"drawingml/2006/picture' xmlns:c='http://schemas.openxmlformats.org/"  \
	"drawingml/2006/chart' xmlns:v='urn:schemas-microsoft-com:vml' "       \
	"xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"

#define DOCX_TYPE                                                              \
	"Type='http://schemas.openxmlformats.org/officeDocument/2006/"         \
	"relationships"

#define DOCX_RELATIONSHIPS                                                     \
	"<Relationships xmlns='http://schemas.openxmlformats.org/package/"     \
	"2006/relationships'>"

/* What a file holds, in w:, without the elements around all; NULL: not
 * there. */
struct docx_file {
	const char *body, *styles, *numbering, *footnotes, *endnotes;
};

static inline void
docx_add(struct pack *pack, const char *name, const char *element,
    const char *content)
{
	struct arena *arena = pack->parts.arena;

	if (content != NULL)
		pack_add(pack, name,
		    arena_print(arena, "<w:%s " DOCX_SPACES ">%s</w:%s>",
			element, content, element),
		    true);
}

/* Returns the bytes of a file. */
static inline struct str
docx_pack(struct arena *arena, const struct docx_file *file)
{
	struct pack pack = { { .arena = arena }, { .arena = arena }, 0 };
	struct str body = arena_print(arena, "<w:body>%s</w:body>", file->body);

	pack_add(&pack, "[Content_Types].xml",
	    str_of("<Types xmlns='http://schemas.openxmlformats.org/package/"
		   "2006/content-types'/>"),
	    true);
	pack_add(&pack, "_rels/.rels",
	    str_of(DOCX_RELATIONSHIPS
		"<Relationship Id='r1' " DOCX_TYPE
		"/officeDocument' Target='word/document.xml'/>"
		"</Relationships>"),
	    true);
	pack_add(&pack, "word/_rels/document.xml.rels",
	    str_of(DOCX_RELATIONSHIPS
		"<Relationship Id='r1' " DOCX_TYPE
		"/styles' Target='styles.xml'/><Relationship Id='r2' " DOCX_TYPE
		"/numbering' Target='/word/numbering.xml'/><Relationship "
		"Id='r3' " DOCX_TYPE
		"/footnotes' Target='./footnotes.xml'/><Relationship "
		"Id='r4' " DOCX_TYPE "/endnotes' Target='endnotes.xml'/>"
		"</Relationships>"),
	    true);
	docx_add(&pack, "word/document.xml", "document", body.bytes);
	docx_add(&pack, "word/styles.xml", "styles", file->styles);
	docx_add(&pack, "word/numbering.xml", "numbering", file->numbering);
	docx_add(&pack, "word/footnotes.xml", "footnotes", file->footnotes);
	docx_add(&pack, "word/endnotes.xml", "endnotes", file->endnotes);
	return pack_end(&pack);
}

/* Adds what is said of a paragraph: # for each level, its text with the bold at
 * its start between stars, a bar before a fixed line. */
static inline void
docx_tell(struct buffer *told, const struct draft_paragraph *paragraph)
{
	struct str text = paragraph->text;
	size_t bold = paragraph->bold;

	for (int level = 0; level < paragraph->level; level++)
		buffer_add_byte(told, '#');
	buffer_add(told, str_of(paragraph->fixed ? "|" : ""));
	buffer_add(told, str_of(bold > 0 ? "*" : ""));
	buffer_add(told, str_slice(text, 0, bold));
	buffer_add(told, str_of(bold > 0 ? "*" : ""));
	buffer_add(told, str_slice(text, bold, text.length));
	buffer_add_byte(told, '\n');
}

/* Returns what the paragraphs of a file are, one a line, and behind them what was
 * dropped of it, with a minus and its line; or what is wrong with it. */
static inline const char *
docx_told_of_bytes(struct arena *arena, struct str bytes)
{
	static struct error error;
	struct draft draft = { .arena = arena };
	struct buffer told = { .arena = arena };
	struct str text;

	if (!docx_read(&draft, bytes, &text, NULL, &error))
		return error.message;
	for (size_t i = 0; i < draft.count; i++)
		docx_tell(&told, &draft.paragraphs[i]);
	for (size_t i = 0; i < draft.dropped_count; i++)
		buffer_add(&told,
		    arena_print(arena, "-%zu %.*s\n", draft.dropped[i].line,
			(int)draft.dropped[i].text.length,
			draft.dropped[i].text.bytes));
	buffer_add_byte(&told, '\0');
	return told.bytes;
}

static inline const char *
docx_told(struct arena *arena, const struct docx_file *file)
{
	return docx_told_of_bytes(arena, docx_pack(arena, file));
}

#endif

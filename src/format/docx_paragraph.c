#include "format/docx_paragraph_internal.h"

#include "format/paragraph_internal.h"
#include "text/class.h"
#include "text/utf8.h"

static const char *const left_words[DOCX_LEFT] = {
	[DOCX_PICTURE] = "幅图片",
	[DOCX_CHART] = "个图表",
	[DOCX_DIAGRAM] = "个图示",
	[DOCX_OBJECT] = "个嵌入的对象",
	[DOCX_COMMENT] = "条批注",
	[DOCX_HIDDEN] = "处隐藏的文字",
	[DOCX_DELETED] = "处修订时删去的文字",
};

void
docx_paragraph_begin(struct docx_paragraph *paragraph, size_t number)
{
	struct docx_paragraph used = *paragraph;

	/* The end of the one before was deleted, and not what it holds. */
	if (paragraph->joined) {
		paragraph->joined = false;
		paragraph->properties = (struct docx_properties){ .list = 0 };
		paragraph->style = NULL;
		return;
	}
	used.text.length = used.contents.length = 0;
	used.lines.count = used.aside.count = 0;
	*paragraph = (struct docx_paragraph){
		.text = used.text,
		.contents = used.contents,
		.cut = used.cut,
		.lines = used.lines,
		.aside = used.aside,
		.bold_goes_on = true,
		.number = number,
	};
}

/* Returns the properties of a paragraph with those of its style. */
static struct docx_properties
properties_of(
    const struct docx_paragraph *paragraph, const struct docx_styles *styles)
{
	const struct docx_style *style =
	    paragraph->style != NULL ? paragraph->style : &styles->usual;
	struct docx_properties properties = paragraph->properties;

	/* A list named here has its own levels. */
	if (properties.list > 0 && properties.list_level == 0 &&
	    properties.list != style->properties.list)
		properties.list_level = 1;
	docx_properties_inherit(&properties, &style->properties);
	return properties;
}

int
docx_paragraph_level(
    const struct docx_paragraph *paragraph, const struct docx_styles *styles)
{
	int outline = properties_of(paragraph, styles).outline;

	return outline == DOCX_BODY ? 0 : outline;
}

static bool
is_blank(struct str text)
{
	return class_trim(text).length == 0;
}

void
docx_paragraph_add(struct docx_paragraph *paragraph, struct str text, bool bold)
{
	struct buffer *line = &paragraph->text;

	if (text.length == 0)
		return;
	if (paragraph->broken && !paragraph_joins(buffer_str(line), text))
		buffer_add_byte(line, ' ');
	paragraph->broken = false;
	buffer_add(line, text);
	/* Blanks are as bold as what is around them. */
	if (!paragraph->bold_goes_on || is_blank(text))
		return;
	if (bold)
		paragraph->bold = line->length;
	else
		paragraph->bold_goes_on = false;
}

void
docx_paragraph_add_mark(struct docx_paragraph *paragraph, size_t number)
{
	struct buffer *line = &paragraph->text;
	bool bold = paragraph->bold == line->length && line->length > 0;
	struct arena arena = { 0 };

	buffer_add(line, arena_print(&arena, "[%zu]", number));
	if (bold)
		paragraph->bold = line->length;
	arena_free(&arena);
}

/* Adds the line that is open, cut where characters in it end lines. */
static void
end_line(struct docx_paragraph *paragraph, struct arena *arena,
    struct docx_line like)
{
	struct str text = arena_copy(arena, buffer_str(&paragraph->text));
	const struct file_line *cut;

	paragraph->cut.count = 0;
	file_line_cut_all(&paragraph->cut, arena, text);
	cut = paragraph->cut.at;
	for (size_t i = 0; i < paragraph->cut.count; i++) {
		struct docx_line line = like;
		size_t before = (size_t)(cut[i].text.bytes - text.bytes);
		size_t bold =
		    paragraph->bold > before ? paragraph->bold - before : 0;

		line.line.text = cut[i].text;
		line.line.columns = cut[i].columns;
		line.line.bold =
		    bold < line.line.text.length ? bold : line.line.text.length;
		docx_line_add(&paragraph->lines, arena, line);
	}
	paragraph->text.length = 0;
	paragraph->bold = 0;
	paragraph->bold_goes_on = true;
}

void
docx_paragraph_break(struct docx_paragraph *paragraph, struct arena *arena,
    const struct docx_styles *styles)
{
	if (docx_paragraph_level(paragraph, styles) > 0)
		paragraph->broken = true;
	else
		end_line(paragraph, arena,
		    (struct docx_line){
			.line = { .number = paragraph->number } });
}

/* Whether a label wants a blank behind it, where a tab is: 1. and 第一章 do, and
 * （一） has room of its own. */
static bool
wants_blank(struct str label)
{
	uint32_t last = utf8_before(label, label.length).value;

	return last < 0x80 ? last != ' ' : class_is_han(last) || last == 0x2022;
}

/* Puts a label in front of the first line. */
static void
put_label(struct docx_line *first, struct arena *arena, struct docx_label label)
{
	struct buffer joined = { .arena = arena };
	struct str text = label.text;
	size_t before;

	if (text.length == 0)
		return;
	buffer_add(&joined, text);
	if (label.suffix == DOCX_SPACE ||
	    (label.suffix == DOCX_TAB && wants_blank(text)))
		buffer_add_byte(&joined, ' ');
	before = joined.length;
	buffer_add(&joined, first->line.text);
	first->line.text = buffer_str(&joined);
	first->line.columns = file_line_columns(first->line.text);
	if (first->line.bold > 0)
		first->line.bold += before;
	first->line.item = label.bullet;
	if (!label.bullet)
		first->line.label = text.length;
}

static void
add_remarks(const struct docx_paragraph *paragraph, struct arena *arena,
    struct docx_lines *lines)
{
	for (int i = 0; i < DOCX_LEFT; i++) {
		struct docx_line remark = {
			.line.number = paragraph->number,
			.kind = DOCX_REMARK,
		};

		if (paragraph->left[i] == 0)
			continue;
		remark.line.text = arena_print(
		    arena, "%zu%s", paragraph->left[i], left_words[i]);
		docx_line_add(lines, arena, remark);
	}
}

static void
add_contents(const struct docx_paragraph *paragraph, struct arena *arena,
    struct docx_lines *lines)
{
	struct str text = class_trim(buffer_str(&paragraph->contents));

	if (text.length > 0)
		docx_line_add(lines, arena,
		    (struct docx_line){
			.line = { .text = arena_copy(arena, text),
			    .number = paragraph->number },
			.kind = DOCX_DROPPED,
		    });
}

void
docx_paragraph_end(struct docx_paragraph *paragraph, struct arena *arena,
    const struct docx_styles *styles, struct docx_numbering *numbering,
    struct docx_lines *lines)
{
	struct docx_properties properties = properties_of(paragraph, styles);
	struct str style =
	    paragraph->style != NULL ? paragraph->style->id : styles->usual.id;
	struct docx_line like = { .line = {
				      .number = paragraph->number,
				      .level = docx_paragraph_level(
					  paragraph, styles),
				  } };
	struct buffer label_text = { .arena = arena };
	struct docx_label label;

	if (paragraph->style != NULL && paragraph->style->contents)
		like.kind = DOCX_DROPPED;
	like.title = paragraph->style != NULL && paragraph->style->title;
	end_line(paragraph, arena, like);
	label = docx_numbering_next(numbering, &properties, style, &label_text);
	add_contents(paragraph, arena, lines);
	if (paragraph->lines.count > 0)
		put_label(&paragraph->lines.at[0], arena, label);
	docx_line_add_all(lines, arena, &paragraph->lines);
	add_remarks(paragraph, arena, lines);
	docx_line_add_all(lines, arena, &paragraph->aside);
}

#include "format/docx_numbering_internal.h"

#include <stdlib.h>

#include "base/ascii.h"
#include "text/utf8.h"

enum {
	LINKS = 8, /* from a list over styles to another */
};

static int
compare_list(const void *id, const void *list)
{
	const int *left = id, right = ((const struct docx_list *)list)->id;

	return (*left > right) - (*left < right);
}

static int
compare_abstract(const void *id, const void *abstract)
{
	const int *left = id,
		  right = ((const struct docx_abstract *)abstract)->id;

	return (*left > right) - (*left < right);
}

static struct docx_list *
find_list(const struct docx_numbering *numbering, int id)
{
	if (numbering->list_count == 0)
		return NULL;
	return bsearch(&id, numbering->lists, numbering->list_count,
	    sizeof *numbering->lists, compare_list);
}

/* Finds the pattern of a list; one may only name a style whose list has it. */
static struct docx_abstract *
find_abstract(
    const struct docx_numbering *numbering, const struct docx_list *list)
{
	struct docx_abstract *abstract = NULL;

	for (int i = 0; i < LINKS && list != NULL; i++) {
		const struct docx_style *style;

		if (numbering->abstract_count == 0)
			return NULL;
		abstract = bsearch(&list->abstract, numbering->abstracts,
		    numbering->abstract_count, sizeof *numbering->abstracts,
		    compare_abstract);
		if (abstract == NULL || abstract->style.length == 0)
			return abstract;
		style = docx_styles_find(numbering->styles, abstract->style);
		list = style == NULL
			   ? NULL
			   : find_list(numbering, style->properties.list - 1);
	}
	return NULL;
}

static const struct docx_level *
level_of(const struct docx_list *list, const struct docx_abstract *abstract,
    int index)
{
	if (list->levels != NULL && list->levels[index].is_there)
		return &list->levels[index];
	return &abstract->levels[index];
}

/* Returns the level that a style has in a pattern; 0 if none is for it. */
static int
level_of_style(const struct docx_abstract *abstract, struct str style)
{
	for (int i = 0; i < DOCX_LEVELS && style.length > 0; i++)
		if (str_equal(abstract->levels[i].style, style))
			return i;
	return 0;
}

/* Counts a level on, and lets those below it begin anew. */
static void
count_on(struct docx_list *list, struct docx_abstract *abstract, int index)
{
	const struct docx_level *level = level_of(list, abstract, index);

	if (list->starts[index] > 0) {
		abstract->values[index] = list->starts[index] - 1;
		list->starts[index] = 0;
	} else if (!abstract->begun[index]) {
		abstract->values[index] = level->start;
	} else if (abstract->values[index] < DOCX_NUMERAL_MOST) {
		abstract->values[index]++;
	}
	abstract->begun[index] = true;
	for (int i = index + 1; i < DOCX_LEVELS; i++) {
		int restart = level_of(list, abstract, i)->restart;

		if (restart < 0 || index + 1 <= restart)
			abstract->begun[i] = false;
	}
}

static void
add_value(struct buffer *buffer, const struct docx_list *list,
    const struct docx_abstract *abstract, int index, bool decimal)
{
	const struct docx_level *level = level_of(list, abstract, index);
	int value =
	    abstract->begun[index] ? abstract->values[index] : level->start;

	docx_numeral_add(buffer, decimal ? NULL : level->numeral, value);
}

/* Adds a pattern with its numbers set in. */
static void
add_text(struct buffer *buffer, const struct docx_list *list,
    const struct docx_abstract *abstract, int index)
{
	const struct docx_level *level = level_of(list, abstract, index);
	struct str text = level->text;

	for (size_t at = 0;
	     at < text.length && buffer->length < DOCX_LABEL_MOST; at++) {
		int other = at + 1 < text.length && text.bytes[at] == '%' &&
				    ascii_is_digit(text.bytes[at + 1])
				? text.bytes[at + 1] - '1'
				: -1;

		if (other < 0 || other > index) {
			buffer_add_byte(buffer, text.bytes[at]);
			continue;
		}
		add_value(buffer, list, abstract, other, level->decimal);
		at++;
	}
}

/* Fonts of symbols have them where others have letters, or nothing. */
static void
add_bullet(struct buffer *buffer, struct str text)
{
	uint32_t first = text.length > 0 ? utf8_at(text, 0).value : 0xF0B7;

	if ((first >= 0xE000 && first <= 0xF8FF) ||
	    (first < 0x80 && ascii_is_letter((char)first)) ||
	    (first >= 0xA0 && first < 0x100 && first != 0xB7))
		text = str_of("•");
	buffer_add(buffer, text);
}

struct docx_label
docx_numbering_next(struct docx_numbering *numbering,
    const struct docx_properties *properties, struct str style,
    struct buffer *buffer)
{
	struct docx_list *list =
	    properties->list > 1 ? find_list(numbering, properties->list - 1)
				 : NULL;
	struct docx_abstract *abstract = find_abstract(numbering, list);
	const struct docx_level *level;
	int index;

	if (abstract == NULL)
		return (struct docx_label){ .bullet = false };
	index = properties->list_level > 0 ? properties->list_level - 1
					   : level_of_style(abstract, style);
	level = level_of(list, abstract, index);
	count_on(list, abstract, index);
	if (level->bullet)
		add_bullet(buffer, level->text);
	else
		add_text(buffer, list, abstract, index);
	return (struct docx_label){ buffer_str(buffer), level->bullet,
		level->suffix };
}

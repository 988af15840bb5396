#include "format/docx_styles_internal.h"

#include <stdlib.h>

#include "base/ascii.h"

enum {
	PARENTS = 16, /* that a style may have, one above the other */
};

/* The styles on their way. */
struct docx_styles_reading {
	struct docx_styles *styles;
	struct arena *arena;
	size_t room;
	struct docx_style *open;
	bool usual; /* the open one is */
};

static void
begin(struct docx_styles_reading *reading, const struct xml_tag *tag)
{
	struct docx_styles *styles = reading->styles;
	const char *id = xml_attribute(tag, XML_WORD, "styleId");
	const char *type = xml_attribute(tag, XML_WORD, "type");
	const char *usual = xml_attribute(tag, XML_WORD, "default");

	reading->open = NULL;
	if (id == NULL || styles->count == DOCX_STYLES_MOST ||
	    (type != NULL && strcmp(type, "table") == 0))
		return;
	styles->at = arena_grow(reading->arena, styles->at, styles->count,
	    &reading->room, sizeof *styles->at);
	reading->open = &styles->at[styles->count++];
	*reading->open = (struct docx_style){
		.id = arena_copy(reading->arena, str_of(id)),
	};
	reading->usual = type != NULL && strcmp(type, "paragraph") == 0 &&
			 usual != NULL && usual[0] != '0' && usual[0] != 'f';
}

/* Whether a name begins with a word, whatever its case. */
static bool
begins(const char *name, const char *word)
{
	for (; *word != '\0'; name++, word++)
		if (ascii_small(*name) != *word)
			return false;
	return true;
}

/* Styles that come with the word processor are known by their names. */
static void
take_name(struct docx_style *style, const char *name)
{
	static const char *const headings[] = { "heading ", "标题 " };

	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		const char *digit = name + strlen(headings[i]);

		if (begins(name, headings[i]) && digit[0] >= '1' &&
		    digit[0] <= '9' && digit[1] == '\0' &&
		    style->properties.outline == 0)
			style->properties.outline = digit[0] - '0';
	}
	style->title = begins(name, "title") && name[5] == '\0';
	style->contents = begins(name, "toc ");
}

static void
start(void *context, const struct xml_tag *tag)
{
	struct docx_styles_reading *reading = context;
	const char *value;

	if (tag->space != XML_WORD)
		return;
	if (strcmp(tag->name, "style") == 0)
		begin(reading, tag);
	if (reading->open == NULL)
		return;
	value = xml_attribute(tag, XML_WORD, "val");
	if (value != NULL && strcmp(tag->name, "name") == 0)
		take_name(reading->open, value);
	else if (value != NULL && strcmp(tag->name, "basedOn") == 0)
		reading->open->parent =
		    arena_copy(reading->arena, str_of(value));
	else
		docx_properties_take(&reading->open->properties, tag);
}

static void
end(void *context, const struct xml_tag *tag)
{
	struct docx_styles_reading *reading = context;

	if (tag->space != XML_WORD || strcmp(tag->name, "style") != 0)
		return;
	if (reading->open != NULL && reading->usual)
		reading->styles->usual = *reading->open;
	reading->open = NULL;
}

static int
compare(struct str one, struct str other)
{
	size_t length = one.length < other.length ? one.length : other.length;
	int order = memcmp(one.bytes, other.bytes, length);

	if (order == 0)
		order =
		    (one.length > other.length) - (one.length < other.length);
	return order;
}

static int
by_id(const void *left, const void *right)
{
	const struct docx_style *one = left, *other = right;

	return compare(one->id, other->id);
}

static void
inherit(const struct docx_styles *styles, struct docx_style *style)
{
	const struct docx_style *parent = style;

	for (int i = 0; i < PARENTS && parent->parent.length > 0; i++) {
		parent = docx_styles_find(styles, parent->parent);
		if (parent == NULL)
			return;
		docx_properties_inherit(
		    &style->properties, &parent->properties);
	}
}

bool
docx_styles_read(struct docx_styles *styles, struct docx_package *package,
    struct error *error)
{
	struct docx_styles_reading reading = { .styles = styles,
		.arena = package->arena };
	const struct xml_handler handler = { start, end, NULL, &reading };

	*styles = (struct docx_styles){ .count = 0 };
	if (!docx_package_read(package, DOCX_STYLES, &handler, error))
		return false;
	if (styles->count > 1)
		qsort(styles->at, styles->count, sizeof *styles->at, by_id);
	for (size_t i = 0; i < styles->count; i++)
		inherit(styles, &styles->at[i]);
	inherit(styles, &styles->usual);
	return true;
}

const struct docx_style *
docx_styles_find(const struct docx_styles *styles, struct str id)
{
	size_t from = 0, to = styles->count;

	while (from < to) {
		size_t middle = from + (to - from) / 2;
		int order = compare(styles->at[middle].id, id);

		if (order == 0)
			return &styles->at[middle];
		if (order < 0)
			from = middle + 1;
		else
			to = middle;
	}
	return NULL;
}

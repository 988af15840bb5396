#include "format/docx_properties_internal.h"

#include <errno.h>
#include <stdlib.h>

enum {
	LISTS_MOST = 1 << 30, /* the highest number of a list */
};

int
docx_number(const struct xml_tag *tag, const char *name, int most)
{
	const char *value = xml_attribute(tag, XML_WORD, name);
	char *end;
	long number;

	if (value == NULL)
		return -1;
	errno = 0;
	number = strtol(value, &end, 10);
	if (end == value || *end != '\0' || errno != 0 || number < 0 ||
	    number > most)
		return -1;
	return (int)number;
}

static enum docx_toggle
toggle(const struct xml_tag *tag)
{
	static const char *const offs[] = { "0", "false", "off" };
	const char *value = xml_attribute(tag, XML_WORD, "val");

	for (size_t i = 0; value != NULL && i < sizeof offs / sizeof *offs; i++)
		if (strcmp(value, offs[i]) == 0)
			return DOCX_OFF;
	return DOCX_ON;
}

void
docx_properties_take(
    struct docx_properties *properties, const struct xml_tag *tag)
{
	if (tag->space != XML_WORD)
		return;
	if (strcmp(tag->name, "b") == 0)
		properties->bold = toggle(tag);
	else if (strcmp(tag->name, "vanish") == 0)
		properties->hidden = toggle(tag);
	else if (strcmp(tag->name, "outlineLvl") == 0)
		properties->outline = 1 + docx_number(tag, "val", DOCX_LEVELS);
	else if (strcmp(tag->name, "numId") == 0)
		properties->list = 1 + docx_number(tag, "val", LISTS_MOST);
	else if (strcmp(tag->name, "ilvl") == 0)
		properties->list_level =
		    1 + docx_number(tag, "val", DOCX_LEVELS - 1);
}

void
docx_properties_inherit(
    struct docx_properties *properties, const struct docx_properties *from)
{
	if (properties->bold == DOCX_UNSAID)
		properties->bold = from->bold;
	if (properties->hidden == DOCX_UNSAID)
		properties->hidden = from->hidden;
	if (properties->outline == 0)
		properties->outline = from->outline;
	if (properties->list == 0)
		properties->list = from->list;
	if (properties->list_level == 0)
		properties->list_level = from->list_level;
}

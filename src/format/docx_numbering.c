#include "format/docx_numbering_internal.h"

#include <stdlib.h>

/* The lists on their way. */
struct docx_numbering_reading {
	struct docx_numbering *numbering;
	struct arena *arena;
	size_t abstract_room, list_room;
	struct docx_abstract *abstract; /* that is open; NULL: none */
	struct docx_list *list;
	struct docx_level *level;
	int override; /* level of the open list, from 0 */
};

static struct str
value_of(struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");

	return value == NULL ? str_of("")
			     : arena_copy(reading->arena, str_of(value));
}

static bool
is_off(const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");

	return value != NULL && (value[0] == '0' || value[0] == 'f');
}

/* --- A level */

static void
take_format(struct docx_level *level, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");

	if (value == NULL)
		return;
	level->numeral = docx_numeral_find(value);
	level->bullet = strcmp(value, "bullet") == 0;
}

static void
take_suffix(struct docx_level *level, const struct xml_tag *tag)
{
	const char *value = xml_attribute(tag, XML_WORD, "val");

	if (value != NULL && strcmp(value, "nothing") == 0)
		level->suffix = DOCX_NOTHING;
	else if (value != NULL && strcmp(value, "space") == 0)
		level->suffix = DOCX_SPACE;
	else
		level->suffix = DOCX_TAB;
}

static void
take_of_level(struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	struct docx_level *level = reading->level;

	if (strcmp(tag->name, "start") == 0)
		level->start = docx_number(tag, "val", DOCX_NUMERAL_MOST);
	else if (strcmp(tag->name, "numFmt") == 0)
		take_format(level, tag);
	else if (strcmp(tag->name, "lvlRestart") == 0)
		level->restart = docx_number(tag, "val", DOCX_LEVELS);
	else if (strcmp(tag->name, "pStyle") == 0)
		level->style = value_of(reading, tag);
	else if (strcmp(tag->name, "isLgl") == 0)
		level->decimal = !is_off(tag);
	else if (strcmp(tag->name, "suff") == 0)
		take_suffix(level, tag);
	else if (strcmp(tag->name, "lvlText") == 0)
		level->text = value_of(reading, tag);
	if (level->start < 0)
		level->start = 0;
	if (level->text.length > DOCX_LABEL_MOST)
		level->text.length = 0;
}

/* --- Lists */

static void
begin_abstract(
    struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	struct docx_numbering *numbering = reading->numbering;
	int id = docx_number(tag, "abstractNumId", 1 << 30);

	if (id < 0 || numbering->abstract_count == DOCX_LISTS_MOST)
		return;
	numbering->abstracts = arena_grow(reading->arena, numbering->abstracts,
	    numbering->abstract_count, &reading->abstract_room,
	    sizeof *numbering->abstracts);
	reading->abstract = &numbering->abstracts[numbering->abstract_count++];
	*reading->abstract = (struct docx_abstract){ .id = id };
}

static void
begin_list(struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	struct docx_numbering *numbering = reading->numbering;
	int id = docx_number(tag, "numId", 1 << 30);

	if (id < 0 || numbering->list_count == DOCX_LISTS_MOST)
		return;
	numbering->lists =
	    arena_grow(reading->arena, numbering->lists, numbering->list_count,
		&reading->list_room, sizeof *numbering->lists);
	reading->list = &numbering->lists[numbering->list_count++];
	*reading->list = (struct docx_list){ .id = id, .abstract = -1 };
	reading->override = -1;
}

static void
begin_level(struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	int index = docx_number(tag, "ilvl", DOCX_LEVELS - 1);
	struct docx_level *levels = NULL;

	if (reading->list != NULL && index >= 0) {
		if (reading->list->levels == NULL)
			reading->list->levels = arena_alloc(reading->arena,
			    DOCX_LEVELS, sizeof *reading->list->levels);
		levels = reading->list->levels;
	} else if (reading->abstract != NULL && index >= 0) {
		levels = reading->abstract->levels;
	}
	if (levels == NULL)
		return;
	reading->level = &levels[index];
	*reading->level =
	    (struct docx_level){ .is_there = true, .restart = -1 };
}

static void
take_of_list(struct docx_numbering_reading *reading, const struct xml_tag *tag)
{
	struct docx_list *list = reading->list;

	if (strcmp(tag->name, "abstractNumId") == 0)
		list->abstract = docx_number(tag, "val", 1 << 30);
	else if (strcmp(tag->name, "lvlOverride") == 0)
		reading->override = docx_number(tag, "ilvl", DOCX_LEVELS - 1);
	else if (strcmp(tag->name, "startOverride") == 0 &&
		 reading->override >= 0)
		list->starts[reading->override] =
		    1 + docx_number(tag, "val", DOCX_NUMERAL_MOST);
}

static void
start(void *context, const struct xml_tag *tag)
{
	struct docx_numbering_reading *reading = context;

	if (tag->space != XML_WORD)
		return;
	if (strcmp(tag->name, "abstractNum") == 0)
		begin_abstract(reading, tag);
	else if (strcmp(tag->name, "num") == 0)
		begin_list(reading, tag);
	else if (strcmp(tag->name, "lvl") == 0)
		begin_level(reading, tag);
	else if (reading->level != NULL)
		take_of_level(reading, tag);
	else if (reading->list != NULL)
		take_of_list(reading, tag);
	else if (reading->abstract != NULL &&
		 strcmp(tag->name, "numStyleLink") == 0)
		reading->abstract->style = value_of(reading, tag);
}

static void
end(void *context, const struct xml_tag *tag)
{
	struct docx_numbering_reading *reading = context;

	if (tag->space != XML_WORD)
		return;
	if (strcmp(tag->name, "lvl") == 0)
		reading->level = NULL;
	else if (strcmp(tag->name, "num") == 0)
		reading->list = NULL;
	else if (strcmp(tag->name, "abstractNum") == 0)
		reading->abstract = NULL;
}

static int
abstracts_by_id(const void *left, const void *right)
{
	const struct docx_abstract *one = left, *other = right;

	return (one->id > other->id) - (one->id < other->id);
}

static int
lists_by_id(const void *left, const void *right)
{
	const struct docx_list *one = left, *other = right;

	return (one->id > other->id) - (one->id < other->id);
}

bool
docx_numbering_read(struct docx_numbering *numbering,
    const struct docx_styles *styles, struct docx_package *package,
    struct error *error)
{
	struct docx_numbering_reading reading = { .numbering = numbering,
		.arena = package->arena };
	const struct xml_handler handler = { start, end, NULL, &reading };

	*numbering = (struct docx_numbering){ .styles = styles };
	if (!docx_package_read(package, DOCX_NUMBERING, &handler, error))
		return false;
	if (numbering->abstract_count > 1)
		qsort(numbering->abstracts, numbering->abstract_count,
		    sizeof *numbering->abstracts, abstracts_by_id);
	if (numbering->list_count > 1)
		qsort(numbering->lists, numbering->list_count,
		    sizeof *numbering->lists, lists_by_id);
	return true;
}

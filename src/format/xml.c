#include "format/xml_internal.h"

#include <expat.h>
#include <sysexits.h>

#include "base/fatal.h"
#include "format/xml_swelling_internal.h"

enum {
	ASKING = 1024, /* tags between two questions whether to stop */
	PARTING = '|', /* between a namespace and a name; in neither */
};

static const struct {
	const char *name;
	enum xml_space space;
} spaces[] = {
	{ "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
	    XML_WORD },
	{ "http://purl.oclc.org/ooxml/wordprocessingml/main", XML_WORD },
	{ "http://schemas.openxmlformats.org/package/2006/relationships",
	    XML_RELATIONS },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	    XML_OFFICE },
	{ "http://purl.oclc.org/ooxml/officeDocument/relationships",
	    XML_OFFICE },
	{ "http://schemas.openxmlformats.org/markup-compatibility/2006",
	    XML_COMPATIBILITY },
	{ "http://schemas.openxmlformats.org/drawingml/2006/main",
	    XML_DRAWING },
	{ "http://purl.oclc.org/ooxml/drawingml/main", XML_DRAWING },
	{ "http://schemas.openxmlformats.org/drawingml/2006/picture",
	    XML_PICTURE },
	{ "http://purl.oclc.org/ooxml/drawingml/picture", XML_PICTURE },
	{ "http://schemas.openxmlformats.org/drawingml/2006/chart", XML_CHART },
	{ "http://purl.oclc.org/ooxml/drawingml/chart", XML_CHART },
	{ "http://schemas.openxmlformats.org/drawingml/2006/diagram",
	    XML_DIAGRAM },
	{ "http://purl.oclc.org/ooxml/drawingml/diagram", XML_DIAGRAM },
	{ "urn:schemas-microsoft-com:vml", XML_VECTOR },
	{ "http://schemas.openxmlformats.org/officeDocument/2006/math",
	    XML_FORMULA },
	{ "http://purl.oclc.org/ooxml/officeDocument/math", XML_FORMULA },
};

/* A part on its way. */
struct xml_reading {
	const struct xml_handler *handler;
	const struct stop *stop;
	XML_Parser parser;
	int depth;
	size_t tags;
	bool stopped;
	const char *refused; /* what it is refused for; NULL: nothing */
};

static enum xml_space
space_of(struct str name)
{
	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		if (str_is(name, spaces[i].name))
			return spaces[i].space;
	return XML_OTHER;
}

/* Takes the namespace off a name. */
static struct xml_tag
tag_of(const char *name)
{
	const char *parting = strchr(name, PARTING);

	if (parting == NULL)
		return (struct xml_tag){ XML_NONE, name, NULL };
	return (struct xml_tag){
		space_of((struct str){ name, (size_t)(parting - name) }),
		parting + 1,
		NULL,
	};
}

const char *
xml_attribute(const struct xml_tag *tag, enum xml_space space, const char *name)
{
	for (const char *const *at = tag->attributes; *at != NULL; at += 2) {
		struct xml_tag attribute;

		/* Most are told by how they end. */
		if (strlen(at[0]) < strlen(name) ||
		    strcmp(at[0] + strlen(at[0]) - strlen(name), name) != 0)
			continue;
		attribute = tag_of(at[0]);
		if (attribute.space == space &&
		    strcmp(attribute.name, name) == 0)
			return at[1];
	}
	return NULL;
}

static void
refuse(struct xml_reading *reading, const char *why)
{
	reading->refused = why;
	XML_StopParser(reading->parser, XML_FALSE);
}

static void
start(void *context, const XML_Char *name, const XML_Char **attributes)
{
	struct xml_reading *reading = context;
	struct xml_tag tag = tag_of(name);

	tag.attributes = (const char *const *)attributes;
	if (++reading->depth > XML_DEPTH) {
		refuse(reading, "套得太深");
		return;
	}
	if (++reading->tags % ASKING == 0 && stop_asked(reading->stop)) {
		reading->stopped = true;
		XML_StopParser(reading->parser, XML_FALSE);
		return;
	}
	reading->handler->start(reading->handler->context, &tag);
}

static void
end(void *context, const XML_Char *name)
{
	struct xml_reading *reading = context;
	struct xml_tag tag = tag_of(name);

	reading->depth--;
	if (reading->refused == NULL && !reading->stopped)
		reading->handler->end(reading->handler->context, &tag);
}

static void
text(void *context, const XML_Char *bytes, int length)
{
	struct xml_reading *reading = context;

	if (reading->refused == NULL && !reading->stopped)
		reading->handler->text(reading->handler->context,
		    (struct str){ bytes, (size_t)length });
}

static void
type(void *context, const XML_Char *name, const XML_Char *system,
    const XML_Char *public, int internal)
{
	(void)name;
	(void)system;
	(void)public;
	(void)internal;
	refuse(context, "有 DOCTYPE 声明，不读");
}

static bool
fail(struct str part, size_t line, const char *why, struct error *error)
{
	return error_set(error, EX_DATAERR, "%.*s第%zu行%s", (int)part.length,
	    part.bytes, line, why);
}

/* Returns the line that the parser is at, from 1; from expat 2.9 on the function
 * has another name. */
static size_t
line_of(XML_Parser parser)
{
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION > 8
	return (size_t)XML_GetCurrentLineNumber64(parser);
#else
	return (size_t)XML_GetCurrentLineNumber(parser);
#endif
}

static bool
parse(struct xml_reading *reading, struct str content, struct str part,
    struct error *error)
{
	XML_Parser parser = reading->parser;

	XML_SetUserData(parser, reading);
	XML_SetElementHandler(parser, start, end);
	XML_SetStartDoctypeDeclHandler(parser, type);
	if (reading->handler->text != NULL)
		XML_SetCharacterDataHandler(parser, text);
	if (XML_Parse(parser, content.bytes, (int)content.length, XML_TRUE) ==
	    XML_STATUS_OK)
		return true;
	if (reading->stopped)
		return error_set(error, EX_TEMPFAIL, "已停止");
	if (XML_GetErrorCode(parser) == XML_ERROR_NO_MEMORY)
		fatal("内存不足");
	return fail(part, line_of(parser),
	    reading->refused != NULL ? reading->refused : "不合 XML 的写法",
	    error);
}

bool
xml_read(struct str content, struct str part, const struct xml_handler *handler,
    const struct stop *stop, struct error *error)
{
	struct xml_reading reading = { .handler = handler, .stop = stop };
	const char *why = NULL;
	size_t line = xml_swelling_find(content, &why);
	bool done;

	if (line > 0)
		return fail(part, line, why, error);
	reading.parser = XML_ParserCreateNS("UTF-8", PARTING);
	if (reading.parser == NULL)
		fatal("内存不足");
	done = parse(&reading, content, part, error);
	XML_ParserFree(reading.parser);
	return done;
}

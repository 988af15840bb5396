#include "format/docx_package_internal.h"

#include <sysexits.h>

/* The last words of the types of relationships. */
static const char *const types[DOCX_PARTS] = {
	[DOCX_DOCUMENT] = "/officeDocument",
	[DOCX_STYLES] = "/styles",
	[DOCX_NUMBERING] = "/numbering",
	[DOCX_FOOTNOTES] = "/footnotes",
	[DOCX_ENDNOTES] = "/endnotes",
};

/* The relationships of one part on their way. */
struct docx_relationships {
	struct docx_package *package;
	struct str folder; /* of the part, with its slash */
};

bool
docx_package_is(struct str bytes)
{
	return zip_is(bytes) && str_holds(bytes, "[Content_Types].xml") &&
	       str_holds(bytes, "word/");
}

static bool
ends(const char *text, const char *end)
{
	size_t length = strlen(text), tail = strlen(end);

	return length >= tail && strcmp(text + length - tail, end) == 0;
}

/* Returns the name of a part that a target means, seen from a folder. */
static struct str
name_of(struct arena *arena, struct str folder, const char *target)
{
	if (target[0] == '/')
		return arena_copy(arena, str_of(target + 1));
	while (strncmp(target, "./", 2) == 0)
		target += 2;
	return arena_print(
	    arena, "%.*s%s", (int)folder.length, folder.bytes, target);
}

static void
take_relationship(void *context, const struct xml_tag *tag)
{
	struct docx_relationships *from = context;
	struct docx_package *package = from->package;
	const char *type, *target, *mode;

	if (tag->space != XML_RELATIONS ||
	    strcmp(tag->name, "Relationship") != 0)
		return;
	type = xml_attribute(tag, XML_NONE, "Type");
	target = xml_attribute(tag, XML_NONE, "Target");
	mode = xml_attribute(tag, XML_NONE, "TargetMode");
	if (type == NULL || target == NULL ||
	    (mode != NULL && strcmp(mode, "External") == 0))
		return;
	for (int part = 0; part < DOCX_PARTS; part++)
		if (package->names[part].length == 0 && ends(type, types[part]))
			package->names[part] =
			    name_of(package->arena, from->folder, target);
}

static void
pass_end(void *context, const struct xml_tag *tag)
{
	(void)context;
	(void)tag;
}

static bool
read_part(struct docx_package *package, struct str name,
    const struct xml_handler *handler, struct error *error)
{
	const struct zip_entry *entry = zip_find(&package->zip, name);
	/* A part is large, and seen once. */
	struct arena arena = { 0 };
	struct str content;
	bool done;

	if (entry == NULL)
		return true;
	done = zip_read(&package->zip, entry, &arena, &content, error) &&
	       xml_read(content, name, handler, package->stop, error);
	arena_free(&arena);
	return done;
}

static bool
read_relationships(struct docx_package *package, struct str folder,
    struct str file, struct error *error)
{
	struct docx_relationships from = { package, folder };
	const struct xml_handler handler = { take_relationship, pass_end, NULL,
		&from };
	struct str name = arena_print(package->arena, "%.*s_rels/%.*s.rels",
	    (int)folder.length, folder.bytes, (int)file.length, file.bytes);

	return read_part(package, name, &handler, error);
}

/* Returns the byte behind the last slash of a name. */
static size_t
folder_of(struct str name)
{
	size_t end = name.length;

	while (end > 0 && name.bytes[end - 1] != '/')
		end--;
	return end;
}

bool
docx_package_open(struct docx_package *package, struct arena *arena,
    struct str bytes, const struct stop *stop, struct error *error)
{
	struct str document;
	size_t folder;

	*package = (struct docx_package){ .arena = arena, .stop = stop };
	if (!zip_open(&package->zip, arena, bytes, error) ||
	    !read_relationships(package, str_of(""), str_of(""), error))
		return false;
	document = package->names[DOCX_DOCUMENT];
	if (document.length == 0)
		document = str_of("word/document.xml");
	if (zip_find(&package->zip, document) == NULL)
		return error_set(error, EX_DATAERR, "没有正文，应在 %.*s 中",
		    (int)document.length, document.bytes);
	package->names[DOCX_DOCUMENT] = document;
	folder = folder_of(document);
	return read_relationships(package, str_slice(document, 0, folder),
	    str_slice(document, folder, document.length), error);
}

bool
docx_package_read(struct docx_package *package, enum docx_part part,
    const struct xml_handler *handler, struct error *error)
{
	return read_part(package, package->names[part], handler, error);
}

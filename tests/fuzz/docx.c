/* Any bytes as a Word file: a byte that says whether they are the file itself, or
 * parts of it with a NUL between, which are packed as they stand. It becomes a
 * report, or is refused. Written as YAML and read again it is the same report, and
 * it can be checked. */
#include <string.h>

#include "format/audit.h"
#include "format/load.h"
#include "fuzz/written.h"
#include "pack.h"

enum {
	WHOLE = 1, /* bits of the first byte */
	NO_LEADS = 2,
	DEFLATED = 4,
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

#define WORD "xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main' "
#define OTHERS                                                                 \
	"xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/"    \
	"2006' xmlns:pic='http://purl.oclc.org/ooxml/drawingml/picture'"
#define TYPE "Type='http://purl.oclc.org/ooxml/officeDocument/relationships"
#define RELATIONSHIPS                                                          \
	"<Relationships xmlns='http://schemas.openxmlformats.org/package/"     \
	"2006/relationships'><Relationship " TYPE                              \
	"/styles' Target='1'/><Relationship " TYPE                             \
	"/numbering' Target='2'/><Relationship " TYPE                          \
	"/footnotes' Target='3'/></Relationships>"

/* Packs the parts: the document, styles, lists and footnotes. */
static struct str
pack_parts(struct arena *arena, struct str parts, bool deflated)
{
	static const char *const names[] = { "word/document.xml", "word/1",
		"word/2", "word/3" };
	struct pack pack = { { .arena = arena }, { .arena = arena }, 0 };

	pack_add(&pack, "[Content_Types].xml", str_of(""), false);
	pack_add(&pack, "word/_rels/document.xml.rels", str_of(RELATIONSHIPS),
	    false);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct str part = str_cut(&parts, '\0');

		pack_add(&pack, names[i],
		    arena_print(arena, "<w:x " WORD OTHERS ">%.*s</w:x>",
			(int)part.length, part.bytes),
		    deflated);
	}
	return pack_end(&pack);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct load load = { .name = str_of("无题"), .format = FORMAT_DOCX };
	struct decoder decoder = { .is_confined = true };
	struct report report = { 0 };
	struct arena arena = { 0 };
	struct findings findings = { .arena = &arena };
	struct error error;
	struct str text;

	if (length == 0)
		return 0;
	text = (struct str){ (const char *)bytes + 1, length - 1 };
	load.options = (struct load_options){
		.format = FORMAT_DOCX,
		.no_leads = (bytes[0] & NO_LEADS) != 0,
		.traced = true,
	};
	load.encoded.bytes =
	    (bytes[0] & WHOLE) != 0
		? text
		: pack_parts(&arena, text, (bytes[0] & DEFLATED) != 0);
	if (load_parse(&load, &report, &decoder, NULL, &error)) {
		claim_written(&report, &arena);
		audit_report(&findings, &report, &load.trace);
	} else {
		claim(error.message[0] != '\0', "what is refused is named");
	}
	report_free(&report);
	load_end(&load);
	arena_free(&arena);
	return 0;
}

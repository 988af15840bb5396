/* Any bytes as plain text, Markdown, a page, or what they look like: a byte that
 * says which, and whether leads are wanted, then the text. It becomes a report, or there was nothing in it.
 * Written as YAML and read again it is the same report, and it can be checked. */
#include "format/audit.h"
#include "format/load.h"
#include "fuzz/written.h"
#include "text/utf8.h"

enum {
	NO_LEADS = 2, /* bits of the first byte */
	FORMATS = 4,  /* from here on: which of the formats below */
};

static const enum format formats[] = { FORMAT_TEXT, FORMAT_MARKDOWN,
	FORMAT_HTML, FORMAT_TOLD };

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static bool
read_text(struct load *load, struct report *report)
{
	struct decoder decoder = { .is_confined = true };
	struct error error;
	bool done = decoder_load(&decoder, "UTF-8", &error) &&
		    load_parse(load, report, &decoder, NULL, &error);

	decoder_free(&decoder);
	return done;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct str text = { (const char *)bytes, length };
	struct load load = { .name = str_of("无题") };
	struct report report = { 0 };
	struct arena arena = { 0 };
	struct findings findings = { .arena = &arena };

	if (length == 0)
		return 0;
	load.options = (struct load_options){
		.format = formats[bytes[0] / FORMATS % 4],
		.no_leads = (bytes[0] & NO_LEADS) != 0,
		.traced = true,
	};
	text = str_slice(text, 1, length);
	text = str_slice(text, 0, utf8_bad(text));
	load.encoded = (struct encoded){
		.bytes = text,
		.encoding = "UTF-8",
		.bad = text.length,
	};
	if (read_text(&load, &report)) {
		claim_written(&report, &arena);
		audit_report(&findings, &report, &load.trace);
	}
	report_free(&report);
	load_end(&load);
	arena_free(&arena);
	return 0;
}

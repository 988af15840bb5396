/* Any bytes as a content file, in an encoding by their number: loaded or
 * refused with a place, and what is loaded is composed and laid out. */
#include <stdint.h>
#include <stdlib.h>

#include "format/yaml.h"
#include "text/decode.h"
#include "view/layout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
lay_out(const struct report *report, int columns)
{
	struct arena arena = { 0 };
	struct page page = page_compose_whole(report, 0, &arena);
	struct layout layout = { 0 };
	struct spot spot = { 0 };

	layout_start(&layout, &page, columns, AMBIGUOUS_WIDE);
	layout_lines(&layout, 0);
	while (layout_move(&layout, &spot, 100) == 100)
		;
	layout_free(&layout);
	arena_free(&arena);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str bytes = { (const char *)data, size }, text;
	struct report report = { 0 };
	struct arena arena = { 0 };
	struct error error;
	/* NULL, at the end of the list, is one of them. */
	const char *encoding = decode_encodings[size / 60 % 8];

	if (!decode_text(&arena, bytes, encoding, &text, &error) ||
	    !yaml_read_report(&report, text, &error)) {
		if (error.line == 0 || error.column == 0)
			abort();
	} else {
		lay_out(&report, 20 + (int)(size % 60));
		report_free(&report);
	}
	arena_free(&arena);
	return 0;
}

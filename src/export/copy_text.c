#include "export/copy_text.h"

#include "export/plain.h"
#include "text/sanitize.h"

struct str
copy_text_of(const struct report *report, size_t node,
    const struct selection *only, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };
	struct plain plain;
	struct str line;
	bool first = true;

	plain_start(&plain, report, node,
	    (struct plain_style){
		.columns = 0,
		.printed_only = true,
		.flush = true,
		.only = only,
	    });
	for (; plain_next(&plain, &line); first = false) {
		if (!first)
			buffer_add_byte(&buffer, '\n');
		sanitize_add(&buffer, line);
	}
	plain_free(&plain);
	return buffer_str(&buffer);
}

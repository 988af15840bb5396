#include "command/open.h"

#include "host/content.h"

bool
open_file(struct opening *opening, const char *file, struct load *load,
    struct error *error)
{
	const char *encoding = file != NULL ? opening->encoding : NULL;
	struct arena arena = { 0 };
	bool done = (file != NULL || content_find(&arena, &file, error)) &&
		    load_file(load, file, encoding, &opening->decoder, error);

	arena_free(&arena);
	return done;
}

bool
open_confine(
    struct opening *opening, enum sandbox_mode mode, struct error *error)
{
	/* The same holds where the system has no sandbox. */
	opening->decoder.is_confined = true;
	return sandbox_enter(mode, error);
}

struct str
open_remark(const struct encoded *encoded, struct arena *arena)
{
	if (encoded->other == NULL)
		return str_of("");
	return arena_print(arena,
	    "按 %s 编码打开；如有乱码，可用 --encoding=%s", encoded->encoding,
	    encoded->other);
}

bool
open_parse(struct opening *opening, struct load *load, struct report *report,
    const struct stop *stop, struct error *error)
{
	return load_parse(load, report, &opening->decoder, stop, error);
}

void
open_end(struct opening *opening)
{
	decoder_free(&opening->decoder);
}

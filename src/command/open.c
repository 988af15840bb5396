#include "command/open.h"

#include "format/load.h"
#include "host/content.h"

bool
open_report(struct report *report, const char *file,
    const struct options *options, struct error *error)
{
	struct arena arena = { 0 };
	const char *encoding = file != NULL ? options->encoding : NULL;
	bool done = (file != NULL || content_find(&arena, &file, error)) &&
		    load_report(report, file, encoding, error);

	arena_free(&arena);
	return done;
}

#include "command/open.h"

#include "host/content.h"
#include "report/load.h"

bool
open_report(struct report *report, const char *file, struct error *error)
{
	struct arena arena = { 0 };
	bool done = (file != NULL || content_find(&arena, &file, error)) &&
		    load_report(report, file, error);

	arena_free(&arena);
	return done;
}

#include "format/load.h"

#include "format/yaml.h"
#include "host/file.h"
#include "text/decode.h"

bool
load_report(struct report *report, const char *file, const char *encoding,
    struct error *error)
{
	struct arena arena = { 0 };
	struct str bytes, text;
	bool done = file_read(&arena, file, &bytes, error) &&
		    decode_text(&arena, bytes, encoding, &text, error) &&
		    yaml_read_report(report, text, error);

	arena_free(&arena);
	return done;
}

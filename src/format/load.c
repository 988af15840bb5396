#include "format/load.h"

#include "format/yaml.h"
#include "host/file.h"

bool
load_file(struct load *load, const char *file, const char *encoding,
    struct decoder *decoder, struct error *error)
{
	struct str bytes;

	*load = (struct load){ .encoded = { .bad = 0 } };
	if (!file_read(&load->arena, file, &bytes, error)) {
		load_free(load);
		return false;
	}
	load->encoded = decode_tell(bytes, encoding);
	if (decoder_load(decoder, load->encoded.encoding, error))
		return true;
	load_free(load);
	return false;
}

bool
load_parse(struct load *load, struct report *report,
    const struct decoder *decoder, const struct stop *stop, struct error *error)
{
	struct str text;
	bool done = decode_text(&load->arena, &load->encoded, decoder, stop,
			&text, error) &&
		    yaml_read_unless(report, text, stop, error);

	load_free(load);
	return done;
}

void
load_free(struct load *load)
{
	arena_free(&load->arena);
}

bool
load_report(struct report *report, const char *file, const char *encoding,
    struct error *error)
{
	struct decoder decoder = { .is_confined = false };
	struct load load;
	bool done = load_file(&load, file, encoding, &decoder, error) &&
		    load_parse(&load, report, &decoder, NULL, error);

	decoder_free(&decoder);
	return done;
}

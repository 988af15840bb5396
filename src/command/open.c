#include "command/open.h"

#include "host/content.h"

bool
open_file(struct opening *opening, const char *file, struct load *load,
    struct error *error)
{
	const struct load_options own = { .only_yaml = true };
	const struct load_options *said = file != NULL ? &opening->said : &own;
	struct arena arena = { 0 };
	bool done = (file != NULL || content_find(&arena, &file, error)) &&
		    load_file(load, file, said, &opening->decoder, error);

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

struct str
open_recognised(const struct report *report, struct arena *arena)
{
	size_t parts = 0;
	bool guessed = false;

	for (size_t i = 1; i < report->count; i++) {
		parts += report->nodes[i].depth == 1 && !report->nodes[i].note;
		guessed = guessed || report->nodes[i].guessed;
	}
	if (report->count == 1)
		return str_of("未识别出章节，全文连续显示");
	return arena_print(arena, "自动识别：%zu个部分、%zu节%s", parts,
	    report->leaf_count, guessed ? "（~ 为推断的标题）" : "");
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

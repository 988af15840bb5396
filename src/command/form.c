#include "command/form.h"

#include <sysexits.h>

#include "command/print.h"

bool
form_check(const struct options *options, struct error *error)
{
	const struct {
		bool chosen;
		const char *name;
	} forms[] = {
		{ options->count, "count" },
		{ options->json, "json" },
		{ options->csv, "csv" },
	};
	const char *first = NULL;

	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		if (!forms[i].chosen)
			continue;
		if (first != NULL)
			return error_set(error, EX_USAGE,
			    "--%s 和 --%s 只能用一个", first, forms[i].name);
		first = forms[i].name;
	}
	if (options->bom && !options->csv)
		return error_set(error, EX_USAGE, "--bom 只和 --csv 一起用");
	return true;
}

void
form_print_names(
    const struct options *options, void (*add)(struct buffer *line))
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	if (options->bom)
		buffer_add(&line, str_of("\xEF\xBB\xBF"));
	add(&line);
	print_exact(buffer_str(&line));
	arena_free(&arena);
}

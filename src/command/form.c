#include "command/form.h"

#include <sysexits.h>

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

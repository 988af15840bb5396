/* A query, a line end, and a text to be folded: what is found is what a plain
 * matcher finds. */
#include <stdint.h>
#include <stdlib.h>

#include "unit/text/naive_pinyin.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str rest = { (const char *)data, size };
	struct str query = str_cut(&rest, '\n');
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	fold_add(&text, rest);
	if (!naive_agrees(&arena, query, buffer_str(&text)))
		abort();
	/* Text that nobody has folded is at least harmless. */
	if (!naive_agrees(&arena, query, rest))
		abort();
	arena_free(&arena);
	return 0;
}

/* Any bytes, folded: the form is UTF-8 without a line feed and folds to itself,
 * and its map stays within the text and on the bounds of clusters. */
#include <stdint.h>
#include <stdlib.h>

#include "text/cluster.h"
#include "text/fold.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
claim(bool holds)
{
	if (!holds)
		abort();
}

static void
fold_twice(struct arena *arena, struct str text)
{
	struct buffer once = { .arena = arena }, twice = { .arena = arena };
	struct str folded;

	fold_add(&once, text);
	folded = buffer_str(&once);
	claim(fold_length(text) == folded.length);
	claim(utf8_bad(folded) == folded.length);
	claim(str_find(folded, str_of("\n")) == folded.length);
	fold_add(&twice, folded);
	claim(str_equal(buffer_str(&twice), folded));
}

/* Walks the clusters beside the map. */
static void
follow(struct arena *arena, struct str text)
{
	struct fold_map map = fold_map(arena, text);
	size_t from = 0;

	claim(map.length == fold_length(text));
	for (size_t i = 0; i < map.length; i++) {
		struct span source =
		    fold_source(&map, (struct span){ i, i + 1 });

		while (from < source.from)
			from += cluster_at(text, from, AMBIGUOUS_NARROW).length;
		claim(source.from == from && source.from == map.clusters[i]);
		claim(source.from < source.to && source.to <= text.length);
		claim(source.to ==
		      from + cluster_at(text, from, AMBIGUOUS_NARROW).length);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str text = { (const char *)data, size };
	struct arena arena = { 0 };

	fold_twice(&arena, text);
	follow(&arena, text);
	arena_free(&arena);
	return 0;
}

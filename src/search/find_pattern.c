#include "search/find.h"
#include "search/find_internal.h"
#include "text/cluster.h"

/* A match is widened to whole clusters; the next one is looked for after
 * them. */
static void
add_match(struct find *find, size_t piece, struct str text,
    const struct gaps *marks, struct span match)
{
	match = cluster_widen(text, &find->cluster, match);
	find->walk.from = find->walk.at = match.to;
	match = gaps_source_span(marks, match);
	find_add(find, (struct hit){
			   .piece = (uint32_t)piece,
			   .from = (uint32_t)match.from,
			   .to = (uint32_t)match.to,
			   .way = HIT_PATTERN,
		       });
}

size_t
find_pattern(struct find *find, struct span slice)
{
	size_t piece = corpus_piece(find->corpus, slice.from);
	struct arena scratch = { 0 };
	struct str written = corpus_original(find->corpus, piece, &scratch);
	struct gaps marks = corpus_gaps(find->corpus, piece, written, &scratch);
	struct str text = gaps_close(&marks, written, &scratch);
	enum regex_result result;
	struct span match;

	while ((result = regex_next(find->regex, text, &find->walk, &match)) ==
	       REGEX_FOUND)
		add_match(find, piece, text, &marks, match);
	arena_free(&scratch);
	find->given_up = result == REGEX_GIVEN_UP;
	if (result == REGEX_PAUSED)
		return slice.from;
	find->walk = (struct regex_walk){ 0 };
	find->cluster = 0;
	return slice.to;
}

#include "search/find_internal.h"
#include "text/cluster.h"

/* The whole clusters of what the pattern matches in a text as written. */
void
find_pattern(struct find *find, struct span slice)
{
	size_t piece = corpus_piece(find->corpus, slice.from), cluster = 0;
	struct arena scratch = { 0 };
	struct str text = corpus_original(find->corpus, piece, &scratch);
	enum regex_result result;
	struct span match = { 0 };

	while ((result = regex_next(find->regex, text, match.to, &match)) ==
	       REGEX_FOUND) {
		match = cluster_widen(text, &cluster, match);
		find_add(find, (struct hit){
				   .piece = (uint32_t)piece,
				   .from = (uint32_t)match.from,
				   .to = (uint32_t)match.to,
				   .way = HIT_PATTERN,
			       });
	}
	find->limited |= result == REGEX_LIMIT;
	arena_free(&scratch);
}

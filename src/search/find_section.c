#include "search/find.h"
#include "search/find_internal.h"

struct span
find_section(const struct corpus *corpus, size_t piece)
{
	const struct piece *pieces = corpus->pieces;
	size_t first = piece, last = piece;

	while (first > 0 && pieces[first - 1].node == pieces[piece].node)
		first--;
	while (last + 1 < corpus->count &&
	       pieces[last + 1].node == pieces[piece].node)
		last++;
	return (struct span){ pieces[first].from,
		corpus_piece_end(corpus, last) + 1 };
}

bool
find_excludes(const struct find *find, struct span section)
{
	const struct query *query = &find->query;

	for (size_t i = 0; i < query->excluded_count; i++)
		if (needle_is_in(find->corpus, &query->excluded[i], section))
			return true;
	return false;
}

void
find_add(struct find *find, struct hit hit)
{
	uint32_t node = find->corpus->pieces[hit.piece].node;

	if (find->query.excluded_count > 0 && node != find->judged) {
		find->judged = node;
		find->passed_over =
		    find_excludes(find, find_section(find->corpus, hit.piece));
	}
	if (find->query.excluded_count == 0 || !find->passed_over)
		hits_add(&find->hits, hit);
}

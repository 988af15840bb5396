#include "search/find.h"
#include "search/find_internal.h"

size_t
find_walk(const struct corpus *corpus, size_t piece, size_t at)
{
	while (at > corpus_piece_end(corpus, piece))
		piece++;
	return piece;
}

size_t
find_whole(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;
	struct str text = str_slice(corpus->text, 0, slice.to);
	struct literal_walk walk =
	    needle_literals(&find->query.whole, text, slice.from);
	size_t piece = corpus_piece(corpus, slice.from), at = slice.from;

	for (size_t room = FIND_AT_ONCE; room > 0; room--) {
		struct span found = literal_next(&walk, at);
		uint32_t from;

		if (found.from == text.length)
			return slice.to;
		piece = find_walk(corpus, piece, found.from);
		from = corpus->pieces[piece].from;
		at = found.to;
		find_add(find, (struct hit){
				   .piece = (uint32_t)piece,
				   .from = (uint32_t)found.from - from,
				   .to = (uint32_t)found.to - from,
			       });
	}
	return at;
}

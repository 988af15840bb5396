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
	const struct needle *whole = &find->query.whole;
	struct str text = str_slice(corpus->text, 0, slice.to);
	size_t piece = corpus_piece(corpus, slice.from), at = slice.from;
	size_t room = FIND_AT_ONCE;

	while (room-- > 0 &&
	       (at = scan_next(&whole->literal, text, at)) < text.length) {
		uint32_t from;

		piece = find_walk(corpus, piece, at);
		from = (uint32_t)at - corpus->pieces[piece].from;
		at += whole->folded.length;
		find_add(find, (struct hit){
				   .piece = (uint32_t)piece,
				   .from = from,
				   .to = from + (uint32_t)whole->folded.length,
			       });
	}
	return at;
}

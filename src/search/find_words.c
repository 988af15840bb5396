#include "search/find.h"
#include "search/find_internal.h"

/* Adds the hits of all words in a section, in the order of the text. */
static void
add_words(struct find *find, struct span section)
{
	struct needle_walk walks[QUERY_WORDS];
	size_t count = find->query.word_count, first;

	for (size_t i = 0; i < count; i++)
		walks[i] =
		    needle_walk(find->corpus, &find->query.words[i], section);
	for (;;) {
		struct hit hit;

		first = 0;
		for (size_t i = 1; i < count; i++)
			if (needle_peek(&walks[i]) < needle_peek(&walks[first]))
				first = i;
		if (needle_peek(&walks[first]) >= section.to)
			return;
		hit = needle_take(&walks[first]);
		hit.word = (uint8_t)(first + 1);
		hits_add(&find->hits, hit);
		for (size_t i = 0; i < count; i++)
			needle_pass(&walks[i], walks[first].at);
	}
}

size_t
find_words(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;

	while (slice.from < slice.to) {
		size_t piece = corpus_piece(corpus, slice.from);
		struct span section = find_section(corpus, piece);
		bool all = !find->hits.own[corpus->pieces[piece].node] &&
			   !find_excludes(find, section);

		for (size_t i = 0; all && i < find->query.word_count; i++)
			all = needle_is_in(
			    corpus, &find->query.words[i], section);
		if (all)
			add_words(find, section);
		slice.from = section.to;
	}
	return slice.to;
}

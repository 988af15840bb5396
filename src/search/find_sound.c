#include "search/find.h"
#include "search/find_internal.h"
#include "text/utf8.h"

/* Whether no other hit shares a byte with this one, which was found by
 * sound. */
static bool
is_free(const struct hits *hits, const struct hit *hit)
{
	const struct hit *last;

	if (hits_overlap(hits, hit))
		return false;
	if (hits->count == hits->begins[HITS_SOUND])
		return true;
	last = &hits->at[hits->count - 1];
	return last->piece != hit->piece || last->to <= hit->from;
}

/* Keeps where a sound begins; adds it as a hit if it counts and is free. */
static void
add_sound(struct find *find, const struct pinyin_hit *found, size_t piece)
{
	struct hit hit;

	narrowing_add(&find->narrowing, found->span.from);
	if (!needle_take_sound(find->corpus, piece, found, &hit))
		find->held_back = true;
	else if (is_free(&find->hits, &hit))
		find_add(find, hit);
}

static size_t
hear(struct find *find, struct span slice)
{
	const struct corpus *corpus = find->corpus;
	struct str text = str_slice(corpus->text, 0, slice.to);
	size_t piece = corpus_piece(corpus, slice.from), at = slice.from;
	struct pinyin_hit found;

	for (size_t i = 0; i < FIND_AT_ONCE && at < text.length; i++) {
		if (!pinyin_next(find->query.whole.pinyin, text, at, &found))
			return slice.to;
		piece = find_walk(corpus, piece, found.span.from);
		add_sound(find, &found, piece);
		at = found.span.from + utf8_at(text, found.span.from).length;
	}
	return at;
}

/* The same, but only at the starts of the last query. */
static size_t
hear_again(struct find *find, struct span slice)
{
	const struct sound_starts *last = &find->narrowing.last;
	struct str text = find->corpus->text;
	size_t piece = corpus_piece(find->corpus, slice.from);
	size_t first = narrowing_from(&find->narrowing, slice.from);
	struct pinyin_hit found;

	for (size_t i = first; i < last->count && last->at[i] < slice.to; i++) {
		if (i - first == FIND_AT_ONCE)
			return last->at[i];
		if (!pinyin_at(
			find->query.whole.pinyin, text, last->at[i], &found))
			continue;
		piece = find_walk(find->corpus, piece, last->at[i]);
		add_sound(find, &found, piece);
	}
	return slice.to;
}

size_t
find_sound(struct find *find, struct span slice)
{
	return find->narrowing.last.pinyin != NULL ? hear_again(find, slice)
						   : hear(find, slice);
}

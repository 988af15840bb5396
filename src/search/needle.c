#include "search/needle_internal.h"

#include "text/fold.h"
#include "text/utf8.h"

bool
needle_make(struct needle *needle, struct str text, bool sounds,
    const struct corpus *corpus, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };

	fold_add(&buffer, text);
	if (buffer.length == 0)
		return false;
	*needle = (struct needle){ .folded = buffer_str(&buffer) };
	needle->literal = scan_needle(needle->folded, &corpus->sample);
	if (sounds)
		needle->pinyin = pinyin_compile(arena, text);
	return true;
}

bool
needle_take_sound(const struct corpus *corpus, size_t piece,
    const struct pinyin_hit *found, struct hit *hit)
{
	const struct piece *self = &corpus->pieces[piece];

	if (found->brief && found->span.to > self->from + self->title)
		return false;
	*hit = (struct hit){
		.piece = (uint32_t)piece,
		.from = (uint32_t)found->span.from - self->from,
		.to = (uint32_t)found->span.to - self->from,
		.way = found->initials ? HIT_INITIALS : HIT_PINYIN,
	};
	return true;
}

static void
find_next_sound(struct needle_walk *walk)
{
	const struct pinyin *pinyin = walk->needle->pinyin;
	struct pinyin_hit found;
	size_t at = walk->at;

	while (pinyin != NULL && at < walk->text.length &&
	       pinyin_next(pinyin, walk->text, at, &found)) {
		walk->sound = found.span.from;
		if (needle_take_sound(walk->corpus,
			corpus_piece(walk->corpus, walk->sound), &found,
			&walk->heard))
			return;
		at = walk->sound + utf8_at(walk->text, walk->sound).length;
	}
	walk->sound = walk->text.length;
}

static void
find_next_literal(struct needle_walk *walk)
{
	walk->literal = scan_next(&walk->needle->literal, walk->text, walk->at);
}

struct needle_walk
needle_walk(const struct corpus *corpus, const struct needle *needle,
    struct span pieces)
{
	struct needle_walk walk = {
		.corpus = corpus,
		.needle = needle,
		.text = str_slice(corpus->text, 0, pieces.to),
		.at = pieces.from,
	};

	find_next_literal(&walk);
	find_next_sound(&walk);
	return walk;
}

size_t
needle_peek(const struct needle_walk *walk)
{
	return walk->literal < walk->sound ? walk->literal : walk->sound;
}

void
needle_pass(struct needle_walk *walk, size_t at)
{
	walk->at = at;
	if (walk->literal < at)
		find_next_literal(walk);
	if (walk->sound < at)
		find_next_sound(walk);
}

struct hit
needle_take(struct needle_walk *walk)
{
	const struct corpus *corpus = walk->corpus;
	struct hit hit = walk->heard;

	if (walk->literal <= walk->sound) {
		size_t piece = corpus_piece(corpus, walk->literal);
		size_t from = walk->literal - corpus->pieces[piece].from;

		hit = (struct hit){
			.piece = (uint32_t)piece,
			.from = (uint32_t)from,
			.to = (uint32_t)(from + walk->needle->folded.length),
			.way = HIT_LITERAL,
		};
	}
	needle_pass(walk, corpus->pieces[hit.piece].from + hit.to);
	return hit;
}

bool
needle_is_in(const struct corpus *corpus, const struct needle *needle,
    struct span pieces)
{
	struct needle_walk walk = needle_walk(corpus, needle, pieces);

	return needle_peek(&walk) < pieces.to;
}

#include "search/needle_internal.h"

#include "text/class.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/year.h"

struct literal_walk
needle_literals(const struct needle *needle, struct str text, size_t from)
{
	struct literal_walk walk = { .needle = needle, .text = text };

	for (int i = 0; i < needle->literal_count; i++)
		walk.next[i] = scan_next(&needle->literals[i], text, from);
	return walk;
}

struct span
literal_next(struct literal_walk *walk, size_t from)
{
	struct span first = { walk->text.length, walk->text.length };

	for (int i = 0; i < walk->needle->literal_count; i++) {
		const struct scan_needle *literal = &walk->needle->literals[i];

		if (walk->next[i] < from)
			walk->next[i] = scan_next(literal, walk->text, from);
		if (walk->next[i] < first.from)
			first = (struct span){ walk->next[i],
				walk->next[i] + literal->bytes.length };
	}
	return first;
}

static void
add_writing(
    struct needle *needle, struct str folded, const struct corpus *corpus)
{
	needle->literals[needle->literal_count++] =
	    scan_needle(folded, &corpus->sample);
}

/* Adds the text with its capitals, full-width ones too, as small letters.
 * Returns whether there are any. */
static bool
add_small(struct buffer *small, struct str text)
{
	bool any = false;
	struct point point;

	for (size_t at = 0; at < text.length; at += point.length) {
		uint32_t value;

		point = utf8_at(text, at);
		value = class_half_width(point.value);
		if (value >= 'A' && value <= 'Z') {
			buffer_add_byte(small, (char)(value - 'A' + 'a'));
			any = true;
		} else {
			buffer_add(
			    small, str_slice(text, at, at + point.length));
		}
	}
	return any;
}

/* Capitals are letters of the text; where it has none of them as they are
 * typed, they are sounds, for the key may have been locked. */
static struct pinyin *
compile_sound(const struct needle *needle, struct str text,
    const struct corpus *corpus, struct arena *arena)
{
	struct buffer small = { .arena = arena };
	struct literal_walk walk;

	if (!add_small(&small, text))
		return pinyin_compile(arena, text);
	walk = needle_literals(needle, corpus->text, 0);
	if (literal_next(&walk, 0).from < corpus->text.length)
		return pinyin_compile(arena, text);
	return pinyin_compile(arena, buffer_str(&small));
}

bool
needle_make(struct needle *needle, struct str text, bool sounds,
    const struct corpus *corpus, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };
	struct str folded;

	fold_add(&buffer, text);
	folded = buffer_str(&buffer);
	if (folded.length == 0)
		return false;
	*needle = (struct needle){ 0 };
	add_writing(needle, folded, corpus);
	for (int han = 0; han < 2; han++) {
		buffer = (struct buffer){ .arena = arena };
		if (year_respell(&buffer, folded, han))
			add_writing(needle, buffer_str(&buffer), corpus);
	}
	if (sounds)
		needle->pinyin = compile_sound(needle, text, corpus, arena);
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
	walk->literal = literal_next(&walk->literals, walk->at);
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

	walk.literals = needle_literals(needle, walk.text, walk.at);
	find_next_literal(&walk);
	find_next_sound(&walk);
	return walk;
}

size_t
needle_peek(const struct needle_walk *walk)
{
	return walk->literal.from < walk->sound ? walk->literal.from
						: walk->sound;
}

void
needle_pass(struct needle_walk *walk, size_t at)
{
	walk->at = at;
	if (walk->literal.from < at)
		find_next_literal(walk);
	if (walk->sound < at)
		find_next_sound(walk);
}

struct hit
needle_take(struct needle_walk *walk)
{
	const struct corpus *corpus = walk->corpus;
	struct hit hit = walk->heard;

	if (walk->literal.from <= walk->sound) {
		size_t piece = corpus_piece(corpus, walk->literal.from);
		size_t from = corpus->pieces[piece].from;

		hit = (struct hit){
			.piece = (uint32_t)piece,
			.from = (uint32_t)(walk->literal.from - from),
			.to = (uint32_t)(walk->literal.to - from),
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

#include "report/term.h"

#include "text/fold.h"
#include "text/utf8.h"

bool
term_make(struct term *term, struct str text, bool sounds,
    const struct folded *folded, struct arena *arena)
{
	struct buffer buffer = { .arena = arena };

	fold_add(&buffer, text);
	if (buffer.length == 0)
		return false;
	*term = (struct term){ .folded = buffer_str(&buffer) };
	term->needle = scan_needle(term->folded, &folded->sample);
	if (sounds)
		term->pinyin = pinyin_compile(arena, text);
	return true;
}

bool
term_take_sound(const struct folded *folded, size_t unit,
    const struct pinyin_hit *found, struct hit *hit)
{
	const struct unit *self = &folded->units[unit];

	if (found->brief && found->span.to > self->from + self->title)
		return false;
	*hit = (struct hit){
		.unit = (uint32_t)unit,
		.from = (uint32_t)found->span.from - self->from,
		.to = (uint32_t)found->span.to - self->from,
		.way = found->initials ? HIT_INITIALS : HIT_PINYIN,
	};
	return true;
}

static void
seek_sound(struct term_walk *walk)
{
	const struct pinyin *pinyin = walk->term->pinyin;
	struct pinyin_hit found;
	size_t at = walk->at;

	while (pinyin != NULL && at < walk->text.length &&
	       pinyin_next(pinyin, walk->text, at, &found)) {
		walk->sound = found.span.from;
		if (term_take_sound(walk->folded,
			folded_unit(walk->folded, walk->sound), &found,
			&walk->heard))
			return;
		at = walk->sound + utf8_at(walk->text, walk->sound).length;
	}
	walk->sound = walk->text.length;
}

static void
seek_literal(struct term_walk *walk)
{
	walk->literal = scan_next(&walk->term->needle, walk->text, walk->at);
}

struct term_walk
term_walk(
    const struct folded *folded, const struct term *term, struct span part)
{
	struct term_walk walk = {
		.folded = folded,
		.term = term,
		.text = str_slice(folded->text, 0, part.to),
		.at = part.from,
	};

	seek_literal(&walk);
	seek_sound(&walk);
	return walk;
}

size_t
term_peek(const struct term_walk *walk)
{
	return walk->literal < walk->sound ? walk->literal : walk->sound;
}

void
term_pass(struct term_walk *walk, size_t at)
{
	walk->at = at;
	if (walk->literal < at)
		seek_literal(walk);
	if (walk->sound < at)
		seek_sound(walk);
}

struct hit
term_take(struct term_walk *walk)
{
	const struct folded *folded = walk->folded;
	struct hit hit = walk->heard;

	if (walk->literal <= walk->sound) {
		size_t unit = folded_unit(folded, walk->literal);
		size_t from = walk->literal - folded->units[unit].from;

		hit = (struct hit){
			.unit = (uint32_t)unit,
			.from = (uint32_t)from,
			.to = (uint32_t)(from + walk->term->folded.length),
			.way = HIT_LITERAL,
		};
	}
	term_pass(walk, folded->units[hit.unit].from + hit.to);
	return hit;
}

bool
term_is_in(
    const struct folded *folded, const struct term *term, struct span part)
{
	struct term_walk walk = term_walk(folded, term, part);

	return term_peek(&walk) < part.to;
}

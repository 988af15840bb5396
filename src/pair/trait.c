#include "pair/trait.h"

#include "base/ascii.h"
#include "base/buffer.h"
#include "pair/word.h"
#include "text/utf8.h"

/* Units that count the same things. */
static const struct {
	const char *unit, *meant;
} units[] = {
	{ "处", "个" },
	{ "座", "个" },
	{ "大项", "项" },
	{ "名", "人" },
	{ "位", "人" },
	{ "余人", "人" },
};

static struct str
unit_of(struct str unit)
{
	for (size_t i = 0; i < sizeof units / sizeof *units; i++)
		if (str_is(unit, units[i].unit))
			return str_of(units[i].meant);
	return unit;
}

/* --- The piece of a clause that a figure stands in */

/* Returns the byte behind the bracket or quotation that opens at one; the byte
 * itself if none does. */
static size_t
pass_closed(struct str text, size_t at)
{
	static const char *const marks[][2] = { { "（", "）" }, { "“", "”" } };
	struct str rest = str_slice(text, at, text.length);

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t end;

		if (!str_starts(rest, str_of(marks[i][0])))
			continue;
		end = str_find(rest, str_of(marks[i][1]));
		if (end < rest.length)
			return at + end + str_of(marks[i][1]).length;
	}
	return at;
}

/* Returns the piece between 、 and 、 that holds a byte of the clause. */
static struct span
piece_at(struct str clause, size_t byte)
{
	struct span piece = { 0, clause.length };

	for (size_t at = 0; at < clause.length;) {
		size_t behind = pass_closed(clause, at);

		if (behind > at) {
			at = behind;
			continue;
		}
		behind = at + utf8_at(clause, at).length;
		if (str_starts(
			str_slice(clause, at, clause.length), str_of("、"))) {
			if (at >= byte) {
				piece.to = at;
				return piece;
			}
			piece.from = behind;
		}
		at = behind;
	}
	return piece;
}

/* --- Words */

static bool
holds(const struct str *words, size_t count, struct str word)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(words[i], word))
			return true;
	return false;
}

static void
add_verb(struct trait *trait, struct str word)
{
	if (trait->verb_count < TRAIT_VERBS &&
	    !holds(trait->verbs, trait->verb_count, word))
		trait->verbs[trait->verb_count++] = word;
}

static void
take_stage(struct trait *trait, enum trait_stage stage)
{
	if (trait->stage != STAGE_NONE && trait->stage != stage)
		stage = STAGE_BOTH;
	trait->stage = stage;
}

static void
take_flow(struct trait *trait, enum trait_flow flow)
{
	/* 累计新增 is a sum, 新增…达到 is what there is in all. */
	if (flow > trait->flow)
		trait->flow = flow;
}

static void
take_word(struct trait *trait, enum word_class class, struct str word)
{
	switch (class) {
	case WORD_START:
		take_stage(trait, STAGE_START);
		break;
	case WORD_FINISH:
		take_stage(trait, STAGE_FINISH);
		break;
	case WORD_BOTH:
		take_stage(trait, STAGE_BOTH);
		break;
	case WORD_ADD:
		take_flow(trait, FLOW_ADDED);
		break;
	case WORD_LEVEL:
		take_flow(trait, FLOW_LEVEL);
		return;
	case WORD_SUM:
		take_flow(trait, FLOW_SUM);
		return;
	case WORD_DOWN:
		trait->falls = true;
		return;
	case WORD_SCOPE:
		if (trait->scope_count < TRAIT_SCOPES)
			trait->scopes[trait->scope_count++] = word;
		return;
	case WORD_VERB:
		break;
	case WORD_NOUN:
	case WORD_JOIN:
	case WORD_IDLE:
	case WORD_CLASSES:
		return;
	}
	add_verb(trait, word);
}

/* Takes the words of a piece but for the figure in it. */
static void
read_piece(struct trait *trait, struct str clause, struct span piece)
{
	const char *quote = trait->figure->quote.bytes;
	size_t from = (size_t)(quote - clause.bytes);
	size_t to = from + trait->figure->quote.length, length;

	for (size_t at = piece.from; at < piece.to; at += length) {
		enum word_class class = word_at(clause, at, &length);

		if (at + length > from && at < to)
			continue;
		if (class != WORD_SCOPE)
			take_word(
			    trait, class, str_slice(clause, at, at + length));
	}
}

/* A verb that a list begins with holds for all of it: 引进甲3人、乙5人. */
static void
carry_verb(struct trait *trait, struct str clause)
{
	size_t at = 0, length;

	while (at < clause.length) {
		enum word_class class = word_at(clause, at, &length);

		if (class == WORD_SUM)
			take_word(trait, class, str_of(""));
		if (class == WORD_VERB || class == WORD_ADD) {
			take_word(
			    trait, class, str_slice(clause, at, at + length));
			return;
		}
		if (class == WORD_NOUN || class == WORD_JOIN)
			return;
		at += length;
	}
}

static void
read_subject(struct trait *trait, struct arena *arena)
{
	struct str subject = trait->figure->subject;
	struct buffer nouns = { .arena = arena }, bare = { .arena = arena };
	size_t length, goal = 0;

	for (size_t at = 0; at < subject.length; at += length) {
		enum word_class class = word_at(subject, at, &length);
		struct str word = str_slice(subject, at, at + length);

		take_word(trait, class, word);
		trait->joins = trait->joins || class == WORD_JOIN;
		if (class == WORD_NOUN)
			buffer_add(&nouns, word);
		else if (class == WORD_VERB && nouns.length > 0)
			goal = nouns.length;
		if (class != WORD_IDLE && class != WORD_JOIN &&
		    class != WORD_LEVEL)
			buffer_add(&bare, word);
	}
	trait->nouns = buffer_str(&nouns);
	if (goal > 0)
		trait->goal = str_slice(trait->nouns, goal, nouns.length);
	trait->bare = buffer_str(&bare);
}

static bool
has_digit(struct str text)
{
	for (size_t at = 0; at < text.length; at++)
		if (ascii_is_digit(text.bytes[at]))
			return true;
	return false;
}

/* Whether a figure is where something comes from: 由3.69%提高到4.2%. */
static bool
is_start(const struct figure *figure)
{
	size_t at = (size_t)(figure->quote.bytes - figure->clause.bytes);

	return at > 0 &&
	       (str_ends(str_slice(figure->clause, 0, at), str_of("由")) ||
		   str_ends(str_slice(figure->clause, 0, at), str_of("从")));
}

/* Whether a figure is no measure but a part of a name: 3亿元以上项目, 50米内
 * 换乘比例, 总投资1138亿元的项目, 10亿元项目84个, 八大产业. */
static bool
is_bound(const struct figure *figure)
{
	static const char *const behind[] = { "以上的", "以下的", "以内的",
		"的", "以上", "以下", "以内", "内" };
	struct str clause = figure->clause, rest;

	if (str_is(figure->unit, "大") || is_start(figure))
		return true;
	rest = str_slice(clause,
	    (size_t)(figure->quote.bytes - clause.bytes) + figure->quote.length,
	    clause.length);
	for (size_t i = 0; i < sizeof behind / sizeof *behind; i++) {
		struct str word = str_of(behind[i]);
		size_t length;

		if (!str_starts(rest, word))
			continue;
		rest = str_slice(rest, word.length, rest.length);
		return rest.length > 0 &&
		       word_at(rest, 0, &length) == WORD_NOUN &&
		       figure->unit_class != UNIT_COUNT;
	}
	return rest.length > 0 && figure->unit_class == UNIT_MONEY &&
	       has_digit(rest) && !str_starts(rest, str_of("、")) &&
	       !str_starts(rest, str_of("和"));
}

void
trait_read(struct trait *trait, struct arena *arena,
    const struct figure *figure, struct str title)
{
	struct str clause = figure->clause;
	size_t byte = (size_t)(figure->quote.bytes - clause.bytes);
	struct span piece = piece_at(clause, byte);

	*trait = (struct trait){
		.figure = figure,
		.subject = grams_of(arena, figure->subject),
		.clause = grams_of(arena, clause),
		.title = grams_of(arena, title),
		.unit = unit_of(figure->unit),
		.is_bound = is_bound(figure),
	};
	trait->each = str_holds(str_slice(clause, piece.from, byte), "每");
	read_piece(trait, clause, piece);
	if (piece.from > 0)
		carry_verb(trait, clause);
	read_subject(trait, arena);
	if (figure->measure == MEASURE_INCREMENT)
		take_flow(trait, FLOW_ADDED);
	if (figure->measure == MEASURE_CUMULATIVE)
		take_flow(trait, FLOW_SUM);
	/* 企业达1410户; but 新增就业达12万人 is what was added. */
	if (trait->flow == FLOW_NONE &&
	    (str_ends(str_slice(clause, 0, byte), str_of("达")) ||
		str_holds(str_slice(clause, 0, byte), "分别达")))
		take_flow(trait, FLOW_LEVEL);
}

bool
trait_fits(const struct trait *one, const struct trait *other)
{
	const struct figure *left = one->figure, *right = other->figure;

	return left->unit_class == right->unit_class &&
	       str_equal(one->unit, other->unit) &&
	       (left->measure == MEASURE_GROWTH) ==
		   (right->measure == MEASURE_GROWTH) &&
	       !one->is_bound && !other->is_bound;
}

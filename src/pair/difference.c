#include "pair/difference.h"

#include "pair/rest.h"
#include "pair/word.h"
#include "text/utf8.h"

enum {
	BOTH_LEAST = 2, /* characters on both sides that differ */
};

/* Writes two sides with / between; nothing where both are empty. */
static struct str
sides(struct arena *arena, struct str one, struct str other)
{
	if (one.length == 0 && other.length == 0)
		return str_of("");
	return arena_print(arena, "%.*s/%.*s", (int)one.length, one.bytes,
	    (int)other.length, other.bytes);
}

/* --- Verbs */

static bool
has_verb(const struct trait *trait, struct str verb)
{
	for (size_t i = 0; i < trait->verb_count; i++)
		if (str_equal(trait->verbs[i], verb))
			return true;
	return false;
}

/* Whether one has all verbs of the other. */
static bool
has_all(const struct trait *one, const struct trait *other)
{
	for (size_t i = 0; i < other->verb_count; i++)
		if (!has_verb(one, other->verbs[i]))
			return false;
	return true;
}

/* Adds the verbs of one, all or but those that the other has too. */
static void
add_verbs(struct buffer *buffer, const struct trait *one,
    const struct trait *other, bool all)
{
	for (size_t i = 0; i < one->verb_count; i++)
		if (all || !has_verb(other, one->verbs[i]))
			buffer_add(buffer, one->verbs[i]);
}

/* Where only one of them has a verb more, all are shown: 筹措/建设筹措. */
static struct str
verb_words(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct buffer left = { .arena = arena }, right = { .arena = arena };
	bool all;

	add_verbs(&left, one, other, false);
	add_verbs(&right, other, one, false);
	if (left.length == 0 && right.length == 0)
		return str_of("");
	all = left.length == 0 || right.length == 0;
	if (all) {
		left.length = right.length = 0;
		add_verbs(&left, one, other, true);
		add_verbs(&right, other, one, true);
	}
	return sides(arena, buffer_str(&left), buffer_str(&right));
}

/* --- What is said of both */

struct str
difference_words(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct rest rest;
	struct str verbs = verb_words(arena, one, other), nouns;

	rest_of_nouns(&rest, arena, one, other);
	nouns = sides(arena, buffer_str(&rest.one), buffer_str(&rest.other));
	if (nouns.length == 0)
		return one->falls == other->falls
			   ? verbs
			   : sides(arena, str_of(one->falls ? "下降" : "增长"),
				 str_of(other->falls ? "下降" : "增长"));
	/* What a whole phrase more says, it says itself: /杆箱整治. */
	rest_of_texts(&rest, arena, one->bare, other->bare);
	if (verbs.length == 0 || rest.one.length == 0 || rest.other.length == 0)
		return sides(
		    arena, buffer_str(&rest.one), buffer_str(&rest.other));
	return arena_print(arena, "%.*s %.*s", (int)verbs.length, verbs.bytes,
	    (int)nouns.length, nouns.bytes);
}

/* Returns the word of a trait that tells its stage; empty if none does. */
static struct str
stage_word(const struct trait *trait)
{
	for (size_t i = 0; i < trait->verb_count; i++) {
		size_t length;
		enum word_class class = word_at(trait->verbs[i], 0, &length);

		if (class == WORD_START || class == WORD_FINISH ||
		    class == WORD_BOTH)
			return trait->verbs[i];
	}
	return str_of("");
}

static struct str
stage_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	static const char *const names[] = {
		[STAGE_NONE] = "",
		[STAGE_START] = "开工",
		[STAGE_FINISH] = "完工",
		[STAGE_BOTH] = "开竣工",
	};
	struct str words;

	if (one->stage == other->stage)
		return str_of("");
	/* 加装 and 加装完工 are the same, unless another verb says more. */
	if (one->stage == STAGE_FINISH && other->stage == STAGE_NONE &&
	    has_all(one, other))
		return str_of("");
	if (other->stage == STAGE_FINISH && one->stage == STAGE_NONE &&
	    has_all(other, one))
		return str_of("");
	if (stage_word(one).length > 0 && stage_word(other).length > 0)
		return sides(arena, stage_word(one), stage_word(other));
	words = verb_words(arena, one, other);
	return words.length > 0 ? words
				: sides(arena, str_of(names[one->stage]),
				      str_of(names[other->stage]));
}

static struct str
flow_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	static const char *const names[] = {
		[FLOW_NONE] = "",
		[FLOW_ADDED] = "新增",
		[FLOW_LEVEL] = "总数",
		[FLOW_SUM] = "累计",
	};
	bool sum = one->flow == FLOW_SUM || other->flow == FLOW_SUM;

	if (one->flow == other->flow ||
	    (!sum && (one->flow == FLOW_NONE || other->flow == FLOW_NONE)) ||
	    one->figure->measure == MEASURE_GROWTH)
		return str_of("");
	return sides(
	    arena, str_of(names[one->flow]), str_of(names[other->flow]));
}

static struct str
scope_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct str left = one->scope_count > 0 ? one->scopes[0] : str_of("");
	struct str right =
	    other->scope_count > 0 ? other->scopes[0] : str_of("");

	if (left.length == 0 || right.length == 0 || str_equal(left, right))
		return str_of("");
	return sides(arena, left, right);
}

/* 每个街道建成1个 and 建成150个 count different things. */
static struct str
each_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	if (one->each == other->each)
		return str_of("");
	return sides(arena, str_of(one->each ? "每" : ""),
	    str_of(other->each ? "每" : ""));
}

/* Returns the verb of a trait that tells what is counted, not how far it is;
 * empty if none does. */
static struct str
telling_verb(const struct trait *trait)
{
	static const char *const verbs[] = { "培训", "转移", "拆除", "治理",
		"征收", "出让", "收储", "签约", "发放", "减免", "救助" };

	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		if (has_verb(trait, str_of(verbs[i])))
			return str_of(verbs[i]);
	return str_of("");
}

/* 培训农村劳动力 and 转移农村劳动力. */
static struct str
verb_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct str left = telling_verb(one), right = telling_verb(other);

	if (left.length == 0 || right.length == 0 || has_verb(one, right) ||
	    has_verb(other, left))
		return str_of("");
	return sides(arena, left, right);
}

/* Words on both sides that the other has not name two things. */
static struct str
noun_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct rest rest;
	struct str left, right;

	rest_of_nouns(&rest, arena, one, other);
	left = buffer_str(&rest.one);
	right = buffer_str(&rest.other);
	if (utf8_count(left) == 0 || utf8_count(right) == 0 ||
	    utf8_count(left) + utf8_count(right) < BOTH_LEAST)
		return str_of("");
	return sides(arena, left, right);
}

struct str
difference_basis(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	static struct str (*const bases[])(struct arena *, const struct trait *,
	    const struct trait *) = { stage_basis, flow_basis, scope_basis,
		each_basis, verb_basis, noun_basis };
	struct str basis = str_of("");

	for (size_t i = 0;
	     i < sizeof bases / sizeof *bases && basis.length == 0; i++)
		basis = bases[i](arena, one, other);
	return basis;
}

#include "figure/sides_internal.h"

#include "figure/subject_words_internal.h"
#include "text/class.h"
#include "text/utf8.h"

enum {
	LINKING = WORD_TAIL | WORD_GROWTH | WORD_VERB,
	COMPARISON_MOST = 40, /* bytes of what a change is compared with */
	REST_MOST = 90,       /* bytes of what stands behind a figure */
	BEFORE_MOST = 36,     /* of what stands before, where both are taken */
};

struct str
sides_peel_first(struct str text, unsigned wanted)
{
	for (;;) {
		unsigned uses;
		size_t length = subject_word_first(text, wanted, &uses);

		if (length == 0)
			return class_trim(text);
		text = class_trim(str_slice(text, length, text.length));
	}
}

/* Passes a date or a span of years at the end: 比2015年, 连续三年. */
static struct str
peel_date(struct str text)
{
	size_t at = text.length;
	bool unit = false, digit = false;

	while (at > 0) {
		struct point point = utf8_before(text, at);

		if (class_digit(point.value) >= 0 ||
		    class_han_digit(point.value) >= 0 || point.value == U'两')
			digit = true;
		else if (point.value == U'年' || point.value == U'月' ||
			 point.value == U'底' || point.value == U'末')
			unit = true;
		else
			break;
		at -= point.length;
	}
	return unit && digit ? str_slice(text, 0, at) : text;
}

/* Peels what a change is compared with: 较“十三五”时期; not 占比 or 比重. */
static struct str
peel_comparison(struct str text)
{
	size_t length = strlen("比");

	for (size_t at = text.length; at >= length;) {
		struct str here, rest;

		at -= utf8_before(text, at).length;
		if (text.length - at > COMPARISON_MOST)
			break;
		here = str_slice(text, at, text.length);
		if (!str_starts(here, str_of("比")) &&
		    !str_starts(here, str_of("较")))
			continue;
		rest = str_slice(here, length, here.length);
		if (rest.length == 0 || str_starts(rest, str_of("重")) ||
		    str_starts(rest, str_of("例")) ||
		    str_starts(rest, str_of("率")) ||
		    str_ends(str_slice(text, 0, at), str_of("占")))
			continue;
		return str_slice(text, 0, at);
	}
	return text;
}

/* Peels what links the left side to its figure. */
static void
peel_links(struct sides *sides, unsigned wanted)
{
	for (;;) {
		struct str text = class_trim(sides->left);
		struct str less = peel_date(text);
		unsigned uses = 0;
		size_t length;

		length = subject_word_last(less, wanted, &uses);
		sides->left = str_slice(less, 0, less.length - length);
		if (sides->growth || (uses & WORD_GROWTH) != 0)
			sides->left = peel_comparison(sides->left);
		if (length == 0 && less.length == text.length)
			return;
		sides->verb = sides->verb || (uses & WORD_VERB) != 0;
		sides->growth = sides->growth || (uses & WORD_GROWTH) != 0;
	}
}

/* Returns the byte behind the last opening bracket that nothing closes. */
static size_t
behind_bracket(struct str text)
{
	int depth = 0;

	for (size_t at = text.length; at > 0;) {
		struct point point = utf8_before(text, at);

		if (point.value == U'）' || point.value == ')')
			depth++;
		if ((point.value == U'（' || point.value == '(') &&
		    depth-- == 0)
			return at;
		at -= point.length;
	}
	return 0;
}

/* What a dash explains is not what it is explained by. */
static struct str
behind_dash(struct str text)
{
	struct str dash = str_of("——");
	size_t at = str_find(text, dash);

	while (at < text.length) {
		text = str_slice(text, at + dash.length, text.length);
		at = str_find(text, dash);
	}
	return text;
}

/* 1. and 2、 count the clause itself. */
static struct str
behind_number(struct str text)
{
	struct point point = { 0, 0 };
	size_t at = 0;

	while (at < text.length) {
		point = utf8_at(text, at);
		if (class_digit(point.value) < 0)
			break;
		at += point.length;
	}
	if (at == 0 || at == text.length ||
	    (point.value != '.' && point.value != U'．' &&
		point.value != U'、'))
		return text;
	return str_slice(text, at + point.length, text.length);
}

/* Behind another figure an item begins at the first 、. */
struct str
sides_left(const struct subject_place *place)
{
	struct str left =
	    str_slice(place->text, place->before, place->wording.from);
	size_t comma;

	if (place->before > place->clause.from) {
		comma = str_find(left, str_of("、"));
		if (comma < left.length)
			left =
			    str_slice(left, comma + strlen("、"), left.length);
	}
	left = str_slice(left, behind_bracket(left), left.length);
	return behind_number(behind_dash(left));
}

/* Whether what stands behind a figure is about another thing: the next one, or
 * an explanation in brackets. */
static bool
goes_on(struct str right)
{
	static const char *const joints[] = { "（", "(", "、", "和", "及", "与",
		"以及" };

	for (size_t i = 0; i < sizeof joints / sizeof *joints; i++)
		if (str_starts(right, str_of(joints[i])))
			return true;
	return false;
}

static struct str
right_of(const struct subject_place *place)
{
	struct str right =
	    str_slice(place->text, place->wording.to, place->behind);
	size_t end = right.length, bracket;

	if (place->next)
		end = str_find(right, str_of("、"));
	right = str_slice(right, 0, end);
	if (goes_on(right))
		return str_slice(right, 0, 0);
	bracket = str_find(right, str_of("）"));
	if (bracket < right.length && str_find(right, str_of("（")) > bracket)
		right = str_slice(right, 0, bracket);
	return right;
}

static struct str
peel_last(struct str text, unsigned wanted)
{
	for (;;) {
		unsigned uses;
		size_t length = subject_word_last(text, wanted, &uses);

		if (length == 0)
			return text;
		text = class_trim(str_slice(text, 0, text.length - length));
	}
}

/* Cuts a long text at a character. */
struct str
sides_cut(struct str text, size_t most)
{
	size_t at = 0, next = 0;

	while (next < text.length && next <= most) {
		at = next;
		next += utf8_at(text, next).length;
	}
	return str_slice(
	    text, 0, next >= text.length && next <= most ? text.length : at);
}

static bool
lists(struct str text)
{
	return str_ends(text, str_of("等")) || str_holds(text, "、");
}

static bool
counts_things(const struct figure *figure)
{
	return figure->kind == FIGURE_QUANTITY &&
	       figure->unit_class != UNIT_PERCENT &&
	       figure->unit_class != UNIT_MONEY;
}

/* Chooses between the two sides of a figure, or takes both. */
static void
choose(const struct figure *figure, struct sides *sides)
{
	struct str *left = &sides->left, *right = &sides->right;
	struct str none = { NULL, 0 };

	/* 增加5个学位: what is added stands behind. */
	if (sides->growth && left->length == 0 && counts_things(figure))
		return;
	if (figure->kind == FIGURE_RANK || sides->growth ||
	    (figure->unit_class == UNIT_MONEY && left->length > 0)) {
		*right = none;
		return;
	}
	if (right->length == 0 || left->length == 0)
		return;
	if (!counts_things(figure) && sides->verb) {
		*right = none;
		return;
	}
	if (counts_things(figure) &&
	    (sides->verb || lists(*left) || left->length > BEFORE_MOST)) {
		if (subject_word_is(*right, WORD_STAGE))
			return;
		*left = none;
	}
}

/* Whether a left side compares a thing that stands before it: 占全市. */
static bool
is_share(struct str left)
{
	static const char *const shares[] = { "占", "约占", "覆盖", "高于",
		"低于", "好于", "优于", "快于", "领先" };

	for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
		if (str_starts(left, str_of(shares[i])))
			return true;
	return false;
}

/* 由3%提高到4%: what stands between is about the second. */
static bool
begins_a_link(struct str right)
{
	unsigned uses;

	return subject_word_first(right, WORD_TAIL | WORD_GROWTH, &uses) > 0;
}

struct sides
sides_of(const struct figure *figure, const struct subject_place *place)
{
	struct sides sides = { .left = class_trim(sides_left(place)),
		.right = class_trim(right_of(place)) };

	peel_links(&sides,
	    figure->kind == FIGURE_RANK ? LINKING | WORD_SCOPE : LINKING);
	sides.left = sides_peel_first(sides.left, SIDES_LEADING);
	sides.right = sides_peel_first(sides.right, WORD_LEAD);
	sides.right = peel_last(sides_cut(sides.right, REST_MOST), WORD_REST);
	if (place->next && begins_a_link(sides.right))
		sides.right.length = 0;
	choose(figure, &sides);
	sides.share = is_share(sides.left) || str_holds(sides.left, "占");
	sides.stands_for =
	    is_share(sides.left) ||
	    (sides.left.length == 0 && sides.right.length == 0) ||
	    (sides.right.length == 0 &&
		subject_word_is(sides.left, WORD_STAGE | WORD_ATTRIBUTE)) ||
	    (sides.left.length == 0 &&
		subject_word_is(sides.right, WORD_STAGE));
	return sides;
}

#include "text/fold_context_internal.h"

#include "text/class.h"
#include "text/utf8.h"

enum {
	END = 0x110000, /* no code point */
	ZEROS_MOST = 3, /* in a row, in a year */
};

/* Whether this is what the table folds White_Space to. That includes line ends,
 * which are no blanks for text/class. */
static bool
is_folded_blank(struct str folded)
{
	return folded.length == 1 && folded.bytes[0] == ' ';
}

/* Returns whether it is 零, or what is typed and scanned for 〇. */
static bool
is_zero(struct str folded)
{
	return str_is(folded, "零") || str_is(folded, "0") ||
	       str_is(folded, "o");
}

/* Returns the next code point of the folded text, from a byte on, that is not a
 * blank; END if there is none. Moves `*at` to the code point it comes from. */
static uint32_t
next_point(const struct fold_walk *walk, size_t *at)
{
	size_t length;

	for (; *at < walk->text.length; *at += length) {
		struct str folded = walk->by_itself(walk->text, *at, &length);

		if (folded.length > 0 && !is_folded_blank(folded))
			return utf8_at(folded, 0).value;
	}
	return END;
}

/* Returns the last code point of the folded text so far; END at the
 * beginning. */
static uint32_t
last_point(const struct fold_walk *walk)
{
	if (walk->last.length == 0)
		return END;
	return utf8_before(walk->last, walk->last.length).value;
}

static bool
is_letter(uint32_t point)
{
	return point >= 'a' && point <= 'z';
}

static bool
is_digit(uint32_t point)
{
	return class_digit(point) >= 0;
}

static bool
is_han_digit(uint32_t point)
{
	return class_han_digit(point) >= 0;
}

/* Returns whether three digits come next, and no fourth. */
static bool
is_group_next(const struct fold_walk *walk)
{
	int digits = 0;
	bool blank = false;

	for (size_t at = walk->at; at < walk->text.length;) {
		size_t length;
		struct str folded = walk->by_itself(walk->text, at, &length);

		at += length;
		for (size_t i = 0; i < folded.length; i++) {
			if (folded.bytes[i] == ' ') {
				blank = digits > 0;
				continue;
			}
			if (blank || !is_digit((unsigned char)folded.bytes[i]))
				return digits == 3;
			if (++digits > 3)
				return false;
		}
	}
	return digits == 3;
}

/* Returns whether what is here parts thousands (GB/T 15835): 3,000 and 3 000
 * are 3000. If so it is passed, with the blanks that follow. */
static bool
pass_thousands(struct fold_walk *walk)
{
	if (walk->digits < 1 || walk->digits > 3 || !is_group_next(walk))
		return false;
	next_point(walk, &walk->at);
	walk->digits = 0;
	return true;
}

/* Passes all the white space here. Both neighbours are looked at as folded, so
 * that folded text folds to itself. */
static struct str
fold_blank(struct fold_walk *walk)
{
	uint32_t last = last_point(walk);
	uint32_t next = next_point(walk, &walk->at);

	if (is_digit(last) && is_digit(next))
		return str_of(pass_thousands(walk) ? "" : " ");
	return str_of(is_letter(last) && is_letter(next) ? " " : "");
}

static bool
is_zero_point(uint32_t point)
{
	return point == '0' || point == 'o' || class_han_digit(point) == 0;
}

/* Looks at the zeros that begin with the one just passed, all of them at once: a
 * digit in Han has to follow, or the end, and no year has more than three. */
static void
look_at_zeros(struct fold_walk *walk)
{
	int count = 1;
	uint32_t next;

	walk->zeros_end = walk->at;
	for (;;) {
		next = next_point(walk, &walk->zeros_end);
		if (!is_zero_point(next))
			break;
		walk->zeros_end += utf8_at(walk->text, walk->zeros_end).length;
		count++;
	}
	walk->zeros_in_han =
	    count <= ZEROS_MOST && (next == END || is_han_digit(next));
}

static struct str
fold_zero(struct fold_walk *walk, struct str folded)
{
	if (walk->at > walk->zeros_end)
		look_at_zeros(walk);
	if (walk->zeros_in_han && is_han_digit(last_point(walk)))
		return str_of("〇");
	return folded;
}

/* Characters that are another's variant but for some words of their own, with
 * what stands before and behind them there: 著力 is 着力, 著名 is not. */
static const struct {
	uint32_t point;
	const char *itself, *before, *behind;
} own_words[] = {
	{ 0x4E7E, "乾", "", "坤隆陵安元清宁县卦" },
	{ 0x8457, "著", "显名原巨专论编土卓昭遗拙合译撰", "名作述称者录书文" },
};

static bool
is_among(const char *characters, uint32_t wanted)
{
	struct str text = str_of(characters);
	struct point point;

	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		if (point.value == wanted)
			return true;
	}
	return false;
}

static struct str
fold_variant(const struct fold_walk *walk, uint32_t point, struct str folded)
{
	for (size_t i = 0; i < sizeof own_words / sizeof *own_words; i++) {
		size_t at = walk->at;

		if (own_words[i].point == point &&
		    (is_among(own_words[i].before, last_point(walk)) ||
			is_among(own_words[i].behind, next_point(walk, &at))))
			return str_of(own_words[i].itself);
	}
	return folded;
}

struct str
fold_in_context(struct fold_walk *walk, uint32_t point, struct str folded)
{
	if (is_folded_blank(folded))
		return fold_blank(walk);
	if (is_zero(folded))
		return fold_zero(walk, folded);
	if (str_is(folded, ","))
		return pass_thousands(walk) ? str_of("") : folded;
	return fold_variant(walk, point, folded);
}

void
fold_keep(struct fold_walk *walk, struct str folded)
{
	size_t count = 0;

	while (count < folded.length &&
	       is_digit((unsigned char)folded.bytes[folded.length - 1 - count]))
		count++;
	walk->digits = count == folded.length ? walk->digits + count : count;
	walk->last = folded;
}

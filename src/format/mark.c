#include "format/mark_internal.h"

#include "text/class.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	NUMERAL_MOST =
	    24, /* bytes: 一百二十三, and more than any that is used */
};

static size_t
pass_blanks(struct str text, size_t at)
{
	while (at < text.length) {
		struct point point = utf8_at(text, at);

		if (!class_is_blank(point.value))
			break;
		at += point.length;
	}
	return at;
}

/* Passes one of the characters of a set; returns `at` if none is there. */
static size_t
pass_one_of(struct str text, size_t at, const char *set)
{
	struct str rest = str_of(set);

	if (at >= text.length)
		return at;
	while (rest.length > 0) {
		size_t length = utf8_at(rest, 0).length;

		if (str_starts(str_slice(text, at, text.length),
			str_slice(rest, 0, length)))
			return at + length;
		rest = str_slice(rest, length, rest.length);
	}
	return at;
}

static size_t
pass(struct str text, size_t at, const char *word)
{
	struct str rest = str_slice(text, at, text.length);

	return str_starts(rest, str_of(word)) ? at + str_of(word).length : at;
}

static bool
is_unit(uint32_t point)
{
	return point == 0x5341 || point == 0x767E; /* 十 百 */
}

/* A numeral, and whether it is in Han. */
struct mark_numeral {
	int value; /* 0: there is none */
	bool han;
	size_t end;
};

static struct mark_numeral
read_numeral(struct str text, size_t from)
{
	struct mark_numeral numeral = { .end = from };
	bool digits = false;

	while (numeral.end < text.length && numeral.end < from + NUMERAL_MOST) {
		struct point point = utf8_at(text, numeral.end);
		bool digit = class_digit(point.value) >= 0;
		bool han =
		    class_han_digit(point.value) >= 0 || is_unit(point.value);

		if (!(digit && !numeral.han) && !(han && !digits))
			break;
		digits = digit;
		numeral.han = han;
		numeral.end += point.length;
	}
	if (numeral.end > from)
		numeral.value =
		    numeral_value(str_slice(text, from, numeral.end));
	return numeral;
}

static struct mark
make(struct str text, enum mark_kind kind, int ordinal, size_t number)
{
	return (struct mark){
		kind,
		ordinal,
		number,
		pass_blanks(text, number),
	};
}

static const struct mark none = { .kind = MARK_NONE };

/* （一） （1） 【一】 */
static struct mark
read_bracketed(struct str text)
{
	static const char *const brackets[][2] = {
		{ "（(", "）)" },
		{ "【", "】" },
	};

	for (int i = 0; i < 2; i++) {
		size_t at = pass_one_of(text, 0, brackets[i][0]), end;
		struct mark_numeral numeral;

		if (at == 0)
			continue;
		numeral = read_numeral(text, pass_blanks(text, at));
		at = pass_blanks(text, numeral.end);
		end = pass_one_of(text, at, brackets[i][1]);
		if (numeral.value == 0 || end == at)
			return none;
		if (i == 1)
			return make(text, MARK_BLACK, numeral.value, end);
		/* Some print （一）、. */
		return make(text, numeral.han ? MARK_PAREN : MARK_PAREN_DIGIT,
		    numeral.value, pass(text, end, "、"));
	}
	return none;
}

/* 第一章 第一， */
static struct mark
read_nth(struct str text)
{
	static const struct {
		const char *word;
		enum mark_kind kind;
	} units[] = {
		{ "编", MARK_PART },
		{ "篇", MARK_PART },
		{ "部分", MARK_PART },
		{ "章", MARK_CHAPTER },
		{ "节", MARK_SECTION },
		{ "条", MARK_ARTICLE },
		{ "，", MARK_NTH },
		{ "、", MARK_NTH },
	};
	size_t at = pass_blanks(text, pass(text, 0, "第")), end;
	struct mark_numeral numeral = read_numeral(text, at);

	if (at == 0 || numeral.value == 0)
		return none;
	at = pass_blanks(text, numeral.end);
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		end = pass(text, at, units[i].word);
		if (end == at)
			continue;
		/* 第一章 in a sentence has a word right behind it. */
		if (units[i].kind < MARK_NTH && end < text.length &&
		    pass_one_of(text, end, "的和与、，至到规") != end)
			return none;
		return make(text, units[i].kind, numeral.value, end);
	}
	return none;
}

static struct mark
read_circled(struct str text)
{
	struct point point = utf8_at(text, 0);

	if (point.value >= 0x2460 && point.value <= 0x2473) /* ① to ⑳ */
		return make(text, MARK_CIRCLED, (int)(point.value - 0x245F),
		    point.length);
	return none;
}

static struct mark
read_dash(struct str text)
{
	size_t at = pass_one_of(text, 0, "—━─―"), end = at, next;

	if (at == 0)
		return none;
	while ((next = pass_one_of(text, end, "—━─―")) != end)
		end = next;
	if (end == at || end == text.length)
		return none;
	return make(text, MARK_DASH, 0, end);
}

/* 一、 一是 1. */
static struct mark
read_bare(struct str text)
{
	struct mark_numeral numeral = read_numeral(text, 0);
	size_t at = pass_blanks(text, numeral.end), end;

	if (numeral.value == 0 || numeral.value > 200)
		return none;
	end = pass_one_of(text, at, numeral.han ? "、" : "、.．");
	if (numeral.han) {
		if (end != at)
			return make(text, MARK_HAN, numeral.value, end);
		end = pass_one_of(text, at, "是");
		if (end != at && at == numeral.end)
			return make(text, MARK_IS, numeral.value, end);
		return none;
	}
	/* 2.5 is a figure. */
	if (end == at ||
	    (end < text.length && class_digit(utf8_at(text, end).value) >= 0))
		return none;
	return make(text, MARK_DIGIT, numeral.value, end);
}

struct mark
mark_read(struct str text)
{
	static struct mark (*const readers[])(struct str text) = {
		read_bare,
		read_bracketed,
		read_nth,
		read_circled,
		read_dash,
	};

	for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
		struct mark mark = readers[i](text);

		if (mark.kind != MARK_NONE)
			return mark;
	}
	return none;
}

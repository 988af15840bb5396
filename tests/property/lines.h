/* What holds of every paragraph laid out as lines, said from the rules as
 * printed and not from the tables of the program: all of the text is there, no
 * line is too long, begins or ends as none may, or splits a figure. */
#ifndef TESTS_PROPERTY_LINES_H
#define TESTS_PROPERTY_LINES_H

#include "test.h"
#include "text/class.h"
#include "text/cluster.h"
#include "text/utf8.h"
#include "text/wrap_row.h"

struct sample {
	struct str text;
	struct wrap_shape shape;
	struct lines lines;
};

static const char *const closing = "。，、；：！？）》”’％%…℃·～－•−~＂";
static const char *const opening = "（《“‘￥#＃@＠§≥";

static bool
is_among(uint32_t point, const char *set)
{
	struct str text = str_of(set);

	for (size_t at = 0; at < text.length; at += utf8_at(text, at).length)
		if (utf8_at(text, at).value == point)
			return true;
	return false;
}

static bool
is_digit(uint32_t point)
{
	return point >= '0' && point <= '9';
}

static bool
is_han(uint32_t point)
{
	return point >= 0x4E00 && point <= 0x9FFF;
}

static void
complain(const struct sample *sample, size_t at, const char *what)
{
	print_error("%s at byte %zu, %d columns, indent %d, %s:\n%.*s\n", what,
	    at, sample->shape.columns, sample->shape.indent,
	    sample->shape.ambiguous == AMBIGUOUS_WIDE ? "wide" : "narrow",
	    (int)sample->text.length, sample->text.bytes);
	fail();
}

static void
claim(const struct sample *sample, size_t at, bool holds, const char *what)
{
	if (!holds)
		complain(sample, at, what);
}

static bool
is_all_blank(struct str text)
{
	struct cluster cluster;

	for (size_t at = 0; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, AMBIGUOUS_NARROW);
		if (cluster.columns > 0 &&
		    (cluster.count > 1 ||
			!class_is_breaking_blank(cluster.points[0])))
			return false;
	}
	return true;
}

/* The lines and the blanks between them are the paragraph. */
static void
claim_all_there(const struct sample *sample)
{
	size_t end = 0;

	for (size_t i = 0; i < sample->lines.count; i++) {
		struct line line = sample->lines.at[i];

		claim(sample, line.from, line.from >= end, "out of order");
		claim(sample, end,
		    is_all_blank(str_slice(sample->text, end, line.from)),
		    "text lost");
		claim(sample, line.from,
		    line.to > line.from || is_all_blank(sample->text),
		    "an empty line");
		end = line.to;
	}
	claim(sample, end,
	    is_all_blank(str_slice(sample->text, end, sample->text.length)),
	    "text lost");
}

static void
claim_within_the_width(const struct sample *sample)
{
	for (size_t i = 0; i < sample->lines.count; i++) {
		struct line line = sample->lines.at[i];
		struct str text = str_slice(sample->text, line.from, line.to);
		int columns = cluster_columns(text, sample->shape.ambiguous);

		claim(sample, line.from,
		    line.indent + columns <= sample->shape.columns,
		    "a line too long");
	}
}

/* Of a line end between the two characters. */
static void
claim_permitted(const struct sample *sample, size_t at, struct point left,
    struct point right, struct point after)
{
	bool dash = right.value == 0x2014;

	claim(sample, at, !is_among(right.value, closing),
	    "a forbidden line start");
	claim(sample, at, !dash || after.value == 0x2014,
	    "a line begins with a single dash");
	claim(sample, at, !dash || left.value != 0x2014, "a dash is torn");
	claim(
	    sample, at, !is_among(left.value, opening), "a forbidden line end");
}

/* Whether the place is inside the word; `unit` is that of a number, and stands
 * behind a digit. */
static bool
is_inside(struct str text, size_t at, struct str word, bool unit)
{
	size_t from = at > word.length ? at - word.length + 1 : unit;

	for (; from < at && from + word.length <= text.length; from++)
		if (str_starts(str_slice(text, from, text.length), word))
			return !unit || is_digit(utf8_before(text, from).value);
	return false;
}

/* From the grammar: digits with joiners between them, a multiplier or a unit
 * behind, in some of its words. */
static void
claim_unsplit(const struct sample *sample, size_t at, struct point left,
    struct point right)
{
	static const char *const units[] = { "亿元", "亿美元", "微克/立方米",
		"套（间）", "项（人）", "个百分点", "万平方米", "平方米",
		"万人次", "分钟", "公里", "公顷", "大项", "方面", "号线",
		"年度", "—8号", "—17:00", "万头（只、羽）", "%以上", "万P" };
	static const char *const wholes[] = { "二○二五年", "三千五百万元",
		"第十七届", "≥95", "12 345", "十五五", "百分之六十" };

	claim(sample, at, !is_digit(left.value) || !is_digit(right.value),
	    "digits are split");
	claim(sample, at, !is_digit(left.value) || !is_han(right.value),
	    "a unit is parted from its digits");
	claim(sample, at,
	    !is_among(left.value, ".:/") || !is_digit(right.value),
	    "digits are split at a joiner");
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
		claim(sample, at,
		    !is_inside(sample->text, at, str_of(units[i]), true),
		    "a unit is split");
	for (size_t i = 0; i < sizeof wholes / sizeof wholes[0]; i++)
		claim(sample, at,
		    !is_inside(sample->text, at, str_of(wholes[i]), false),
		    "a number is split");
}

static void
claim_good_ends(const struct sample *sample)
{
	struct str text = sample->text;

	for (size_t i = 1; i < sample->lines.count; i++) {
		size_t to = sample->lines.at[i - 1].to;
		size_t from = sample->lines.at[i].from;
		struct point left = utf8_before(text, to);
		struct point right = utf8_at(text, from);
		struct point after = { 0, 0 };

		claim(sample, from, sample->lines.at[i].indent == 0,
		    "an indent of a later line");
		if (from + right.length < text.length)
			after = utf8_at(text, from + right.length);
		claim_permitted(sample, from, left, right, after);
		if (from == to)
			claim_unsplit(sample, from, left, right);
	}
}

static struct sample
wrapped(struct arena *arena, struct str text, struct wrap_shape shape)
{
	return (
	    struct sample){ text, shape, wrap_paragraph(arena, text, shape) };
}

static struct sample
wrapped_row(struct arena *arena, struct str text, struct wrap_shape shape)
{
	return (struct sample){ text, shape, wrap_row(arena, text, shape) };
}

#endif

/* Every width from 20 to 200, narrow and wide, with and without an indent,
 * over the report's source and random mixes of what a report may hold: all of
 * the text is there, no line is too long, begins or ends as none may, or
 * splits a figure. What may stand where is said here once more, from the rules
 * as printed and not from the tables of the program. */
#include "text/wrap.h"

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	FIRST_WIDTH = 20,
	LAST_WIDTH = 200,
	INDENT = 4,
	TEXTS = 20000,
	TURNS = 25, /* in a random paragraph, at most */
};

/* A random paragraph is made of turns of these three kinds. What is tied
 * together in it fits a line of 20 columns, so that no rule need be broken. */
static const char *const words[] = { "经济", "平稳", "发", "人工智能+", "か",
	"增长", "😀", "👩‍👩‍👧", "报\u0301", "新\u200B", "经济 平稳",
	"经济\u3000发展", "优Ⅲ" };
static const char *const figures[] = { "3000亿元", "281.87亿元", "7—8号",
	"30微克/立方米", "2451套（间）", "二○二五年", "60%", "1/4", "12345",
	"9:30—17:00", "2.7万平方米", "5个百分点", "PM2.5", "STEM", "don’t",
	"26万人次", "-5℃", "３０００年" };
static const char *const marks[] = { "。", "，", "、", "“", "”", "（", "）",
	"《", "》", "……", "——", "—", "·", "：", "‘", "’", "％", "！", "￥",
	"～", " ", "\u3000" };

/* Also what holds no line together. */
static const char *const wild[] = { "（", "）", "。", "“", "—", "…", "\u0301",
	"\u200D", "1", "亿", "年", "a", ".", "/", " ", "　", "\t", "中", "😀",
	"🇨", "🇳", "\xFF", "\x1B", "\u00A0", "-", "+", "http://a.b/c?d=1",
	"12345678901234567890", "abcdefghijklmnopqrstu" };

struct sample {
	struct str text;
	struct wrap_shape shape;
	struct lines lines;
};

static const char *const closing = "。，、；：！？）》”’％%…℃·～";
static const char *const opening = "（《“‘￥";

static uint32_t
draw(uint32_t *seed, size_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

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
		    (cluster.count > 1 || (cluster.points[0] != ' ' &&
					      cluster.points[0] != 0x3000)))
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
		claim(sample, line.from, line.indent == 0 || i == 0,
		    "an indent of a later line");
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

/* Whether the place is inside the word, which stands behind a digit or begins
 * with a digit in Han. */
static bool
is_inside(struct str text, size_t at, struct str word)
{
	size_t from = at > word.length ? at - word.length + 1 : 1;

	for (; from < at && from + word.length <= text.length; from++)
		if (str_starts(str_slice(text, from, text.length), word))
			return is_digit(utf8_before(text, from).value) ||
			       str_starts(word, str_of("二"));
	return false;
}

/* From the grammar: digits with joiners between them, a multiplier or a unit
 * behind, in some of its words. */
static void
claim_unsplit(const struct sample *sample, size_t at, struct point left,
    struct point right)
{
	static const char *const units[] = { "亿元", "亿美元", "微克/立方米",
		"套（间）", "项（人）", "二○二五年", "个百分点", "万平方米",
		"平方米", "万人次", "分钟", "公里", "公顷", "大项", "方面",
		"号线", "年度", "—8号", "—17:00" };

	claim(sample, at, !is_digit(left.value) || !is_digit(right.value),
	    "digits are split");
	claim(sample, at, !is_digit(left.value) || !is_han(right.value),
	    "a unit is parted from its digits");
	claim(sample, at,
	    !is_among(left.value, ".:/") || !is_digit(right.value),
	    "digits are split at a joiner");
	for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
		claim(sample, at,
		    !is_inside(sample->text, at, str_of(units[i])),
		    "a unit is split");
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
	struct sample sample = { text, shape, { 0 } };

	sample.lines = wrap_paragraph(arena, text, shape);
	return sample;
}

static void
claim_every_width(struct str text)
{
	for (int columns = FIRST_WIDTH; columns <= LAST_WIDTH; columns++)
		for (int way = 0; way < 4; way++) {
			struct arena arena = { 0 };
			struct wrap_shape shape = { columns, way / 2 * INDENT,
				way % 2 == 0 ? AMBIGUOUS_NARROW
					     : AMBIGUOUS_WIDE };
			struct sample sample = wrapped(&arena, text, shape);

			claim_all_there(&sample);
			claim_within_the_width(&sample);
			claim_good_ends(&sample);
			arena_free(&arena);
		}
}

/* Adds the next paragraph of the source, its column's lines joined; a sentence
 * that ends with its line ends it. */
static bool
read_paragraph(FILE *file, struct buffer *text)
{
	char line[1024];

	text->length = 0;
	while (fgets(line, sizeof line, file) != NULL) {
		struct str rest = str_trim(str_of(line));

		for (size_t i = 0; i < rest.length; i++)
			if (rest.bytes[i] != ' ')
				buffer_add_byte(text, rest.bytes[i]);
		if (rest.length >= 3 &&
		    str_is(str_slice(rest, rest.length - 3, rest.length), "。"))
			return true;
	}
	return text->length > 0;
}

static void
the_source_is_well_set_in_every_width(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	FILE *file = fopen("tests/data/source.txt", "r");
	int count = 0;

	(void)state;
	assert_non_null(file);
	while (read_paragraph(file, &text)) {
		claim_every_width(buffer_str(&text));
		count++;
	}
	assert_true(count > 40);
	fclose(file);
	arena_free(&arena);
}

static void
add_any(struct buffer *text, uint32_t *seed, const char *const *list, size_t n)
{
	buffer_add(text, str_of(list[draw(seed, n)]));
}

static void
add_mark(struct buffer *text, uint32_t *seed)
{
	if (draw(seed, 2) == 0)
		add_any(text, seed, marks, sizeof marks / sizeof marks[0]);
}

static void
make_paragraph(struct buffer *text, uint32_t *seed)
{
	text->length = 0;
	for (uint32_t left = draw(seed, TURNS) + 1; left > 0; left--) {
		add_any(text, seed, words, sizeof words / sizeof words[0]);
		add_mark(text, seed);
		if (draw(seed, 2) == 0)
			add_any(text, seed, figures,
			    sizeof figures / sizeof figures[0]);
		add_mark(text, seed);
	}
}

static struct wrap_shape
make_shape(uint32_t *seed, int first, int last)
{
	struct wrap_shape shape = { .ambiguous = AMBIGUOUS_NARROW };

	shape.columns = first + (int)draw(seed, (size_t)(last - first + 1));
	if (draw(seed, 2) == 0)
		shape.indent = shape.columns > INDENT ? INDENT : 1;
	if (draw(seed, 2) == 0)
		shape.ambiguous = AMBIGUOUS_WIDE;
	return shape;
}

static void
random_paragraphs_are_well_set(void **state)
{
	uint32_t seed = 2025;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct arena arena = { 0 };
		struct buffer text = { .arena = &arena };
		struct sample sample;

		make_paragraph(&text, &seed);
		sample = wrapped(&arena, buffer_str(&text),
		    make_shape(&seed, FIRST_WIDTH, LAST_WIDTH / 2));
		claim_all_there(&sample);
		claim_within_the_width(&sample);
		claim_good_ends(&sample);
		arena_free(&arena);
	}
}

static void
nothing_is_lost_of_any_text_in_any_width(void **state)
{
	uint32_t seed = 2026;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct arena arena = { 0 };
		struct buffer text = { .arena = &arena };
		struct sample sample;

		for (uint32_t left = draw(&seed, 3 * TURNS); left > 0; left--)
			add_any(
			    &text, &seed, wild, sizeof wild / sizeof wild[0]);
		sample = wrapped(
		    &arena, buffer_str(&text), make_shape(&seed, 2, 24));
		claim_all_there(&sample);
		claim_within_the_width(&sample);
		arena_free(&arena);
	}
}

static void
one_thing_over_and_over_is_laid_out_too(void **state)
{
	enum { TIMES = 1000 };

	(void)state;
	for (size_t i = 0; i < sizeof wild / sizeof wild[0]; i++)
		for (int columns = 2; columns <= 50; columns += 8) {
			struct arena arena = { 0 };
			struct buffer text = { .arena = &arena };
			struct sample sample;

			for (int j = 0; j < TIMES; j++)
				buffer_add(&text, str_of(wild[i]));
			sample = wrapped(&arena, buffer_str(&text),
			    (struct wrap_shape){
				columns, columns / 2, AMBIGUOUS_WIDE });
			claim_all_there(&sample);
			claim_within_the_width(&sample);
			arena_free(&arena);
		}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_source_is_well_set_in_every_width),
		cmocka_unit_test(random_paragraphs_are_well_set),
		cmocka_unit_test(nothing_is_lost_of_any_text_in_any_width),
		cmocka_unit_test(one_thing_over_and_over_is_laid_out_too),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Every width from 20 to 200, narrow and wide, with and without an indent,
 * over the report's source and random mixes of what a report may hold. */
#include "text/wrap.h"

#include <stdio.h>

#include "base/buffer.h"
#include "property/lines.h"
#include "test.h"

enum {
	FIRST_WIDTH = 20,
	LAST_WIDTH = 200,
	INDENT = 4,
	TEXTS = 20000,
	TURNS = 25, /* in a random paragraph, at most */
};

/* A random paragraph is made of turns of these kinds. What is tied
 * together in it fits a line of 20 columns, so that no rule need be broken. */
static const char *const words[] = { "经济", "平稳", "发", "人工智能+", "か",
	"增长", "😀", "👩‍👩‍👧", "报\u0301", "新\u200B", "经济 平稳",
	"经济\u3000发展", "优Ⅲ" };
static const char *const figures[] = { "3000亿元", "281.87亿元", "7—8号",
	"30微克/立方米", "2451套（间）", "二○二五年", "60%", "1/4", "12345",
	"9:30—17:00", "2.7万平方米", "5个百分点", "PM2.5", "STEM", "don’t",
	"26万人次", "-5℃", "３０００年", "三千五百万元", "第十七届", "≥95%",
	"10%以上", "22万P", "12 345亿元", "2万头（只、羽）", "“十五五”",
	"百分之六十" };
static const char *const marks[] = { "。", "，", "、", "“", "”", "（", "）",
	"《", "》", "……", "——", "—", "·", "：", "‘", "’", "％", "！", "￥",
	"～", "•", "＂", " ", "\u3000" };

/* What may stand in a text that nobody meant to be read. */
static const char *const wild[] = { "（", "）", "。", "“", "—", "…", "\u0301",
	"\u200D", "1", "亿", "年", "a", ".", "/", " ", "   ", "　", "\t", "中",
	"😀", "🇨", "🇳", "\xFF", "\x1B", "\u00A0", "\u2003", "-", "+",
	"http://a.b/c?d=1", "12345678901234567890", "abcdefghijklmnopqrstu" };

static uint32_t
draw(uint32_t *seed, size_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
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
		struct wrap_shape shape = make_shape(&seed, 2, 24);
		struct sample paragraph, row;

		for (uint32_t left = draw(&seed, 3 * TURNS); left > 0; left--)
			add_any(
			    &text, &seed, wild, sizeof wild / sizeof wild[0]);
		paragraph = wrapped(&arena, buffer_str(&text), shape);
		claim_all_there(&paragraph);
		claim_within_the_width(&paragraph);
		row = wrapped_row(&arena, buffer_str(&text), shape);
		claim_all_there(&row);
		claim_within_the_width(&row);
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

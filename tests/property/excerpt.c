/* Every excerpt of random texts: around every character, with some sentences
 * more, of every ambiguous width. The texts are made of figures that are known,
 * so nothing here asks the program what a figure is. */
#include "command/excerpt.h"

#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	TEXTS = 60,
	PIECES = 90, /* in a text, at most */
	CONTEXTS = 3,
};

static const char *const figures[] = { "9555部", "3000亿元", "281.87亿元",
	"1,144行", "7—8号", "30微克/立方米", "2451套（间）", "二○二五年", "60%",
	"1/4", "12345", "9:30—17:00", "2.7万平方米", "5个百分点", "2.5", "-5℃",
	"３０００年", "三千五百万元", "≥95%", "10%以上", "12 345亿元",
	"百分之六十", "12345678901234567890" };

static const char *const words[] = { "推行", "加装电梯", "经济平稳", "增长",
	"，", "、", "（", "”", "：", "e\u0301", "😀", "\u3000", "；", "。",
	"！" };

/* A text, and which of its bytes are in a figure but do not begin it. */
struct mixed {
	struct buffer text;
	bool *inside;
};

static uint32_t
draw(uint32_t *seed, size_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

/* A word always stands between two figures. */
static struct mixed
mix(struct arena *arena, uint32_t *seed)
{
	struct mixed mixed = { .text = { .arena = arena } };
	uint32_t count = draw(seed, PIECES) + 1;

	mixed.inside = arena_alloc(arena, PIECES * 80, sizeof *mixed.inside);
	for (uint32_t i = 0; i < count; i++) {
		size_t words_count = sizeof words / sizeof *words;
		size_t figures_count = sizeof figures / sizeof *figures;
		struct str figure = str_of(figures[draw(seed, figures_count)]);
		/* 推行: what closes belongs to the sentence before. */
		buffer_add(&mixed.text, str_of(words[draw(seed, words_count)]));
		buffer_add(&mixed.text, str_of("推行"));
		for (size_t at = 1; at < figure.length; at++)
			mixed.inside[mixed.text.length + at] = true;
		buffer_add(&mixed.text, figure);
	}
	return mixed;
}

static void
complain(const struct mixed *mixed, size_t at, const char *what)
{
	print_error("%s at byte %zu of\n%.*s\n", what, at,
	    (int)mixed->text.length, mixed->text.bytes);
	fail();
}

static void
claim_excerpt(const struct mixed *mixed, const struct excerpt_source *source,
    struct span hit, size_t sentences)
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };
	struct span span = excerpt_around(source, hit, sentences);
	struct span whole = excerpt_whole(source, hit, sentences);
	struct str text = source->text, shown;

	if (span.from < whole.from || span.to > whole.to ||
	    span.from > hit.from || span.to < hit.to)
		complain(mixed, hit.from, "a hit outside or too much");
	if (mixed->inside[span.from])
		complain(mixed, span.from, "a figure without its beginning");
	if (span.to < text.length && mixed->inside[span.to])
		complain(mixed, span.to, "a figure without its end");
	excerpt_add(&line, source,
	    &(struct excerpt){ .span = span, .hits = &hit, .count = 1 });
	shown = buffer_str(&line);
	if (str_starts(shown, str_of("…")) != (span.from > 0))
		complain(mixed, span.from, "no dots before, or too many");
	if ((utf8_before(shown, shown.length).value == 0x2026) !=
	    (span.to < text.length))
		complain(mixed, span.to, "no dots behind, or too many");
	arena_free(&arena);
}

static void
no_excerpt_cuts_a_figure(void **state)
{
	uint32_t seed = 9555;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct arena arena = { 0 };
		struct mixed mixed = mix(&arena, &seed);
		struct str text = buffer_str(&mixed.text);
		struct excerpt_source source = excerpt_source(&arena, text,
		    i % 2 == 0 ? AMBIGUOUS_NARROW : AMBIGUOUS_WIDE);

		for (size_t at = 0; at < text.length;) {
			size_t to =
			    at + cluster_at(text, at, source.ambiguous).length;

			for (size_t more = 0; more < CONTEXTS; more++)
				claim_excerpt(&mixed, &source,
				    (struct span){ at, to }, more);
			at = to;
		}
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_excerpt_cuts_a_figure),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The figures of random texts, made of clauses, figures, marks and stops: each
 * says nothing that its section does not. */
#include "figure/figures.h"

#include "test.h"
#include "tree.h"

enum {
	TEXTS = 400,
	PIECES = 60, /* in a text, at most */
	PARTS = 8,   /* slices that a subject is joined of, at most */
};

static const char *const pieces[] = { "9部", "3000亿元", "281.87亿元", "7—8号",
	"30微克/立方米", "2451套（间）", "二○二五年", "60%", "1/4", "六大方面",
	"三千五百万元", "千亿级", "两位数", "第一", "前三", "首批", "七成",
	"十几家", "5和10个百分点", "-3.5%", "１２％", "PM2.5", "一年", "推行",
	"加装电梯", "经济平稳", "增长", "完成", "新增", "预计", "超", "以上",
	"占全市", "较上年", "累计达", "开工", "等", "的", "，", "、", "。",
	"；", "\n", "“", "”", "（", "）", "——", " ", "e\u0301", "😀" };

static uint32_t
draw(uint32_t *seed, size_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

static struct str
random_text(struct arena *arena, uint32_t *seed)
{
	struct buffer text = { .arena = arena };
	uint32_t count = draw(seed, PIECES) + 1;

	for (uint32_t i = 0; i < count; i++) {
		struct str piece =
		    str_of(pieces[draw(seed, sizeof pieces / sizeof *pieces)]);
		bool ends = str_is(piece, "\n");

		/* No paragraph is empty. */
		if (ends &&
		    (text.length == 0 || text.bytes[text.length - 1] == '\n'))
			continue;
		buffer_add(&text, piece);
	}
	if (text.length == 0 || text.bytes[text.length - 1] == '\n')
		buffer_add(&text, str_of("字"));
	return buffer_str(&text);
}

/* Whether a text is joined of a few pieces of another. */
static bool
is_joined_of(struct str text, struct str whole)
{
	size_t at = 0;

	for (int i = 0; i < PARTS && at < text.length; i++) {
		size_t to = text.length;

		while (to > at &&
		       str_find(whole, str_slice(text, at, to)) == whole.length)
			to--;
		at = to;
	}
	return at == text.length;
}

static bool
is_slice(struct str slice, struct str whole)
{
	return slice.length == 0 ||
	       (slice.bytes >= whole.bytes &&
		   slice.bytes + slice.length <= whole.bytes + whole.length);
}

static void
check_figure(const struct report *report, const struct figure *figure)
{
	struct str text = report->nodes[1].text;

	assert_true(
	    str_equal(figure->quote, str_slice(text, figure->byte,
					 figure->byte + figure->quote.length)));
	assert_true(figure->quote.length > 0);
	assert_true(is_slice(figure->unit, text));
	assert_true(is_slice(figure->wording, text));
	assert_true(is_slice(figure->clause, text));
	assert_true(is_joined_of(figure->subject, text));
	for (size_t i = 0; i < figure->mark_count; i++)
		assert_true(is_slice(figure->marks[i], text));
	if (figure_counts(figure))
		assert_true(figure->low <= figure->high);
}

static void
a_figure_says_nothing_that_its_section_does_not(void **state)
{
	uint32_t seed = 20;

	(void)state;
	for (int i = 0; i < TEXTS; i++) {
		struct arena arena = { 0 };
		struct figures figures = { 0 };
		struct build build;
		struct report report;
		size_t from = 0, counted = 0;

		tree_start(&build);
		tree_open(&build, "2024年");
		build_set_kind(&build, KIND_RESULTS);
		build_set_text(&build, random_text(&arena, &seed));
		build_close(&build);
		report = tree_finish(&build);
		figures_start(&figures, &report);
		figures_run(&figures, -1);
		for (size_t j = 0; j < figures.count; j++) {
			const struct figure *figure = &figures.at[j];

			check_figure(&report, figure);
			assert_true(figure->byte >= from);
			from = figure->byte + figure->quote.length;
			counted += figure_counts(figure);
		}
		assert_int_equal(counted, figures.counted);
		figures_free(&figures);
		report_free(&report);
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_figure_says_nothing_that_its_section_does_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

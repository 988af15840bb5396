#include "text/wrap.h"

#include "base/buffer.h"
#include "test.h"

static const struct wrap_shape narrow = { 10, 0, AMBIGUOUS_NARROW };
static const struct wrap_shape wide = { 10, 0, AMBIGUOUS_WIDE };

/* The lines with a / between them, the first one's indent as dots. */
static void
expect_shape(struct wrap_shape shape, const char *text, const char *expected)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct lines lines = wrap_paragraph(&arena, str_of(text), shape);

	for (size_t i = 0; i < lines.count; i++) {
		if (i > 0)
			buffer_add_byte(&found, '/');
		for (int dots = lines.at[i].indent; dots > 0; dots--)
			buffer_add_byte(&found, '.');
		buffer_add(&found,
		    str_slice(str_of(text), lines.at[i].from, lines.at[i].to));
	}
	buffer_add_byte(&found, 0);
	assert_string_equal(found.bytes, expected);
	arena_free(&arena);
}

static void
expect(const char *text, const char *expected)
{
	expect_shape(narrow, text, expected);
}

static void
han_fills_the_line(void **state)
{
	(void)state;
	expect("经济运行总体平稳", "经济运行总/体平稳");
	expect("经济AI运行总体", "经济AI运行/总体");
	expect("经济", "经济");
	expect("", "");
}

static void
a_line_never_begins_with_a_full_stop(void **state)
{
	(void)state;
	expect("经济运行总。体", "经济运行/总。体");
	expect("经济运行总）。”体", "经济运行/总）。”体");
	expect("经济运行总……体", "经济运行/总……体");
	expect("经济运行总℃体", "经济运行/总℃体");
	expect("要点要点要·二", "要点要点/要·二");
	expect("经济运行总!体", "经济运行/总!体");
	expect("经济运行总•体", "经济运行/总•体");
	expect("经济运行总－体", "经济运行/总－体");
	expect("经济运行总~体", "经济运行/总~体");
	expect("经济运行总＂体", "经济运行/总＂体");
}

static void
in_a_number_longer_than_a_line_the_rules_still_hold(void **state)
{
	(void)state;
	expect("1,234,567.78元", "1,234,567./78元");
	expect("计划61万平方米（公顷）。", "计划/61万平方米/（公顷）。");
}

static void
a_line_never_begins_with_the_mark_of_a_note(void **state)
{
	(void)state;
	expect("生产总值达[2]多", "生产总值/达[2]多");
	expect("生产总值［2］多", "生产总/值［2］多");
	expect("生产总值达[2", "生产总值达/[2");
	expect("总值达   [2]", "总值达/[2]");
}

static void
a_line_never_ends_with_an_opening_bracket(void **state)
{
	(void)state;
	expect("经济运行（总体）", "经济运行/（总体）");
	expect("经济运行“《总体》”", "经济运行/“《总体》”");
	expect("经济运行￥总", "经济运行/￥总");
	expect("经济运行#体", "经济运行/#体");
	expect("经济运行§体", "经济运行/§体");
	expect("经济运行＠体", "经济运行/＠体");
}

static void
a_line_ends_between_quotes_and_han(void **state)
{
	(void)state;
	expect("了的“流量”变", "了的“流量”/变");
	expect("“经济运”“行”", "“经济运”/“行”");
	expect("推进推进“三”", "推进推进/“三”");
	expect("推进推进推（三）", "推进推进推/（三）");
}

static void
dashes_and_leaders_stay_whole(void **state)
{
	(void)state;
	expect_shape(wide, "征收项目——东安", "征收项目/——东安");
	expect_shape(wide, "征收项——东安", "征收项——/东安");
	expect_shape(wide, "征收项———东安", "征收项/———东安");
	expect_shape(wide, "征收项……东", "征收项……/东");
	expect_shape(wide, "征收项目……东", "征收项/目……东");
}

static void
a_single_dash_ends_a_line_and_begins_none(void **state)
{
	(void)state;
	expect_shape(wide, "支持中国—金砖", "支持中国—/金砖");
	expect_shape(wide, "支持中国家—金砖", "支持中国/家—金砖");
	expect_shape(wide, "支持中国家～金砖", "支持中国/家～金砖");
}

static void
a_figure_is_never_split(void **state)
{
	(void)state;
	expect("生产总值3000亿元。", "生产总值/3000亿元。");
	expect("（3000亿元）", "（3000亿元/）");
	expect("康健路弄7—8号不", "康健路弄/7—8号不");
	expect("接近接近1/4以上", "接近接近/1/4以上");
	expect("主要任务二○二五年", "主要任务/二○二五年");
	expect("浓度是PM2.5浓度", "浓度是/PM2.5浓度");
	expect("约占全市近60%。", "约占全市近/60%。");
}

static void
a_plus_stays_with_the_han_before_it(void **state)
{
	(void)state;
	expect("人工智能+行动", "人工智能+/行动");
	expect("人工人智能+行动", "人工人智/能+行动");
}

static void
blanks_hang_and_count_for_nothing(void **state)
{
	(void)state;
	expect("新课程新教 材", "新课程新教/材");
	expect("新课程新教    材", "新课程新教/材");
	expect("新课程 新教材 ", "新课程 新/教材");
	expect("　　新课程新教　材", "新课程新教/材");
	expect("新课程新教 。", "新课程新/教 。");
	expect("新课程新（ 材）", "新课程新/（ 材）");
	expect("新课程新教\u2003\u2009材", "新课程新教/材");
	expect("   ", "");
}

static void
no_break_blanks_never_hang(void **state)
{
	(void)state;
	expect("新课程新教\u00A0材", "新课程新/教\u00A0材");
	expect("新课程新教\u202F材", "新课程新/教\u202F材");
}

static void
an_apostrophe_does_not_end_a_word(void **state)
{
	(void)state;
	expect("we an don’t", "we an/don’t");
}

static void
what_is_longer_than_a_line_breaks_at_the_width(void **state)
{
	(void)state;
	expect("新abcdefghijkl。", "新/abcdefghij/kl。");
	expect("abcdefghij。", "abcdefghi/j。");
	expect("（（（（（（（新）", "（（（（（/（（新）");
	expect("————————————", "——————————/——");
}

static void
a_figure_breaks_only_on_a_line_of_its_own(void **state)
{
	(void)state;
	expect("新1234567亿元。", "新/1234567亿/元。");
	expect("（1234567亿元）", "（1234567/亿元）");
	expect("新123456亿元", "新/123456亿元");
}

static void
the_indent_shrinks_for_what_fits_without_it(void **state)
{
	struct wrap_shape shape = { 10, 4, AMBIGUOUS_NARROW };

	(void)state;
	expect_shape(shape, "新课程新教材", "....新课程/新教材");
	expect_shape(shape, "3000亿元新", "..3000亿元/新");
	expect_shape(shape, "abcdefghij", "abcdefghij");
	expect_shape(shape, "abcdefghijkl", "....abcdef/ghijkl");
	expect_shape(
	    (struct wrap_shape){ 2, 1, AMBIGUOUS_NARROW }, "新课", "新/课");
}

static void
marks_and_hidden_characters_stay_with_the_line_before(void **state)
{
	(void)state;
	expect("新课程新教\u0301\u200B材", "新课程新教\u0301\u200B/材");
	expect("\u200B新课程新教 \u200B材", "新课程新教/材");
	expect("\u200B\u200B", "");
}

static void
regional_indicators_and_noncharacters_do_no_harm(void **state)
{
	(void)state;
	expect("新课程新🇨🇳材", "新课程新🇨🇳/材");
	expect("a\U0001F1E8b\uFFFFc", "a\U0001F1E8b\uFFFFc");
}

static void
ambiguous_characters_count_as_told(void **state)
{
	(void)state;
	expect("“新课程新”", "“新课程新”");
	expect_shape((struct wrap_shape){ 10, 0, AMBIGUOUS_WIDE }, "“新课程新”",
	    "“新课程/新”");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(han_fills_the_line),
		cmocka_unit_test(a_line_never_begins_with_a_full_stop),
		cmocka_unit_test(
		    in_a_number_longer_than_a_line_the_rules_still_hold),
		cmocka_unit_test(a_line_never_begins_with_the_mark_of_a_note),
		cmocka_unit_test(a_line_never_ends_with_an_opening_bracket),
		cmocka_unit_test(a_line_ends_between_quotes_and_han),
		cmocka_unit_test(dashes_and_leaders_stay_whole),
		cmocka_unit_test(a_single_dash_ends_a_line_and_begins_none),
		cmocka_unit_test(a_figure_is_never_split),
		cmocka_unit_test(a_plus_stays_with_the_han_before_it),
		cmocka_unit_test(blanks_hang_and_count_for_nothing),
		cmocka_unit_test(no_break_blanks_never_hang),
		cmocka_unit_test(an_apostrophe_does_not_end_a_word),
		cmocka_unit_test(
		    what_is_longer_than_a_line_breaks_at_the_width),
		cmocka_unit_test(a_figure_breaks_only_on_a_line_of_its_own),
		cmocka_unit_test(the_indent_shrinks_for_what_fits_without_it),
		cmocka_unit_test(
		    marks_and_hidden_characters_stay_with_the_line_before),
		cmocka_unit_test(
		    regional_indicators_and_noncharacters_do_no_harm),
		cmocka_unit_test(ambiguous_characters_count_as_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The lines that a page comes to, whatever its tags are worth. */
#include "format/html_page_internal.h"

#include "test.h"

static struct arena arena;

static int
free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* Reads a page; every line is shown with | behind it: * for bold from its
 * start, # for a heading, ~ for what frames the page, - for an item. */
static const char *
lines_of(const char *text)
{
	struct html_page page = { .head = { .arena = &arena },
		.flow = { .arena = &arena } };
	struct buffer shown = { .arena = &arena };

	html_page_read(&page, str_of(text));
	for (size_t i = 0; i < page.flow.count; i++) {
		const struct html_line *line = &page.flow.lines[i];

		if (line->aside)
			buffer_add_byte(&shown, '~');
		for (int level = 0; level < line->line.level; level++)
			buffer_add_byte(&shown, '#');
		if (line->line.item)
			buffer_add_byte(&shown, '-');
		buffer_add(
		    &shown, str_slice(line->line.text, 0, line->line.bold));
		if (line->line.bold > 0)
			buffer_add_byte(&shown, '*');
		buffer_add(&shown, str_slice(line->line.text, line->line.bold,
				       line->line.text.length));
		buffer_add_byte(&shown, '|');
	}
	buffer_add_byte(&shown, '\0');
	return shown.bytes;
}

struct case_of_lines {
	const char *page, *lines;
};

static void
expect(const struct case_of_lines *cases, size_t count)
{
	for (size_t i = 0; i < count; i++)
		assert_string_equal(lines_of(cases[i].page), cases[i].lines);
}

static void
blocks_and_breaks_end_lines(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "一<p>二<p>三</p>四<br>五<div>六</div>七",
		    "一|二|三|四|五|六|七|" },
		{ "<p>一<span>二</span><em>三</em></p>", "一二三|" },
		{ "一</br>二</p>三", "一|二|三|" },
		{ "<ul><li>一<li>二</ul>", "-一|-二|" },
		{ "<pre>一\n  二\n\n三</pre>", "一|二|三|" },
		{ "<h2>一</h2>二<h3>三", "##一|二|###三|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
white_space_is_one_blank_and_none_between_han(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<p> 一\n  二 三\n<b>\n四</b>", "一二 三四|" },
		{ "<p>a\nb  c\n", "a b c|" },
		{ "<p>一<b>\n二</b>", "一二|" },
		{ "<p>&nbsp;&nbsp;一&#12288;", "一|" },
		{ "<p>增长5.<span>1</span>%", "增长5.1%|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
what_is_not_shown_is_left_out(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<script>一</script><style>二</style>三", "三|" },
		{ "<div hidden>一<div>二</div>三</div>四", "四|" },
		{ "<p style='display:none'>一<p>二", "二|" },
		{ "<textarea><p>一</textarea>二", "二|" },
		{ "<svg/>一<svg><text>二</svg>三", "一三|" },
		{ "<ruby>汉<rp>(</rp><rt>hàn</rt></ruby>", "汉|" },
		{ "<nav>一</nav><div role=navigation>二</div>三",
		    "~一|~二|三|" },
		{ "<title>一</title>二", "二|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
bold_is_told_from_the_start_of_a_line(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<p><b>一</b>二", "一*二|" },
		{ "<p>　<b>一</b><strong>二</strong>三", "一二*三|" },
		{ "<p><b><span>一</span></b> <b>二</b>", "一 二*|" },
		{ "<p>一<b>二</b>", "一二|" },
		{ "<p><span style='font-weight:700'>一</span>二", "一*二|" },
		{ "<div style='font-weight:bold'>一<p>二</div>三",
		    "一*|二*|三|" },
		{ "<b>一<p>二</b>三", "一*|二*三|" },
		{ "</b><b></b>一", "一|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
raised_text_is_a_power_or_the_mark_of_a_note(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "3km<sup>2</sup>和10<sup>8</sup>", "3km²和10⁸|" },
		{ "经济<sup>1</sup>", "经济[1]|" },
		{ "5.1<sup><a href=#n>12</a></sup>", "5.1[12]|" },
		{ "经济<sup>[1]</sup><sup>注</sup>", "经济[1]注|" },
		{ "<sup>1</sup>一<sup>", "1一|" },
		{ "<b>3m<sup>2</sup></b>", "3m²*|" },
		{ "CO<sub>2</sub>", "CO2|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
lists_count_unless_their_items_do(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<ol><li>一<li><p>二</p><li value=7>三<li>四</ol>",
		    "-1. 一|-2. 二|-7. 三|-8. 四|" },
		{ "<ol><li><b>一</b>二</ol>", "-1. 一*二|" },
		{ "<ol start=3><li>一<li>（五）二</ol>", "-3. 一|-（五）二|" },
		{ "<ol><li>一<ul><li>甲</ul><li>二</ol>",
		    "-1. 一|-甲|-2. 二|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
tables_are_rows_or_hold_lines(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
		    "甲  乙|丙  丁|" },
		{ "<table><caption>表</caption><tr><th>甲</th><th>乙</th></tr>"
		  "<tr><td rowspan=2>丙</td><td>1</td></tr><tr><td>22</td></tr>"
		  "</table>后",
		    "表|甲  乙|丙   1|    22|后|" },
		{ "<table><tr><td>甲<tr><td>乙</table>", "甲|乙|" },
		{ "<table><tr><td><table><tr><td>甲<td>乙<tr><td>丙<td>丁"
		  "</table><td>戊<tr><td>己<td>庚</table>",
		    "甲  乙|丙  丁|戊|己|庚|" },
		{ "<table><tr><td>甲<td>一句。两句。<tr><td>丙<td>丁</table>",
		    "甲|一句。两句。|丙|丁|" },
		{ "<table><tr><td>甲<td>乙<tr>错<td>丙<td>丁</table>",
		    "甲  乙 错|丙  丁|" },
		{ "</table></td><td>甲<tr>乙", "甲|乙|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

/* No end tag closes what stands around the cell it is in. */
static void
tags_may_be_wrong(void **state)
{
	static const struct case_of_lines cases[] = {
		{ "<div><table><tr><td>甲</div>乙<td>丙<tr><td>丁<td>戊</"
		  "table>",
		    "甲 乙  丙|丁     戊|" },
		{ "<div><p>一</div>二</p></div></div>三", "一|二|三|" },
		{ "<span><div>一</span>二</div>三", "一|二|三|" },
		{ "<h2>一<h3>二</h2>三", "##一|###二|三|" },
	};

	(void)state;
	expect(cases, sizeof cases / sizeof *cases);
}

static void
what_is_too_deep_still_ends_lines(void **state)
{
	struct buffer page = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 2 * HTML_DEEPEST; i++)
		buffer_add(&page, str_of("<div>"));
	buffer_add(&page, str_of("一<p>二"));
	for (int i = 0; i < 2 * HTML_DEEPEST; i++)
		buffer_add(&page, str_of("</div>"));
	buffer_add_byte(&page, '\0');
	assert_string_equal(lines_of(page.bytes), "一|二|");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blocks_and_breaks_end_lines),
		cmocka_unit_test(white_space_is_one_blank_and_none_between_han),
		cmocka_unit_test(what_is_not_shown_is_left_out),
		cmocka_unit_test(bold_is_told_from_the_start_of_a_line),
		cmocka_unit_test(raised_text_is_a_power_or_the_mark_of_a_note),
		cmocka_unit_test(lists_count_unless_their_items_do),
		cmocka_unit_test(tables_are_rows_or_hold_lines),
		cmocka_unit_test(tags_may_be_wrong),
		cmocka_unit_test(what_is_too_deep_still_ends_lines),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}

/* How the lines of a text in YAML become paragraphs. */
#include <stdio.h>

#include "format/yaml.h"

#include "test.h"

static struct report
parse(const char *text)
{
	struct report report = { 0 };
	struct error error = { 0 };

	if (!yaml_read_report(&report, str_of(text), &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	return report;
}

/* A report of one section with the lines given. */
static struct report
parse_section(const char *lines)
{
	char text[1000];

	snprintf(text, sizeof text,
	    "baogao: 1\ntitle: 报告\nsections:\n  - title: 节\n%s", lines);
	return parse(text);
}

static void
assert_text(const char *lines, const char *text, size_t paragraphs)
{
	struct report report = parse_section(lines);
	struct str rest = report.nodes[1].text;
	size_t first = report.nodes[1].paragraph;

	assert_string_equal(
	    arena_copy(&report.arena, report.nodes[1].text).bytes, text);
	assert_int_equal(report.nodes[1].paragraph_count, paragraphs);
	for (size_t i = 0; i < paragraphs; i++)
		assert_true(str_equal(
		    report.paragraphs[first + i].text, str_cut(&rest, '\n')));
	report_free(&report);
}

static void
in_a_literal_block_blank_lines_part_paragraphs(void **state)
{
	(void)state;
	assert_text("    text: |\n      一。\n      二。\n\n\n      三。\n",
	    "一。二。\n三。", 2);
	assert_text("    text: |+\n\n      一。\n\n      \n      二。\n\n\n",
	    "一。\n二。", 2);
}

static void
in_any_other_style_every_line_feed_parts_paragraphs(void **state)
{
	(void)state;
	assert_text(
	    "    text: \"一。\\n二。\\n\\n三。\"\n", "一。\n二。\n三。", 3);
	assert_text("    text: >\n      一\n      二。\n\n      三。\n",
	    "一二。\n三。", 2);
	assert_text("    text: '一。\n\n      二。'\n", "一。\n二。", 2);
}

static void
lines_join_with_a_blank_only_where_neither_side_is_wide(void **state)
{
	(void)state;
	assert_text("    text: |\n      经济，\n      发展\n", "经济，发展", 1);
	assert_text(
	    "    text: |\n      new\n      quality\n", "new quality", 1);
	assert_text("    text: |\n      增长 \n      6%\n      左右\n",
	    "增长6%左右", 1);
	assert_text(
	    "    text: |\n      突破3\n      000亿元\n", "突破3000亿元", 1);
	assert_text("    text: |\n      在2024\n      300\n", "在2024 300", 1);
	assert_text("    text: |\n      3\n      0000\n", "3 0000", 1);
}

static void
quotes_and_dashes_join_as_wide_beside_a_wide_character(void **state)
{
	(void)state;
	assert_text("    text: |\n      一批“三旧”\n      变“三新”\n",
	    "一批“三旧”变“三新”", 1);
	assert_text("    text: |\n      推进\n      ——改革\n", "推进——改革", 1);
	assert_text("    text: |\n      GDP\n      “稳”\n", "GDP “稳”", 1);
}

static void
paragraphs_are_trimmed_of_blanks_of_all_widths(void **state)
{
	(void)state;
	assert_text("    text: |\n      　　一。　\n      　\n      \t二。\n",
	    "一。\n二。", 2);
	assert_text("    text: \"\\u00a0一 二\\t\\r\"\n", "一 二", 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    in_a_literal_block_blank_lines_part_paragraphs),
		cmocka_unit_test(
		    in_any_other_style_every_line_feed_parts_paragraphs),
		cmocka_unit_test(
		    lines_join_with_a_blank_only_where_neither_side_is_wide),
		cmocka_unit_test(
		    quotes_and_dashes_join_as_wide_beside_a_wide_character),
		cmocka_unit_test(
		    paragraphs_are_trimmed_of_blanks_of_all_widths),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include <stdio.h>
#include <string.h>

#include "base/buffer.h"
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
		    report.paragraphs[first + i], str_cut(&rest, '\n')));
	report_free(&report);
}

static void
the_fields_stand_where_they_belong(void **state)
{
	struct report report =
	    parse("baogao: 1\nid: r-1\ntitle: 报告\nshort: 报\nplace: 北湖\n"
		  "year: 2025\ndate: 2025-01-07\noccasion: 在会上\n"
		  "speaker: 县长\nsource: 日报\nsections:\n"
		  "  - id: a\n    number: 【一】\n    title: 坚持\n"
		  "    subtitle: 平稳\n    short: 坚\n    kind: results\n"
		  "    year: 2024\n    supplied: true\n    text: 字。\n");
	const struct node *node = &report.nodes[1];

	(void)state;
	assert_true(str_is(report.nodes[0].id, "r-1"));
	assert_true(str_is(report.nodes[0].id, "r-1"));
	assert_true(str_is(report.nodes[0].title, "报告"));
	assert_true(str_is(report.nodes[0].short_title, "报"));
	assert_true(str_is(report.place, "北湖"));
	assert_true(str_is(report.nodes[0].year, "2025"));
	assert_true(str_is(report.nodes[0].year, "2025"));
	assert_true(str_is(report.date, "2025-01-07"));
	assert_true(str_is(report.occasion, "在会上"));
	assert_true(str_is(report.speaker, "县长"));
	assert_true(str_is(report.source, "日报"));
	assert_true(str_is(node->id, "a"));
	assert_true(str_is(node->number, "【一】"));
	assert_true(str_is(node->title, "坚持"));
	assert_true(str_is(node->subtitle, "平稳"));
	assert_true(str_is(node->short_title, "坚"));
	assert_true(str_is(node->year, "2024"));
	assert_true(str_is(node->text, "字。"));
	assert_int_equal(node->kind, KIND_RESULTS);
	assert_true(node->supplied);
	report_free(&report);
}

static void
every_kind_has_its_name(void **state)
{
	static const char *const names[] = {
		[KIND_PREFACE] = "preface",
		[KIND_RESULTS] = "results",
		[KIND_TASKS] = "tasks",
		[KIND_GOVERNANCE] = "governance",
	};

	(void)state;
	for (int kind = KIND_PREFACE; kind <= KIND_GOVERNANCE; kind++) {
		char lines[100];
		struct report report;

		snprintf(lines, sizeof lines, "    kind: %s\n    text: 字\n",
		    names[kind]);
		report = parse_section(lines);
		assert_int_equal(report.nodes[1].kind, kind);
		report_free(&report);
	}
}

static void
keys_may_stand_in_any_order(void **state)
{
	struct report report = parse(
	    "sections:\n  - sections:\n      - text: 下。\n        title: 乙\n"
	    "    text: 上。\n    title: 甲\ntitle: 报告\nbaogao: 1\n");

	(void)state;
	assert_int_equal(report.count, 3);
	assert_true(str_is(report.nodes[1].title, "甲"));
	assert_true(str_is(report.nodes[2].title, "乙"));
	assert_int_equal(report.nodes[1].offset, 0);
	assert_int_equal(report.nodes[2].offset, strlen("上。"));
	assert_true(
	    str_is(report.paragraphs[report.nodes[1].paragraph], "上。"));
	report_free(&report);
}

static void
the_tree_is_an_array_in_reading_order(void **state)
{
	static const struct {
		size_t parent, ordinal, span, leaf, offset;
		int depth;
	} expected[] = {
		{ 0, 0, 5, 0, 0, 0 },
		{ 0, 1, 3, 0, 3, 1 },
		{ 1, 1, 1, 0, 3, 2 },
		{ 1, 2, 1, 1, 6, 2 },
		/* The report's own leaf is read on its page, before 甲's. */
		{ 0, 2, 1, 2, 0, 1 },
	};
	struct report report = parse(
	    "baogao: 1\ntitle: 报告\nsections:\n- title: 甲\n  sections:\n"
	    "  - {title: 乙, text: 一}\n  - {title: 丙, text: 二三}\n"
	    "- {title: 丁, text: 四}\n");

	(void)state;
	assert_int_equal(report.count, 5);
	for (size_t i = 0; i < report.count; i++) {
		const struct node *node = &report.nodes[i];

		assert_int_equal(node->parent, expected[i].parent);
		assert_int_equal(node->ordinal, expected[i].ordinal);
		assert_int_equal(node->span, expected[i].span);
		assert_int_equal(node->leaf, expected[i].leaf);
		assert_int_equal(node->offset, expected[i].offset);
		assert_int_equal(node->depth, expected[i].depth);
	}
	assert_int_equal(report.leaf_count, 3);
	assert_int_equal(report.length, 12);
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
	    "一 二。\n三。", 2);
	assert_text("    text: '一。\n\n      二。'\n", "一。\n二。", 2);
}

static void
lines_join_with_a_blank_but_between_wide_characters(void **state)
{
	(void)state;
	assert_text("    text: |\n      经济，\n      发展\n", "经济，发展", 1);
	assert_text(
	    "    text: |\n      new\n      quality\n", "new quality", 1);
	assert_text("    text: |\n      增长 \n      6%\n      左右\n",
	    "增长 6% 左右", 1);
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

static void
a_title_of_several_lines_is_one_line(void **state)
{
	struct report report =
	    parse("baogao: 1\ntitle: |\n  北湖县\n\n  政府工作报告\nsections:\n"
		  "  - title: \"Part\\nOne\"\n    text: 字\n");

	(void)state;
	assert_true(str_is(report.nodes[0].title, "北湖县政府工作报告"));
	assert_true(str_is(report.nodes[1].title, "Part One"));
	report_free(&report);
}

static void
what_looks_like_a_number_or_a_truth_is_text(void **state)
{
	struct report report =
	    parse("baogao: '1'\ntitle: 2025\nyear: 0x1F\nsections:\n"
		  "  - {title: true, text: 3.14}\n  - {title: \"null\", text: "
		  "'~'}\n");

	(void)state;
	assert_true(str_is(report.nodes[0].title, "2025"));
	assert_true(str_is(report.nodes[0].year, "0x1F"));
	assert_true(str_is(report.nodes[1].title, "true"));
	assert_true(str_is(report.nodes[1].text, "3.14"));
	assert_true(str_is(report.nodes[2].title, "null"));
	assert_true(str_is(report.nodes[2].text, "~"));
	report_free(&report);
}

static void
a_blank_value_is_as_good_as_none(void **state)
{
	struct report report = parse_section(
	    "    id:\n    kind: ''\n    supplied: ~\n    number: null\n"
	    "    text: 字\n");

	(void)state;
	assert_int_equal(report.nodes[1].id.length, 0);
	assert_int_equal(report.nodes[1].number.length, 0);
	assert_int_equal(report.nodes[1].kind, KIND_NONE);
	assert_false(report.nodes[1].supplied);
	report_free(&report);
}

static void
keys_that_begin_with_x_are_passed_over_whole(void **state)
{
	struct report report = parse_section(
	    "    x-: 1\n    x-a: {title: [1, {b: c}], ? [d] : e}\n"
	    "    x-a:\n      - title: 不是\n    text: 字\n");

	(void)state;
	assert_int_equal(report.count, 2);
	assert_true(str_is(report.nodes[1].title, "节"));
	report_free(&report);
}

static void
line_ends_of_other_systems_do_no_harm(void **state)
{
	struct report report =
	    parse("baogao: 1\r\ntitle: 报告\r\nsections:\r\n"
		  "  - title: 节\r\n    text: |\r\n      一\r\n      二\r\n");

	(void)state;
	assert_true(str_is(report.nodes[1].text, "一二"));
	report_free(&report);
}

static const char start[] =
    "baogao: 1\ntitle: 报告\nsections:\n- {title: 节, text: 字}\nx-: ";

static void
add(struct buffer *buffer, const char *piece, size_t times)
{
	while (times-- > 0)
		buffer_add(buffer, str_of(piece));
}

/* `start` and then so many of both pieces. */
static bool
takes(const char *left, const char *right, size_t times)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct report report = { 0 };
	struct error error;
	bool taken;

	add(&text, start, 1);
	add(&text, left, times);
	add(&text, right, times);
	taken = yaml_read_report(&report, buffer_str(&text), &error);
	report_free(&report);
	arena_free(&arena);
	return taken;
}

static bool
takes_sections_within_each_other(int depth)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct report report = { 0 };
	struct error error;
	bool taken;

	add(&text, "{baogao: 1, title: 报告, sections: ", 1);
	add(&text, "[{title: 节, sections: ", (size_t)depth - 1);
	add(&text, "[{title: 叶, text: 字}]", 1);
	add(&text, "}]", (size_t)depth - 1);
	add(&text, "}", 1);
	taken = yaml_read_report(&report, buffer_str(&text), &error);
	if (taken)
		assert_int_equal(report.nodes[depth].depth, depth);
	report_free(&report);
	arena_free(&arena);
	return taken;
}

static void
sixty_four_levels_are_taken_and_no_more(void **state)
{
	(void)state;
	/* Level 1 is the report. */
	assert_true(takes("[", "]", 63));
	assert_false(takes("[", "]", 64));
	assert_true(takes_sections_within_each_other(31));
	assert_false(takes_sections_within_each_other(32));
}

static void
a_mebibyte_in_one_scalar_is_taken_and_no_more(void **state)
{
	(void)state;
	assert_true(takes("a", "", 1024 * 1024));
	assert_false(takes("a", "", 1024 * 1024 + 1));
}

static bool
takes_ending(struct buffer text, const char *end)
{
	struct report report = { 0 };
	struct error error;
	bool taken;

	add(&text, end, 1);
	taken = yaml_read_report(&report, buffer_str(&text), &error);
	report_free(&report);
	return taken;
}

static void
a_million_events_are_taken_and_no_more(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	/* What `start` makes, a list, and the ends of all. */
	size_t others = 22;

	(void)state;
	add(&text, start, 1);
	add(&text, "[", 1);
	add(&text, "a,", 1000 * 1000 - others);
	assert_true(takes_ending(text, "]"));
	assert_false(takes_ending(text, "a]"));
	arena_free(&arena);
}

static void
an_id_is_found_twice_among_many_at_its_second_place(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct report report = { 0 };
	struct error error;

	(void)state;
	add(&text, "baogao: 1\ntitle: 报告\nsections:\n", 1);
	for (int i = 0; i < 20000; i++)
		buffer_add(&text,
		    arena_print(&arena, "- {title: 节, text: 字, id: n%d}\n",
			i == 15000 ? 7 : i));
	assert_false(yaml_read_report(&report, buffer_str(&text), &error));
	assert_int_equal(error.line, 15004);
	assert_int_equal(error.column, 27);
	arena_free(&arena);
}

static void
every_cut_of_a_report_is_taken_or_refused_with_a_place(void **state)
{
	static const char whole[] =
	    "baogao: 1\ntitle: \"报\\u544A\"\nx-a: {b: [c, 'd']}\nsections:\n"
	    "  - title: 节\n    text: |\n      一。\n\n      二。\n"
	    "  - {title: 节, text: 字}\n";

	(void)state;
	for (size_t length = 0; length < sizeof whole; length++) {
		struct str text = { whole, length };
		struct report report = { 0 };
		struct error error = { 0 };

		if (yaml_read_report(&report, text, &error))
			assert_true(report.count > 1);
		else
			assert_true(error.line > 0 && error.column > 0);
		report_free(&report);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_fields_stand_where_they_belong),
		cmocka_unit_test(every_kind_has_its_name),
		cmocka_unit_test(keys_may_stand_in_any_order),
		cmocka_unit_test(the_tree_is_an_array_in_reading_order),
		cmocka_unit_test(
		    in_a_literal_block_blank_lines_part_paragraphs),
		cmocka_unit_test(
		    in_any_other_style_every_line_feed_parts_paragraphs),
		cmocka_unit_test(
		    lines_join_with_a_blank_but_between_wide_characters),
		cmocka_unit_test(
		    quotes_and_dashes_join_as_wide_beside_a_wide_character),
		cmocka_unit_test(
		    paragraphs_are_trimmed_of_blanks_of_all_widths),
		cmocka_unit_test(a_title_of_several_lines_is_one_line),
		cmocka_unit_test(what_looks_like_a_number_or_a_truth_is_text),
		cmocka_unit_test(a_blank_value_is_as_good_as_none),
		cmocka_unit_test(keys_that_begin_with_x_are_passed_over_whole),
		cmocka_unit_test(line_ends_of_other_systems_do_no_harm),
		cmocka_unit_test(sixty_four_levels_are_taken_and_no_more),
		cmocka_unit_test(a_mebibyte_in_one_scalar_is_taken_and_no_more),
		cmocka_unit_test(a_million_events_are_taken_and_no_more),
		cmocka_unit_test(
		    an_id_is_found_twice_among_many_at_its_second_place),
		cmocka_unit_test(
		    every_cut_of_a_report_is_taken_or_refused_with_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

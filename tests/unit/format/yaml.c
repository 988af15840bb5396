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
	    str_is(report.paragraphs[report.nodes[1].paragraph].text, "上。"));
	report_free(&report);
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

static void
an_id_is_found_twice_among_many_at_its_second_place(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct report report = { 0 };
	struct error error;

	(void)state;
	buffer_add(&text, str_of("baogao: 1\ntitle: 报告\nsections:\n"));
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
		cmocka_unit_test(a_title_of_several_lines_is_one_line),
		cmocka_unit_test(what_looks_like_a_number_or_a_truth_is_text),
		cmocka_unit_test(a_blank_value_is_as_good_as_none),
		cmocka_unit_test(keys_that_begin_with_x_are_passed_over_whole),
		cmocka_unit_test(line_ends_of_other_systems_do_no_harm),
		cmocka_unit_test(
		    an_id_is_found_twice_among_many_at_its_second_place),
		cmocka_unit_test(
		    every_cut_of_a_report_is_taken_or_refused_with_a_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

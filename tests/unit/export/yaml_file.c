/* A report written as YAML and read again is the same report. Runs in the
 * repo's root. */
#include "export/yaml_file.h"

#include "export/section_json.h"
#include "format/load.h"
#include "format/yaml.h"

#include "test.h"

/* All that is known of a report's sections and fields, as text. */
static struct str
told(const struct report *report, struct arena *arena)
{
	struct buffer all = { .arena = arena };
	const struct str fields[] = { report->place, report->date,
		report->occasion, report->speaker, report->issuer,
		report->source, report->nodes[0].year,
		report->nodes[0].short_title };

	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		buffer_add(&all, fields[i]);
		buffer_add_byte(&all, '\n');
	}
	for (size_t i = 0; i < report->count; i++) {
		section_json(&all, report, i, true);
		buffer_add(&all, report->nodes[i].text);
	}
	for (size_t i = 0; i < report->stated_count; i++) {
		const struct stated_pair *pair = &report->stated[i];

		buffer_add(&all, str_of(report_relations[pair->relation]));
		buffer_add(&all, pair->result.section);
		buffer_add(&all, pair->target.section);
		buffer_add(&all, pair->result.quote);
		buffer_add(&all, pair->target.quote);
	}
	return arena_copy(arena, buffer_str(&all));
}

static struct str
written(const struct report *report, struct arena *arena)
{
	struct buffer yaml = { .arena = arena };

	yaml_file_write(&yaml, report);
	return arena_copy(arena, buffer_str(&yaml));
}

static void
expect_same(const struct report *report)
{
	struct arena arena = { 0 };
	struct report again = { 0 };
	struct error error;
	struct str yaml = written(report, &arena);

	if (!yaml_read_report(&again, yaml, &error))
		fail_msg("%zu:%zu: %s\n%s", error.line, error.column,
		    error.message, yaml.bytes);
	assert_string_equal(
	    told(&again, &arena).bytes, told(report, &arena).bytes);
	assert_string_equal(written(&again, &arena).bytes, yaml.bytes);
	report_free(&again);
	arena_free(&arena);
}

static void
a_file_keeps_its_content(void **state)
{
	static const char *const files[] = {
		"content/xuhui-2025.yaml",
		"tests/reports/good/communique.yaml",
		"tests/reports/good/deep.yaml",
		"tests/reports/good/example.yaml",
		"tests/reports/good/flat.yaml",
		"tests/reports/good/pairs.yaml",
		"tests/reports/good/single.yaml",
		"tests/reports/good/styles.yaml",
	};

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct report report = { 0 };
		struct error error;

		if (!load_report(&report, files[i], NULL, &error))
			fail_msg("%s: %s", files[i], error.message);
		expect_same(&report);
		report_free(&report);
	}
}

static void
the_shipped_report_is_in_its_own_order(void **state)
{
	struct arena arena = { 0 };
	struct report report = { 0 };
	struct error error;
	struct str yaml;

	(void)state;
	assert_true(
	    load_report(&report, "content/xuhui-2025.yaml", NULL, &error));
	yaml = written(&report, &arena);
	assert_true(
	    str_starts(yaml, str_of("baogao: 1\nid: xuhui-2025\n"
				    "title: 徐汇区政府工作报告（摘要）\n")));
	assert_true(str_holds(yaml, "sections:\n  - id: preface\n"
				    "    title: 引言\n    supplied: true\n"));
	report_free(&report);
	arena_free(&arena);
}

static const char odd[] = "baogao: 1\n"
			  "title: \"\\\"引号\\\": # 和 \\u202e反向\"\n"
			  "text: \"一\\u0085行\\n| 表  格\\n末\"\n"
			  "sections:\n"
			  "- title: '- 不是列表'\n"
			  "  number: '1.'\n"
			  "  text: |\n"
			  "    甲：乙。\n"
			  "    | 名称  数\n"
			  "    | 丙     1\n"
			  "\n"
			  "    # 不是注释\n"
			  "- title: 'null'\n"
			  "  guessed: true\n"
			  "  text: '~'''\n"
			  "- title: '@'\n"
			  "  kind: notes\n"
			  "  text: \"\\\\\"\n";

static void
what_yaml_would_take_for_its_own_is_quoted(void **state)
{
	struct arena arena = { 0 };
	struct report report = { 0 };
	struct error error;

	(void)state;
	if (!yaml_read_report(&report, str_of(odd), &error))
		fail_msg(
		    "%zu:%zu: %s", error.line, error.column, error.message);
	expect_same(&report);
	assert_true(str_holds(written(&report, &arena), "\\u202E"));
	assert_false(str_holds(written(&report, &arena), "\u202e"));
	report_free(&report);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_keeps_its_content),
		cmocka_unit_test(the_shipped_report_is_in_its_own_order),
		cmocka_unit_test(what_yaml_would_take_for_its_own_is_quoted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

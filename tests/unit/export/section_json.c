#include "export/section_json.h"

#include "test.h"
#include "tree.h"

/* 0 报告 / 1 〔引言〕 (2 甲, 3 乙) / 4 任务 */
static struct report
make_report(void)
{
	struct build build;

	tree_start(&build);
	tree_open(&build, "引言");
	build_set_flag(&build, BUILD_SUPPLIED, true);
	build_set_kind(&build, KIND_PREFACE);
	build_set_text(&build, str_of("开头。"));
	tree_leaf(&build, "甲", "甲。\t一 \"二\"　三。\n四e\xCC\x81五。\n六");
	tree_leaf(&build, "乙", "乙。");
	build_close(&build);
	tree_open(&build, "任务");
	tree_set(&build, BUILD_NUMBER, "【一】");
	tree_set(&build, BUILD_SUBTITLE, "副题");
	tree_set(&build, BUILD_ID, "tasks");
	build_set_text(&build, str_of("加装200台。"));
	build_close(&build);
	return tree_finish(&build);
}

static void
assert_section(size_t node, bool with_text, const char *expected)
{
	struct report report = make_report();
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	section_json(&line, &report, node, with_text);
	buffer_add_byte(&line, '\0');
	assert_string_equal(line.bytes, expected);
	arena_free(&arena);
	report_free(&report);
}

static void
a_section_has_what_the_contents_show(void **state)
{
	(void)state;
	assert_section(0, false,
	    "{\"path\": \"0.\", \"depth\": 0, \"number\": \"\", "
	    "\"title\": \"报告\", \"subtitle\": \"\", \"kind\": null, "
	    "\"id\": null, \"supplied\": false, \"guessed\": false, "
	    "\"leaves\": 3, \"characters\": 0}");
	assert_section(4, false,
	    "{\"path\": \"2.\", \"depth\": 1, \"number\": \"【一】\", "
	    "\"title\": \"任务\", \"subtitle\": \"副题\", \"kind\": null, "
	    "\"id\": \"tasks\", \"supplied\": false, \"guessed\": false, "
	    "\"leaves\": 1, \"characters\": 7}");
}

static void
the_characters_and_the_text_are_its_own(void **state)
{
	(void)state;
	assert_section(1, true,
	    "{\"path\": \"1.\", \"depth\": 1, \"number\": \"\", "
	    "\"title\": \"引言\", \"subtitle\": \"\", "
	    "\"kind\": \"preface\", \"id\": null, \"supplied\": true, "
	    "\"guessed\": false, \"leaves\": 2, \"characters\": 3, "
	    "\"text\": [\"开头。\"]}");
}

static void
blanks_and_line_ends_are_no_characters(void **state)
{
	(void)state;
	assert_section(2, true,
	    "{\"path\": \"1.1\", \"depth\": 2, \"number\": \"\", "
	    "\"title\": \"甲\", \"subtitle\": \"\", \"kind\": null, "
	    "\"id\": null, \"supplied\": false, \"guessed\": false, "
	    "\"leaves\": 1, \"characters\": 14, "
	    "\"text\": [\"甲。\\u0009一 \\\"二\\\"　三。\", "
	    "\"四e\\u0301五。\", \"六\"]}");
}

static void
without_text_there_are_no_paragraphs(void **state)
{
	(void)state;
	assert_section(0, true,
	    "{\"path\": \"0.\", \"depth\": 0, \"number\": \"\", "
	    "\"title\": \"报告\", \"subtitle\": \"\", \"kind\": null, "
	    "\"id\": null, \"supplied\": false, \"guessed\": false, "
	    "\"leaves\": 3, \"characters\": 0, \"text\": []}");
}

static void
every_kind_has_the_name_that_files_give_it(void **state)
{
	(void)state;
	assert_null(report_kinds[KIND_NONE]);
	for (int i = KIND_NONE + 1; i < KIND_COUNT; i++)
		assert_non_null(report_kinds[i]);
	assert_string_equal(report_kinds[KIND_GOVERNANCE], "governance");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_section_has_what_the_contents_show),
		cmocka_unit_test(the_characters_and_the_text_are_its_own),
		cmocka_unit_test(blanks_and_line_ends_are_no_characters),
		cmocka_unit_test(without_text_there_are_no_paragraphs),
		cmocka_unit_test(every_kind_has_the_name_that_files_give_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "format/yaml_directive_internal.h"

#include <string.h>

#include "base/buffer.h"
#include "format/yaml.h"

#include "test.h"

static const char body[] = "baogao: 1\n"
			   "title: 报告\n"
			   "sections:\n"
			   "  - title: 节\n"
			   "    text: \"甲\n"
			   "%TAG !a! b\n"
			   "乙\"\n";

static bool
is_taken(const char *head, const char *tail)
{
	struct arena arena = { 0 };
	struct str text = arena_print(&arena, "%s%s%s", head, body, tail);
	struct report report = { 0 };
	struct error error;
	bool taken = yaml_read_report(&report, text, &error);

	report_free(&report);
	arena_free(&arena);
	return taken;
}

static void
a_version_that_is_known_may_stand_first(void **state)
{
	static const char *const heads[] = { "", "# 注\n", "%YAML 1.1\n---\n",
		"%YAML 1.2\n---\n", "\n# 注\n \n%YAML \t1.2  # 注\r\n\n---\n",
		"%YAML 1.2\xE2\x80\xA8---\n" };

	(void)state;
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (!is_taken(heads[i], "...\n# 完\n"))
			fail_msg("%s", heads[i]);
}

static void
assert_refused(const char *text, size_t offset, size_t line, size_t column)
{
	struct error error = { 0 };

	if (yaml_directive_check(str_of(text), offset, &error))
		fail_msg("%s", text);
	assert_int_equal(error.line, line);
	assert_int_equal(error.column, column);
}

static void
every_other_directive_is_refused_with_its_place(void **state)
{
	(void)state;
	assert_refused("%", 0, 1, 1);
	assert_refused("%TAG !a! b\n---\n", 0, 1, 1);
	assert_refused("\n# 注\xC2\x85%TAG !a! b\n", 0, 2, 5);
	assert_refused("\r\n\r\n%YAML 1.3\n", 0, 3, 1);
	assert_refused("%YAML 1.1x\n", 0, 1, 1);
	assert_refused("%YAML1.1\n", 0, 1, 1);
	assert_refused("%YAML\t1.1\n", 0, 1, 1);
	assert_refused("%YAML 1.1\n%YAML 1.1\n", 0, 2, 1);
	assert_refused("a\n... \n...\n%YAML 1.1\n", 2, 4, 1);
}

static void
a_percent_sign_that_begins_no_line_is_none(void **state)
{
	struct error error;

	(void)state;
	assert_true(yaml_directive_check(str_of(" %TAG !a! b\n"), 0, &error));
	assert_true(yaml_directive_check(str_of("a\n%TAG !a! b\n"), 0, &error));
	assert_true(yaml_directive_check(str_of("....\n%a\n"), 0, &error));
	assert_true(yaml_directive_check(str_of("# 完"), 0, &error));
	assert_true(yaml_directive_check(str_of(""), 0, &error));
}

/* libyaml would compare each with all before it. */
static void
many_directives_are_refused_at_the_first(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct report report = { 0 };
	struct error error;

	(void)state;
	for (int i = 0; i < 600 * 1000; i++)
		buffer_add(&text, arena_print(&arena, "%%TAG !%x! b\n", i));
	buffer_add(&text, str_of(body));
	assert_false(yaml_read_report(&report, buffer_str(&text), &error));
	assert_int_equal(error.line, 1);
	arena_free(&arena);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_version_that_is_known_may_stand_first),
		cmocka_unit_test(
		    every_other_directive_is_refused_with_its_place),
		cmocka_unit_test(a_percent_sign_that_begins_no_line_is_none),
		cmocka_unit_test(many_directives_are_refused_at_the_first),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* How much a YAML text may hold. */
#include "base/buffer.h"
#include "format/yaml.h"

#include "test.h"

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

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sixty_four_levels_are_taken_and_no_more),
		cmocka_unit_test(a_mebibyte_in_one_scalar_is_taken_and_no_more),
		cmocka_unit_test(a_million_events_are_taken_and_no_more),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

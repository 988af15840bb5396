#include "format/load.h"

#include "test.h"

static void
a_file_that_cannot_be_read_has_no_place(void **state)
{
	struct report report = { 0 };
	struct error error;

	(void)state;
	assert_false(load_report(&report, "tests/reports", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_false(load_report(&report, "tests/reports/没有", NULL, &error));
	assert_int_equal(error.line, 0);
	assert_int_equal(report.count, 0);
}

/* Reads a file as the options say. */
static bool
read_file(const char *file, const struct load_options *options,
    struct report *report, enum format *format, struct error *error)
{
	struct decoder decoder = { .is_confined = false };
	struct load load;
	bool done = load_file(&load, file, options, &decoder, error) &&
		    load_parse(&load, report, &decoder, NULL, error);

	*format = load.format;
	decoder_free(&decoder);
	return done;
}

static void
a_file_is_what_its_content_says(void **state)
{
	static const struct {
		const char *file;
		enum format format;
	} files[] = {
		{ "tests/reports/good/flat.yaml", FORMAT_YAML },
		{ "tests/import/marked.md", FORMAT_MARKDOWN },
		{ "tests/import/numbers.txt", FORMAT_TEXT },
	};
	const struct load_options options = { .no_leads = false };

	(void)state;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		struct report report = { 0 };
		struct error error;
		enum format format;

		assert_true(read_file(
		    files[i].file, &options, &report, &format, &error));
		assert_int_equal(format, files[i].format);
		report_free(&report);
	}
}

/* A kiosk opens nothing else, and what its report is not it is told of. */
static void
a_file_that_must_be_yaml_has_the_errors_of_yaml(void **state)
{
	const struct load_options options = { .only_yaml = true };
	struct report report = { 0 };
	struct error error;
	enum format format;

	(void)state;
	assert_false(read_file(
	    "tests/import/numbers.txt", &options, &report, &format, &error));
	assert_int_equal(error.line, 1);
	assert_int_equal(report.count, 0);
}

static void
a_text_without_a_title_has_the_files_name(void **state)
{
	const struct load_options options = { .no_leads = true };
	struct report report = { 0 };
	struct error error;
	enum format format;

	(void)state;
	assert_true(read_file(
	    "tests/import/leads.txt", &options, &report, &format, &error));
	assert_true(str_is(report.nodes[0].title, "leads"));
	assert_int_equal(report.count, 3);
	report_free(&report);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_file_that_cannot_be_read_has_no_place),
		cmocka_unit_test(a_file_is_what_its_content_says),
		cmocka_unit_test(
		    a_file_that_must_be_yaml_has_the_errors_of_yaml),
		cmocka_unit_test(a_text_without_a_title_has_the_files_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

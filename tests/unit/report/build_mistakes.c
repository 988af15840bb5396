/* Mistakes of a reader that builds a report: each is an assertion. */
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "test.h"
#include "tree.h"

static void
close_the_report(struct build *build)
{
	build_close(build);
}

static void
close_without_a_title(struct build *build)
{
	build_open(build);
	build_set_text(build, str_of("字"));
	build_close(build);
}

static void
close_an_empty_section(struct build *build)
{
	tree_open(build, "甲");
	build_close(build);
}

static void
finish_with_a_section_open(struct build *build)
{
	tree_open(build, "甲");
	build_set_text(build, str_of("字"));
	tree_finish(build);
}

static void
finish_with_neither_text_nor_sections(struct build *build)
{
	tree_finish(build);
}

static void
set_two_texts(struct build *build)
{
	build_set_text(build, str_of("一"));
	build_set_text(build, str_of("二"));
}

static void
add_paragraphs_on_both_sides_of_a_section(struct build *build)
{
	build_paragraph(build, str_of("一"));
	tree_leaf(build, "甲", "字");
	build_paragraph(build, str_of("二"));
	tree_finish(build);
}

static void
leave_a_paragraph_empty(struct build *build)
{
	tree_leaf(build, "甲", "一\n\n二");
	tree_finish(build);
}

static void
end_a_text_in_a_line_feed(struct build *build)
{
	build_set_text(build, str_of("一\n"));
}

static void
add_two_paragraphs_as_one(struct build *build)
{
	build_paragraph(build, str_of("一\n二"));
}

static void
date_a_section(struct build *build)
{
	tree_open(build, "甲");
	tree_set(build, BUILD_DATE, "2025-01-07");
}

static void
set_no_field(struct build *build)
{
	build_set(build, (enum build_field)0, str_of("字"));
}

static void
finish_into_a_report_that_is_there(struct build *build)
{
	struct report report = { 0 };

	tree_leaf(build, "甲", "字");
	build_finish(build, &report);
	tree_start(build);
	tree_leaf(build, "乙", "字");
	build_finish(build, &report);
}

static void (*const mistakes[])(struct build *) = {
	close_the_report,
	close_without_a_title,
	close_an_empty_section,
	finish_with_a_section_open,
	finish_with_neither_text_nor_sections,
	set_two_texts,
	add_paragraphs_on_both_sides_of_a_section,
	leave_a_paragraph_empty,
	end_a_text_in_a_line_feed,
	add_two_paragraphs_as_one,
	date_a_section,
	set_no_field,
	finish_into_a_report_that_is_there,
};

static bool
aborts(void (*mistake)(struct build *))
{
	pid_t child = fork();
	int status;

	if (child == 0) {
		struct build build;

		/* Neither the assertion's words nor a handler of cmocka. */
		close(STDERR_FILENO);
		signal(SIGABRT, SIG_DFL);
		tree_start(&build);
		mistake(&build);
		_exit(0);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
}

static void
every_mistake_of_a_reader_is_an_assertion(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof mistakes / sizeof *mistakes; i++)
		if (!aborts(mistakes[i]))
			fail_msg("mistake %zu goes through", i);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_mistake_of_a_reader_is_an_assertion),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

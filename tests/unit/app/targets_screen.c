/* Pairs of a report so long that they are found in slices. */
#include "app/targets_screen_internal.h"

#include <string.h>

#include "app/app.h"
#include "test.h"
#include "tree.h"

enum {
	PARAGRAPHS = 20000,
};

static struct report report;
static struct app app;

static void
add_part(
    struct build *build, const char *title, enum kind kind, const char *text)
{
	tree_open(build, title);
	build_set_kind(build, kind);
	for (int i = 0; i < PARAGRAPHS; i++)
		build_paragraph(build, str_of(text));
	build_close(build);
}

static int
setup(void **state)
{
	struct build build;

	(void)state;
	tree_start(&build);
	tree_set(&build, BUILD_YEAR, "2025");
	add_part(&build, "2024年工作", KIND_RESULTS, "全年植树40亩。");
	add_part(&build, "2025年任务", KIND_TASKS, "全年植树60亩。");
	report = tree_finish(&build);
	app_start(&app, &report, AMBIGUOUS_NARROW, "UTF-8");
	app_resize(&app, 24, 80);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	app_free(&app);
	report_free(&report);
	return 0;
}

static void
press(const char *name)
{
	struct key key = { 0 };

	strcpy(key.name, name);
	app_key(&app, &key);
}

static void
work(void)
{
	while (app_is_busy(&app))
		app_work(&app);
}

static void
a_long_report_is_not_searched_unasked(void **state)
{
	(void)state;
	assert_false(app_is_busy(&app));
	assert_null(app.figures.report);
}

static void
the_view_opens_when_the_pairs_are_found(void **state)
{
	(void)state;
	press("D");
	assert_false(targets_screen_is_open(&app));
	assert_true(app_is_busy(&app));
	assert_string_equal(app.message.message, "正在找数字…");
	work();
	assert_true(targets_screen_is_open(&app));
	assert_true(app.pairs.done);
	/* It has as many figures as are compared, and says so. */
	assert_true(str_starts(
	    str_of(app.message.message), str_of("数字太多，只对照前")));
}

static void
another_key_gives_up_waiting(void **state)
{
	(void)state;
	press("D");
	assert_false(targets_screen_is_open(&app));
	press("j");
	work();
	assert_false(targets_screen_is_open(&app));
	/* What was found so far counts. */
	press("D");
	work();
	assert_true(targets_screen_is_open(&app));
}

static void
a_report_loaded_anew_is_searched_anew(void **state)
{
	(void)state;
	press("D");
	work();
	app_reload(&app, &report);
	assert_false(targets_screen_is_open(&app));
	assert_null(app.reading.pairs);
	assert_int_equal(app.pairs.count, 0);
	press("D");
	work();
	assert_true(targets_screen_is_open(&app));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_long_report_is_not_searched_unasked, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    the_view_opens_when_the_pairs_are_found, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    another_key_gives_up_waiting, setup, teardown),
		cmocka_unit_test_setup_teardown(
		    a_report_loaded_anew_is_searched_anew, setup, teardown),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

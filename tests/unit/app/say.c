#include "app/say_internal.h"

#include <string.h>

#include "app/app.h"
#include "format/load.h"
#include "test.h"
#include "text/cluster.h"

static struct report report;
static struct app app;

static int
open_report(void **state)
{
	struct error error;

	(void)state;
	if (!load_report(
		&report, "tests/screens/reports/figures.yaml", NULL, &error))
		return -1;
	app_start(&app, &report, AMBIGUOUS_NARROW, "UTF-8");
	return 0;
}

static int
close_report(void **state)
{
	(void)state;
	app_free(&app);
	report_free(&report);
	return 0;
}

/* The message as a row of so many columns has room for it. */
static void
expect(int columns, const char *wanted)
{
	struct arena arena = { 0 };
	struct str shown;

	shown = say_fit(&app.message, columns - 2, AMBIGUOUS_NARROW, &arena);
	assert_string_equal(arena_copy(&arena, shown).bytes, wanted);
	arena_free(&arena);
}

static struct saying
saying(const char *before, const char *name, const char *after, bool whole)
{
	return (struct saying){ str_of(before), str_of(name), str_of(after),
		whole };
}

static void
a_name_gives_way_first(void **state)
{
	const struct saying only =
	    saying("3. ", "改善居住环境", "：12字", false);

	(void)state;
	app_resize(&app, 20, 40);
	say_first(&app, &only, 1);
	expect(40, "3. 改善居住环境：12字");
	expect(23, "3. 改善居住环境：12字");
	expect(22, "3. 改善居住环›：12字");
	expect(16, "3. 改善›：12字");
	/* No less is left of it. */
	expect(10, "3. 改善›：12字");
}

static void
the_first_way_that_fits_is_taken(void **state)
{
	const struct saying ways[] = {
		saying("甲", "改善居住环境", "乙丙丁戊", true),
		saying("甲", "居住环境", "乙丙丁戊", false),
		saying("甲", "居住环境", "乙", false),
	};
	static const struct {
		int columns;
		const char *wanted;
	} cases[] = {
		{ 24, "甲改善居住环境乙丙丁戊" },
		{ 23, "甲居住环境乙丙丁戊" },
		{ 20, "甲居住环境乙丙丁戊" },
		{ 19, "甲居住环›乙丙丁戊" },
		{ 17, "甲居住›乙丙丁戊" },
		{ 16, "甲居住环境乙" },
		{ 12, "甲居住›乙" },
		{ 5, "甲居住›乙" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		app_resize(&app, 20, cases[i].columns);
		say_first(&app, ways, 3);
		expect(cases[i].columns, cases[i].wanted);
	}
}

static void
a_name_is_cut_before_a_figure(void **state)
{
	const struct saying only =
	    saying("", "电梯共1358部，二十五个", "。", false);

	(void)state;
	app_resize(&app, 20, 40);
	say_first(&app, &only, 1);
	expect(24, "电梯共1358部，›。");
	expect(15, "电梯共›。");
	expect(17, "电梯共1358部›。");
}

static void
a_name_of_any_length_leaves_room_for_what_follows(void **state)
{
	char name[10000];
	const struct saying only = { str_of(""), { name, sizeof name - 1 },
		str_of("：12字"), false };

	(void)state;
	memset(name, 'x', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	app_resize(&app, 20, 1000);
	say_first(&app, &only, 1);
	assert_non_null(strstr(app.message.message, "x›：12字"));
}

static void
the_encoding_takes_room(void **state)
{
	(void)state;
	app_resize(&app, 20, 40);
	assert_int_equal(say_room(&app), 38);
	app.encoding = "Big5";
	assert_int_equal(say_room(&app), 33);
	app.encoding = "UTF-8";
}

/* Whatever the width, each figure of Ctrl-G is said whole or not at all. */
static void
where_the_reader_is_fits_every_width(void **state)
{
	struct key keys[] = { { .name = "j" }, { .name = "<C-g>" } };

	(void)state;
	for (int columns = 40; columns <= 200; columns++) {
		struct arena arena = { 0 };
		struct str shown;

		app_resize(&app, 24, columns);
		app_key(&app, &keys[1]);
		shown = say_fit(
		    &app.message, columns - 2, AMBIGUOUS_NARROW, &arena);
		assert_true(
		    cluster_columns(shown, AMBIGUOUS_NARROW) <= columns - 2);
		assert_true(str_holds(shown, "：全文75字；"));
		app_key(&app, &keys[0]);
		app_key(&app, &keys[1]);
		shown = say_fit(
		    &app.message, columns - 2, AMBIGUOUS_NARROW, &arena);
		assert_true(
		    cluster_columns(shown, AMBIGUOUS_NARROW) <= columns - 2);
		assert_true(str_holds(shown, "：23字；"));
		assert_true(str_holds(shown, "1/2节，"));
		app_key(&app, &(struct key){ .name = "g" });
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_gives_way_first),
		cmocka_unit_test(the_first_way_that_fits_is_taken),
		cmocka_unit_test(a_name_is_cut_before_a_figure),
		cmocka_unit_test(
		    a_name_of_any_length_leaves_room_for_what_follows),
		cmocka_unit_test(the_encoding_takes_room),
		cmocka_unit_test(where_the_reader_is_fits_every_width),
	};

	return cmocka_run_group_tests(tests, open_report, close_report);
}

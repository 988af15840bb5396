#include <string.h>

#include "app/app.h"
#include "app/say_internal.h"
#include "export/copy_text.h"
#include "format/load.h"
#include "format/yaml.h"

#include "test.h"

static struct report report;
static struct app app;

static void
open_app(void)
{
	app_start(&app, &report, AMBIGUOUS_NARROW, "UTF-8");
	app_resize(&app, 24, 80);
}

static int
open_report(void **state)
{
	struct error error;

	(void)state;
	if (!load_report(&report, "content/xuhui-2025.yaml", NULL, &error))
		return -1;
	open_app();
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

static enum effect
press(const char *name)
{
	struct key key = { 0 };

	strcpy(key.name, name);
	return app_key(&app, &key);
}

static void
y_asks_for_the_selected_section_to_be_copied(void **state)
{
	(void)state;
	press("6");
	press("}");
	assert_int_equal(press("y"), EFFECT_COPY);
	assert_true(
	    str_equal(app.copy.text, report.nodes[app.reading.selected].text));
	assert_int_equal(press("ｙ"), EFFECT_COPY);
}

static void
capital_y_adds_the_citation_in_a_line_of_its_own(void **state)
{
	static const char citation[] =
	    "\n——摘自《徐汇区政府工作报告（摘要）》（2025年1月7日）"
	    "“二○二五年主要任务”【六】“回应群众期待”“改善群众居住环境”\n";
	struct str text;

	(void)state;
	press("6");
	press("}");
	text = report.nodes[app.reading.selected].text;
	assert_int_equal(press("Y"), EFFECT_COPY);
	assert_true(str_starts(app.copy.text, text));
	assert_true(
	    str_is(str_slice(app.copy.text, text.length, app.copy.text.length),
		citation));
}

static void
copying_changes_neither_place_nor_folds(void **state)
{
	size_t selected;
	struct place place;

	(void)state;
	press("6");
	selected = app.reading.selected;
	place = app.reading.text.top;
	press("y");
	press("Y");
	assert_int_equal(app.reading.selected, selected);
	assert_int_equal(app.reading.text.top.node, place.node);
	assert_int_equal(app.reading.text.top.byte, place.byte);
}

/* Opens a report of one section whose text has so many bytes. */
static void
open_of_length(size_t length)
{
	struct arena arena = { 0 };
	struct buffer source = { .arena = &arena };
	struct error error;

	app_free(&app);
	report_free(&report);
	buffer_add(&source, str_of("baogao: 1\n"
				   "title: t\n"
				   "sections:\n"
				   "  - title: s\n"
				   "    text: s"));
	for (size_t i = 1; i < length; i++)
		buffer_add_byte(&source, 'a');
	if (!yaml_read_report(&report, buffer_str(&source), &error))
		fail_msg("%s", error.message);
	arena_free(&arena);
	open_app();
	press("j");
}

static void
what_is_too_long_is_not_copied_and_a_message_says_so(void **state)
{
	(void)state;
	open_of_length(COPY_TEXT_MOST);
	assert_int_equal(press("y"), EFFECT_COPY);
	assert_int_equal(app.copy.text.length, COPY_TEXT_MOST);
	assert_int_equal(press("Y"), EFFECT_NONE);
	assert_int_equal(app.copy.text.length, 0);
	assert_non_null(strstr(app.message.message, "太长"));
	open_of_length(COPY_TEXT_MOST + 1);
	assert_int_equal(press("y"), EFFECT_NONE);
	assert_non_null(strstr(app.message.message, "太长"));
}

static void
assert_told(int columns, const char *wanted)
{
	struct arena arena = { 0 };
	struct str shown;

	app_resize(&app, 20, columns);
	app_tell_copied(&app, str_of("；能否粘贴取决于终端"), str_of("；按 o"));
	shown = say_fit(&app.message, columns - 2, AMBIGUOUS_NARROW, &arena);
	assert_string_equal(arena_copy(&arena, shown).bytes, wanted);
	arena_free(&arena);
}

/* The report stays selected; its title and short title differ. */
static void
what_was_copied_is_told_as_there_is_room(void **state)
{
	(void)state;
	assert_int_equal(press("y"), EFFECT_COPY);
	assert_told(200,
	    "已复制“徐汇区政府工作报告（摘要）”（4943字）；能否粘贴取决于终端");
	assert_told(
	    65, "已复制“徐汇区政府工作报告”（4943字）；能否粘贴取决于终端");
	assert_told(50, "已复制“徐汇区政›”（4943字）；能否粘贴取决于终端");
	assert_told(40, "已复制“徐汇区政府工›”（4943字）；按 o");
}

static void
a_selection_is_told_by_its_sentences(void **state)
{
	(void)state;
	press("6");
	press("v");
	assert_int_equal(press("y"), EFFECT_COPY);
	assert_true(str_starts(app.copy.amount, str_of("1句")));
	app_tell_copied(&app, str_of("；在此"), str_of(""));
	assert_true(
	    str_starts(str_of(app.message.message), str_of("已复制1句（")));
	press("y");
	app_tell_copied(&app, str_of("；在此"), str_of(""));
	assert_true(str_starts(str_of(app.message.message), str_of("已复制“")));
}

static void
a_citation_taken_along_is_told(void **state)
{
	(void)state;
	assert_int_equal(press("Y"), EFFECT_COPY);
	assert_told(200, "已复制“徐汇区政府工作报告（摘要）”（4943字）和出处；"
			 "能否粘贴取决于终端");
	press("6");
	press("v");
	assert_int_equal(press("Y"), EFFECT_COPY);
	assert_true(str_starts(app.copy.amount, str_of("1句（")));
	assert_non_null(strstr(app.copy.amount.bytes, "字）和出处"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    y_asks_for_the_selected_section_to_be_copied, open_report,
		    close_report),
		cmocka_unit_test_setup_teardown(
		    a_citation_taken_along_is_told, open_report, close_report),
		cmocka_unit_test_setup_teardown(
		    capital_y_adds_the_citation_in_a_line_of_its_own,
		    open_report, close_report),
		cmocka_unit_test_setup_teardown(
		    copying_changes_neither_place_nor_folds, open_report,
		    close_report),
		cmocka_unit_test_setup_teardown(
		    what_is_too_long_is_not_copied_and_a_message_says_so,
		    open_report, close_report),
		cmocka_unit_test_setup_teardown(
		    what_was_copied_is_told_as_there_is_room, open_report,
		    close_report),
		cmocka_unit_test_setup_teardown(
		    a_selection_is_told_by_its_sentences, open_report,
		    close_report),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

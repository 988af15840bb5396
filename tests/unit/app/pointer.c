#include <stdio.h>

#include "app/app.h"
#include "format/load.h"
#include "test.h"

static struct report report;
static struct app app;

static int
begin(void **state)
{
	struct error error;

	(void)state;
	report = (struct report){ 0 };
	if (!load_report(&report, "content/xuhui-2025.yaml", NULL, &error))
		return -1;
	app_start(&app, &report, AMBIGUOUS_NARROW, "UTF-8");
	app_resize(&app, 24, 80);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	app_free(&app);
	report_free(&report);
	return 0;
}

/* Presses a key; <click:12,40> and its kind name the cell. */
static enum effect
press(const char *name)
{
	static const char *const kinds[MOUSE_KINDS] = {
		[MOUSE_CLICK] = "<click:%d,%d>",
		[MOUSE_WHEEL_UP] = "<wheel-up:%d,%d>",
		[MOUSE_WHEEL_DOWN] = "<wheel-down:%d,%d>",
	};
	struct mouse mouse = { .kind = MOUSE_CLICK };
	struct key key = { .name = "" };
	enum effect effect;

	while (mouse.kind < MOUSE_KINDS &&
	       sscanf(name, kinds[mouse.kind], &mouse.row, &mouse.column) != 2)
		mouse.kind++;
	if (mouse.kind < MOUSE_KINDS)
		key = key_of_mouse(mouse);
	else
		snprintf(key.name, sizeof key.name, "%.23s", name);
	effect = app_key(&app, &key);
	while (app_work(&app))
		;
	return effect;
}

/* Draws, as the loop does; what is drawn wrong is found by asserts. */
static void
draw(void)
{
	struct arena arena = { 0 };
	struct frame frame = frame_new(
	    &arena, app.screen.rows, app.screen.columns, app.reading.ambiguous);

	app_draw(&app, &frame);
	assert_true(
	    frame.cursor_row >= 0 && frame.cursor_row < app.screen.rows);
	arena_free(&arena);
}

/* Whether a row of the tree is drawn as a closed branch. */
static bool
is_closed(int row)
{
	struct arena arena = { 0 };
	struct frame frame = frame_new(
	    &arena, app.screen.rows, app.screen.columns, app.reading.ambiguous);
	bool closed = false;

	app_draw(&app, &frame);
	for (int column = 0; column < 5; column++)
		if (frame.cells[row * frame.columns + column].points[0] ==
		    0x25B8)
			closed = true;
	arena_free(&arena);
	return closed;
}

/* Its first hit stands in the preface, in the second section. */
static void
search_for_rgzn(void)
{
	static const char *const keys[] = { "/", "r", "g", "z", "n" };

	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		press(keys[i]);
}

static void
each_switch_asks_for_an_effect(void **state)
{
	(void)state;
	assert_false(app.looks.mouse);
	assert_int_equal(press("M"), EFFECT_MOUSE);
	assert_true(app.looks.mouse);
	assert_string_equal(app.message.message, "鼠标：开");
	assert_int_equal(press("Ｍ"), EFFECT_MOUSE);
	assert_false(app.looks.mouse);
	assert_string_equal(app.message.message, "鼠标：关");
}

static void
a_click_in_another_pane_only_takes_it_into_use(void **state)
{
	size_t selected;

	(void)state;
	press("M");
	press("6");
	press("l");
	press("l");
	assert_int_equal(app.views.focus, PANE_TEXT);
	selected = app.reading.selected;
	press("<click:10,8>");
	assert_int_equal(app.views.focus, PANE_TREE);
	assert_int_equal(app.reading.selected, selected);
	assert_false(is_closed(10));
	press("<click:10,8>");
	assert_true(is_closed(10));
	press("<click:5,50>");
	assert_int_equal(app.views.focus, PANE_TEXT);
}

static void
a_click_on_the_branch_of_the_selection_selects_it(void **state)
{
	(void)state;
	press("M");
	press("6");
	press("}");
	assert_true(report_is_leaf(&report, app.reading.selected));
	press("<click:10,8>");
	assert_int_equal(app.reading.selected, app.reading.shortcuts.nodes[6]);
}

static void
the_way_back_leads_from_where_a_click_led(void **state)
{
	(void)state;
	press("M");
	press("6");
	press("<click:2,8>");
	press("<C-o>");
	assert_int_equal(app.reading.selected, app.reading.shortcuts.nodes[6]);
}

static void
a_click_in_the_text_does_not_scroll_it(void **state)
{
	struct place before, after;

	(void)state;
	app_resize(&app, 12, 80);
	press("M");
	press("6");
	press("<wheel-down:5,50>");
	before = app.reading.text.top;
	press("<click:1,50>");
	press("<click:9,50>");
	after = app.reading.text.top;
	assert_int_equal(after.block, before.block);
	assert_int_equal(after.byte, before.byte);
}

static void
a_click_ends_a_fold_command(void **state)
{
	(void)state;
	press("M");
	press("z");
	press("<click:10,8>");
	press("R");
	assert_true(is_closed(10));
}

static void
a_click_beside_the_help_closes_it(void **state)
{
	size_t selected;

	(void)state;
	press("M");
	press("?");
	selected = app.reading.selected;
	press("<click:10,50>");
	assert_true(views_is_open(&app.views));
	assert_int_equal(app.reading.selected, selected);
	press("<click:10,8>");
	assert_false(views_is_open(&app.views));
	assert_int_equal(app.reading.selected, app.reading.shortcuts.nodes[6]);
}

static void
in_a_search_the_wheel_scrolls_the_text_and_stays_at_the_hit(void **state)
{
	size_t selected, seen;

	(void)state;
	app_resize(&app, 8, 80);
	press("M");
	search_for_rgzn();
	selected = app.reading.selected;
	seen = app.reading.text.seen;
	for (int i = 0; i < 10; i++)
		press("<wheel-down:3,50>");
	assert_int_equal(app.reading.selected, selected);
	assert_true(app.reading.text.seen > seen);
	press("<click:3,50>");
	assert_int_equal(app.reading.selected, selected);
	assert_int_equal(app.prompt.kind, PROMPT_SEARCH);
}

static void
a_click_on_the_chapter_of_the_hit_come_to_opens_it(void **state)
{
	(void)state;
	press("M");
	search_for_rgzn();
	press("<click:1,8>");
	assert_int_equal(app.prompt.kind, PROMPT_NONE);
	assert_true(app.search.shown);
}

static void
a_click_in_the_prompt_of_a_jump_leaves_it_open(void **state)
{
	(void)state;
	app_resize(&app, 20, 40);
	press("M");
	press("6");
	press("<space>");
	press(":");
	press("<click:0,1>");
	assert_int_equal(app.prompt.kind, PROMPT_JUMP);
	press("<click:5,5>");
	assert_int_equal(app.prompt.kind, PROMPT_NONE);
}

/* Any place, at any size, in any state: nothing is drawn that is not there. */
static void
no_click_and_no_turn_can_do_harm(void **state)
{
	static const char *const keys[] = { "/", "f", "z", "区", "<esc>", "?",
		"v", "t", "<enter>", ":", "3", "&", "<tab>", "l", "h", "+", "-",
		"n", "6", "<space>" };
	static const char *const kinds[] = { "click", "wheel-up",
		"wheel-down" };
	static const int sizes[][2] = { { 24, 80 }, { 20, 40 }, { 5, 20 },
		{ 1, 1 }, { 12, 59 }, { 7, 60 }, { 50, 200 } };
	unsigned random = 20250107;

	(void)state;
	press("M");
	for (int i = 0; i < 20000; i++) {
		char name[sizeof((struct key *)0)->name];

		random = random * 1103515245 + 12345;
		if (i % 100 == 0)
			app_resize(&app, sizes[random / 65536 % 7][0],
			    sizes[random / 65536 % 7][1]);
		snprintf(name, sizeof name, "<%s:%u,%u>",
		    kinds[random / 65536 % 3],
		    random / 262144 % (unsigned)(app.screen.rows + 2),
		    random / 65536 % (unsigned)(app.screen.columns + 2));
		press(i % 3 == 0 ? keys[random / 65536 % 20] : name);
		assert_true(
		    app.looks.mouse && app.reading.selected < report.count);
		if (i % 7 == 0)
			draw();
	}
	press("<click:999,999>");
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    each_switch_asks_for_an_effect, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_in_another_pane_only_takes_it_into_use, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_on_the_branch_of_the_selection_selects_it, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    the_way_back_leads_from_where_a_click_led, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_in_the_text_does_not_scroll_it, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_ends_a_fold_command, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_beside_the_help_closes_it, begin, end),
		cmocka_unit_test_setup_teardown(
		    in_a_search_the_wheel_scrolls_the_text_and_stays_at_the_hit,
		    begin, end),
		cmocka_unit_test_setup_teardown(
		    a_click_on_the_chapter_of_the_hit_come_to_opens_it, begin,
		    end),
		cmocka_unit_test_setup_teardown(
		    a_click_in_the_prompt_of_a_jump_leaves_it_open, begin, end),
		cmocka_unit_test_setup_teardown(
		    no_click_and_no_turn_can_do_harm, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "app/move_internal.h"

#include <sysexits.h>

#include "app/fit_internal.h"
#include "app/say_internal.h"
#include "app/visit_internal.h"
#include "view/page.h"

static void
travel(struct app *app, bool (*step)(struct history *, struct visit *),
    const char *at_end)
{
	struct visit visit = visit_now(app);

	if (step(&app->history, &visit))
		visit_return(app, visit);
	else
		error_set(&app->message, EX_OK, "%s", at_end);
}

void
move_back(struct app *app)
{
	travel(app, history_back, "前面没有跳转过");
}

void
move_forward(struct app *app)
{
	travel(app, history_forward, "没有后退过，不能前进");
}

void
move_next_chapter(struct app *app)
{
	size_t node = visit_next_chapter(app);

	if (node != 0)
		visit_leap(app, node);
}

void
move_previous_chapter(struct app *app)
{
	if (app->reading.selected != 0)
		visit_leap(app, visit_previous_chapter(app));
}

void
move_next_section(struct app *app)
{
	struct reading *reading = &app->reading;

	if (reading->selected + 1 < reading->report->count)
		reading_go_to(reading, reading->selected + 1);
}

void
move_previous_section(struct app *app)
{
	if (app->reading.selected > 0)
		reading_go_to(&app->reading, app->reading.selected - 1);
}

/* Returns how it is said, with whole or short titles, where a digit led and
 * where it leads the next time. */
static struct saying
say_shortcut(const struct app *app, int digit, size_t node, bool again,
    int columns, struct arena *arena)
{
	const struct reading *reading = &app->reading;
	size_t next =
	    shortcuts_next(reading->report, &reading->shortcuts, digit, node);
	struct str there = page_label(
	    reading->report, next, columns, reading->ambiguous, arena);
	struct saying saying = {
		.name = page_label(
		    reading->report, node, columns, reading->ambiguous, arena),
		.after = str_of(again ? "（只此一处）" : ""),
		.whole = columns > 0,
	};

	if (next != node)
		saying.after = arena_print(arena, "；再按 %d：%.*s", digit,
		    (int)there.length, there.bytes);
	return saying;
}

static void
tell_shortcut(struct app *app, int digit, size_t node, bool again)
{
	struct arena arena = { 0 };
	const struct saying sayings[] = {
		say_shortcut(app, digit, node, again, PAGE_ANY, &arena),
		say_shortcut(app, digit, node, again, 0, &arena),
	};

	say_first(app, sayings, sizeof sayings / sizeof *sayings);
	arena_free(&arena);
}

void
move_shortcut(struct app *app, int digit)
{
	const struct reading *reading = &app->reading;
	size_t node = shortcuts_next(
	    reading->report, &reading->shortcuts, digit, reading->selected);
	bool again = node == reading->selected;

	if (node == 0 && digit > 0) {
		error_set(
		    &app->message, EX_USAGE, "本报告没有编号为%d的章节", digit);
		return;
	}
	visit_leap(app, node);
	tell_shortcut(app, digit, node, again);
}

/* Has the text do something, whichever pane is in use; where only the tree is
 * shown, opens the text. */
static void
in_text(struct app *app, enum action action)
{
	struct panes panes = fit_panes(app);

	if (panes_shows(&panes, PANE_TEXT))
		views_act_in(&app->views, &app->reading, PANE_TEXT, action);
	else
		app->views.focus = PANE_TEXT;
}

void
move_read_on(struct app *app)
{
	struct panes panes = fit_panes(app);

	if (app->reading.text.at_end && panes_shows(&panes, PANE_TEXT))
		error_set(&app->message, EX_OK, "全文完");
	in_text(app, ACTION_PAGE_DOWN);
}

void
move_read_back(struct app *app)
{
	in_text(app, ACTION_PAGE_UP);
}

void
move_next_paragraph(struct app *app)
{
	in_text(app, ACTION_NEXT_PARAGRAPH);
}

void
move_previous_paragraph(struct app *app)
{
	in_text(app, ACTION_PREVIOUS_PARAGRAPH);
}

/* Scrolls the text, or what covers it, whichever pane is in use; the tree where
 * that is all there is. */
static void
scroll(struct app *app, int rows)
{
	struct panes panes = fit_panes(app);
	enum pane_name pane =
	    panes_shows(&panes, PANE_TEXT) ? PANE_TEXT : PANE_TREE;

	views_scroll(&app->views, &app->reading, pane, rows);
}

void
move_line_down(struct app *app)
{
	scroll(app, 1);
}

void
move_line_up(struct app *app)
{
	scroll(app, -1);
}

#include "command/session.h"

#include <string.h>
#include <sysexits.h>

#include "app/app.h"
#include "command/open.h"
#include "command/print.h"
#include "export/copy_text.h"
#include "host/clock.h"
#include "host/locale.h"
#include "host/sandbox.h"
#include "term/term.h"

enum {
	FRAME_LATEST =
	    50, /* ms: under endless input a frame at least so often */
	SECOND = 1000,
	MINUTE = 60 * SECOND,
};
_Static_assert((int)TMUX_MOST >= (int)COPY_TEXT_MOST, "tmux takes any passage");

/* The loop's own: two readings of the file, the one in use and the next. */
struct session {
	const char *file;
	const struct options *options;
	struct report reports[2];
	int current;
	struct app app;
	struct term *term;
	struct tmux tmux;
	bool copying; /* what became of it in tmux is still to be said */
	struct session_patience patience;
	long long typed_at; /* milliseconds: the last key */
	bool warned;        /* that the patience is nearly at its end */
};

static void
show(struct session *session)
{
	struct app *app = &session->app;
	struct arena arena = { 0 };
	struct frame frame = frame_new(&arena, app->screen.rows,
	    app->screen.columns, app->reading.ambiguous);

	app_draw(app, &frame);
	term_show(session->term, &frame);
	arena_free(&arena);
}

static void
resize(struct session *session)
{
	int rows, columns;

	term_size(session->term, &rows, &columns);
	app_resize(&session->app, rows, columns);
}

/* A file that cannot be read leaves the session as it was. */
static void
reload(struct session *session)
{
	struct report *next = &session->reports[1 - session->current];
	struct error error;

	if (session->file != NULL && strcmp(session->file, "-") == 0) {
		error_set(&error, EX_USAGE, "标准输入不能重读");
		app_tell(&session->app, &error);
		return;
	}
	if (!open_report(next, session->file, session->options, &error)) {
		app_tell(&session->app, &error);
		return;
	}
	app_reload(&session->app, next);
	report_free(&session->reports[session->current]);
	session->current = 1 - session->current;
	error_set(&error, EX_OK, "已重读文件");
	app_tell(&session->app, &error);
}

static void
say(struct session *session, const char *words)
{
	struct error message;

	error_set(&message, EX_OK, "%s", words);
	app_tell(&session->app, &message);
}

/* Takes a passage along by every way there is, and says no more of it than is
 * known. GNU screen prints the end of what is too long for it. */
static void
copy(struct session *session)
{
	struct str text = session->app.copy.text;

	if (tmux_is_screen())
		say(session, "GNU screen 不传剪贴板，没有复制");
	else if (term_copy(session->term, text))
		say(session, "已用 OSC 52 送给终端，收不收看它");
	else
		say(session, "这种终端没有剪贴板，没有复制");
	session->copying = tmux_give(&session->tmux, text);
}

/* What the terminal answered may differ from what was taken for granted. */
static void
learn(struct session *session)
{
	struct term_answer answer = term_answer(session->term);
	struct error error;

	if (answer.understood) {
		app_set_ambiguous(&session->app, answer.ambiguous);
		return;
	}
	/* The names can be read even where no Chinese can. */
	error_set(&error, EX_CONFIG,
	    "终端编码不是 %s：请改终端的编码，或设 LC_ALL=%s",
	    locale_encoding(),
	    locale_is_utf8() ? "zh_CN.GB18030" : "zh_CN.UTF-8");
	app_tell(&session->app, &error);
}

/* The reader knows better than the terminal. */
static void
choose_ambiguous(struct session *session)
{
	struct error error;

	term_unask(session->term);
	if (term_can_show(session->app.reading.ambiguous))
		return;
	app_set_ambiguous(&session->app, AMBIGUOUS_NARROW);
	error_set(&error, EX_UNAVAILABLE, "这台机器上引号、破折号只能占一列");
	app_tell(&session->app, &error);
}

static void
turn_mouse(struct session *session)
{
	term_mouse(session->term, session->app.looks.mouse);
}

static void
turn_theme(struct session *session)
{
	term_theme(session->term, session->app.looks.theme);
}

static void
redraw(struct session *session)
{
	term_redraw(session->term);
}

static void
suspend(struct session *session)
{
	term_suspend(session->term);
}

/* What the loop does for each effect of a key. */
static void (*const effects[EFFECT_COUNT])(struct session *) = {
	[EFFECT_SUSPEND] = suspend,
	[EFFECT_REDRAW] = redraw,
	[EFFECT_MOUSE] = turn_mouse,
	[EFFECT_RELOAD] = reload,
	[EFFECT_COPY] = copy,
	[EFFECT_THEME] = turn_theme,
	[EFFECT_AMBIGUOUS] = choose_ambiguous,
};

static enum effect
take_key(struct session *session, const struct key *key)
{
	enum effect effect;

	session->copying = session->warned = false;
	session->typed_at = clock_milliseconds();
	effect = app_key(&session->app, key);
	if (effects[effect] != NULL)
		effects[effect](session);
	return effect;
}

/* Does what an event asks for. Returns false where the reading ends. */
static bool
handle(struct session *session, enum term_event event, const struct key *key)
{
	if (event == TERM_RESIZED || event == TERM_REDRAW)
		resize(session);
	if (event == TERM_ANSWERED)
		learn(session);
	if (event == TERM_KEY)
		return take_key(session, key) != EFFECT_QUIT;
	return event != TERM_ENDED;
}

/* Waits for an event, or until tmux may have answered. */
static enum term_event
wait_for_tmux(struct session *session, struct key *key)
{
	enum term_event event = term_read(session->term, TMUX_EVERY, key);
	enum tmux_answer answer = tmux_answer(&session->tmux);

	session->copying = answer == TMUX_WAITING;
	if (answer == TMUX_TOOK)
		say(session, "已放进 tmux 缓冲区");
	return event;
}

/* Milliseconds until something is to be said or done about a reader who types
 * nothing; -1 for never. */
static int
patience_left(const struct session *session)
{
	const struct session_patience *patience = &session->patience;
	long long left = session->typed_at + patience->idle -
			 (session->warned ? 0 : patience->warning) -
			 clock_milliseconds();

	return patience->idle == 0 ? -1 : left < 0 ? 0 : (int)left;
}

/* False where the patience is at its end. */
static bool
be_patient(struct session *session)
{
	struct error warning;

	if (patience_left(session) != 0)
		return true;
	if (session->warned)
		return false;
	session->warned = true;
	error_set(&warning, EX_OK, "%d 秒内不按键就退出",
	    session->patience.warning / SECOND);
	app_tell(&session->app, &warning);
	return true;
}

/* Goes on with long work until an event comes or a frame is due. Where there
 * is none to do, waits for the event. */
static enum term_event
work_or_wait(struct session *session, struct key *key)
{
	long long deadline = clock_milliseconds() + FRAME_LATEST;
	enum term_event event = TERM_WAITED;

	if (session->copying)
		return wait_for_tmux(session, key);
	if (!app_is_busy(&session->app))
		return term_read(session->term, patience_left(session), key);
	while (event == TERM_WAITED && app_work(&session->app) &&
	       clock_milliseconds() < deadline)
		event = term_read(session->term, 0, key);
	return event;
}

/* Handles one event and all that wait behind it. */
static bool
handle_waiting(struct session *session)
{
	struct key key;
	enum term_event event = work_or_wait(session, &key);
	long long deadline = clock_milliseconds() + FRAME_LATEST;

	while (event != TERM_WAITED) {
		if (!handle(session, event, &key))
			return false;
		if (event == TERM_REDRAW || clock_milliseconds() >= deadline)
			break;
		event = term_read(session->term, 0, &key);
	}
	return be_patient(session);
}

/* Tells terminal and session how to look. The message must be read where there
 * is no Chinese. */
static void
choose_looks(struct session *session, const struct options *options)
{
	struct error error;

	session->app.looks.theme = options_theme(options);
	session->app.looks.colourless = !term_has_colours(session->term);
	turn_theme(session);
	if (options->ascii)
		term_ascii(session->term);
	if (term_shows_chinese())
		return;
	error_set(&error, EX_OK,
	    "No Chinese font here? Use fbterm, kmscon or ssh "
	    "控制台没有汉字字体");
	app_tell(&session->app, &error);
}

/* Takes the terminal over; a kiosk then gives up what is not needed any more.
 * An error leaves the terminal as it was. */
static bool
open_screen(struct session *session, bool kiosk, struct error *error)
{
	const struct options *options = session->options;

	session->term = term_start(options->ambiguous, error);
	if (session->term == NULL)
		return false;
	app_start(&session->app, &session->reports[0], options->ambiguous,
	    locale_encoding());
	if (kiosk)
		app_be_kiosk(&session->app);
	choose_looks(session, options);
	resize(session);
	if (!kiosk || sandbox_enter(SANDBOX_KIOSK, error))
		return true;
	app_free(&session->app);
	term_stop(session->term);
	return false;
}

static void
close_screen(struct session *session)
{
	bool left_alone = session->warned && patience_left(session) == 0;
	int idle = session->patience.idle;
	struct arena arena = { 0 };

	app_free(&session->app);
	term_stop(session->term);
	if (left_alone)
		print_notice(arena_print(&arena, "%d %s没有按键，已退出",
		    idle < MINUTE ? idle / SECOND : idle / MINUTE,
		    idle < MINUTE ? "秒" : "分钟"));
	arena_free(&arena);
}

int
session_run(const struct session_start *start, const struct options *options)
{
	struct session session = {
		.file = start->file,
		.options = options,
		.reports[0] = start->report,
		.tmux = start->tmux,
		.patience = start->patience,
		.typed_at = clock_milliseconds(),
	};
	struct error error;
	int status = EX_OK;

	if (open_screen(&session, start->kiosk, &error)) {
		if (options->ask_ambiguous)
			term_ask(session.term);
		show(&session);
		if (start->trusted)
			sandbox_enter(SANDBOX_READER, &error);
		while (handle_waiting(&session))
			show(&session);
		close_screen(&session);
	} else {
		status = print_failure(NULL, &error);
	}
	tmux_stop(&session.tmux);
	report_free(&session.reports[session.current]);
	return status;
}

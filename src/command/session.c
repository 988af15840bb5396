#include <sysexits.h>

#include "command/print.h"
#include "command/session.h"
#include "command/session_internal.h"
#include "host/clock.h"
#include "host/file.h"
#include "host/locale.h"

enum {
	FRAME_LATEST =
	    50, /* ms: under endless input a frame at least so often */
	/* ms: entering the sandbox holds up the other processors, too, and with
	 * them the terminal. Nothing foreign is read before. */
	SHOW_FIRST = 1,
	SECOND = 1000,
	MINUTE = 60 * SECOND,
};

static void
show(struct session *session)
{
	struct app *app = &session->app;
	struct arena arena = { 0 };
	struct frame frame;

	if (term_is_away(session->term))
		return;
	frame = frame_new(&arena, app->screen.rows, app->screen.columns,
	    app->reading.ambiguous);
	app_draw(app, &frame);
	term_show(session->term, &arena, &frame);
}

static void
resize(struct session *session)
{
	int rows, columns;

	term_size(session->term, &rows, &columns);
	app_resize(&session->app, rows, columns);
}

static enum effect
take_key(struct session *session, const struct key *key)
{
	enum effect effect;

	session->copying = false;
	patience_restart(&session->patience);
	effect = app_key(&session->app, key);
	term_take_bursts(session->term, !app_is_typing(&session->app));
	session_carry_out(session, effect);
	session_desk_keep(session, false);
	return effect;
}

/* Does what an event asks for. Returns false where the reading ends. */
static bool
handle(struct session *session, enum term_event event, const struct key *key)
{
	if (event == TERM_RESIZED || event == TERM_REDRAW)
		resize(session);
	if (event == TERM_ANSWERED)
		session_learn(session);
	if (event == TERM_KEY)
		return take_key(session, key) != EFFECT_QUIT;
	return event != TERM_ENDED;
}

/* Waits for an event, or until tmux may have answered. */
static enum term_event
wait_for_tmux(struct session *session, struct key *key)
{
	enum term_event event = session_read(session, TMUX_EVERY, key);
	enum tmux_answer answer = tmux_answer(&session->tmux);

	session->copying = answer == TMUX_WAITING;
	if (answer == TMUX_TOOK)
		session_say_copied(
		    session, "已放进 tmux 缓冲区", "已放进 tmux");
	return event;
}

/* Warns a reader who types nothing. Returns false once the patience is over. */
static bool
be_patient(struct session *session)
{
	struct patience *patience = &session->patience;
	struct error warning;

	if (patience_is_over(patience))
		return false;
	if (!patience_warns(patience))
		return true;
	error_set(
	    &warning, EX_OK, "%d秒内不按键就退出", patience->warning / SECOND);
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

	if (session->reload_is_due) {
		session_reload(session);
		return session_read(session, 0, key);
	}
	if (session->copying)
		return wait_for_tmux(session, key);
	if (!app_is_busy(&session->app))
		return session_read(
		    session, patience_left(&session->patience), key);
	while (event == TERM_WAITED && app_work(&session->app) &&
	       clock_milliseconds() < deadline)
		event = session_read(session, 0, key);
	return event;
}

/* Whether a frame has to be shown before more events are handled. */
static bool
frame_is_due(
    const struct session *session, enum term_event event, long long deadline)
{
	if (term_is_away(session->term))
		return false;
	return event == TERM_REDRAW || clock_milliseconds() >= deadline;
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
		if (frame_is_due(session, event, deadline))
			break;
		event = session_read(session, 0, &key);
	}
	return be_patient(session);
}

static void
open_screen(struct session *session, bool kiosk)
{
	const struct options *options = session->options;

	app_start(&session->app, &session->reports[0], options->ambiguous,
	    session->encoded.encoding);
	app_set_keymap(&session->app, &options->keymap);
	if (kiosk)
		app_be_kiosk(&session->app);
	session_choose_looks(session);
	term_take_bursts(session->term, true);
	resize(session);
	app_go_to(&session->app, &session->start);
	if (!kiosk)
		session_say_guessed(session);
	if (!kiosk)
		session_desk_return(session);
	if (options->ask_ambiguous)
		term_ask(session->term);
}

static void
close_screen(struct session *session)
{
	bool left_alone = patience_is_over(&session->patience);
	int idle = session->patience.idle;
	struct arena arena = { 0 };

	app_free(&session->app);
	term_stop(session->term);
	if (left_alone)
		print_notice(arena_print(&arena, "%d%s没有按键，已退出",
		    idle < MINUTE ? idle / SECOND : idle / MINUTE,
		    idle < MINUTE ? "秒" : "分钟"));
	arena_free(&arena);
}

/* Takes the terminal over and reads the file. The terminal comes first: keys
 * that are typed while the file is read are kept, and none of them is a signal.
 * But what has to be waited for comes before it, so that Ctrl-C is one. */
static bool
read_first(struct session *session, const struct session_start *start,
    struct load *load, struct error *unfit, struct error *error)
{
	struct opening *opening = &session->opening;

	if (session->once && !open_file(opening, start->file, load, error))
		return false;
	session->term =
	    term_start(start->keys, session->options->ambiguous, unfit);
	return session->once || open_file(opening, start->file, load, error);
}

/* Opens the report, in the sandbox unless it is trusted. An error has the file
 * it is about. */
static bool
open_first(struct session *session, const struct session_start *start,
    struct load *load, const char **file, struct error *error)
{
	enum sandbox_mode mode = start->kiosk ? SANDBOX_KIOSK : SANDBOX_READER;

	session->encoded = load->encoded;
	if (!start->kiosk)
		session_desk_open(session);
	if (start->trusted || open_confine(&session->opening, mode, error))
		return session_open(session, load, error);
	load_free(load);
	*file = NULL;
	return false;
}

/* Finds where the screen is to open, if that was said; else keeps what it may
 * mean. */
static bool
find_target(struct session *session, struct error *error)
{
	struct str at = str_of(session->options->at);

	session->start = (struct target){ 0 };
	return at.length == 0 ||
	       target_find(&session->reports[0], at, &session->arena,
		   &session->start, &session->meant, error);
}

/* Says why there is no screen. A kiosk has no other way to read. */
static int
fail_unfit(const struct error *unfit, bool kiosk)
{
	struct error error = *unfit;

	if (!kiosk)
		error_set(&error, unfit->status,
		    "%s；可用 baogao 文件 | cat 读纯文本", unfit->message);
	return print_failure(NULL, &error);
}

/* Shows frames until the reader leaves. */
static void
read_on(struct session *session, const struct session_start *start)
{
	struct error error;

	patience_restart(&session->patience);
	open_screen(session, start->kiosk);
	show(session);
	if (start->trusted) {
		clock_wait(SHOW_FIRST);
		open_confine(&session->opening, SANDBOX_READER, &error);
	}
	while (handle_waiting(session))
		show(session);
	session_desk_keep(session, true);
	close_screen(session);
}

/* What is wrong with the file is told before what is wrong with the
 * terminal. */
int
session_run(const struct session_start *start, const struct options *options)
{
	struct session session = {
		.file = start->file,
		.once = start->file != NULL && file_is_once(start->file),
		.options = options,
		.opening = { .said = options->files },
		.tmux = start->tmux,
		.patience = start->patience,
	};
	struct error error, unfit;
	const char *file = start->file;
	struct load load;
	int status = EX_OK;
	bool done;

	session.opening.said.only_yaml = start->kiosk;
	done = read_first(&session, start, &load, &unfit, &error) &&
	       open_first(&session, start, &load, &file, &error) &&
	       find_target(&session, &error);
	if (done && session.term != NULL)
		read_on(&session, start);
	else if (session.term != NULL)
		term_stop(session.term);
	if (!done) {
		status = print_failure(file, &error);
		print_matches(&session.reports[0], &session.meant);
	} else if (session.term == NULL) {
		status = fail_unfit(&unfit, start->kiosk);
	}
	session_desk_close(&session);
	tmux_stop(&session.tmux);
	report_free(&session.reports[session.current]);
	open_end(&session.opening);
	arena_free(&session.arena);
	return status;
}

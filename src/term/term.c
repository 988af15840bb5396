#include "term/term.h"

#include <curses.h>
#include <signal.h>
#include <stdlib.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/fatal.h"
#include "host/clock.h"
#include "host/locale.h"
#include "host/signals.h"
#include "term/clipboard.h"
#include "term/key_reader.h"
#include "term/output.h"
#include "term/paint.h"
#include "term/screen.h"
#include "term/tty.h"
#include "term/wcwidth.h"

struct term {
	struct tty tty;
	struct output output;
	SCREEN *screen;
	struct key_reader reader;
	struct paint paint;
	struct theme_terminal looks;
	enum theme theme;
	int rows, columns;
	bool ours;          /* a frame stands on the screen */
	bool marking;       /* the terminal was told the modes */
	bool reporting;     /* the terminal was told to report the mouse */
	bool away;          /* stopped by ourselves, and not back yet */
	long long read_at;  /* milliseconds: when bytes came last */
	long long asked_at; /* and when the question went out */
	bool asking;        /* the next frame takes the question with it */
	char clear[WIDTH_QUERY_ROOM], question[WIDTH_QUERY_ROOM];
	bool curious; /* the answer is wanted */
	bool ended;
};

static bool
open_all(struct term *term, enum ambiguous ambiguous, struct error *error)
{
	if (!tty_open(&term->tty, STDIN_FILENO, STDOUT_FILENO))
		return error_set(error, EX_UNAVAILABLE,
		    "标准输入和标准输出要都是终端" SCREEN_PLAIN_TEXT);
	if (!output_open(&term->output))
		return error_set(error, EX_UNAVAILABLE,
		    "无法建立临时文件" SCREEN_PLAIN_TEXT);
	/* Curses makes its line characters by their width. */
	wcwidth_set(ambiguous);
	tty_size(&term->tty, &term->rows, &term->columns);
	term->screen =
	    screen_open(term->output.file, term->rows, term->columns, error);
	if (term->screen == NULL)
		return false;
	if (!term_can_show(ambiguous))
		return error_set(
		    error, EX_UNAVAILABLE, "这台机器上不能用 --ambiguous=wide");
	return true;
}

/* Returns whether the size has changed. */
static bool
measure(struct term *term)
{
	int rows, columns;

	tty_size(&term->tty, &rows, &columns);
	if (rows == term->rows && columns == term->columns)
		return false;
	/* Not resizeterm, which puts a key into a queue that nobody reads. */
	if (resize_term(rows, columns) != OK)
		fatal("内存不足");
	clearok(curscr, TRUE);
	term->rows = rows;
	term->columns = columns;
	return true;
}

/* For a crash: the modes, and the screen where it is ours. */
static void
arm_restore(const struct term *term)
{
	char bytes[SIGNALS_RESTORE_ROOM];
	size_t length =
	    term->ours ? screen_restore_bytes(bytes, sizeof bytes) : 0;

	signals_restore_with(term->tty.out, &term->tty.saved, bytes, length);
}

static void
release(struct term *term)
{
	fatal_restore_with(NULL);
	signals_stop();
	paint_forget(&term->paint);
	if (term->screen != NULL)
		delscreen(term->screen);
	if (term->output.file != NULL)
		output_close(&term->output);
	free(term);
}

struct term *
term_start(enum ambiguous ambiguous, struct error *error)
{
	struct term *term = calloc(1, sizeof *term);

	if (term == NULL)
		fatal("内存不足");
	/* Before curses, which then leaves these signals alone. */
	signals_start();
	if (!open_all(term, ambiguous, error)) {
		release(term);
		return NULL;
	}
	term->paint.any_character = locale_is_utf8();
	theme_start(&term->looks);
	term_theme(term, THEME_AUTO);
	if (screen_is_console())
		term_ascii(term);
	screen_own_keys(&term->reader);
	arm_restore(term);
	fatal_restore_with(signals_restore);
	tty_raw(&term->tty);
	return term;
}

static void
send_frame(struct term *term)
{
	if (!output_send(&term->output, &term->tty))
		term->ended = true;
}

/* The terminal as it was found, but for the handlers. */
static void
give_back(struct term *term)
{
	if (term->ours) {
		screen_report_mouse(term->output.file, false);
		screen_mark_pastes(term->output.file, false);
		endwin();
		send_frame(term);
	}
	term->ours = false;
	signals_restore_nothing();
	tty_cooked(&term->tty);
}

void
term_stop(struct term *term)
{
	int end;
	sigset_t only;

	give_back(term);
	end = signals_end();
	release(term);
	if (end == 0)
		return;
	signal(end, SIG_DFL);
	sigemptyset(&only);
	sigaddset(&only, end);
	sigprocmask(SIG_UNBLOCK, &only, NULL);
	raise(end);
}

void
term_size(const struct term *term, int *rows, int *columns)
{
	*rows = term->rows;
	*columns = term->columns;
}

/* Tells the terminal what it was not told yet, or may have forgotten. */
static void
send_modes(struct term *term)
{
	bool mouse = term->reader.mouse;

	if (!term->marking)
		screen_mark_pastes(term->output.file, true);
	if (mouse != term->reporting || (mouse && !term->marking))
		screen_report_mouse(term->output.file, mouse);
	term->marking = true;
	term->reporting = mouse;
}

bool
term_can_show(enum ambiguous ambiguous)
{
	return ambiguous == AMBIGUOUS_NARROW || wcwidth_rule_curses();
}

void
term_ask(struct term *term)
{
	term->asking = screen_is_ecma48() && term->rows >= WIDTH_QUERY_ROWS &&
		       term->columns >= WIDTH_QUERY_COLUMNS;
}

void
term_unask(struct term *term)
{
	term->asking = term->curious = false;
}

struct term_answer
term_answer(const struct term *term)
{
	struct width_query_result result = width_query_result(
	    &term->reader.width_query, term_can_show(AMBIGUOUS_WIDE));

	return (struct term_answer){ result.understood, result.ambiguous };
}

/* Behind the alternate screen and the clear, which curses sends first, and
 * before what it draws: so the frame hides all of it, and is the same whatever
 * the answer. */
static void
ask(struct term *term)
{
	size_t clear = screen_clear_bytes(term->clear, sizeof term->clear);
	size_t length = width_query_question(term->question);

	term->asking = false;
	if (length == 0 || clear == 0)
		return;
	output_insert(&term->output, (struct str){ term->clear, clear },
	    (struct str){ term->question, length });
	width_query_ask(&term->reader.width_query);
	term->asked_at = clock_milliseconds();
	term->curious = true;
}

void
term_show(struct term *term, const struct frame *frame)
{
	if (frame->ambiguous != wcwidth_ambiguous()) {
		wcwidth_set(frame->ambiguous);
		paint_forget(&term->paint);
		erase();
		clearok(curscr, TRUE);
	}
	if (term->asking)
		ask(term);
	paint_frame(&term->paint, frame);
	refresh();
	send_modes(term);
	if (!term->ours) {
		term->ours = true;
		arm_restore(term);
	}
	send_frame(term);
}

bool
term_copy(struct term *term, struct str text)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	if (!screen_is_ecma48())
		return false;
	clipboard_add(&buffer, text);
	fwrite(buffer.bytes, 1, buffer.length, term->output.file);
	arena_free(&arena);
	return true;
}

bool
term_has_colours(const struct term *term)
{
	return term->looks.colours > 0;
}

bool
term_shows_chinese(void)
{
	return !screen_is_console();
}

void
term_theme(struct term *term, enum theme theme)
{
	term->theme = theme;
	theme_take(theme, &term->looks, term->paint.looks);
	paint_forget(&term->paint);
}

void
term_ascii(struct term *term)
{
	term->paint.ascii = term->looks.ascii = true;
	term_theme(term, term->theme);
}

void
term_redraw(struct term *term)
{
	term->marking = false;
	clearok(curscr, TRUE);
}

void
term_mouse(struct term *term, bool on)
{
	term->reader.mouse = on;
}

void
term_suspend(struct term *term)
{
	give_back(term);
	term->away = true;
	signals_suspend();
}

/* Back from a stop, our own or one from outside: whoever had the terminal
 * meanwhile may have left it in any state and size. */
static void
come_back(struct term *term)
{
	term->away = term->marking = false;
	arm_restore(term);
	tty_raw(&term->tty);
	measure(term);
	clearok(curscr, TRUE);
}

/* What a signal has to say; TERM_WAITED where there is nothing. */
static enum term_event
take_signal(struct term *term)
{
	bool continued;

	if (signals_take(SIGNALS_END))
		term->ended = true;
	if (term->ended)
		return TERM_ENDED;
	if (signals_take(SIGNALS_STOP))
		term_suspend(term);
	continued = signals_take(SIGNALS_CONTINUED);
	if (continued || term->away) {
		come_back(term);
		return TERM_REDRAW;
	}
	if (signals_take(SIGNALS_RESIZED) && measure(term))
		return TERM_RESIZED;
	return TERM_WAITED;
}

static void
take_bytes(struct term *term)
{
	char bytes[KEY_READER_ROOM];
	size_t length;

	if (!tty_read(
		&term->tty, bytes, key_reader_room(&term->reader), &length))
		term->ended = true;
	term->read_at = clock_milliseconds();
	width_query_age(
	    &term->reader.width_query, term->read_at - term->asked_at);
	key_reader_feed(&term->reader, bytes, length);
}

/* True once, when the question is answered. */
static bool
learn(struct term *term)
{
	if (!term->curious || !term->reader.width_query.answered)
		return false;
	term->curious = false;
	return true;
}

/* Milliseconds from now to a deadline; -1 for ever. */
static int
time_left(long long deadline)
{
	long long left = deadline - clock_milliseconds();

	return deadline < 0 ? -1 : left < 0 ? 0 : (int)left;
}

enum term_event
term_read(struct term *term, int milliseconds, struct key *key)
{
	long long deadline =
	    milliseconds < 0 ? -1 : clock_milliseconds() + milliseconds;

	for (;;) {
		enum term_event event = take_signal(term);
		int delay, left = time_left(deadline), late = -1;
		enum tty_wait wait;

		if (event != TERM_WAITED)
			return event;
		if (key_reader_next(&term->reader, key))
			return TERM_KEY;
		if (learn(term))
			return TERM_ANSWERED;
		delay = key_reader_delay(&term->reader);
		if (delay >= 0)
			late = time_left(term->read_at + delay);
		wait = tty_wait(&term->tty,
		    left < 0 || (late >= 0 && late < left) ? late : left);
		if (wait == TTY_READABLE)
			take_bytes(term);
		else if (wait == TTY_TIMEOUT && late >= 0 &&
			 time_left(term->read_at + delay) == 0)
			key_reader_late(&term->reader);
		else if (wait == TTY_TIMEOUT)
			return TERM_WAITED;
	}
}

#include "term/term.h"

#include <stdlib.h>
#include <sysexits.h>
#include <unistd.h>

#include "base/fatal.h"
#include "host/clock.h"
#include "host/signals.h"
#include "term/keyboard_internal.h"
#include "term/picture_internal.h"
#include "term/screen.h"
#include "term/width_question_internal.h"

enum {
	ANSWERS_LATEST = 300, /* milliseconds */
};

struct term {
	struct tty tty;
	struct picture picture;
	struct keyboard keyboard;
	struct width_question question;
	int rows, columns;
	bool showing;   /* a frame of ours is on the screen */
	bool suspended; /* by ourselves, and not resumed yet */
	bool laid_out;  /* the screen was left for what was laid out */
	bool ended;     /* a signal asked for it, or the line is gone */
};

static bool
open_all(
    struct term *term, int keys, enum ambiguous ambiguous, struct error *error)
{
	if (!tty_open(&term->tty, keys, STDOUT_FILENO))
		return error_set(
		    error, EX_UNAVAILABLE, "标准输入和标准输出要都是终端");
	tty_size(&term->tty, &term->rows, &term->columns);
	return picture_open(
	    &term->picture, term->rows, term->columns, ambiguous, error);
}

/* Returns whether the size has changed. */
static bool
measure(struct term *term)
{
	int rows, columns;

	tty_size(&term->tty, &rows, &columns);
	if (rows == term->rows && columns == term->columns)
		return false;
	picture_resize(&term->picture, rows, columns);
	term->rows = rows;
	term->columns = columns;
	return true;
}

/* Prepares for a crash: what restores the modes, and the screen once a frame is
 * on it. */
static void
arm_restore(const struct term *term)
{
	char bytes[SIGNALS_RESTORE_ROOM];
	size_t length =
	    term->showing ? screen_restore_bytes(bytes, sizeof bytes) : 0;

	signals_restore_with(term->tty.out, &term->tty.saved, bytes, length);
}

static void
release(struct term *term)
{
	fatal_restore_with(NULL);
	signals_stop();
	picture_close(&term->picture);
	free(term);
}

struct term *
term_start(int keys, enum ambiguous ambiguous, struct error *error)
{
	struct term *term = calloc(1, sizeof *term);

	if (term == NULL)
		fatal("内存不足");
	/* Before curses, which then leaves these signals alone. */
	signals_start();
	if (!open_all(term, keys, ambiguous, error)) {
		release(term);
		return NULL;
	}
	screen_own_keys(&term->keyboard.reader);
	arm_restore(term);
	fatal_restore_with(signals_restore);
	tty_raw(&term->tty);
	return term;
}

static void
send_frame(struct term *term)
{
	if (!output_send(&term->picture.output, &term->tty))
		term->ended = true;
}

/* Restores the terminal; the signal handlers stay. A shell would take an answer
 * that comes now for something typed. */
static void
give_back(struct term *term)
{
	if (term->showing) {
		picture_leave(&term->picture);
		send_frame(term);
	}
	if (width_question_is_fresh(&term->question))
		keyboard_pass_answers(
		    &term->keyboard, &term->tty, ANSWERS_LATEST);
	term->showing = false;
	signals_restore_nothing();
	tty_cooked(&term->tty);
}

void
term_stop(struct term *term)
{
	int end;

	give_back(term);
	end = signals_end();
	release(term);
	signals_die(end);
}

void
term_size(const struct term *term, int *rows, int *columns)
{
	*rows = term->rows;
	*columns = term->columns;
}

bool
term_can_show(enum ambiguous ambiguous)
{
	return picture_can_show(ambiguous);
}

void
term_ask(struct term *term)
{
	width_question_plan(&term->question, term->rows, term->columns);
}

void
term_unask(struct term *term)
{
	width_question_drop(&term->question);
}

struct term_answer
term_answer(const struct term *term)
{
	struct width_query_result result = width_query_result(
	    &term->keyboard.reader.width_query, term_can_show(AMBIGUOUS_WIDE));

	return (struct term_answer){ result.understood, result.ambiguous };
}

void
term_show(struct term *term, struct arena *arena, const struct frame *frame)
{
	struct key_reader *reader = &term->keyboard.reader;

	picture_prepare(&term->picture, frame);
	width_question_send(
	    &term->question, &term->picture.output, &reader->width_query);
	picture_draw(&term->picture, arena, frame, reader->mouse);
	if (!term->showing) {
		term->showing = true;
		arm_restore(term);
	}
	send_frame(term);
}

bool
term_copy(struct term *term, struct str text)
{
	return picture_copy(&term->picture, text);
}

bool
term_has_colours(const struct term *term)
{
	return term->picture.abilities.colours > 0;
}

const char *
term_stand_in(const struct term *term)
{
	return term->picture.stand_in;
}

bool
term_shows_chinese(void)
{
	return !screen_is_console();
}

void
term_theme(struct term *term, enum theme theme)
{
	picture_theme(&term->picture, theme);
}

void
term_ascii(struct term *term)
{
	picture_ascii(&term->picture);
}

void
term_redraw(struct term *term)
{
	picture_forget(&term->picture);
}

void
term_take_bursts(struct term *term, bool as_text)
{
	term->keyboard.bursts = as_text;
}

void
term_mouse(struct term *term, bool on)
{
	term->keyboard.reader.mouse = on;
}

void
term_suspend(struct term *term)
{
	give_back(term);
	term->suspended = true;
	signals_suspend();
}

bool
term_is_away(const struct term *term)
{
	return term->suspended || term->laid_out;
}

/* Takes the terminal back after a stop, ours or one from outside, or from what
 * was laid out: other programs may have left it in any state and size. */
static enum term_event
come_back(struct term *term)
{
	term->suspended = term->laid_out = false;
	arm_restore(term);
	tty_raw(&term->tty);
	measure(term);
	picture_forget(&term->picture);
	return TERM_REDRAW;
}

/* Returns the event of the signals that came; TERM_WAITED if none did. */
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
	if (continued || term->suspended)
		return come_back(term);
	if (signals_take(SIGNALS_RESIZED) && measure(term))
		return TERM_RESIZED;
	return TERM_WAITED;
}

void
term_lay_out(struct term *term, struct str text)
{
	if (term->showing)
		picture_leave(&term->picture);
	picture_print(&term->picture, text);
	send_frame(term);
	term->showing = false;
	term->laid_out = true;
	arm_restore(term);
}

/* Returns the event of the keys that were read; TERM_WAITED if none is. */
static enum term_event
take_keys(struct term *term, struct key *key)
{
	while (key_reader_next(&term->keyboard.reader, key)) {
		if (!term->laid_out)
			return TERM_KEY;
		if (keyboard_comes_back(key))
			return come_back(term);
	}
	return TERM_WAITED;
}

/* Waits for bytes, a signal or the deadline. Returns false at the deadline. */
static bool
wait_until(struct term *term, long long deadline)
{
	struct keyboard *keyboard = &term->keyboard;
	enum keyboard_wait wait =
	    keyboard_wait(keyboard, &term->tty, clock_left(deadline));

	width_question_age(
	    &term->question, &keyboard->reader.width_query, keyboard->read_at);
	if (wait == KEYBOARD_GONE)
		term->ended = true;
	return wait != KEYBOARD_TIMEOUT;
}

enum term_event
term_read(struct term *term, int milliseconds, struct key *key)
{
	struct key_reader *reader = &term->keyboard.reader;
	long long deadline = clock_deadline(milliseconds);

	do {
		enum term_event event = take_signal(term);

		if (event != TERM_WAITED)
			return event;
		event = take_keys(term, key);
		if (event != TERM_WAITED)
			return event;
		if (width_question_answered(
			&term->question, &reader->width_query))
			return TERM_ANSWERED;
	} while (wait_until(term, deadline));
	return TERM_WAITED;
}

const char *
term_version(void)
{
	return curses_version();
}

#include "tty/harness/terminal.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "test.h"
#include "tty/harness/encoding.h"
#include "tty/harness/waiting.h"

static int
on_property(VTermProp property, VTermValue *value, void *user)
{
	struct tty *tty = user;

	if (property == VTERM_PROP_ALTSCREEN)
		tty->alternate = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		tty->cursor_visible = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		tty->mouse = value->number != VTERM_PROP_MOUSE_NONE;
	return 1;
}

static int
on_cursor(VTermPos position, VTermPos old, int visible, void *user)
{
	struct tty *tty = user;

	(void)old;
	(void)visible;
	tty->cursor = position;
	return 1;
}

static const VTermScreenCallbacks callbacks = {
	.settermprop = on_property,
	.movecursor = on_cursor,
};

static int
within(int least, int number, int most)
{
	return number < least ? least : number > most ? most : number;
}

/* What the program may make of a size. In a single column libvterm 0.1 falls
 * over a wide character. */
static void
take_size(struct tty *tty, int rows, int columns)
{
	tty->rows = within(1, rows, 500);
	tty->columns = within(2, columns, 1000);
}

void
terminal_begin(struct tty *tty, int rows, int columns)
{
	take_size(tty, rows, columns);
	tty->cursor_visible = true;
	tty->vterm = vterm_new(tty->rows, tty->columns);
	vterm_set_utf8(tty->vterm, 1);
	tty->screen = vterm_obtain_screen(tty->vterm);
	vterm_screen_set_callbacks(tty->screen, &callbacks, tty);
	vterm_screen_enable_altscreen(tty->screen, 1);
	vterm_screen_reset(tty->screen, 1);
}

void
terminal_resize(struct tty *tty, int rows, int columns)
{
	take_size(tty, rows, columns);
	vterm_set_size(tty->vterm, tty->rows, tty->columns);
}

/* --- What it sends and is sent */

void
terminal_send(struct tty *tty, const char *bytes, size_t length)
{
	if (length == 0)
		return;
	waiting_for_stir(tty);
	if (write(tty->master, bytes, length) != (ssize_t)length)
		fail_msg("the terminal cannot send: %s", strerror(errno));
}

/* Makes another terminal of libvterm, by the columns of its answers. */
static void
alter_answers(const struct tty *tty, char *reply)
{
	char *answer = NULL;

	if (tty->answer == TTY_WIDE)
		answer = strstr(reply, "\033[2;2R");
	if (tty->answer == TTY_OTHER)
		answer = strstr(reply, "\033[2;5R");
	if (answer != NULL)
		answer[4] = tty->answer == TTY_WIDE ? '3' : '7';
}

/* Keeps what libvterm has to answer until its time has come. */
static void
take_answers(struct tty *tty)
{
	size_t room = sizeof tty->answers - 1 - tty->answers_length;
	char *reply = tty->answers + tty->answers_length;
	size_t length = vterm_output_read(tty->vterm, reply, room);

	if (length == 0 || tty->answer_after < 0 || tty->mirror > 0)
		return;
	if (tty->answers_length == 0)
		tty->answers_due = tty_clock() + tty->answer_after;
	tty->answers_length += length;
	reply[length] = '\0';
	alter_answers(tty, reply);
}

/* Gives the answers, or the next byte of them, that are due. */
static void
answer(struct tty *tty)
{
	size_t length = tty->answer_gap > 0 ? 1 : tty->answers_length;
	double now = tty_clock(), gap;

	if (tty->answers_length == 0 || now < tty->answers_due)
		return;
	terminal_send(tty, tty->answers, length);
	gap = tty_clock() - tty->answered;
	if (tty->answers[0] != '\033' && gap > tty->longest_gap)
		tty->longest_gap = gap;
	tty->answered = now;
	tty->answers_length -= length;
	memmove(tty->answers, tty->answers + length, tty->answers_length + 1);
	tty->answers_due = tty_clock() + tty->answer_gap;
}

/* Of so many milliseconds those until an answer is due. */
static int
until_answer(const struct tty *tty, int milliseconds)
{
	double left = tty->answers_due - tty_clock() + 1;

	if (tty->answers_length == 0 || left > milliseconds)
		return milliseconds;
	return left < 0 ? 0 : (int)left;
}

static void
keep(struct tty *tty, const char *bytes, size_t length)
{
	if (tty->length + length >= tty->room) {
		tty->room = 2 * (tty->length + length + 4096);
		tty->bytes = realloc(tty->bytes, tty->room);
		assert_non_null(tty->bytes);
	}
	memcpy(tty->bytes + tty->length, bytes, length);
	tty->length += length;
	tty->bytes[tty->length] = '\0';
	tty->reads++;
}

/* Writes closed bytes to libvterm, which knows the other screen by its later
 * number alone. */
static void
show_text(struct tty *tty, const char *bytes, size_t length)
{
	static const char early[] = "\033[?47", later[] = "\033[?1047";
	const char *end = bytes + length, *at;

	while ((at = strstr(bytes, early)) != NULL) {
		vterm_input_write(tty->vterm, bytes, (size_t)(at - bytes));
		vterm_input_write(tty->vterm, later, sizeof later - 1);
		bytes = at + sizeof early - 1;
	}
	vterm_input_write(tty->vterm, bytes, (size_t)(end - bytes));
}

static void
show(struct tty *tty, const char *bytes, size_t length)
{
	char *text;

	if (!tty->encoding) {
		show_text(tty, bytes, length);
		return;
	}
	text = encoding_shown(tty->encoding, bytes, length, &length);
	vterm_input_write(tty->vterm, text, length);
	free(text);
}

/* --- The other terminal, where there is one */

static void
show_in_mirror(const struct tty *tty, const char *bytes, size_t length)
{
	while (tty->mirror > 0 && length > 0) {
		ssize_t taken = write(tty->mirror, bytes, length);

		if (taken <= 0)
			fail_msg("the other terminal takes nothing: %s",
			    strerror(errno));
		bytes += taken;
		length -= (size_t)taken;
	}
}

/* Waits for what either of them sends; the other terminal's answers go to the
 * program. */
static bool
await_bytes(struct tty *tty, int milliseconds)
{
	struct pollfd ready[] = {
		{ .fd = tty->master, .events = POLLIN },
		{ .fd = tty->mirror > 0 ? tty->mirror : -1, .events = POLLIN },
	};
	char answers[256];
	ssize_t length;

	if (poll(ready, 2, milliseconds) <= 0)
		return false;
	if (ready[1].revents) {
		length = read(tty->mirror, answers, sizeof answers);
		if (length <= 0)
			fail_msg("the other terminal has gone");
		terminal_send(tty, answers, (size_t)length);
	}
	return ready[0].revents;
}

bool
terminal_receive(struct tty *tty, int milliseconds)
{
	static char bytes[1 << 16];
	ssize_t length;

	if (tty->master < 0)
		return false;
	if (tty->watched) {
		poll(NULL, 0, milliseconds);
		return false;
	}
	answer(tty);
	if (!await_bytes(tty, until_answer(tty, milliseconds)))
		return false;
	length = read(tty->master, bytes, sizeof bytes - 1);
	if (length <= 0)
		return false;
	bytes[length] = '\0';
	tty->last_byte = tty_clock();
	keep(tty, bytes, (size_t)length);
	show_in_mirror(tty, bytes, (size_t)length);
	if (tty->blind)
		return true;
	show(tty, bytes, (size_t)length);
	take_answers(tty);
	answer(tty);
	return true;
}

void
tty_mark(struct tty *tty)
{
	tty->length = 0;
	tty->reads = 0;
	keep(tty, "", 0);
	tty->reads = 0;
}

/* --- What was asked of it */

bool
tty_marks_pastes(const struct tty *tty)
{
	char bytes[16];

	vterm_keyboard_start_paste(tty->vterm);
	return vterm_output_read(tty->vterm, bytes, sizeof bytes) > 0;
}

bool
tty_is_restored(const struct tty *tty)
{
	struct termios now;

	tcgetattr(tty->slave, &now);
	return now.c_iflag == tty->before.c_iflag &&
	       now.c_oflag == tty->before.c_oflag &&
	       now.c_cflag == tty->before.c_cflag &&
	       now.c_lflag == tty->before.c_lflag &&
	       memcmp(now.c_cc, tty->before.c_cc, sizeof now.c_cc) == 0 &&
	       !tty->alternate && tty->cursor_visible && !tty->mouse &&
	       !tty_marks_pastes(tty);
}

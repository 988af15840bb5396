/* The program itself in a terminal of its own: a pty whose other end libvterm
 * reads. It runs as a shell would run it, in the foreground, in a process
 * group that is not its session leader's. What does not come within
 * TTY_DEADLINE fails the test and shows the screen. */
#ifndef TESTS_TTY_HARNESS_H
#define TESTS_TTY_HARNESS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

enum {
	TTY_DEADLINE = 30000, /* milliseconds; sanitisers and a busy machine */
	/* Milliseconds of one sleep: more than an Esc waits to be a key. */
	TTY_QUIET = 60,
};

/* What the terminal answers when it is asked for its cursor. Its screen is
 * narrow in any case. */
enum tty_answer {
	TTY_NARROW, /* as it is */
	TTY_WIDE,   /* quotation marks take two columns */
	TTY_OTHER,  /* Han take three: it reads another encoding */
};

struct tty {
	int master, slave;
	pid_t leader, program;
	int statuses;          /* where the program's wait statuses come from */
	struct termios before; /* the modes it found */
	VTerm *vterm;
	VTermScreen *screen;
	int rows, columns; /* of the screen here, within 1..500 and 2..1000 */
	VTermPos cursor;
	bool alternate, cursor_visible;
	struct encoding *encoding; /* NULL: UTF-8 */
	bool mouse;                /* clicks are to be reported */
	bool blind;   /* set to keep the bytes and show nothing of them */
	bool watched; /* set where another terminal reads what is written */
	/* Set where another process reads what is typed, as in tmux and GNU
	 * screen: only silence tells then when it is done. */
	bool by_proxy;
	/* The line of one more terminal that is shown the same, and whose
	 * answers the program gets instead of libvterm's; 0 for none. */
	int mirror;
	bool unheard; /* what was typed has not yet woken the program */
	long rests;   /* how often it had gone to sleep when last looked at */
	/* To be set before anything is read. */
	enum tty_answer answer;
	int answer_after;  /* milliseconds until it answers; -1 for never */
	int answer_gap;    /* and between two bytes; 0 for all in one write */
	char answers[256]; /* that are still to be given */
	size_t answers_length;
	double answers_due, answered;
	double longest_gap; /* milliseconds within an answer, as it came out */
	char *bytes;        /* that came since the mark, closed by a NUL */
	size_t length, room;
	int reads;                        /* pieces in which they came */
	double started, typed, last_byte; /* milliseconds, of tty_clock */
};

/* Milliseconds of a clock that only goes on. */
double tty_clock(void);

/* The time on that clock so long from now. */
double tty_after(int milliseconds);

/* Starts a program, named by the first argument, in a terminal of this size.
 * The environment is the test's with TERM=xterm-256color and LANG=C.UTF-8, no
 * other locale, no home and --private alone, then changed by "NAME=value" and "NAME"
 * (taken out). Both lists end with NULL; the second may be NULL itself. */
struct tty *tty_start(int rows, int columns, const char *const *arguments,
    const char *const *environment);

/* The terminal is one of another encoding from now on, named as for iconv:
 * what is typed goes out in it, and what comes is shown by it. `bytes` are kept
 * as they came. */
void tty_speak(struct tty *tty, const char *encoding);

/* Ends the program if it still runs, and frees all. */
void tty_free(struct tty *tty);

/* Types keys: characters, and names as in input/key.h: "jj<space><C-z>". Does
 * not wait. */
void tty_type(struct tty *tty, const char *keys);

/* Presses the left button of the mouse at a cell, and types what the terminal
 * sends for it. False where it was not told to. Does not wait. */
bool tty_click(struct tty *tty, int row, int column);

/* Types bytes as they are. Does not wait. */
void tty_send(struct tty *tty, const char *bytes);

/* Until the program has woken up to what was typed or changed, has read it and
 * all answers, and has then slept for TTY_QUIET in one. */
void tty_settle(struct tty *tty);

/* Whether the screen shows the text in one row. */
bool tty_shows(const struct tty *tty, const char *text);

/* Fails the test where the screen is not this one, as by tty_screen. */
void tty_expect_screen(const struct tty *tty, const char *expected);

/* Until the screen shows the text in one row. */
void tty_expect(struct tty *tty, const char *text);

/* Types, then settles. */
void tty_do(struct tty *tty, const char *keys);

/* Tells terminal and program of another size, any that fits; does not wait. */
void tty_resize(struct tty *tty, int rows, int columns);

/* Closes the line, as when a connection is lost. */
void tty_hang_up(struct tty *tty);

void tty_signal(struct tty *tty, int signal);

/* The status (wait(2)) with which the program ends or stops; fails the test
 * when nothing of it comes within so many milliseconds. */
int tty_await_status(struct tty *tty, int milliseconds);

/* Until the program ends by itself with this status; the terminal is as it was
 * then. */
void tty_expect_end(struct tty *tty, int status);

/* Whether modes, screen, cursor, pastes and mouse are as the program found
 * them. */
bool tty_is_restored(const struct tty *tty);

/* Whether the terminal would mark a paste, as it does only where it was told
 * to. */
bool tty_marks_pastes(const struct tty *tty);

/* What the first screen of the installed report shows. */
extern const char tty_title[];

/* Starts the reader of the installed report, and waits for its first screen. */
struct tty *tty_open_reader(
    const char *program, int rows, int columns, const char *const *environment);

/* Waits for that screen in a terminal that was just started. */
void tty_await_reader(struct tty *tty);

/* Waits for a first screen that cannot be told by its title. */
void tty_await_anything(struct tty *tty);

/* Has the program take its message away, by a paste that holds nothing, and
 * settles. */
void tty_end_message(struct tty *tty);

/* Quits by its key: the program ends well, and all is freed. */
void tty_quit(struct tty *tty);

/* Forgets the bytes so far, and how many reads they took. */
void tty_mark(struct tty *tty);

/* Starts a program in a terminal, with its writes traced into a file that is
 * made from the name's XXXXXX. NULL, said as SKIP, where strace cannot. */
struct tty *tty_start_traced(const char *program, char *trace);

/* How many of these writes went to a terminal. */
int tty_count_writes(const char *trace);

/* Whether terminfo has a terminal of this name, asked from now on for its
 * strings: NULL where it has none. */
bool tty_terminfo(const char *terminal);
const char *tty_capability(const char *name);

/* A row as UTF-8 without trailing blanks, to be freed. Half a wide character
 * fails the test. */
char *tty_row(const struct tty *tty, int row);

/* All rows, parted by line feeds, to be freed. */
char *tty_screen(const struct tty *tty);

/* Every cell's character, attributes and colours, row by row, to be freed: two
 * of them are the same where nobody could tell the screens apart. */
char *tty_cells(const struct tty *tty);

/* The same as tty_screen while the program may be writing: half a character
 * becomes `?`. */
char *tty_glimpse(const struct tty *tty);

#endif

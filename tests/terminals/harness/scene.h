/* Screens that every terminal has to show as we mean them: the program is
 * brought there by keys in a terminal, and the cells of that terminal are
 * compared with the frame that tests/screens/play draws for the same keys. */
#ifndef TESTS_TERMINALS_HARNESS_SCENE_H
#define TESTS_TERMINALS_HARNESS_SCENE_H

#include "text/width.h"
#include "tty/harness.h"

/* How a terminal tells its cells. */
enum scene_form {
	SCENE_TEXT,   /* rows, then where the cursor stands */
	SCENE_HALVES, /* rows; U+FFFF is the second column of a character */
	SCENE_BYTES,  /* a cell is its lowest byte, 1 for 0; 0xFF is a second
		       * column */
};

struct scene {
	const char *name;
	int columns, rows;
	const char *keys; /* as in tests/screens, <resize:40x20> too */
};

/* The places every terminal is brought to; closed by one without a name. */
extern const struct scene scenes[];

/* A terminal with the program in it, just started. */
struct terminal {
	struct tty *tty; /* where keys are typed */
	enum scene_form form;
	enum ambiguous ambiguous;
	const char *player; /* tests/screens/play */
	void *own;
	/* What the terminal holds now, in its form, to be freed. */
	char *(*look)(struct terminal *terminal);
	void (*resize)(struct terminal *terminal, int rows, int columns);
};

/* The player that stands beside a program, to be freed. */
char *scene_player(const char *program);

/* Types the keys of a scene, and fails the test where the terminal's cells do
 * not become those of the frame within TTY_DEADLINE: at first, before and
 * after every change of size, after Esc and in the end. */
void scene_act(const struct scene *scene, struct terminal *terminal);

/* Rows of a terminal in the form compared: no blanks at their ends. */
void scene_trim(char *rows);

#endif

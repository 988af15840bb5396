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
	SCENE_DRAWN,  /* the same, with the lines as the frame prints them */
	SCENE_HALVES, /* rows; U+FFFF is the second column of a character */
	SCENE_BYTES,  /* a cell is its lowest byte, 1 for 0; 0xFF is a second
		       * column */
};

struct scene {
	const char *name;
	int columns, rows;
	/* As in tests/screens, <resize:40x20> too. The frame is also compared
	 * before and after <C-l> and <C-z>. */
	const char *keys;
};

/* The places every terminal is brought to; closed by one without a name. */
extern const struct scene scenes[];

/* A terminal with the program in it, just started. */
struct terminal {
	struct tty *tty; /* where keys are typed */
	enum scene_form form;
	enum ambiguous ambiguous;
	bool few_colors; /* TERM has fewer than 256: the divider is drawn | */
	const char *player; /* tests/screens/play */
	size_t begun; /* bytes of the scene's keys that lead to where it is */
	const char *meant; /* what it ought to hold, in its form, while it is
			    * looked at */
	void *own;
	/* What the terminal holds now, in its form, to be freed. */
	char *(*look)(struct terminal *terminal);
	void (*resize)(struct terminal *terminal, int rows, int columns);
	/* What <C-l> and <C-z> do here; NULL: they are keys as others. The
	 * second comes back to the program. */
	void (*redraw)(struct terminal *terminal);
	void (*suspend)(struct terminal *terminal);
};

/* The player that stands beside a program, to be freed. */
char *scene_player(const char *program);

/* Fails the test where the terminal does not hold this within TTY_DEADLINE;
 * `where` says what was done. Trims the rows. */
void scene_expect(struct terminal *terminal, char *meant, const char *where);

/* Types the keys of a scene, and fails the test where the terminal's cells do
 * not become those of the frame within TTY_DEADLINE: at first, before and
 * after every change of size, <C-l> and <C-z>, after Esc and in the end. */
void scene_act(const struct scene *scene, struct terminal *terminal);

/* Rows of a terminal in the form compared: no blanks at their ends. */
void scene_trim(char *rows);

#endif

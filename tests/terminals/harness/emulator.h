/* Terminal emulators as people have them. Each is started with a line of its
 * own, on which it is shown all that a program writes in the terminal of the
 * harness (tty/harness.h), and answers the program; then it is asked, or
 * looked at, what it shows. Keys are typed in the terminal of the harness. */
#ifndef TESTS_TERMINALS_HARNESS_EMULATOR_H
#define TESTS_TERMINALS_HARNESS_EMULATOR_H

#include <sys/types.h>

#include "terminals/harness/display.h"
#include "terminals/harness/picture.h"
#include "terminals/harness/scene.h"

enum {
	EMULATOR_ARGUMENTS = 16,
	EMULATOR_ROWS = 24, /* at its start */
	EMULATOR_COLUMNS = 80,
};

/* Its characters have all two columns or one, and stay within them. */
#define EMULATOR_FONT "Unifont"

/* How it is read back. */
enum emulator_sight {
	EMULATOR_TELLS,   /* SIGUSR2 has it write its rows to $SCREEN */
	EMULATOR_CELLS,   /* and $SCREEN.cells, .modes and .copied */
	EMULATOR_PICTURE, /* by its pixels */
};

/* A row of the table of them. */
struct emulator_row {
	const char *name; /* a word: it is also the test's */
	/* The program, looked for in PATH and among those of the build, and
	 * its arguments. With a window they end in what runs a command. */
	const char *arguments[EMULATOR_ARGUMENTS];
	const char *package; /* where the program is from */
	/* A command that does what has to be done before: $HERE is the home of
	 * the emulator, $BUILD the folder of the build. When it fails its last
	 * line says why the emulator cannot be had. */
	const char *prepare;
	const char *terminal; /* TERM */
	enum emulator_sight sight;
	enum ambiguous ambiguous; /* as it draws it */
	bool few_colors;          /* the divider is drawn as | */
	bool windowless;          /* it is given its line as a socket */
};

/* All of them; closed by a row without a name. */
extern const struct emulator_row emulator_table[];

/* All zero: none. */
struct emulator {
	const struct emulator_row *row;
	char *build, *folder, *line, *screen, *log; /* files */
	pid_t process;
	int mirror;                    /* its line */
	int cursor_row, cursor_column; /* as it told last */
	struct picture picture;
	struct tty *tty; /* where a shell runs that it shows */
};

/* Starts it, and a shell with this program's path in $READER in a terminal that
 * it mirrors. False, said as SKIP, where something is missing. */
bool emulator_open(struct emulator *emulator, const struct emulator_row *row,
    const struct display *display, const char *program);

/* Closes both; all zero is nothing to close. */
void emulator_close(struct emulator *emulator);

/* Has the terminal be typed to and looked at there. Where it has a picture, its
 * redraw looks whether Ctrl-L draws the same as was there, pixel by pixel. */
void emulator_show(struct emulator *emulator, struct terminal *terminal);

/* What it tells besides its rows, to be freed: "cells" as tty_cells prints
 * them, "modes", or "copied". */
char *emulator_tell(struct terminal *terminal, const char *what);

/* What libvterm made of the same, to be freed: rows, then the cursor. It knows
 * narrow ambiguous characters only. */
char *emulator_twin(const struct emulator *emulator);

#endif

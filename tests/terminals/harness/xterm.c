#include "terminals/harness/xterm.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"

enum {
	MOST_ARGUMENTS = 32,
};

void
xterm_start(struct xterm *xterm)
{
	static const char *const needed[] = { "xterm", NULL };

	memset(xterm, 0, sizeof *xterm);
	if (!programs_are_there(needed))
		return;
	display_start(&xterm->display);
	if (xterm->display.name)
		xterm->grid = text_of("%s/grid", xterm->display.folder);
}

void
xterm_end(struct xterm *xterm)
{
	xterm_close(xterm);
	display_end(&xterm->display);
	free(xterm->grid);
	memset(xterm, 0, sizeof *xterm);
}

/* --- A window */

/* An xterm that holds the terminal in which the program waits for it: it
 * writes the name of its window there first. */
static pid_t
start_window(const struct xterm *xterm, const struct scene *scene, bool wide)
{
	int master = fcntl(xterm->tty->master, F_DUPFD, 3);
	char *path = program_find("xterm");
	char *held = text_of("-S%s/%d", ptsname(xterm->tty->master), master);
	char *size = text_of("%dx%d", scene->columns, scene->rows);
	char *printer = text_of("XTerm*printerCommand: cat >%s.new && "
				"mv %s.new %s",
	    xterm->grid, xterm->grid, xterm->grid);
	pid_t process = service_start(
	    (const char *const[]){ path, held, "-u8",
		wide ? "-cjk_width" : "+cjk_width", "-geometry", size, "-fn",
		"fixed", "-xrm", printer, "-xrm", "XTerm*printAttributes: 0",
		"-xrm", "XTerm*printerAutoClose: true", "-xrm",
		"XTerm*allowWindowOps: true", NULL },
	    (const char *const[]){
		xterm->display.name, "LC_ALL=C.UTF-8", NULL },
	    xterm->display.log);

	close(master);
	free(path);
	free(held);
	free(size);
	free(printer);
	return process;
}

static char *
look(struct terminal *terminal)
{
	/* All rows (DECPEX), not only those that scroll. */
	static const char print[] = "\033[?19h\033[0i";
	struct xterm *xterm = terminal->own;
	double end = tty_after(TTY_DEADLINE);

	/* Only then may another write to the terminal. */
	tty_settle(terminal->tty);
	unlink(xterm->grid);
	assert_int_equal(
	    write(terminal->tty->slave, print, strlen(print)), strlen(print));
	while (access(xterm->grid, R_OK) != 0) {
		if (tty_clock() > end || service_has_ended(xterm->process))
			fail_msg("xterm prints nothing: %s",
			    text_of_file(xterm->display.log));
		pause_briefly();
	}
	return text_of_file(xterm->grid);
}

/* Has xterm itself take another size, which tells the program. */
static void
resize(struct terminal *terminal, int rows, int columns)
{
	char *request = text_of("\033[8;%d;%dt", rows, columns);

	tty_settle(terminal->tty);
	assert_int_equal(write(terminal->tty->slave, request, strlen(request)),
	    strlen(request));
	free(request);
}

static bool
is_raw(const struct tty *tty)
{
	struct termios modes;

	tcgetattr(tty->slave, &modes);
	return !(modes.c_lflag & ICANON);
}

void
xterm_open(struct xterm *xterm, struct terminal *terminal,
    const struct scene *scene, enum ambiguous drawn,
    const char *const *arguments, const char *const *environment)
{
	const char *all[MOST_ARGUMENTS] = { "sh", "-c",
		"read -r window && exec \"$0\" \"$@\"" };

	for (int i = 0; arguments[i]; i++) {
		assert_true(3 + i < MOST_ARGUMENTS - 1);
		all[3 + i] = arguments[i];
	}
	xterm->tty = tty_start(scene->rows, scene->columns, all, environment);
	xterm->tty->watched = true;
	xterm->process = start_window(xterm, scene, drawn == AMBIGUOUS_WIDE);
	for (double end = tty_after(TTY_DEADLINE);
	     !is_raw(xterm->tty) && tty_clock() < end;)
		pause_briefly();
	terminal->tty = xterm->tty;
	terminal->form = SCENE_HALVES;
	terminal->own = xterm;
	terminal->look = look;
	terminal->resize = resize;
}

void
xterm_close(struct xterm *xterm)
{
	/* It would end by itself without a terminal, and hang where it is told
	 * to at the same time. */
	service_end(xterm->process);
	if (xterm->tty)
		tty_free(xterm->tty);
	xterm->tty = NULL;
	xterm->process = 0;
}

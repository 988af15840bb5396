#include "terminals/harness/emulator.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "terminals/harness/emulator_line.h"
#include "terminals/harness/emulator_picture.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/service.h"
#include "test.h"

/* --- Starting */

/* What runs in a window: says which terminal it is, and keeps it. */
static const char holder[] = "stty raw -echo && tty >\"$LINE.new\" && "
			     "mv \"$LINE.new\" \"$LINE\" && exec sleep 3600";

/* Whether there is what its picture takes: a server and the font. */
static bool
can_be_pictured(const struct emulator_row *row, const struct display *display)
{
	char *fonts;
	bool is_there;

	if (!row->windowless && !display->name) {
		print_message("SKIP: there is no Xvfb\n");
		return false;
	}
	if (row->sight != EMULATOR_PICTURE)
		return true;
	fonts = output_of("fc-list " EMULATOR_FONT " family 2>&1");
	is_there = strstr(fonts, EMULATOR_FONT) != NULL;
	if (!is_there)
		print_message("SKIP: there is no font " EMULATOR_FONT "\n");
	free(fonts);
	return is_there;
}

/* Does what has to be done before; says SKIP where that fails. */
static bool
prepare(const struct emulator *emulator)
{
	const char *what = emulator->row->prepare;
	char *command = text_of("(HERE='%s' BUILD='%s'; %s) 2>&1 && echo done",
	    emulator->folder, emulator->build, what ? what : ":");
	char *said = output_of(command);
	size_t length = strlen(said);
	bool done = length >= 5 && strcmp(said + length - 5, "done\n") == 0;

	if (!done)
		print_message("SKIP: %s\n", said);
	free(command);
	free(said);
	return done;
}

/* The program of a row, to be freed: of the system, or of the build's tests. */
static char *
find_program(const struct emulator *emulator)
{
	const char *name = emulator->row->arguments[0];
	char *path = program_find(name);

	if (!path) {
		path = text_of(
		    "%s/tests/terminals/programs/%s", emulator->build, name);
		if (access(path, X_OK) != 0) {
			free(path);
			path = NULL;
		}
	}
	if (!path)
		print_message("SKIP: there is no %s\n", emulator->row->package);
	return path;
}

static void
start_process(struct emulator *emulator, const char *path, const char *line,
    const struct display *display)
{
	const struct emulator_row *row = emulator->row;
	const char *arguments[EMULATOR_ARGUMENTS + 4] = { path };
	char *home = text_of("HOME=%s", emulator->folder);
	char *settings = text_of("XDG_CONFIG_HOME=%s", emulator->folder);
	char *build = text_of("BUILD=%s", emulator->build);
	char *own_line = text_of("LINE=%s", line);
	char *screen = text_of("SCREEN=%s", emulator->screen);
	const char *const environment[] = { home, settings, build, own_line,
		screen, "LC_ALL=C.UTF-8", "GDK_BACKEND=x11", "NO_AT_BRIDGE=1",
		"XMODIFIERS=@im=none", row->windowless ? NULL : display->name,
		NULL };
	int count = 1;

	for (; row->arguments[count]; count++)
		arguments[count] = row->arguments[count];
	if (!row->windowless) {
		arguments[count++] = "sh";
		arguments[count++] = "-c";
		arguments[count++] = holder;
	}
	emulator->process =
	    service_start(arguments, environment, emulator->log);
	free(home);
	free(settings);
	free(build);
	free(own_line);
	free(screen);
}

/* The line that a window says it has. */
static int
open_line(const struct emulator *emulator)
{
	double end = tty_after(TTY_DEADLINE);
	char *name;
	int file;

	while (access(emulator->line, R_OK) != 0) {
		if (tty_clock() > end || service_has_ended(emulator->process))
			fail_msg("%s does not start: %s", emulator->row->name,
			    text_of_file(emulator->log));
		pause_briefly();
	}
	name = text_of_file(emulator->line);
	name[strcspn(name, "\n")] = '\0';
	file = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
	assert_true(file >= 0);
	free(name);
	return file;
}

static void
start(
    struct emulator *emulator, const char *path, const struct display *display)
{
	char *number;
	int ends[2];

	if (!emulator->row->windowless) {
		start_process(emulator, path, emulator->line, display);
		emulator->mirror = open_line(emulator);
		return;
	}
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	number = text_of("%d", ends[1]);
	start_process(emulator, path, number, display);
	close(ends[1]);
	free(number);
	emulator->mirror = ends[0];
}

static void
start_shell(struct emulator *emulator, const char *program)
{
	char *reader = text_of("READER=%s", program);
	char *terminal = text_of("TERM=%s", emulator->row->terminal);
	const char *const arguments[] = { "sh", NULL };
	const char *const environment[] = { reader, terminal, "PS1=$ ", "ENV",
		NULL };

	emulator->tty =
	    tty_start(EMULATOR_ROWS, EMULATOR_COLUMNS, arguments, environment);
	emulator->tty->by_proxy = true;
	emulator->tty->mirror = emulator->mirror;
	free(reader);
	free(terminal);
}

bool
emulator_open(struct emulator *emulator, const struct emulator_row *row,
    const struct display *display, const char *program)
{
	char *path;

	memset(emulator, 0, sizeof *emulator);
	emulator->row = row;
	emulator->build = text_of("%s", program);
	*strrchr(emulator->build, '/') = '\0';
	emulator->folder = folder_make();
	path = find_program(emulator);
	if (!path || !can_be_pictured(row, display) || !prepare(emulator)) {
		free(path);
		return false;
	}
	emulator->line = text_of("%s/line", emulator->folder);
	emulator->screen = text_of("%s/screen", emulator->folder);
	emulator->log = text_of("%s/log", emulator->folder);
	start(emulator, path, display);
	free(path);
	emulator_line_sync(emulator);
	if (row->sight == EMULATOR_PICTURE)
		emulator_picture_measure(emulator, display);
	start_shell(emulator, program);
	return true;
}

void
emulator_close(struct emulator *emulator)
{
	if (emulator->tty)
		tty_free(emulator->tty);
	service_end(emulator->process);
	if (emulator->mirror > 0)
		close(emulator->mirror);
	picture_close(&emulator->picture);
	if (emulator->folder)
		folder_remove(emulator->folder);
	free(emulator->build);
	free(emulator->line);
	free(emulator->screen);
	free(emulator->log);
	memset(emulator, 0, sizeof *emulator);
}

/* --- What it shows */

static char *
look_at_rows(struct terminal *terminal)
{
	struct emulator *emulator = terminal->own;
	double end = tty_after(TTY_DEADLINE);
	char *rows, *all;

	tty_settle(terminal->tty);
	emulator_line_sync(emulator);
	unlink(emulator->screen);
	kill(emulator->process, SIGUSR2);
	while (access(emulator->screen, R_OK) != 0) {
		if (tty_clock() > end || service_has_ended(emulator->process))
			fail_msg("%s tells nothing: %s", emulator->row->name,
			    text_of_file(emulator->log));
		pause_briefly();
	}
	rows = text_of_file(emulator->screen);
	all = text_of("%scursor %d,%d", rows, emulator->cursor_row,
	    emulator->cursor_column);
	free(rows);
	return all;
}

char *
emulator_tell(struct terminal *terminal, const char *what)
{
	const struct emulator *emulator = terminal->own;
	char *path = text_of("%s.%s", emulator->screen, what), *told;

	free(look_at_rows(terminal));
	told = text_of_file(path);
	free(path);
	return told;
}

static void
type_redraw(struct terminal *terminal)
{
	tty_do(terminal->tty, "<C-l>");
}

void
emulator_show(struct emulator *emulator, struct terminal *terminal)
{
	bool pictured = emulator->row->sight == EMULATOR_PICTURE;

	terminal->tty = emulator->tty;
	terminal->few_colors = emulator->row->few_colors;
	terminal->form = pictured ? SCENE_DRAWN : SCENE_TEXT;
	terminal->ambiguous = emulator->row->ambiguous;
	terminal->own = emulator;
	terminal->look = pictured ? emulator_picture_look : look_at_rows;
	terminal->redraw = pictured ? emulator_picture_redraw : type_redraw;
	terminal->resize = emulator_line_resize;
}

char *
emulator_twin(const struct emulator *emulator)
{
	char *rows = tty_glimpse(emulator->tty);
	char *all = text_of("%s\ncursor %d,%d", rows, emulator->tty->cursor.row,
	    emulator->tty->cursor.col);

	free(rows);
	return all;
}

/* The program in a real xterm, whose cells are read back: xterm prints its
 * screen to a file when it is told to (media copy, CSI 0 i), with U+FFFF for
 * the second column of a character. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sysexits.h>
#include <termios.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/scene.h"
#include "terminals/harness/service.h"
#include "test.h"

static const char *program;

static struct {
	char *folder, *grid, *log, *player;
	char *display; /* "DISPLAY=:7" */
	pid_t server, xterm;
	struct tty *tty;
} world;

/* --- The X server and an xterm */

/* The line in which the X server says its number. It writes it in two pieces,
 * and dies when it cannot. */
static void
read_number(int from, char *number, size_t room)
{
	struct pollfd ready = { .fd = from, .events = POLLIN };
	size_t length = 0;

	while (length == 0 || number[length - 1] != '\n') {
		ssize_t more = -1;

		if (poll(&ready, 1, TTY_DEADLINE) > 0)
			more = read(from, number + length, room - length);
		if (more <= 0)
			fail_msg(
			    "Xvfb does not start: %s", file_read(world.log));
		length += (size_t)more;
	}
	number[length - 1] = '\0';
}

static int
start_server(void **state)
{
	static const char *const needed[] = { "Xvfb", "xterm", NULL };
	char number[32], *path = program_find("Xvfb"), *written;
	int ends[2];

	(void)state;
	if (!programs_are_there(needed))
		return 0;
	world.folder = folder_make();
	world.grid = text_of("%s/grid", world.folder);
	world.log = text_of("%s/log", world.folder);
	world.player = scene_player(program);
	assert_int_equal(pipe(ends), 0);
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	written = text_of("%d", ends[1]);
	world.server = service_start(
	    (const char *const[]){ path, "-displayfd", written, "-screen", "0",
		"1600x1200x24", "-nolisten", "tcp", "-noreset", NULL },
	    NULL, world.log);
	close(ends[1]);
	read_number(ends[0], number, sizeof number);
	world.display = text_of("DISPLAY=:%s", number);
	close(ends[0]);
	free(written);
	free(path);
	return 0;
}

static int
end_server(void **state)
{
	(void)state;
	service_end(world.server);
	if (world.folder)
		folder_remove(world.folder);
	free(world.grid);
	free(world.log);
	free(world.player);
	free(world.display);
	return 0;
}

/* An xterm that holds the terminal in which the program waits for it: it
 * writes the name of its window there first. */
static pid_t
start_xterm(const struct tty *tty, int rows, int columns, bool wide)
{
	int master = fcntl(tty->master, F_DUPFD, 3);
	char *path = program_find("xterm");
	char *held = text_of("-S%s/%d", ptsname(tty->master), master);
	char *size = text_of("%dx%d", columns, rows);
	char *printer = text_of("XTerm*printerCommand: cat >%s.new && "
				"mv %s.new %s",
	    world.grid, world.grid, world.grid);
	pid_t xterm = service_start(
	    (const char *const[]){ path, held, "-u8",
		wide ? "-cjk_width" : "+cjk_width", "-geometry", size, "-fn",
		"fixed", "-xrm", printer, "-xrm", "XTerm*printAttributes: 0",
		"-xrm", "XTerm*printerAutoClose: true", "-xrm",
		"XTerm*allowWindowOps: true", NULL },
	    (const char *const[]){ world.display, "LC_ALL=C.UTF-8", NULL },
	    world.log);

	close(master);
	free(path);
	free(held);
	free(size);
	free(printer);
	return xterm;
}

/* Until the program sleeps and xterm has read all that it wrote, for so long
 * that nothing more is to come: only then may another write to the terminal. */
static void
let_rest(const struct tty *tty)
{
	double end = tty_clock() + TTY_DEADLINE, rests = tty_clock();

	while (tty_clock() - rests < TTY_QUIET && tty_clock() < end) {
		struct pollfd output = { .fd = tty->master, .events = POLLIN };
		int typed = 0;

		ioctl(tty->slave, FIONREAD, &typed);
		if (poll(&output, 1, 0) > 0 || typed > 0 ||
		    process_state(tty->program) == 'R')
			rests = tty_clock();
		pause_briefly();
	}
}

static char *
look(struct terminal *terminal)
{
	static const char print[] = "\033[0i";
	double end = tty_clock() + TTY_DEADLINE;

	let_rest(terminal->tty);
	unlink(world.grid);
	assert_int_equal(write(terminal->tty->slave, print, 4), 4);
	while (access(world.grid, R_OK) != 0) {
		if (tty_clock() > end || service_has_ended(world.xterm))
			fail_msg(
			    "xterm prints nothing: %s", file_read(world.log));
		pause_briefly();
	}
	return file_read(world.grid);
}

/* Has xterm itself take another size, which tells the program. */
static void
resize(struct terminal *terminal, int rows, int columns)
{
	char *request = text_of("\033[8;%d;%dt", rows, columns);

	let_rest(terminal->tty);
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

/* --- The tests */

static int
end_xterm(void **state)
{
	(void)state;
	/* It would end by itself without a terminal, and hang where it is told
	 * to at the same time. */
	service_end(world.xterm);
	if (world.tty)
		tty_free(world.tty);
	world.tty = NULL;
	world.xterm = 0;
	return 0;
}

static void
show(const struct scene *scene, enum ambiguous ambiguous, const char *option)
{
	bool wide = ambiguous == AMBIGUOUS_WIDE;
	const char *const arguments[] = { "sh", "-c",
		"read -r window && exec \"$0\" \"$@\"", program, option, NULL };
	struct terminal terminal = {
		.form = SCENE_HALVES,
		.ambiguous = ambiguous,
		.player = world.player,
		.look = look,
		.resize = resize,
	};

	world.tty = tty_start(scene->rows, scene->columns, arguments, NULL);
	world.xterm = start_xterm(world.tty, scene->rows, scene->columns, wide);
	for (double end = tty_clock() + TTY_DEADLINE;
	     !is_raw(world.tty) && tty_clock() < end;)
		pause_briefly();
	terminal.tty = world.tty;
	scene_act(scene, &terminal);
	end_xterm(NULL);
}

static void
show_all(enum ambiguous ambiguous)
{
	if (!world.display)
		skip();
	for (const struct scene *scene = scenes; scene->name; scene++)
		show(scene, ambiguous,
		    ambiguous == AMBIGUOUS_WIDE ? "--ambiguous=wide"
						: "--ambiguous=narrow");
}

static void
xterm_holds_the_cells_that_were_meant(void **state)
{
	(void)state;
	show_all(AMBIGUOUS_NARROW);
}

static void
xterm_with_wide_quotes_holds_the_cells_that_were_meant(void **state)
{
	(void)state;
	show_all(AMBIGUOUS_WIDE);
}

static void
xterm_is_asked_how_wide_its_quotes_are(void **state)
{
	(void)state;
	if (!world.display)
		skip();
	show(&scenes[1], AMBIGUOUS_WIDE, NULL);
	show(&scenes[1], AMBIGUOUS_NARROW, NULL);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    xterm_holds_the_cells_that_were_meant, end_xterm),
		cmocka_unit_test_teardown(
		    xterm_with_wide_quotes_holds_the_cells_that_were_meant,
		    end_xterm),
		cmocka_unit_test_teardown(
		    xterm_is_asked_how_wide_its_quotes_are, end_xterm),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, start_server, end_server);
}

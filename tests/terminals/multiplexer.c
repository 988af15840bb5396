/* The program in tmux and in GNU screen, which are terminals of their own:
 * each tells what its window holds. Both run on sockets in the test's folder
 * and end with the terminal that they are attached to. */
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/scene.h"
#include "terminals/harness/service.h"
#include "test.h"

static const char *program;

static struct {
	char *folder, *player;
	char *sockets; /* a folder; what runs has its socket there */
	struct tty *tty;
	/* Commands: one that prints the multiplexer's process, and one that
	 * ends it. */
	char *ask, *end;
} world;

static int
begin(void **state)
{
	(void)state;
	world.folder = folder_make();
	world.player = scene_player(program);
	world.sockets = text_of("%s/sockets", world.folder);
	return mkdir(world.sockets, 0700);
}

static int
end(void **state)
{
	(void)state;
	if (world.end)
		free(output_of(world.end));
	if (world.tty)
		tty_free(world.tty);
	free(world.ask);
	free(world.end);
	free(world.player);
	free(world.sockets);
	if (world.folder)
		folder_remove(world.folder);
	memset(&world, 0, sizeof world);
	return 0;
}

static void
resize(struct terminal *terminal, int rows, int columns)
{
	tty_resize(terminal->tty, rows, columns);
}

/* Ends the multiplexer, and waits until it has gone. */
static void
end_multiplexer(void)
{
	char *number = output_of(world.ask);
	pid_t process = (pid_t)strtol(number, NULL, 10);
	double last = tty_clock() + TTY_DEADLINE;

	assert_true(process > 1);
	free(output_of(world.end));
	tty_wait(world.tty, TTY_DEADLINE);
	while (!service_has_ended(process)) {
		if (tty_clock() > last)
			fail_msg("the multiplexer does not end");
		pause_briefly();
	}
	free(number);
}

/* Attaches a multiplexer in which the program runs to a terminal. */
static void
show(const struct scene *scene, struct terminal *terminal,
    const char *const *arguments, const char *const *environment)
{
	terminal->player = world.player;
	terminal->resize = resize;
	world.tty =
	    tty_start(scene->rows, scene->columns, arguments, environment);
	world.tty->blind = true;
	terminal->tty = world.tty;
	scene_act(scene, terminal);
	end_multiplexer();
	tty_free(world.tty);
	world.tty = NULL;
}

/* Goes through all the scenes, each in a multiplexer of its own. */
static void
show_all(struct terminal *terminal, const char *const *arguments,
    const char *const *environment)
{
	for (const struct scene *scene = scenes; scene->name; scene++)
		show(scene, terminal, arguments, environment);
}

/* --- tmux */

static char *
look_at_tmux(struct terminal *terminal)
{
	tty_settle(terminal->tty);
	return output_of(terminal->own);
}

static void
tmux_shows_what_was_meant(void **state)
{
	static const char *const needed[] = { "tmux", NULL };
	char *socket = text_of("%s/tmux", world.sockets);
	char *settings = text_of("%s/tmux.conf", world.folder);
	char *question = text_of("tmux -u -S %s capture-pane -p \\; "
				 "display-message -p "
				 "'cursor #{cursor_y},#{cursor_x}' 2>&1",
	    socket);
	struct terminal terminal = { .form = SCENE_TEXT,
		.ambiguous = AMBIGUOUS_NARROW,
		.own = question,
		.look = look_at_tmux };

	(void)state;
	file_write(settings, "set -g status off\n"
			     "set -g destroy-unattached on\n"
			     "set -s escape-time 0\n");
	world.ask = text_of("tmux -S %s display-message -p '#{pid}'", socket);
	world.end = text_of("tmux -S %s kill-server 2>&1", socket);
	if (programs_are_there(needed))
		show_all(&terminal,
		    (const char *const[]){ "tmux", "-u", "-S", socket, "-f",
			settings, "new-session", program, "--ambiguous=narrow",
			NULL },
		    (const char *const[]){ "TMUX", "TMUX_PANE", NULL });
	free(socket);
	free(settings);
	free(question);
}

/* --- GNU screen */

static char *
look_at_screen(struct terminal *terminal)
{
	const char *copy = terminal->own;
	double last = tty_clock() + TTY_DEADLINE;
	char *command = text_of("screen -S baogao -X hardcopy %s 2>&1", copy);

	tty_settle(terminal->tty);
	unlink(copy);
	free(output_of(command));
	while (access(copy, R_OK) != 0 && tty_clock() < last)
		pause_briefly();
	free(command);
	return file_read(copy);
}

/* In a screen of this locale, "LC_ALL=..."; `locales` is where it looks for
 * it, "LOCPATH=..." or "LOCPATH". */
static void
show_in_screen(
    const char *locale, const char *locales, enum ambiguous ambiguous)
{
	char *settings = text_of("%s/screenrc", world.folder);
	char *copy = text_of("%s/copy", world.folder);
	struct terminal terminal = { .form = SCENE_BYTES,
		.ambiguous = ambiguous,
		.own = copy,
		.look = look_at_screen };

	setenv("SCREENDIR", world.sockets, 1);
	file_write(settings, "startup_message off\n"
			     "autodetach off\n"
			     "maptimeout 5\n");
	world.ask = text_of("ls %s", world.sockets); /* 123.baogao */
	world.end = text_of("%s", "screen -S baogao -X quit 2>&1");
	show_all(&terminal,
	    (const char *const[]){ "screen", "-c", settings, "-U", "-S",
		"baogao", program,
		ambiguous == AMBIGUOUS_WIDE ? "--ambiguous=wide"
					    : "--ambiguous=narrow",
		NULL },
	    (const char *const[]){ "STY", locale, locales, NULL });
	free(settings);
	free(copy);
}

static void
screen_holds_the_cells_that_were_meant(void **state)
{
	static const char *const needed[] = { "screen", NULL };

	(void)state;
	if (programs_are_there(needed))
		show_in_screen("LC_ALL=C.UTF-8", "LOCPATH", AMBIGUOUS_NARROW);
}

/* Only there does screen draw ambiguous characters two columns wide. */
static void
screen_in_chinese_holds_the_cells_that_were_meant(void **state)
{
	static const char *const needed[] = { "screen", "localedef", NULL };
	char *locales = text_of("LOCPATH=%s", world.folder);
	char *make = text_of(
	    "localedef -i zh_CN -f UTF-8 %s/zh_CN.UTF-8 2>&1", world.folder);
	char *made = text_of("%s/zh_CN.UTF-8/LC_CTYPE", world.folder);

	(void)state;
	if (programs_are_there(needed)) {
		free(output_of(make));
		if (access(made, R_OK) == 0)
			show_in_screen(
			    "LC_ALL=zh_CN.UTF-8", locales, AMBIGUOUS_WIDE);
		else
			print_message("SKIP: there is no locale zh_CN\n");
	}
	free(locales);
	free(make);
	free(made);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    tmux_shows_what_was_meant, begin, end),
		cmocka_unit_test_setup_teardown(
		    screen_holds_the_cells_that_were_meant, begin, end),
		cmocka_unit_test_setup_teardown(
		    screen_in_chinese_holds_the_cells_that_were_meant, begin,
		    end),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, NULL, NULL);
}

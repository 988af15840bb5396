/* The program at the other end of a real ssh connection. */
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>
#include <unistd.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/scene.h"
#include "terminals/harness/service.h"
#include "terminals/harness/sshd.h"
#include "test.h"

static const char *program;
static struct sshd sshd;

static struct {
	struct tty *tty;
	char *player;
	char *number; /* the file that names the program's process */
} world;

static int
start_server(void **state)
{
	(void)state;
	if (sshd_start(&sshd)) {
		world.player = scene_player(program);
		world.number = text_of("%s/process", sshd.folder);
	}
	return 0;
}

static int
end_server(void **state)
{
	(void)state;
	sshd_end(&sshd);
	free(world.player);
	free(world.number);
	return 0;
}

static int
end_client(void **state)
{
	(void)state;
	if (world.tty)
		tty_free(world.tty);
	world.tty = NULL;
	return 0;
}

/* Connects, and has the program started there. */
static struct tty *
connect_size(int rows, int columns)
{
	char *folder = getcwd(NULL, 0);
	char *command = text_of("cd '%s' && echo $$ >'%s' && exec '%s' "
				"--private --ambiguous=narrow",
	    folder, world.number, program);
	const char *const arguments[] = { "ssh", "-tt", "-F", sshd.settings,
		"loopback", command, NULL };

	if (!sshd.server)
		skip();
	unlink(world.number);
	world.tty = tty_start(rows, columns, arguments, NULL);
	free(command);
	free(folder);
	return world.tty;
}

static struct tty *
connect_and_read(void)
{
	struct tty *tty = connect_size(24, 80);

	tty_await_reader(tty);
	return tty;
}

static char *
look(struct terminal *terminal)
{
	struct tty *tty = terminal->tty;
	char *rows, *all;

	tty_settle(tty);
	rows = tty_glimpse(tty);
	all =
	    text_of("%s\ncursor %d,%d", rows, tty->cursor.row, tty->cursor.col);
	free(rows);
	return all;
}

static void
resize(struct terminal *terminal, int rows, int columns)
{
	tty_resize(terminal->tty, rows, columns);
}

static void
the_screen_at_this_end_is_what_was_meant(void **state)
{
	struct terminal terminal = {
		.form = SCENE_TEXT,
		.ambiguous = AMBIGUOUS_NARROW,
		.player = world.player,
		.look = look,
		.resize = resize,
	};

	(void)state;
	for (const struct scene *scene = scenes; scene->name; scene++) {
		terminal.tty = connect_size(scene->rows, scene->columns);
		scene_act(scene, &terminal);
		end_client(NULL);
	}
}

static void
quitting_ends_the_connection_and_leaves_the_terminal_as_it_was(void **state)
{
	struct tty *tty = connect_and_read();

	(void)state;
	assert_true(tty->alternate);
	tty_type(tty, "q");
	tty_expect_end(tty, EX_OK);
}

static pid_t
program_there(void)
{
	char *number = text_of_file(world.number);
	pid_t process = (pid_t)strtol(number, NULL, 10);

	free(number);
	assert_true(process > 1);
	assert_int_equal(kill(process, 0), 0);
	return process;
}

static void
the_program_is_gone_when_the_client_was_killed(void **state)
{
	struct tty *tty = connect_and_read();
	pid_t process = program_there();
	double end;

	(void)state;
	tty_signal(tty, SIGKILL);
	for (end = tty_after(TTY_DEADLINE); !service_has_ended(process);) {
		if (tty_clock() > end)
			fail_msg("the program goes on without a reader");
		pause_briefly();
	}
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    the_screen_at_this_end_is_what_was_meant, end_client),
		cmocka_unit_test_teardown(
		    quitting_ends_the_connection_and_leaves_the_terminal_as_it_was,
		    end_client),
		cmocka_unit_test_teardown(
		    the_program_is_gone_when_the_client_was_killed, end_client),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, start_server, end_server);
}

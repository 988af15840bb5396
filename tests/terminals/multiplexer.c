/* The program in tmux and in GNU screen. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/multiplexer.h"
#include "terminals/harness/scene.h"
#include "terminals/harness/service.h"
#include "test.h"

static const char *program;

static struct {
	char *folder, *player;
	struct multiplexer multiplexer;
	struct tty *tty;
} world;

static int
begin(void **state)
{
	(void)state;
	world.folder = folder_make();
	world.player = scene_player(program);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	multiplexer_free(&world.multiplexer);
	if (world.tty)
		tty_free(world.tty);
	free(world.player);
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

/* Goes to a scene, in a multiplexer that begins and ends with it. */
static void
show(const struct scene *scene, enum ambiguous ambiguous,
    const char *const *environment)
{
	const char *arguments[MULTIPLEXER_ARGUMENTS + 3] = { 0 };
	struct terminal terminal = {
		.player = world.player, .ambiguous = ambiguous, .resize = resize
	};
	int count = 0;

	while (world.multiplexer.arguments[count]) {
		arguments[count] = world.multiplexer.arguments[count];
		count++;
	}
	arguments[count] = program;
	arguments[count + 1] = ambiguous == AMBIGUOUS_WIDE
				   ? "--ambiguous=wide"
				   : "--ambiguous=narrow";
	multiplexer_show(&world.multiplexer, &terminal);
	world.tty =
	    tty_start(scene->rows, scene->columns, arguments, environment);
	world.tty->blind = true;
	world.tty->by_proxy = true;
	terminal.tty = world.tty;
	scene_act(scene, &terminal);
	multiplexer_end(
	    &world.multiplexer, multiplexer_process(&world.multiplexer));
	tty_await_status(world.tty, TTY_DEADLINE);
	tty_free(world.tty);
	world.tty = NULL;
}

static void
show_all(enum ambiguous ambiguous, const char *const *environment)
{
	for (const struct scene *scene = scenes; scene->name; scene++)
		show(scene, ambiguous, environment);
}

static void
tmux_shows_what_was_meant(void **state)
{
	static const char *const needed[] = { "tmux", NULL };

	(void)state;
	if (!programs_are_there(needed))
		return;
	world.multiplexer = multiplexer_tmux(world.folder);
	show_all(AMBIGUOUS_NARROW, NULL);
}

static void
screen_holds_the_cells_that_were_meant(void **state)
{
	static const char *const needed[] = { "screen", NULL };
	static const char *const environment[] = { "LC_ALL=C.UTF-8", NULL };

	(void)state;
	if (!programs_are_there(needed))
		return;
	world.multiplexer = multiplexer_screen(world.folder, "");
	show_all(AMBIGUOUS_NARROW, environment);
}

static void
screen_in_chinese_holds_the_cells_that_were_meant(void **state)
{
	static const char *const needed[] = { "screen", NULL };
	char *locales = text_of("LOCPATH=%s:/usr/lib/locale", world.folder);

	(void)state;
	if (programs_are_there(needed) && multiplexer_locale(world.folder)) {
		world.multiplexer = multiplexer_screen(world.folder, "");
		show_all(
		    AMBIGUOUS_WIDE, (const char *const[]){
					"LC_ALL=zh_CN.UTF-8", locales, NULL });
	}
	free(locales);
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

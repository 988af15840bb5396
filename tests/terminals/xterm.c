/* The program in a real xterm, whose cells are read back. */
#include <stdlib.h>
#include <sysexits.h>

#include "terminals/harness/scene.h"
#include "terminals/harness/xterm.h"
#include "test.h"

static const char *program;

static struct {
	struct xterm xterm;
	char *player;
} world;

static int
start(void **state)
{
	(void)state;
	xterm_start(&world.xterm);
	world.player = scene_player(program);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	xterm_end(&world.xterm);
	free(world.player);
	return 0;
}

static int
close_window(void **state)
{
	(void)state;
	xterm_close(&world.xterm);
	return 0;
}

static void
show(const struct scene *scene, enum ambiguous ambiguous, const char *option)
{
	const char *const arguments[] = { program, option, NULL };
	struct terminal terminal = { .ambiguous = ambiguous,
		.player = world.player };

	xterm_open(&world.xterm, &terminal, scene, ambiguous, arguments, NULL);
	scene_act(scene, &terminal);
	xterm_close(&world.xterm);
}

static void
show_all(enum ambiguous ambiguous)
{
	if (!world.xterm.display.name)
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
	if (!world.xterm.display.name)
		skip();
	show(&scenes[1], AMBIGUOUS_WIDE, NULL);
	show(&scenes[1], AMBIGUOUS_NARROW, NULL);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    xterm_holds_the_cells_that_were_meant, close_window),
		cmocka_unit_test_teardown(
		    xterm_with_wide_quotes_holds_the_cells_that_were_meant,
		    close_window),
		cmocka_unit_test_teardown(
		    xterm_is_asked_how_wide_its_quotes_are, close_window),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, start, end);
}

/* The program in one terminal inside another: what the outermost one holds is
 * what was meant. Where the two draw quotation marks of different widths no
 * program in them can be right at both; then it is right in the one next to it,
 * which is the one that it can ask. */
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "terminals/harness/folder.h"
#include "terminals/harness/multiplexer.h"
#include "terminals/harness/scene.h"
#include "terminals/harness/service.h"
#include "terminals/harness/xterm.h"
#include "test.h"

enum {
	MOST_LEVELS = 2,
	MOST_ARGUMENTS = MOST_LEVELS * MULTIPLEXER_ARGUMENTS + 2,
};

static const char *program;

static const struct scene scene = { "all that is read", 80, 24,
	"6 l z o j ? G <esc> <resize:40x20> / r g z n <down> <esc> "
	"<resize:120x40> 5 <space> <resize:80x24> ]" };

static struct {
	struct xterm xterm;
	char *folder, *locales, *player;
	bool chinese; /* there is a locale zh_CN.UTF-8 */
	/* From the outermost to the one next to the program. */
	struct multiplexer levels[MOST_LEVELS];
	int count;
	bool few_colors; /* as the one next to the program has it */
	struct tty *tty;
} world;

static int
start(void **state)
{
	(void)state;
	xterm_start(&world.xterm);
	world.player = scene_player(program);
	world.locales = folder_make();
	world.chinese = multiplexer_locale(world.locales);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	xterm_end(&world.xterm);
	folder_remove(world.locales);
	free(world.player);
	return 0;
}

static int
begin(void **state)
{
	(void)state;
	world.folder = folder_make();
	return 0;
}

static int
finish(void **state)
{
	(void)state;
	while (world.count > 0)
		multiplexer_free(&world.levels[--world.count]);
	xterm_close(&world.xterm);
	if (world.tty)
		tty_free(world.tty);
	world.tty = NULL;
	world.few_colors = false;
	folder_remove(world.folder);
	return 0;
}

/* --- Putting one inside the other */

/* Whether there is all that a test wants; what it wants and is missing was
 * named before, or is here. */
static void
want(const char *multiplexer, const char *other, bool chinese)
{
	const char *const needed[] = { multiplexer, other, NULL };

	if (!programs_are_there(needed) || (chinese && !world.chinese))
		skip();
}

static void
want_xterm(void)
{
	if (!world.xterm.display.name)
		skip();
}

static const struct multiplexer *
put_tmux(void)
{
	world.levels[world.count] = multiplexer_tmux(world.folder);
	return &world.levels[world.count++];
}

static const struct multiplexer *
put_screen(const char *setting)
{
	world.levels[world.count] = multiplexer_screen(world.folder, setting);
	return &world.levels[world.count++];
}

/* The multiplexers, one as the program of the other, and ours. It is not told
 * how wide anything is. */
static void
list_arguments(const char *arguments[MOST_ARGUMENTS])
{
	int count = 0;

	for (int level = 0; level < world.count; level++) {
		const char *const *own = world.levels[level].arguments;

		while (*own)
			arguments[count++] = *own++;
	}
	arguments[count] = program;
	arguments[count + 1] = NULL;
}

static void
act(struct terminal *terminal)
{
	pid_t processes[MOST_LEVELS];

	scene_act(&scene, terminal);
	/* One ends with what runs in it. */
	for (int level = 0; level < world.count; level++)
		processes[level] = multiplexer_process(&world.levels[level]);
	for (int level = world.count - 1; level >= 0; level--)
		multiplexer_end(&world.levels[level], processes[level]);
}

static void
resize(struct terminal *terminal, int rows, int columns)
{
	tty_resize(terminal->tty, rows, columns);
}

/* The outermost multiplexer is looked at, in a terminal that only reads. */
static void
show_in_outermost(enum ambiguous meant, const char *locale)
{
	char *locales = text_of("LOCPATH=%s:/usr/lib/locale", world.locales);
	const char *const environment[] = { locale, locales, NULL };
	const char *arguments[MOST_ARGUMENTS];
	struct terminal terminal = { .player = world.player,
		.ambiguous = meant,
		.few_colors = world.few_colors,
		.resize = resize };

	list_arguments(arguments);
	multiplexer_show(&world.levels[0], &terminal);
	world.tty =
	    tty_start(scene.rows, scene.columns, arguments, environment);
	world.tty->blind = true;
	world.tty->by_proxy = true;
	terminal.tty = world.tty;
	act(&terminal);
	free(locales);
}

/* xterm is looked at, or one of those in it. */
static void
show_in_xterm(enum ambiguous drawn, enum ambiguous meant, const char *locale,
    const struct multiplexer *looked_at)
{
	char *locales = text_of("LOCPATH=%s:/usr/lib/locale", world.locales);
	const char *const environment[] = { locale, locales, NULL };
	const char *arguments[MOST_ARGUMENTS];
	struct terminal terminal = { .player = world.player,
		.ambiguous = meant };

	list_arguments(arguments);
	xterm_open(
	    &world.xterm, &terminal, &scene, drawn, arguments, environment);
	terminal.tty->by_proxy = true;
	if (looked_at)
		multiplexer_show(looked_at, &terminal);
	act(&terminal);
	free(locales);
}

/* --- The tests */

static const char english[] = "LC_ALL=C.UTF-8";
static const char in_chinese[] = "LC_ALL=zh_CN.UTF-8";

static void
tmux_in_xterm_shows_what_was_meant(void **state)
{
	(void)state;
	want_xterm();
	want("tmux", NULL, false);
	put_tmux();
	show_in_xterm(AMBIGUOUS_NARROW, AMBIGUOUS_NARROW, english, NULL);
}

static void
screen_in_xterm_shows_what_was_meant(void **state)
{
	(void)state;
	want_xterm();
	want("screen", NULL, false);
	put_screen("");
	show_in_xterm(AMBIGUOUS_NARROW, AMBIGUOUS_NARROW, english, NULL);
}

static void
screen_in_chinese_suits_an_xterm_with_wide_quotes(void **state)
{
	(void)state;
	want_xterm();
	want("screen", NULL, true);
	put_screen("");
	show_in_xterm(AMBIGUOUS_WIDE, AMBIGUOUS_WIDE, in_chinese, NULL);
}

static void
screen_in_chinese_suits_xterm_with_cjkwidth_off(void **state)
{
	(void)state;
	want_xterm();
	want("screen", NULL, true);
	put_screen("cjkwidth off");
	show_in_xterm(AMBIGUOUS_NARROW, AMBIGUOUS_NARROW, in_chinese, NULL);
}

static void
screen_in_tmux_shows_what_was_meant(void **state)
{
	(void)state;
	want("tmux", "screen", false);
	put_tmux();
	put_screen("");
	/* TERM is plain screen there. */
	world.few_colors = true;
	show_in_outermost(AMBIGUOUS_NARROW, english);
}

static void
tmux_in_screen_shows_what_was_meant(void **state)
{
	(void)state;
	want("screen", "tmux", false);
	put_screen("");
	put_tmux();
	show_in_outermost(AMBIGUOUS_NARROW, english);
}

static void
tmux_in_screen_in_xterm_shows_what_was_meant(void **state)
{
	(void)state;
	want_xterm();
	want("screen", "tmux", false);
	put_screen("");
	put_tmux();
	show_in_xterm(AMBIGUOUS_NARROW, AMBIGUOUS_NARROW, english, NULL);
}

static void
tmux_is_asked_and_not_an_xterm_with_wide_quotes(void **state)
{
	const struct multiplexer *tmux;

	(void)state;
	want_xterm();
	want("tmux", NULL, false);
	tmux = put_tmux();
	show_in_xterm(AMBIGUOUS_WIDE, AMBIGUOUS_NARROW, english, tmux);
}

static void
screen_in_chinese_is_asked_and_not_xterm(void **state)
{
	const struct multiplexer *screen;

	(void)state;
	want_xterm();
	want("screen", NULL, true);
	screen = put_screen("");
	show_in_xterm(AMBIGUOUS_NARROW, AMBIGUOUS_WIDE, in_chinese, screen);
}

int
main(int count, char **arguments)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    tmux_in_xterm_shows_what_was_meant, begin, finish),
		cmocka_unit_test_setup_teardown(
		    screen_in_xterm_shows_what_was_meant, begin, finish),
		cmocka_unit_test_setup_teardown(
		    screen_in_chinese_suits_an_xterm_with_wide_quotes, begin,
		    finish),
		cmocka_unit_test_setup_teardown(
		    screen_in_chinese_suits_xterm_with_cjkwidth_off, begin,
		    finish),
		cmocka_unit_test_setup_teardown(
		    screen_in_tmux_shows_what_was_meant, begin, finish),
		cmocka_unit_test_setup_teardown(
		    tmux_in_screen_shows_what_was_meant, begin, finish),
		cmocka_unit_test_setup_teardown(
		    tmux_in_screen_in_xterm_shows_what_was_meant, begin,
		    finish),
		cmocka_unit_test_setup_teardown(
		    tmux_is_asked_and_not_an_xterm_with_wide_quotes, begin,
		    finish),
		cmocka_unit_test_setup_teardown(
		    screen_in_chinese_is_asked_and_not_xterm, begin, finish),
	};

	if (count != 2)
		return EX_USAGE;
	program = arguments[1];
	return cmocka_run_group_tests(tests, start, end);
}

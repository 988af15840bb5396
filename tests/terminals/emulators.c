/* The program in terminals as people have them: a row of the table each. With
 * its name as a second argument one of them runs alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "terminals/harness/display.h"
#include "terminals/harness/emulator.h"
#include "terminals/harness/folder.h"
#include "terminals/harness/scene.h"
#include "test.h"

enum {
	MOST_TESTS = 64,
};

/* The program begins with the other width, and W has turned it. */
static const char turned[] = "W W";

#define BEFORE                                                                 \
	"W W 6 l z o j <C-l> ? <C-l> <esc> <C-l> / r g z n <down> <C-l> "      \
	"<enter> n <C-l> "
#define RESIZED                                                                \
	"<space> <space> <resize:60x20> <C-l> <space> <C-l> <resize:80x24> "
#define BEHIND "<C-z> 5 <space> <C-l>"

static const struct scene walk = { "a walk", EMULATOR_COLUMNS, EMULATOR_ROWS,
	BEFORE RESIZED BEHIND };
static const struct scene chapter = { "a chapter", EMULATOR_COLUMNS,
	EMULATOR_ROWS, "6 <space>" };

static const char *program;

static struct {
	struct display display;
	char *player;
	struct emulator emulator;
} world;

static int
start(void **state)
{
	(void)state;
	display_start(&world.display);
	world.player = scene_player(program);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	display_end(&world.display);
	free(world.player);
	return 0;
}

static int
close_emulator(void **state)
{
	(void)state;
	emulator_close(&world.emulator);
	return 0;
}

/* The emulator shows what the shell's terminal does. */
static void
expect_shell(struct terminal *terminal, const char *where)
{
	char *meant;

	tty_settle(terminal->tty);
	assert_false(terminal->tty->alternate);
	meant = emulator_twin(terminal->own);
	scene_expect(terminal, meant, where);
	free(meant);
}

/* Types a line to the shell, and waits for what the line leads to. */
static void
command(struct terminal *terminal, const char *line, const char *answer)
{
	tty_type(terminal->tty, line);
	tty_type(terminal->tty, "<enter>");
	tty_expect(terminal->tty, answer);
	tty_settle(terminal->tty);
}

static void
suspend(struct terminal *terminal)
{
	tty_type(terminal->tty, "<C-z>");
	tty_expect(terminal->tty, "Stopped");
	expect_shell(terminal, "stopped");
	command(terminal, "fg", tty_title);
}

/* Quits, and looks whether all is there that was there before. */
static void
leave(struct terminal *terminal, const char *before)
{
	char *after;

	tty_type(terminal->tty, "Q");
	while (terminal->tty->alternate)
		tty_settle(terminal->tty);
	expect_shell(terminal, "after the program");
	after = emulator_twin(terminal->own);
	if (strncmp(before, after, strlen(before)) != 0)
		fail_msg("before:\n%s\nafter:\n%s", before, after);
	free(after);
}

/* Opens it, and has a shell write something there, which is returned, to be
 * freed. */
static char *
open_shell(const struct emulator_row *row, struct terminal *terminal)
{
	char *before;

	*terminal =
	    (struct terminal){ .player = world.player, .suspend = suspend };
	if (!emulator_open(&world.emulator, row, &world.display, program))
		skip();
	emulator_show(&world.emulator, terminal);
	tty_expect(terminal->tty, "$");
	command(terminal, "echo 报告$((1 + 1))", "报告2");
	expect_shell(terminal, "before the program");
	before = tty_glimpse(terminal->tty);
	scene_trim(before);
	return before;
}

static void
it_shows_what_was_meant(void **state)
{
	const struct emulator_row *row = *state;
	struct terminal terminal;
	char *before = open_shell(row, &terminal);

	command(&terminal,
	    row->ambiguous == AMBIGUOUS_WIDE ? "\"$READER\" --ambiguous=narrow"
					     : "\"$READER\" --ambiguous=wide",
	    tty_title);
	tty_do(terminal.tty, "W");
	terminal.begun = sizeof turned - 1;
	scene_act(&walk, &terminal);
	leave(&terminal, before);
	/* It tells the program how wide its quotes are. */
	command(&terminal, "\"$READER\"", tty_title);
	terminal.begun = 0;
	scene_act(&chapter, &terminal);
	leave(&terminal, before);
	free(before);
}

/* --- What only some of them tell */

static void
expect_told(struct terminal *terminal, const char *what, const char *meant)
{
	double end = tty_after(TTY_DEADLINE);
	char *told = emulator_tell(terminal, what);

	while (strcmp(told, meant) != 0 && tty_clock() < end) {
		free(told);
		told = emulator_tell(terminal, what);
	}
	assert_string_equal(told, meant);
	free(told);
}

/* Every cell is what libvterm made of the same. */
static void
expect_cells(struct terminal *terminal)
{
	char *cells = tty_cells(terminal->tty);

	expect_told(terminal, "cells", cells);
	free(cells);
}

static void
expect_copied(struct terminal *terminal)
{
	static const char begin[] = "\033]52;";
	char *copied;

	tty_mark(terminal->tty);
	tty_do(terminal->tty, "y");
	copied = strstr(terminal->tty->bytes, begin);
	assert_non_null(copied);
	copied = text_of("%s", copied + sizeof begin - 1);
	copied[strcspn(copied, "\a\033")] = '\0';
	assert_true(strlen(copied) > sizeof "c;");
	expect_told(terminal, "copied", copied);
	free(copied);
}

static void
its_colors_modes_and_copies_are_those_meant(void **state)
{
	struct terminal terminal;
	char *before = open_shell(*state, &terminal);

	command(&terminal, "\"$READER\"", tty_title);
	expect_told(&terminal, "modes", "paste true\nmouse none\n");
	tty_do(terminal.tty, "6l/rgzn<down><enter>");
	expect_cells(&terminal);
	for (int themes = 0; themes < 4; themes++) {
		tty_do(terminal.tty, "T");
		expect_cells(&terminal);
	}
	expect_copied(&terminal);
	tty_do(terminal.tty, "M");
	expect_told(&terminal, "modes", "paste true\nmouse vt200\n");
	leave(&terminal, before);
	expect_told(&terminal, "modes", "paste false\nmouse none\n");
	free(before);
}

int
main(int count, char **arguments)
{
	static char names[MOST_TESTS][64];
	struct CMUnitTest tests[MOST_TESTS];
	size_t last = 0;

	if (count != 2 && count != 3)
		return EX_USAGE;
	program = arguments[1];
	if (count == 3)
		cmocka_set_test_filter(arguments[2]);
	for (const struct emulator_row *row = emulator_table; row->name;
	     row++) {
		struct CMUnitTest test = { row->name, it_shows_what_was_meant,
			NULL, close_emulator, (void *)(uintptr_t)row };

		assert_true(last + 2 <= MOST_TESTS);
		tests[last++] = test;
		if (row->sight != EMULATOR_CELLS)
			continue;
		snprintf(names[last], sizeof names[last], "all_cells_of_%s",
		    row->name);
		test.name = names[last];
		test.test_func = its_colors_modes_and_copies_are_those_meant;
		tests[last++] = test;
	}
	return _cmocka_run_group_tests("emulators", tests, last, start, end);
}

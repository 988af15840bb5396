/* Plays keys into a session without a terminal and compares the screen.
 *
 * A case is <fact>.keys beside <fact>.txt. The first line of the keys gives the
 * size and the report, and `wide` for wide ambiguous characters or `kiosk`; then
 * come keys by name, parted by blanks, and <resize:40x20>.
 *
 *   play                         compares all in tests/screens
 *   play --print FILE.keys       prints the screen
 *   play --write FILE.keys ...   keeps the screens as expected */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "format/load.h"
#include "test.h"

struct player {
	struct report report;
	struct app app;
};

static struct str
read_file(struct arena *arena, const char *path)
{
	struct buffer buffer = { .arena = arena };
	FILE *file = fopen(path, "r");
	int byte;

	while (file != NULL && (byte = getc(file)) != EOF)
		buffer_add_byte(&buffer, (char)byte);
	if (file != NULL)
		fclose(file);
	return buffer_str(&buffer);
}

static void
begin(struct player *player, struct str line)
{
	char report[256] = "", mode[8] = "";
	struct error error;
	int rows = 0, columns = 0;
	char text[512];

	snprintf(text, sizeof text, "%.*s", (int)line.length, line.bytes);
	assert_true(sscanf(text, "%dx%d %255s %7s", &columns, &rows, report,
			mode) >= 3);
	if (!load_report(&player->report, report, NULL, &error))
		fail_msg("%s: %s", report, error.message);
	app_start(&player->app, &player->report,
	    strcmp(mode, "wide") == 0 ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW,
	    "UTF-8");
	if (strcmp(mode, "kiosk") == 0)
		app_be_kiosk(&player->app);
	app_resize(&player->app, rows, columns);
}

static void
press(struct player *player, struct str name)
{
	struct key key = { 0 };
	int rows, columns;
	char text[64];

	snprintf(text, sizeof text, "%.*s", (int)name.length, name.bytes);
	if (sscanf(text, "<resize:%dx%d>", &columns, &rows) == 2) {
		app_resize(&player->app, rows, columns);
		return;
	}
	assert_true(name.length < sizeof key.name);
	memcpy(key.name, name.bytes, name.length);
	app_key(&player->app, &key);
	while (app_is_busy(&player->app))
		app_work(&player->app);
}

/* Adds where hits are marked, which the text of a screen does not show. */
static void
add_hits(struct buffer *buffer, const struct frame *frame)
{
	int count = frame->rows * frame->columns, length;

	for (int at = 0; at < count; at += length) {
		enum role role = frame->cells[at].role;

		for (length = 1; at + length < count &&
				 frame->cells[at + length].role == role &&
				 (at + length) % frame->columns != 0;
		     length++)
			;
		if (role == ROLE_HIT || role == ROLE_HIT_NOW)
			buffer_add(
			    buffer, arena_print(buffer->arena, "%s %d,%d+%d\n",
					role == ROLE_HIT ? "hit" : "now",
					at / frame->columns,
					at % frame->columns, length));
	}
}

/* Adds the screen, blanks at the ends of its rows left out, the place of the
 * cursor and the hits. */
static struct str
screen(const struct app *app, struct arena *arena)
{
	struct frame frame =
	    frame_new(arena, app->rows, app->columns, app->ambiguous);
	struct buffer raw = { .arena = arena }, buffer = { .arena = arena };
	struct str rest;

	app_draw(app, &frame);
	frame_print(&frame, &raw);
	rest = buffer_str(&raw);
	while (rest.length > 0) {
		struct str row = str_cut(&rest, '\n');

		while (row.length > 0 && row.bytes[row.length - 1] == ' ')
			row.length--;
		buffer_add(&buffer, row);
		buffer_add_byte(&buffer, '\n');
	}
	buffer_add(&buffer, arena_print(arena, "cursor %d,%d\n",
				frame.cursor_row, frame.cursor_column));
	add_hits(&buffer, &frame);
	return buffer_str(&buffer);
}

static struct str
play(const char *path, struct arena *arena)
{
	struct player player = { 0 };
	struct str keys = read_file(arena, path), result;

	begin(&player, str_cut(&keys, '\n'));
	for (size_t i = 0; i < keys.length; i++)
		if (keys.bytes[i] == '\n')
			((char *)keys.bytes)[i] = ' ';
	while (keys.length > 0) {
		struct str key = str_cut(&keys, ' ');

		if (key.length > 0)
			press(&player, key);
	}
	result = screen(&player.app, arena);
	app_free(&player.app);
	report_free(&player.report);
	return result;
}

static char *
expected_path(const char *keys, struct arena *arena)
{
	size_t stem = strlen(keys) - strlen(".keys");

	return (char *)arena_print(arena, "%.*s.txt", (int)stem, keys).bytes;
}

static void
the_screen_is_as_expected(void **state)
{
	const char *path = *state;
	struct arena arena = { 0 };
	struct str got = play(path, &arena);
	struct str wanted = read_file(&arena, expected_path(path, &arena));

	if (!str_equal(got, wanted))
		fail_msg("%s\n--- expected\n%.*s--- got\n%.*s", path,
		    (int)wanted.length, wanted.bytes, (int)got.length,
		    got.bytes);
	arena_free(&arena);
}

static int
write_screens(char **paths, bool keep)
{
	for (; *paths != NULL; paths++) {
		struct arena arena = { 0 };
		struct str got = play(*paths, &arena);
		FILE *file =
		    keep ? fopen(expected_path(*paths, &arena), "w") : stdout;

		if (file == NULL)
			return 1;
		fwrite(got.bytes, 1, got.length, file);
		if (keep)
			fclose(file);
		arena_free(&arena);
	}
	return 0;
}

/* Compares all cases there are. */
static int
compare_screens(void)
{
	struct CMUnitTest *tests;
	glob_t cases;
	int failed;

	if (glob("tests/screens/*.keys", 0, NULL, &cases) != 0)
		return 1;
	tests = calloc(cases.gl_pathc, sizeof *tests);
	for (size_t i = 0; tests != NULL && i < cases.gl_pathc; i++)
		tests[i] = (struct CMUnitTest){
			.name = cases.gl_pathv[i],
			.test_func = the_screen_is_as_expected,
			.initial_state = cases.gl_pathv[i],
		};
	failed = _cmocka_run_group_tests(
	    "screens", tests, cases.gl_pathc, NULL, NULL);
	free(tests);
	globfree(&cases);
	return failed;
}

int
main(int count, char **paths)
{
	if (count > 1 && strcmp(paths[1], "--print") == 0)
		return write_screens(paths + 2, false);
	if (count > 1 && strcmp(paths[1], "--write") == 0)
		return write_screens(paths + 2, true);
	return compare_screens();
}

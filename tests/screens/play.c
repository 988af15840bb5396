/* Plays keys into a session without a terminal and compares the screen.
 *
 * A case is <fact>.keys beside <fact>.txt. The first line of the keys gives the
 * size, the report and any of these words:
 *
 *   wide     ambiguous characters take two columns
 *   kiosk    as a kiosk shows it
 *   ascii    as --ascii shows it
 *   notes    bookmarks and notes can be kept; they are named below
 *   effects  names those effects too that the screen itself shows
 *
 * Then come keys by name, parted by blanks, <resize:40x20>, and <file:PATH>:
 * from there on the report's file holds what is in PATH, which R reads.
 *
 * Below the screen stand the cursor, the hits, and what the keys asked the loop
 * to do: a line each, `effect copy` with what was copied behind it. The words
 * that the loop puts into the status row are not the session's and are left
 * out.
 *
 *   play                         compares all in tests/screens
 *   play --print FILE.keys       prints the screen
 *   play --write FILE.keys ...   keeps the screens as expected */
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "screens/player.h"
#include "test.h"

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

static struct str
play(const char *path, bool *shown, struct arena *arena)
{
	struct player player = { .effects.arena = arena, .shown = shown };
	struct str keys = read_file(arena, path), result;

	player_begin(&player, str_cut(&keys, '\n'));
	for (size_t i = 0; i < keys.length; i++)
		if (keys.bytes[i] == '\n')
			((char *)keys.bytes)[i] = ' ';
	while (keys.length > 0) {
		struct str key = str_cut(&keys, ' ');

		if (key.length > 0)
			player_press(&player, key);
	}
	result = player_screen(&player, arena);
	player_end(&player);
	return result;
}

static char *
expected_path(const char *keys, struct arena *arena)
{
	size_t stem = strlen(keys) - strlen(".keys");

	return (char *)arena_print(arena, "%.*s.txt", (int)stem, keys).bytes;
}

/* --- The tests */

struct screen_case {
	const char *path;
	bool *shown; /* shared by all */
};

static void
the_screen_is_as_expected(void **state)
{
	const struct screen_case *one = *state;
	const char *path = one->path;
	struct arena arena = { 0 };
	struct str got = play(path, one->shown, &arena);
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
		struct str got = play(*paths, NULL, &arena);
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

/* After all screens, so that no key is ever added without one. */
static void
every_key_of_the_table_changes_a_screen(void **state)
{
	static const char *const places[] = {
		[KEYMAP_READING] = "while reading",
		[KEYMAP_FOLD] = "behind z",
		[KEYMAP_QUOTE] = "behind '",
		[KEYMAP_SELECT] = "in a selection",
		[KEYMAP_JUMP] = "in the prompt",
		[KEYMAP_SEARCH] = "in a search",
	};
	const bool *shown = *state;
	int missing = 0;

	for (size_t i = 0; i < keymap_count; i++)
		if (!shown[i]) {
			print_error("%s %s changes nothing on any screen\n",
			    keymap_table[i].key, places[keymap_table[i].mode]);
			missing++;
		}
	assert_int_equal(missing, 0);
}

/* Compares all cases there are. */
static int
compare_screens(void)
{
	bool *shown = calloc(keymap_count, sizeof *shown);
	struct screen_case *cases;
	struct CMUnitTest *tests;
	size_t count;
	glob_t paths;
	int failed;

	if (glob("tests/screens/*.keys", 0, NULL, &paths) != 0)
		return 1;
	count = paths.gl_pathc;
	cases = calloc(count, sizeof *cases);
	tests = calloc(count + 1, sizeof *tests);
	if (shown == NULL || cases == NULL || tests == NULL)
		return 1;
	for (size_t i = 0; i < count; i++) {
		cases[i] = (struct screen_case){ paths.gl_pathv[i], shown };
		tests[i] = (struct CMUnitTest){
			.name = cases[i].path,
			.test_func = the_screen_is_as_expected,
			.initial_state = &cases[i],
		};
	}
	tests[count] = (struct CMUnitTest)cmocka_unit_test_prestate(
	    every_key_of_the_table_changes_a_screen, shown);
	failed =
	    _cmocka_run_group_tests("screens", tests, count + 1, NULL, NULL);
	free(tests);
	free(cases);
	free(shown);
	globfree(&paths);
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

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "format/load.h"
#include "host/file.h"
#include "text/cluster.h"

#include "test.h"

#define FOLDER "tests/reports/bad"

/* "LINE:COLUMN: message", as it stands in the .err file. */
static struct str
line_of(const struct error *error, struct arena *arena)
{
	return arena_print(
	    arena, "%zu:%zu: %s\n", error->line, error->column, error->message);
}

/* A reader must not be kept waiting, nor a terminal be played with. */
static bool
fits_a_terminal(const struct error *error, struct arena *arena)
{
	struct buffer clean = { .arena = arena };
	struct str message = str_of(error->message);

	cluster_clean(&clean, message);
	return message.length > 0 && message.length <= 200 &&
	       str_equal(buffer_str(&clean), message);
}

static bool
is_refused(const char *name, struct arena *arena)
{
	struct str file = arena_print(arena, FOLDER "/%s", name);
	struct str golden =
	    arena_print(arena, "%.*serr", (int)file.length - 4, file.bytes);
	struct report report = { 0 };
	struct error error;
	struct str expected, told;

	if (load_report(&report, file.bytes, NULL, &error)) {
		print_error("%s was taken\n", name);
		report_free(&report);
		return false;
	}
	told = line_of(&error, arena);
	assert_int_equal(report.count, 0);
	assert_null(report.arena.newest);
	assert_int_equal(error.status, EX_DATAERR);
	if (!file_read(arena, golden.bytes, &expected, &error))
		expected = str_of("");
	if (str_equal(told, expected) && fits_a_terminal(&error, arena))
		return true;
	print_error("%s:%s", name, told.bytes);
	return false;
}

static void
every_bad_file_is_refused_with_its_place_and_one_line(void **state)
{
	struct arena arena = { 0 };
	DIR *folder = opendir(FOLDER);
	int files = 0, wrong = 0;

	(void)state;
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		const char *dot = strrchr(entry->d_name, '.');

		if (dot == NULL || strcmp(dot, ".yaml") != 0)
			continue;
		files++;
		if (!is_refused(entry->d_name, &arena))
			wrong++;
	}
	closedir(folder);
	arena_free(&arena);
	assert_int_equal(wrong, 0);
	assert_true(files >= 50);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_bad_file_is_refused_with_its_place_and_one_line),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

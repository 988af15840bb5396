#include "host/xdg.h"

#include <stdlib.h>

#include "test.h"

static void
set(const char *config, const char *home)
{
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("HOME");
	if (config != NULL)
		setenv("XDG_CONFIG_HOME", config, 1);
	if (home != NULL)
		setenv("HOME", home, 1);
}

static void
assert_folder(const char *config, const char *home, const char *expected)
{
	struct arena arena = { 0 };
	struct str folder;

	set(config, home);
	assert_true(xdg_folder(&arena, XDG_CONFIG, &folder));
	assert_string_equal(folder.bytes, expected);
	arena_free(&arena);
}

static void
the_variable_names_the_folder(void **state)
{
	(void)state;
	assert_folder("/a/b", "/home/reader", "/a/b/baogao");
}

static void
without_it_the_folder_is_below_the_home(void **state)
{
	(void)state;
	assert_folder(NULL, "/home/reader", "/home/reader/.config/baogao");
	assert_folder("", "/home/reader", "/home/reader/.config/baogao");
	assert_folder("a/b", "/home/reader", "/home/reader/.config/baogao");
}

static void
without_both_there_is_none(void **state)
{
	struct arena arena = { 0 };
	struct str folder;

	(void)state;
	set(NULL, NULL);
	assert_false(xdg_folder(&arena, XDG_CONFIG, &folder));
	set("relative", "home");
	assert_false(xdg_folder(&arena, XDG_CONFIG, &folder));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_variable_names_the_folder),
		cmocka_unit_test(without_it_the_folder_is_below_the_home),
		cmocka_unit_test(without_both_there_is_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

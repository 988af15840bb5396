#include "input/keymap_own.h"

#include <string.h>
#include <sysexits.h>

#include "test.h"

static struct keymap_own own;
static struct arena arena;

static int
begin(void **state)
{
	(void)state;
	own = (struct keymap_own){ .count = 0 };
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
set(const char *key, const char *action)
{
	struct error error;

	assert_true(keymap_own_set(&own, str_of(key), str_of(action), &error));
}

static void
assert_refused(const char *key, const char *action, const char *message)
{
	struct error error;

	assert_false(keymap_own_set(&own, str_of(key), str_of(action), &error));
	assert_int_equal(error.status, EX_CONFIG);
	assert_string_equal(error.message, message);
}

static enum action
find(enum keymap_mode mode, const char *name)
{
	struct keymap keymap = keymap_own_rows(&own, &arena);
	struct key key = { .name = "" };

	memcpy(key.name, name, strlen(name));
	return keymap_find(&keymap, mode, &key).action;
}

static void
a_key_that_is_set_has_its_new_meaning(void **state)
{
	(void)state;
	set("x", "next-chapter");
	set("<C-x>", "fold-open-all");
	set("k", "down");
	assert_int_equal(find(KEYMAP_READING, "x"), ACTION_NEXT_CHAPTER);
	assert_int_equal(find(KEYMAP_READING, "<C-x>"), ACTION_FOLD_OPEN_ALL);
	assert_int_equal(find(KEYMAP_READING, "k"), ACTION_DOWN);
	assert_int_equal(find(KEYMAP_READING, "j"), ACTION_DOWN);
}

static void
it_keeps_its_meaning_in_prompts_and_selections(void **state)
{
	(void)state;
	set("k", "down");
	set("<tab>", "quit");
	assert_int_equal(find(KEYMAP_SELECT, "k"), ACTION_UP);
	assert_int_equal(find(KEYMAP_SEARCH, "<tab>"), ACTION_NEXT_SPELLING);
}

static void
the_later_of_two_lines_counts(void **state)
{
	(void)state;
	set("x", "down");
	set("x", "up");
	assert_int_equal(own.count, 1);
	assert_int_equal(find(KEYMAP_READING, "x"), ACTION_UP);
}

static void
none_takes_a_meaning_away(void **state)
{
	(void)state;
	set("Q", "none");
	assert_int_equal(find(KEYMAP_READING, "Q"), ACTION_NONE);
	assert_int_equal(find(KEYMAP_SELECT, "Q"), ACTION_QUIT);
}

static void
a_full_width_key_is_its_twin(void **state)
{
	(void)state;
	set("、", "quit");
	assert_int_equal(find(KEYMAP_READING, "/"), ACTION_QUIT);
	assert_int_equal(find(KEYMAP_READING, "、"), ACTION_QUIT);
}

static void
digits_and_the_ways_out_cannot_be_set(void **state)
{
	(void)state;
	assert_refused("5", "down", "5 的意思不能改");
	assert_refused("５", "down", "5 的意思不能改");
	assert_refused("<C-c>", "down", "<C-c> 的意思不能改");
	assert_refused(
	    "<esc>", "down", "<esc> 不是可以设的键，应如 x、<space>、<C-x>");
}

static void
what_is_no_key_is_refused(void **state)
{
	static const char *const wrong[] = { "", "ab", "<foo>", "<", "<C->",
		"<S-C-x>", "<C-\x01>", "中", "\xFF", "\x7F", "<click>",
		"<aaaaaaaaaaaaaaaaaaaaaaaaaaa>" };
	struct error error;

	(void)state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
		if (strcmp(wrong[i], "<") != 0)
			assert_false(keymap_own_set(
			    &own, str_of(wrong[i]), str_of("down"), &error));
	set("<", "down");
	set("<S-up>", "up");
	set("<M-left>", "back");
}

static void
what_is_no_action_while_reading_is_refused(void **state)
{
	(void)state;
	assert_refused("x", "go", "没有 go 这个动作，可用 baogao keys 查看");
	assert_refused("x", "", "没有  这个动作，可用 baogao keys 查看");
	assert_refused("x", "sounds", "sounds 不能另设一个键");
	assert_refused("x", "shortcut", "shortcut 不能另设一个键");
}

static void
only_so_many_keys_can_be_set(void **state)
{
	struct error error;
	char name[] = "<C-M-S-x>";

	(void)state;
	for (int i = 0; i < KEYMAP_OWN_MOST; i++) {
		name[7] = (char)('!' + i % 64);
		set(i < 64 ? name : (char[]){ '<', 'M', '-', name[7], '>', 0 },
		    "down");
	}
	assert_int_equal(own.count, KEYMAP_OWN_MOST);
	assert_false(keymap_own_set(&own, str_of("x"), str_of("down"), &error));
}

static void
every_action_is_found_by_its_name(void **state)
{
	(void)state;
	for (int i = 0; i < ACTION_COUNT; i++) {
		struct buffer name = { .arena = &arena };
		enum action found;

		action_add_name(&name, (enum action)i);
		assert_true(action_find(buffer_str(&name), &found));
		assert_int_equal(found, i);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_key_that_is_set_has_its_new_meaning, begin, end),
		cmocka_unit_test_setup_teardown(
		    it_keeps_its_meaning_in_prompts_and_selections, begin, end),
		cmocka_unit_test_setup_teardown(
		    the_later_of_two_lines_counts, begin, end),
		cmocka_unit_test_setup_teardown(
		    none_takes_a_meaning_away, begin, end),
		cmocka_unit_test_setup_teardown(
		    a_full_width_key_is_its_twin, begin, end),
		cmocka_unit_test_setup_teardown(
		    digits_and_the_ways_out_cannot_be_set, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_no_key_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(
		    what_is_no_action_while_reading_is_refused, begin, end),
		cmocka_unit_test_setup_teardown(
		    only_so_many_keys_can_be_set, begin, end),
		cmocka_unit_test_setup_teardown(
		    every_action_is_found_by_its_name, begin, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

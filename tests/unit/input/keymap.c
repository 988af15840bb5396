#include "input/keymap.h"

#include <string.h>

#include "test.h"

static struct key
named(const char *name)
{
	struct key key = { .name = "" };

	assert_true(strlen(name) < sizeof key.name);
	memcpy(key.name, name, strlen(name) + 1);
	return key;
}

static const struct keymap usual = { .count = 0 };

static enum action
find(enum keymap_mode mode, const char *name)
{
	struct key key = named(name);

	return keymap_find(&usual, mode, &key).action;
}

static void
assert_twin(const char *typed, const char *twin)
{
	struct key key = named(typed);

	assert_string_equal(keymap_twin(&key).name, twin);
}

static void
assert_label(const char *key, const char *label)
{
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };

	keymap_label(&buffer, key);
	assert_true(str_is(buffer_str(&buffer), label));
	arena_free(&arena);
}

static void
a_full_width_character_is_its_ascii_twin(void **state)
{
	(void)state;
	assert_twin("！", "!");
	assert_twin("ｊ", "j");
	assert_twin("Ｇ", "G");
	assert_twin("７", "7");
	assert_twin("：", ":");
	assert_twin("～", "~");
}

static void
chinese_punctuation_is_what_stands_on_its_key(void **state)
{
	(void)state;
	assert_twin("、", "/");
	assert_twin("。", ".");
	assert_twin("【", "[");
	assert_twin("】", "]");
	assert_twin("「", "{");
	assert_twin("』", "}");
	assert_twin("《", "<");
	assert_twin("》", ">");
	assert_twin("‘", "'");
	assert_twin("’", "'");
	assert_twin("\u3000", "<space>");
}

static void
any_other_key_is_its_own_twin(void **state)
{
	(void)state;
	assert_twin("j", "j");
	assert_twin("中", "中");
	assert_twin("“", "“");
	assert_twin("<pgdn>", "<pgdn>");
	assert_twin("\uFF5F", "\uFF5F");
	assert_twin("", "");
}

static void
reading_takes_full_width_keys(void **state)
{
	(void)state;
	assert_int_equal(find(KEYMAP_READING, "ｊ"), ACTION_DOWN);
	assert_int_equal(find(KEYMAP_READING, "】"), ACTION_NEXT_CHAPTER);
	assert_int_equal(find(KEYMAP_READING, "《"), ACTION_FIRST);
	assert_int_equal(find(KEYMAP_READING, "？"), ACTION_HELP);
	assert_int_equal(find(KEYMAP_READING, "\u3000"), ACTION_READ_ON);
	assert_int_equal(find(KEYMAP_READING, "０"), ACTION_SHORTCUT);
}

static void
the_second_key_of_a_fold_may_be_full_width(void **state)
{
	(void)state;
	assert_int_equal(find(KEYMAP_FOLD, "ａ"), ACTION_FOLD_TOGGLE);
	assert_int_equal(find(KEYMAP_FOLD, "Ｍ"), ACTION_FOLD_CLOSE_ALL);
}

static void
a_key_behind_z_is_another_than_alone(void **state)
{
	(void)state;
	assert_int_equal(find(KEYMAP_READING, "z"), ACTION_FOLD);
	assert_int_equal(find(KEYMAP_READING, "R"), ACTION_RELOAD);
	assert_int_equal(find(KEYMAP_FOLD, "R"), ACTION_FOLD_OPEN_ALL);
	assert_int_equal(find(KEYMAP_FOLD, "j"), ACTION_NONE);
	assert_int_equal(find(KEYMAP_READING, "a"), ACTION_NOTE);
}

static void
a_digit_is_the_argument_of_one_action(void **state)
{
	(void)state;
	for (int digit = 0; digit <= 9; digit++) {
		char name[2] = { (char)('0' + digit), '\0' };
		struct key key = named(name);
		struct request request =
		    keymap_find(&usual, KEYMAP_READING, &key);

		assert_int_equal(request.action, ACTION_SHORTCUT);
		assert_int_equal(request.argument, digit);
	}
}

static void
in_the_prompt_a_key_that_types_means_nothing(void **state)
{
	(void)state;
	assert_int_equal(find(KEYMAP_JUMP, "q"), ACTION_NONE);
	assert_int_equal(find(KEYMAP_JUMP, "？"), ACTION_NONE);
	assert_int_equal(find(KEYMAP_JUMP, "<esc>"), ACTION_CANCEL);
	assert_int_equal(find(KEYMAP_JUMP, "<C-c>"), ACTION_CANCEL);
	assert_int_equal(find(KEYMAP_JUMP, "<enter>"), ACTION_IN);
}

static void
no_key_has_two_meanings_at_a_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < keymap_count; i++)
		for (size_t j = 0; j < i; j++)
			assert_false(
			    keymap_table[i].mode == keymap_table[j].mode &&
			    strcmp(keymap_table[i].key, keymap_table[j].key) ==
				0);
}

static void
every_action_has_a_key_and_words(void **state)
{
	(void)state;
	for (enum action action = ACTION_NONE + 1; action < ACTION_COUNT;
	     action++) {
		size_t i = 0;

		while (i < keymap_count && keymap_table[i].action != action)
			i++;
		assert_true(i < keymap_count);
		assert_true(strlen(action_words(action)) > 0);
	}
}

static void
keys_are_labelled_as_the_reader_knows_them(void **state)
{
	(void)state;
	assert_label("j", "j");
	assert_label("<", "<");
	assert_label("<space>", "空格");
	assert_label("<C-l>", "Ctrl-L");
	assert_label("<S-tab>", "Shift-Tab");
	assert_label("<M-right>", "Alt-右");
	assert_label("<pgdn>", "PgDn");
}

static void
no_key_shows_the_reader_its_inner_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < keymap_count; i++) {
		struct arena arena = { 0 };
		struct buffer buffer = { .arena = &arena };

		keymap_label(&buffer, keymap_table[i].key);
		assert_true(buffer.length > 0);
		assert_true(buffer.length == 1 || buffer.bytes[0] != '<');
		arena_free(&arena);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_width_character_is_its_ascii_twin),
		cmocka_unit_test(chinese_punctuation_is_what_stands_on_its_key),
		cmocka_unit_test(any_other_key_is_its_own_twin),
		cmocka_unit_test(reading_takes_full_width_keys),
		cmocka_unit_test(the_second_key_of_a_fold_may_be_full_width),
		cmocka_unit_test(a_key_behind_z_is_another_than_alone),
		cmocka_unit_test(a_digit_is_the_argument_of_one_action),
		cmocka_unit_test(in_the_prompt_a_key_that_types_means_nothing),
		cmocka_unit_test(no_key_has_two_meanings_at_a_place),
		cmocka_unit_test(every_action_has_a_key_and_words),
		cmocka_unit_test(keys_are_labelled_as_the_reader_knows_them),
		cmocka_unit_test(no_key_shows_the_reader_its_inner_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

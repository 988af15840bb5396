/* The keys in the manuals and in README.md are those of the table. */
#include <stdlib.h>
#include <string.h>

#include "input/keymap.h"

#include "manual.h"

/* What keymap_label says in Chinese. */
static const struct {
	const char *key, *label;
} english[] = {
	{ "<space>", "Space" },
	{ "<enter>", "Enter" },
	{ "<up>", "Up" },
	{ "<down>", "Down" },
	{ "<left>", "Left" },
	{ "<right>", "Right" },
	{ "<M-right>", "Alt-Right" },
};

/* The keys that a text names, each between blanks. */
struct keys_named {
	struct arena arena;
	struct buffer words;
};

/* Adds what stands between the separators of a text. */
static void
add_words(struct buffer *words, struct str text, const char *separators)
{
	char *copy = strdup(arena_copy(words->arena, text).bytes), *rest;

	buffer_add_byte(words, ' ');
	for (char *word = strtok_r(copy, separators, &rest); word != NULL;
	     word = strtok_r(NULL, separators, &rest)) {
		if (strcmp(word, "\\-") == 0)
			buffer_add_byte(words, '-');
		else
			buffer_add(words,
			    str_of(strncmp(word, "\\&", 2) == 0 ? word + 2
								: word));
		buffer_add_byte(words, ' ');
	}
	free(copy);
}

/* The items of a manual: .It Ic KEY KEY */
static void
read_manual(struct keys_named *named, const char *path)
{
	struct str start = str_of(".It Ic ");
	struct str rest = manual_text(&named->arena, path);

	named->words.arena = &named->arena;
	while (rest.length > 0) {
		struct str line = str_cut(&rest, '\n');

		if (str_starts(line, start))
			add_words(&named->words,
			    str_slice(line, start.length, line.length), " ");
	}
}

/* Full-width punctuation as blanks, since strtok knows bytes only. */
static struct str
without_punctuation(struct arena *arena, struct str text)
{
	struct buffer plain = { .arena = arena };

	for (size_t at = 0; at < text.length;) {
		struct str rest = str_slice(text, at, text.length);
		bool mark = str_starts(rest, str_of("，")) ||
			    str_starts(rest, str_of("；"));

		buffer_add_byte(&plain, mark ? ' ' : text.bytes[at]);
		at += mark ? 3 : 1;
	}
	return buffer_str(&plain);
}

/* The first cells of README.md's table of keys. */
static void
read_table(struct keys_named *named, const char *path)
{
	struct str rest = manual_text(&named->arena, path);
	bool inside = false;

	named->words.arena = &named->arena;
	while (rest.length > 0) {
		struct str line = str_cut(&rest, '\n');

		if (str_starts(line, str_of("| 键 |")))
			inside = true;
		else if (!str_starts(line, str_of("|")))
			inside = false;
		if (!inside)
			continue;
		str_cut(&line, '|');
		line = str_cut(&line, '|');
		add_words(&named->words,
		    without_punctuation(&named->arena, line), " `");
	}
}

static const char *
english_label(const char *key)
{
	for (size_t i = 0; i < sizeof english / sizeof *english; i++)
		if (strcmp(english[i].key, key) == 0)
			return english[i].label;
	return NULL;
}

static struct str
label(struct arena *arena, const struct binding *binding, bool in_english)
{
	struct buffer label = { .arena = arena };

	if (binding->mode == KEYMAP_FOLD)
		buffer_add_byte(&label, 'z');
	if (in_english && english_label(binding->key) != NULL)
		buffer_add(&label, str_of(english_label(binding->key)));
	else
		keymap_label(&label, binding->key);
	return buffer_str(&label);
}

static bool
names(const struct keys_named *named, struct str key)
{
	struct arena arena = { 0 };
	struct str words = buffer_str(&named->words);
	struct str word =
	    arena_print(&arena, " %.*s ", (int)key.length, key.bytes);
	bool found = str_find(words, word) < words.length;

	arena_free(&arena);
	return found;
}

/* Says all keys that are missing, then fails. */
static void
assert_names_all(struct keys_named *named, const char *path, bool in_english)
{
	bool missing = false;

	for (size_t i = 0; i < keymap_count; i++) {
		struct str key =
		    label(&named->arena, &keymap_table[i], in_english);

		if (names(named, key))
			continue;
		print_error("%s does not name the key %.*s\n", path,
		    (int)key.length, key.bytes);
		missing = true;
	}
	arena_free(&named->arena);
	assert_false(missing);
}

static void
assert_manual_names_all(const char *path, bool in_english)
{
	struct keys_named named = { 0 };

	read_manual(&named, path);
	assert_names_all(&named, path, in_english);
}

static void
the_chinese_manual_names_every_key(void **state)
{
	(void)state;
	assert_manual_names_all("man/zh_CN/baogao.1", false);
}

static void
the_english_manual_names_every_key(void **state)
{
	(void)state;
	assert_manual_names_all("man/baogao.1", true);
}

static void
the_readme_names_every_key(void **state)
{
	struct keys_named named = { 0 };

	(void)state;
	read_table(&named, "README.md");
	assert_names_all(&named, "README.md", false);
}

/* Whether one of the table's keys is called so. */
static bool
is_label(struct arena *arena, struct str word, bool in_english)
{
	for (size_t i = 0; i < keymap_count; i++)
		if (str_equal(word, label(arena, &keymap_table[i], in_english)))
			return true;
	return false;
}

static void
assert_manual_names_only(const char *path, bool in_english)
{
	struct keys_named named = { 0 };
	struct str rest;

	read_manual(&named, path);
	rest = buffer_str(&named.words);
	while (rest.length > 0) {
		struct str word = str_cut(&rest, ' ');

		if (word.length > 0 &&
		    !is_label(&named.arena, word, in_english))
			fail_msg("%s names %.*s, which is no key", path,
			    (int)word.length, word.bytes);
	}
	arena_free(&named.arena);
}

static void
the_manuals_name_no_key_that_is_not_there(void **state)
{
	(void)state;
	assert_manual_names_only("man/zh_CN/baogao.1", false);
	assert_manual_names_only("man/baogao.1", true);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_chinese_manual_names_every_key),
		cmocka_unit_test(the_english_manual_names_every_key),
		cmocka_unit_test(the_readme_names_every_key),
		cmocka_unit_test(the_manuals_name_no_key_that_is_not_there),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

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
	{ "<M-left>", "Alt-Left" },
	{ "<backspace>", "Backspace" },
};

/* The keys that a text names, each between blanks. */
struct keys_named {
	struct arena arena;
	struct buffer words;
};

/* Adds a word without the escapes of roff. */
static void
add_word(struct buffer *words, const char *word)
{
	static const struct {
		const char *escape, *text;
	} escapes[] = { { "\\&", "" }, { "\\-", "-" }, { "\\(aq", "'" } };

	while (*word != '\0') {
		size_t length = 1;
		struct str text = { word, 1 };

		for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++)
			if (str_starts(
				str_of(word), str_of(escapes[i].escape))) {
				length = strlen(escapes[i].escape);
				text = str_of(escapes[i].text);
			}
		buffer_add(words, text);
		word += length;
	}
}

/* Adds what stands between the separators of a text. */
static void
add_words(struct buffer *words, struct str text, const char *separators)
{
	char *copy = strdup(arena_copy(words->arena, text).bytes), *rest;

	buffer_add_byte(words, ' ');
	for (char *word = strtok_r(copy, separators, &rest); word != NULL;
	     word = strtok_r(NULL, separators, &rest)) {
		add_word(words, word);
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

/* How a paper names keys. */
enum manner {
	IN_ENGLISH, /* a second key behind its first: za */
	IN_CHINESE,
	IN_TABLE, /* in Chinese, a second key alone */
};

static struct str
label(struct arena *arena, const struct binding *binding, enum manner manner)
{
	struct buffer label = { .arena = arena };

	if (manner != IN_TABLE && binding->mode == KEYMAP_FOLD)
		buffer_add_byte(&label, 'z');
	if (manner != IN_TABLE && binding->mode == KEYMAP_QUOTE)
		buffer_add_byte(&label, '\'');
	if (manner == IN_ENGLISH && english_label(binding->key) != NULL)
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
assert_names_all(struct keys_named *named, const char *path, enum manner manner)
{
	bool missing = false;

	for (size_t i = 0; i < keymap_count; i++) {
		struct str key = label(&named->arena, &keymap_table[i], manner);

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
assert_manual_names_all(const char *path, enum manner manner)
{
	struct keys_named named = { 0 };

	read_manual(&named, path);
	assert_names_all(&named, path, manner);
}

static void
the_chinese_manual_names_every_key(void **state)
{
	(void)state;
	assert_manual_names_all("man/zh_CN/baogao.1", IN_CHINESE);
}

static void
the_english_manual_names_every_key(void **state)
{
	(void)state;
	assert_manual_names_all("man/baogao.1", IN_ENGLISH);
}

static void
the_readme_names_every_key(void **state)
{
	struct keys_named named = { 0 };

	(void)state;
	read_table(&named, "README.md");
	assert_names_all(&named, "README.md", IN_TABLE);
}

/* Whether one of the table's keys is called so. */
static bool
is_label(struct arena *arena, struct str word, enum manner manner)
{
	for (size_t i = 0; i < keymap_count; i++)
		if (str_equal(word, label(arena, &keymap_table[i], manner)))
			return true;
	return false;
}

static void
assert_manual_names_only(const char *path, enum manner manner)
{
	struct keys_named named = { 0 };
	struct str rest;

	read_manual(&named, path);
	rest = buffer_str(&named.words);
	while (rest.length > 0) {
		struct str word = str_cut(&rest, ' ');

		if (word.length > 0 && !is_label(&named.arena, word, manner))
			fail_msg("%s names %.*s, which is no key", path,
			    (int)word.length, word.bytes);
	}
	arena_free(&named.arena);
}

static void
the_manuals_name_no_key_that_is_not_there(void **state)
{
	(void)state;
	assert_manual_names_only("man/zh_CN/baogao.1", IN_CHINESE);
	assert_manual_names_only("man/baogao.1", IN_ENGLISH);
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

#include "command/options_read.h"

#include <assert.h>
#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "command/options_table.h"
#include "host/locale.h"

enum {
	WIDTH_USUAL = 76,
	/* getopt returns this plus the row, which no letter reaches. */
	LONG_OPTION = 256,
};

/* The table as getopt_long wants it. */
struct getopt_form {
	struct option *longs;
	char *letters;
};

static size_t
count_rows(void)
{
	size_t count = 0;

	while (options_table[count].name != NULL)
		count++;
	return count;
}

static int
value_of(const struct option_entry *entry)
{
	if (entry->value == NULL)
		return no_argument;
	return entry->optional ? optional_argument : required_argument;
}

static void
add_letter(struct buffer *letters, const struct option_entry *entry)
{
	if (entry->letter == 0)
		return;
	buffer_add_byte(letters, entry->letter);
	if (value_of(entry) == required_argument)
		buffer_add_byte(letters, ':');
}

static struct getopt_form
getopt_form(struct arena *arena)
{
	size_t count = count_rows();
	struct option *longs = arena_alloc(arena, count + 1, sizeof *longs);
	struct buffer letters = { .arena = arena };

	/* A colon first makes getopt tell a missing value apart. */
	buffer_add_byte(&letters, ':');
	for (size_t i = 0; i < count; i++) {
		const struct option_entry *entry = &options_table[i];

		assert((entry->take == NULL) != (entry->flag == 0));
		longs[i].name = entry->name;
		longs[i].has_arg = value_of(entry);
		longs[i].val = LONG_OPTION + (int)i;
		add_letter(&letters, entry);
	}
	buffer_add_byte(&letters, '\0');
	return (struct getopt_form){ longs, letters.bytes };
}

/* Returns the row for what getopt_long returned, or NULL if there is none. */
static const struct option_entry *
entry_of(int returned)
{
	for (size_t i = 0; options_table[i].name != NULL; i++)
		if (returned == LONG_OPTION + (int)i ||
		    (returned != 0 && returned == options_table[i].letter))
			return &options_table[i];
	return NULL;
}

/* Returns a word of the command line in UTF-8; NULL stays NULL. */
static const char *
decoded(struct arena *arena, const char *word)
{
	if (word == NULL)
		return NULL;
	return arena_copy(arena, locale_decode(arena, str_of(word))).bytes;
}

/* Sets the error to what getopt_long refused. `optopt` holds the option if it
 * is one of the table, the letter if that is unknown, or 0 after an unknown
 * word, which getopt has stepped over. */
static bool
refuse(int returned, char **words, struct arena *arena, struct error *error)
{
	const struct option_entry *entry = entry_of(optopt);

	if (entry != NULL && returned == ':')
		return error_set(error, EX_USAGE, "--%s 缺少值，应如 --%s=%s",
		    entry->name, entry->name, entry->value);
	if (entry != NULL)
		return error_set(error, EX_USAGE, "--%s 不带值", entry->name);
	if (optopt > ' ' && optopt < 0x7F)
		return error_set(error, EX_USAGE,
		    "不认识的选项 -%c，可用 baogao --help", optopt);
	return error_set(error, EX_USAGE,
	    "不认识的选项 %.60s，可用 baogao --help",
	    optopt == 0 ? decoded(arena, words[optind - 1]) : "-");
}

static bool
take(struct options *options, const struct option_entry *entry,
    const char *value, struct error *error)
{
	options->given |= (uint64_t)1 << (entry - options_table);
	if (entry->take != NULL)
		return entry->take(options, value, error);
	*(bool *)((char *)options + entry->flag) = true;
	return true;
}

/* Takes the options among the words, up to a wrong one. getopt sorts the words
 * to the end in any case: `optind` is the first that is not an option. */
static bool
take_words(struct options *options, int count, char **words,
    struct arena *arena, struct error *error)
{
	struct getopt_form form = getopt_form(arena);
	bool done = true;
	int returned;

	opterr = 0;
	optind = 0; /* starts anew, with glibc and musl */
	while ((returned = getopt_long(
		    count, words, form.letters, form.longs, NULL)) != -1) {
		const struct option_entry *entry = entry_of(returned);

		if (!done)
			continue;
		if (returned == '?' || returned == ':' || entry == NULL)
			done = refuse(returned, words, arena, error);
		else
			done =
			    take(options, entry, decoded(arena, optarg), error);
	}
	return done;
}

/* Cuts the text into words for getopt, the first one for the program's name. */
static char **
split(struct arena *arena, const char *text, int *count)
{
	size_t length = strlen(text);
	char *copy = arena_alloc(arena, length + 1, 1), *rest = NULL;
	char **words = arena_alloc(arena, length / 2 + 3, sizeof *words);
	char *word = strtok_r(memcpy(copy, text, length), " \t\n", &rest);

	words[0] = arena_alloc(arena, 1, 1);
	for (*count = 1; word != NULL; ++*count) {
		words[*count] = word;
		word = strtok_r(NULL, " \t\n", &rest);
	}
	return words;
}

/* Takes a text of options and nothing else. */
static bool
take_text(struct options *options, const char *text, struct arena *arena,
    struct error *error)
{
	int count;
	char **words = split(arena, text, &count);

	if (!take_words(options, count, words, arena, error))
		return false;
	return optind >= count ||
	       error_set(error, EX_USAGE, "%.60s 不是选项，应只有选项",
		   decoded(arena, words[optind]));
}

/* Checks that none of the options given is of one call alone. */
static bool
check_kept(const struct options *options, struct error *error)
{
	for (size_t i = 0; options_table[i].name != NULL; i++)
		if ((options->given >> i & 1) != 0 && options_table[i].once)
			return error_set(error, EX_USAGE, "--%s 只写在命令行上",
			    options_table[i].name);
	return true;
}

bool
options_read_line(struct options *options, struct str line, struct error *error)
{
	struct arena arena = { 0 };
	struct options read = *options;
	struct str text = arena_copy(&arena, locale_encode(&arena, line));
	bool done;

	read.given = 0;
	done = take_text(&read, text.bytes, &arena, error) &&
	       check_kept(&read, error);
	arena_free(&arena);
	if (done) {
		read.given = options->given;
		*options = read;
	}
	return done;
}

static bool
take_environment(
    struct options *options, struct arena *arena, struct error *error)
{
	const char *text = getenv("BAOGAO_OPTIONS");
	bool done = take_text(options, text ? text : "", arena, error);

	if (!done) {
		struct str message =
		    arena_print(arena, "BAOGAO_OPTIONS 中：%s", error->message);

		error_set(error, EX_USAGE, "%s", message.bytes);
	}
	return done;
}

void
options_start(struct options *options)
{
	*options = (struct options){
		.ambiguous = AMBIGUOUS_NARROW,
		.ask_ambiguous = true,
		.width = WIDTH_USUAL,
	};
}

bool
options_read(
    struct options *options, int *count, char ***arguments, struct error *error)
{
	struct arena arena = { 0 };
	struct error second;
	bool done;

	done = take_environment(options, &arena, error);
	/* They are for every command, and one passes over another's. */
	options->given = 0;
	done = take_words(options, *count, *arguments, &arena,
		   done ? error : &second) &&
	       done;
	arena_free(&arena);
	*count -= optind;
	*arguments += optind;
	return done;
}

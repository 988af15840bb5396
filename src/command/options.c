#include "command/options.h"

#include <getopt.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "host/locale.h"

enum {
	WIDTH_LEAST = 20,
	WIDTH_USUAL = 76,
	WIDTH_MOST = 1000,
	LONG_OPTION = 256, /* what getopt calls the first row: no letter */
};

static bool
take_ambiguous(struct options *options, const char *value, struct error *error)
{
	if (strcmp(value, "narrow") == 0)
		options->ambiguous = AMBIGUOUS_NARROW;
	else if (strcmp(value, "wide") == 0)
		options->ambiguous = AMBIGUOUS_WIDE;
	else
		return error_set(error, EX_USAGE,
		    "--ambiguous 应为 narrow 或 wide，不是 %.40s", value);
	return true;
}

static bool
take_width(struct options *options, const char *value, struct error *error)
{
	size_t length = strlen(value);
	long width = strtol(value, NULL, 10);

	if (length == 0 || strspn(value, "0123456789") < length ||
	    width > WIDTH_MOST || (width < WIDTH_LEAST && width != 0))
		return error_set(error, EX_USAGE,
		    "--width 应为 0 或 %d 到 %d，不是 %.40s", WIDTH_LEAST,
		    WIDTH_MOST, value);
	options->width = (int)width;
	return true;
}

static bool
take_help(struct options *options, const char *value, struct error *error)
{
	(void)value;
	(void)error;
	options->help = true;
	return true;
}

static bool
take_version(struct options *options, const char *value, struct error *error)
{
	(void)value;
	(void)error;
	options->version = true;
	return true;
}

const struct option_entry options_table[] = {
	{
	    .name = "ambiguous",
	    .value = "narrow|wide",
	    .words = "“”—… 等字符占一列还是两列，不说时一列",
	    .take = take_ambiguous,
	},
	{
	    .name = "width",
	    .value = "列数",
	    .words = "纯文本的行宽，不说时 76；0 不断行",
	    .take = take_width,
	},
	{
	    .name = "help",
	    .letter = 'h',
	    .words = "这份说明",
	    .take = take_help,
	},
	{
	    .name = "version",
	    .letter = 'V',
	    .words = "版本",
	    .take = take_version,
	},
	{ .name = NULL },
};

enum {
	KINDS = sizeof options_table / sizeof *options_table - 1,
};

/* The table as getopt_long wants it. */
struct getopt_form {
	struct option longs[KINDS + 1];
	char letters[KINDS + 2];
};

static struct getopt_form
getopt_form(void)
{
	/* With a colon at its start getopt tells a missing value apart. */
	struct getopt_form form = { .letters = ":" };
	size_t letters = 1;

	for (int i = 0; i < KINDS; i++) {
		const struct option_entry *entry = &options_table[i];

		form.longs[i].name = entry->name;
		form.longs[i].has_arg =
		    entry->value ? required_argument : no_argument;
		form.longs[i].val = LONG_OPTION + i;
		if (entry->letter != 0)
			form.letters[letters++] = entry->letter;
	}
	return form;
}

/* The row of what getopt_long returned; NULL for none. */
static const struct option_entry *
entry_of(int returned)
{
	for (int i = 0; i < KINDS; i++)
		if (returned == LONG_OPTION + i ||
		    (returned != 0 && returned == options_table[i].letter))
			return &options_table[i];
	return NULL;
}

/* A word of the command line in UTF-8, for messages too; NULL stays. */
static const char *
decoded(struct arena *arena, const char *word)
{
	if (word == NULL)
		return NULL;
	return arena_copy(arena, locale_decode(arena, str_of(word))).bytes;
}

/* Says what getopt_long did not take. In `optopt` it leaves the option where
 * it knows it, or the letter that it does not know; else the word is passed. */
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
		    "选项 -%c 不认得，可用 baogao --help", optopt);
	return error_set(error, EX_USAGE,
	    "选项 %.60s 不认得，可用 baogao --help",
	    optopt == 0 ? decoded(arena, words[optind - 1]) : "-");
}

/* Takes the options among the words; `optind` is left at the others. */
static bool
take_words(struct options *options, int count, char **words,
    struct arena *arena, struct error *error)
{
	struct getopt_form form = getopt_form();
	int returned;

	opterr = 0;
	optind = 0; /* begins anew, with glibc and musl */
	while ((returned = getopt_long(
		    count, words, form.letters, form.longs, NULL)) != -1) {
		const struct option_entry *entry = entry_of(returned);

		if (returned == '?' || returned == ':' || entry == NULL)
			return refuse(returned, words, arena, error);
		if (!entry->take(options, decoded(arena, optarg), error))
			return false;
	}
	return true;
}

/* Cuts the text into its words, behind the program's name. */
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

static bool
take_environment(
    struct options *options, struct arena *arena, struct error *error)
{
	const char *text = getenv("BAOGAO_OPTIONS");
	int count;
	char **words = split(arena, text ? text : "", &count);
	bool done = take_words(options, count, words, arena, error);

	if (done && optind < count)
		done = error_set(error, EX_USAGE, "%.60s 不是选项，应只有选项",
		    decoded(arena, words[optind]));
	if (!done) {
		struct str message =
		    arena_print(arena, "BAOGAO_OPTIONS 中：%s", error->message);

		error_set(error, EX_USAGE, "%s", message.bytes);
	}
	return done;
}

bool
options_read(
    struct options *options, int *count, char ***arguments, struct error *error)
{
	struct arena arena = { 0 };
	bool done;

	*options = (struct options){
		.ambiguous = AMBIGUOUS_NARROW,
		.width = WIDTH_USUAL,
	};
	done = take_environment(options, &arena, error) &&
	       take_words(options, *count, *arguments, &arena, error);
	arena_free(&arena);
	if (!done)
		return false;
	*count -= optind;
	*arguments += optind;
	return true;
}

#include "command/options.h"

#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/arena.h"

enum {
	WIDTH_LEAST = 20,
	WIDTH_USUAL = 76,
	WIDTH_MOST = 1000,
	WORDS_MOST = 64, /* in BAOGAO_OPTIONS */
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
	char *end;
	long width = strtol(value, &end, 10);

	if (*value == '\0' || *end != '\0' || width > WIDTH_MOST ||
	    (width < WIDTH_LEAST && width != 0))
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

/* The table as getopt_long wants it: an option's value is its index from 1. */
static void
describe(struct option *longs, char *letters)
{
	*letters = '\0';
	for (int i = 0; i < KINDS; i++) {
		longs[i] = (struct option){
			.name = options_table[i].name,
			.has_arg = options_table[i].value != NULL
				       ? required_argument
				       : no_argument,
			.val = i + 1,
		};
		if (options_table[i].letter != 0)
			strcat(letters,
			    (char[2]){ options_table[i].letter, '\0' });
	}
	longs[KINDS] = (struct option){ 0 };
}

/* The index of a kind as getopt_long returned it; -1 for none. */
static int
kind_of(int returned)
{
	if (returned >= 1 && returned <= KINDS)
		return returned - 1;
	for (int i = 0; i < KINDS; i++)
		if (options_table[i].letter == returned)
			return i;
	return -1;
}

/* Takes the options among the words; `optind` is left at the others. */
static bool
take_words(
    struct options *options, int count, char **words, struct error *error)
{
	struct option longs[KINDS + 1];
	char letters[KINDS + 1];
	int returned;

	describe(longs, letters);
	opterr = 0;
	optind = 1;
	while ((returned = getopt_long(count, words, letters, longs, NULL)) !=
	       -1) {
		int kind = returned == '?' ? -1 : kind_of(returned);

		if (kind < 0)
			return error_set(error, EX_USAGE,
			    "选项 %.60s 不认得，或缺值，可用 baogao --help",
			    words[optind - 1]);
		if (!options_table[kind].take(options, optarg, error))
			return false;
	}
	return true;
}

static bool
take_environment(struct options *options, struct error *error)
{
	const char *value = getenv("BAOGAO_OPTIONS");
	char *words[WORDS_MOST + 2] = { "baogao" };
	struct arena arena = { 0 };
	struct str rest = arena_copy(&arena, str_of(value ? value : ""));
	int count = 1;
	bool ok;

	while (rest.length > 0 && count <= WORDS_MOST) {
		struct str word = str_cut(&rest, ' ');

		if (word.length > 0)
			words[count++] = (char *)arena_copy(&arena, word).bytes;
	}
	ok = take_words(options, count, words, error);
	if (ok && optind < count)
		ok = error_set(error, EX_USAGE,
		    "BAOGAO_OPTIONS 里只能有选项，不是 %.60s", words[optind]);
	arena_free(&arena);
	return ok;
}

bool
options_read(
    struct options *options, int *count, char ***arguments, struct error *error)
{
	*options = (struct options){
		.ambiguous = AMBIGUOUS_NARROW,
		.width = WIDTH_USUAL,
	};
	if (!take_environment(options, error) ||
	    !take_words(options, *count, *arguments, error))
		return false;
	*count -= optind;
	*arguments += optind;
	return true;
}

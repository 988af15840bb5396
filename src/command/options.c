#include "command/options.h"

#include <getopt.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "host/locale.h"
#include "text/decode.h"

enum {
	WIDTH_LEAST = 20,
	WIDTH_USUAL = 76,
	WIDTH_MOST = 1000,
	CONTEXT_MOST = 99,
	LONG_OPTION = 256, /* what getopt calls the first row: no letter */
};

static bool
take_ambiguous(struct options *options, const char *value, struct error *error)
{
	bool wide = strcmp(value, "wide") == 0;
	bool ask = strcmp(value, "auto") == 0;

	if (!wide && !ask && strcmp(value, "narrow") != 0)
		return error_set(error, EX_USAGE,
		    "--ambiguous 应为 auto、narrow 或 wide，不是 %.40s", value);
	options->ambiguous = wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW;
	options->ask_ambiguous = ask;
	return true;
}

static bool
take_theme(struct options *options, const char *value, struct error *error)
{
	for (int i = 0; i < THEME_COUNT; i++)
		if (strcmp(value, themes_table[i].name) == 0) {
			options->theme = (enum theme)i;
			options->theme_chosen = true;
			return true;
		}
	return error_set(error, EX_USAGE,
	    "--theme 应为 auto、dark、light 或 mono，不是 %.40s", value);
}

/* The value of decimal digits and nothing else; -1 for anything else. One that
 * is too large is far above all that is allowed. */
static long
number_of(const char *value)
{
	size_t length = strlen(value);

	if (length == 0 || strspn(value, "0123456789") < length)
		return -1;
	return strtol(value, NULL, 10);
}

static bool
take_width(struct options *options, const char *value, struct error *error)
{
	long width = number_of(value);

	if (width > WIDTH_MOST || (width < WIDTH_LEAST && width != 0))
		return error_set(error, EX_USAGE,
		    "--width 应为 0 或 %d 到 %d，不是 %.40s", WIDTH_LEAST,
		    WIDTH_MOST, value);
	options->width = (int)width;
	return true;
}

/* Names all that it may be. */
static bool
take_encoding(struct options *options, const char *value, struct error *error)
{
	struct arena arena = { 0 };
	struct buffer names = { .arena = &arena };

	options->encoding = decode_encoding(value);
	if (options->encoding != NULL)
		return true;
	for (int i = 0; decode_encodings[i] != NULL; i++) {
		bool last = decode_encodings[i + 1] == NULL;

		if (i > 0)
			buffer_add(&names, str_of(last ? " 或 " : "、"));
		buffer_add(&names, str_of(decode_encodings[i]));
	}
	error_set(error, EX_USAGE, "--encoding 应为 %.*s，不是 %.40s",
	    (int)names.length, names.bytes, value);
	arena_free(&arena);
	return false;
}

static bool
take_context(struct options *options, const char *value, struct error *error)
{
	long context = number_of(value);

	if (context < 0 || context > CONTEXT_MOST)
		return error_set(error, EX_USAGE, "-C 应为 0 到 %d，不是 %.40s",
		    CONTEXT_MOST, value);
	options->context = (int)context;
	return true;
}

/* One that stands first is taken before the options are (host/kiosk_account.h). */
static bool
take_kiosk(struct options *options, const char *value, struct error *error)
{
	(void)options;
	(void)value;
	return error_set(error, EX_USAGE, "--kiosk 应写在最前面，写全");
}

static bool
take_color(struct options *options, const char *value, struct error *error)
{
	if (value == NULL || strcmp(value, "always") == 0)
		options->color = COLOR_ALWAYS;
	else if (strcmp(value, "auto") == 0)
		options->color = COLOR_AUTO;
	else if (strcmp(value, "never") == 0)
		options->color = COLOR_NEVER;
	else
		return error_set(error, EX_USAGE,
		    "--color 应为 auto、always 或 never，不是 %.40s", value);
	return true;
}

const struct option_entry options_table[] = {
	{
	    .name = "ambiguous",
	    .value = "auto|narrow|wide",
	    .words = "“”—… 等字符占一列还是两列，不说时问终端",
	    .take = take_ambiguous,
	},
	{
	    .name = "theme",
	    .value = "auto|dark|light|mono",
	    .words = "屏幕的配色：通用、深色底、浅色底、无色",
	    .take = take_theme,
	},
	{
	    .name = "ascii",
	    .words = "屏幕上的 ▸▾›‹ 和分隔线改用 +-><|",
	    .flag = offsetof(struct options, ascii),
	},
	{
	    .name = "width",
	    .value = "列数",
	    .words = "纯文本的行宽，不说时 76；0 不断行",
	    .take = take_width,
	},
	{
	    .name = "encoding",
	    .value = "名称",
	    .words = "文件的编码，如 Big5；不说时看文件本身",
	    .take = take_encoding,
	},
	{
	    .name = "kiosk",
	    .words = "谁都能读、别的都做不了；见 man baogao-kiosk",
	    .take = take_kiosk,
	},
	{
	    .name = "self-test",
	    .words = "只和 --kiosk 用：逐一试不该做成的事",
	    .flag = offsetof(struct options, self_test),
	},
	{
	    .name = "help",
	    .letter = 'h',
	    .words = "这份说明",
	    .flag = offsetof(struct options, help),
	},
	{
	    .name = "version",
	    .letter = 'V',
	    .words = "版本",
	    .flag = offsetof(struct options, version),
	},
	{
	    .name = "context",
	    .letter = 'C',
	    .value = "句数",
	    .command = "search",
	    .words = "连同前后各几句，0 到 99，不说时 0",
	    .take = take_context,
	},
	{
	    .name = "regex",
	    .command = "search",
	    .words = "QUERY 是正则表达式",
	    .flag = offsetof(struct options, regex),
	},
	{
	    .name = "no-pinyin",
	    .command = "search",
	    .words = "不按拼音找",
	    .flag = offsetof(struct options, no_pinyin),
	},
	{
	    .name = "count",
	    .command = "search",
	    .words = "只打印每章有几处",
	    .flag = offsetof(struct options, count),
	},
	{
	    .name = "json",
	    .command = "search",
	    .words = "一处一个 JSON 对象",
	    .flag = offsetof(struct options, json),
	},
	{
	    .name = "color",
	    .value = "auto|always|never",
	    .optional = true,
	    .command = "search",
	    .words = "加粗找到的字，不说时看是不是终端",
	    .take = take_color,
	},
	{ .name = NULL },
};

enum {
	KINDS = sizeof options_table / sizeof *options_table - 1,
};

/* The table as getopt_long wants it. */
struct getopt_form {
	struct option longs[KINDS + 1];
	char letters[2 * KINDS + 2];
};

static int
value_of(const struct option_entry *entry)
{
	if (entry->value == NULL)
		return no_argument;
	return entry->optional ? optional_argument : required_argument;
}

static struct getopt_form
getopt_form(void)
{
	/* With a colon at its start getopt tells a missing value apart. */
	struct getopt_form form = { .letters = ":" };
	size_t letters = 1;

	for (int i = 0; i < KINDS; i++) {
		const struct option_entry *entry = &options_table[i];

		form.longs[i].name = entry->name;
		form.longs[i].has_arg = value_of(entry);
		form.longs[i].val = LONG_OPTION + i;
		if (entry->letter == 0)
			continue;
		form.letters[letters++] = entry->letter;
		if (value_of(entry) == required_argument)
			form.letters[letters++] = ':';
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

static bool
take(struct options *options, const struct option_entry *entry,
    const char *value, struct error *error)
{
	if (entry->take != NULL)
		return entry->take(options, value, error);
	*(bool *)((char *)options + entry->flag) = true;
	return true;
}

/* Takes the options among the words, up to a wrong one; `optind` is left at
 * the others all the same. */
static bool
take_words(struct options *options, int count, char **words,
    struct arena *arena, struct error *error)
{
	struct getopt_form form = getopt_form();
	bool done = true;
	int returned;

	opterr = 0;
	optind = 0; /* begins anew, with glibc and musl */
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
	struct error second;
	bool done;

	*options = (struct options){
		.ambiguous = AMBIGUOUS_NARROW,
		.ask_ambiguous = true,
		.width = WIDTH_USUAL,
	};
	done = take_environment(options, &arena, error);
	done = take_words(options, *count, *arguments, &arena,
		   done ? error : &second) &&
	       done;
	arena_free(&arena);
	*count -= optind;
	*arguments += optind;
	return done;
}

static bool
colours_are_refused(void)
{
	const char *refused = getenv("NO_COLOR");

	return refused != NULL && refused[0] != '\0';
}

enum theme
options_theme(const struct options *options)
{
	if (options->theme_chosen)
		return options->theme;
	return colours_are_refused() ? THEME_MONO : THEME_AUTO;
}

bool
options_color(const struct options *options, bool is_terminal)
{
	const char *terminal = getenv("TERM");

	if (options->color != COLOR_AUTO)
		return options->color == COLOR_ALWAYS;
	return is_terminal && terminal != NULL && terminal[0] != '\0' &&
	       strcmp(terminal, "dumb") != 0 && !colours_are_refused();
}

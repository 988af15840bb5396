#include "command/options_table.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "text/decode.h"

enum {
	WIDTH_LEAST = 20,
	WIDTH_MOST = 1000,
	CONTEXT_MOST = 99,
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

/* Returns the value of a word of decimal digits, or -1 for any other word. A
 * number out of range becomes LONG_MAX, which no option allows. */
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
	options->width_chosen = true;
	return true;
}

static bool
take_encoding(struct options *options, const char *value, struct error *error)
{
	struct arena arena = { 0 };
	struct buffer names = { .arena = &arena };

	options->files.encoding = decode_encoding(value);
	if (options->files.encoding != NULL)
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
take_format(struct options *options, const char *value, struct error *error)
{
	for (enum format i = FORMAT_TOLD + 1; i < FORMAT_COUNT; i++)
		if (strcmp(value, sniff_formats[i]) == 0) {
			options->files.format = i;
			return true;
		}
	return error_set(error, EX_USAGE,
	    "--format 应为 yaml、markdown、text、html 或 docx，不是 %.40s",
	    value);
}

static bool
take_leads(struct options *options, const char *value, struct error *error)
{
	options->files.no_leads = strcmp(value, "no") == 0;
	if (options->files.no_leads || strcmp(value, "yes") == 0)
		return true;
	return error_set(
	    error, EX_USAGE, "--leads 应为 yes 或 no，不是 %.40s", value);
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

static bool
take_at(struct options *options, const char *value, struct error *error)
{
	size_t length = strlen(value);

	if (length >= sizeof options->at)
		return error_set(error, EX_USAGE, "--at 的值太长");
	memcpy(options->at, value, length + 1);
	return true;
}

/* As the first argument it is taken before the options are read
 * (host/kiosk_account.h). */
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

static bool
take_cite(struct options *options, const char *value, struct error *error)
{
	if (value == NULL || strcmp(value, "memo") == 0)
		options->cite = CITATION_MEMO;
	else if (strcmp(value, "gbt7714") == 0)
		options->cite = CITATION_GBT7714;
	else
		return error_set(error, EX_USAGE,
		    "--cite 应为 memo 或 gbt7714，不是 %.40s", value);
	return true;
}

_Static_assert(offsetof(struct options, ambiguous) == 0,
    "no flag is at offset 0, which says that a row has none");

const struct option_entry options_table[] = {
	{
	    .name = "ambiguous",
	    .value = "auto|narrow|wide",
	    .words = "“”—… 等字符占一列还是两列，默认问终端",
	    .take = take_ambiguous,
	},
	{
	    .name = "theme",
	    .value = "auto|dark|light|mono",
	    .words = "屏幕的配色：通用、深底、浅底、单色",
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
	    .words = "打印的行宽，默认 76，终端窄就随它；0 不断行",
	    .take = take_width,
	},
	{
	    .name = "encoding",
	    .value = "名称",
	    .words = "文件的编码，如 Big5；默认看文件本身",
	    .take = take_encoding,
	},
	{
	    .name = "format",
	    .value = "yaml|markdown|text|html",
	    .words = "文件的格式，默认看文件本身",
	    .take = take_format,
	},
	{
	    .name = "leads",
	    .value = "yes|no",
	    .words = "识别文本时，是否把段首句当作标题",
	    .take = take_leads,
	},
	{
	    .name = "at",
	    .once = true,
	    .value = "位置",
	    .commands = "read",
	    .words = "屏幕打开到这里：6、3.6.1、#37、50% 或标题中的字",
	    .take = take_at,
	},
	{
	    .name = "private",
	    .commands = "read",
	    .words = "不记读到哪里、搜过什么，也不回到上次位置",
	    .flag = offsetof(struct options, private),
	},
	{
	    .name = "kiosk",
	    .once = true,
	    .words = "谁都能读、别的都做不了；见 man baogao-kiosk",
	    .take = take_kiosk,
	},
	{
	    .name = "self-test",
	    .once = true,
	    .words = "不阅读，在沙箱里逐一试不该做成的事",
	    .flag = offsetof(struct options, self_test),
	},
	{
	    .name = "help",
	    .once = true,
	    .letter = 'h',
	    .words = "这份说明",
	    .flag = offsetof(struct options, help),
	},
	{
	    .name = "version",
	    .once = true,
	    .letter = 'V',
	    .words = "版本",
	    .flag = offsetof(struct options, version),
	},
	{
	    .name = "context",
	    .letter = 'C',
	    .value = "句数",
	    .commands = "search",
	    .words = "连同前后各几句，0 到 99，默认 0",
	    .take = take_context,
	},
	{
	    .name = "regex",
	    .commands = "search",
	    .words = "搜索词是正则表达式",
	    .flag = offsetof(struct options, regex),
	},
	{
	    .name = "no-pinyin",
	    .commands = "search",
	    .words = "不按拼音搜索",
	    .flag = offsetof(struct options, no_pinyin),
	},
	{
	    .name = "count",
	    .commands = "search",
	    .words = "只打印每章有几处",
	    .flag = offsetof(struct options, count),
	},
	{
	    .name = "cite",
	    .value = "memo|gbt7714",
	    .optional = true,
	    .commands = "show",
	    .words = "末行写出处：摘自《…》，或按 GB/T 7714",
	    .take = take_cite,
	},
	{
	    .name = "json",
	    .commands = "toc show search check",
	    .words = "一节或一处一个 JSON 对象，一个一行",
	    .flag = offsetof(struct options, json),
	},
	{
	    .name = "csv",
	    .commands = "search",
	    .words = "一处一行 CSV，首行是列名",
	    .flag = offsetof(struct options, csv),
	},
	{
	    .name = "color",
	    .value = "auto|always|never",
	    .optional = true,
	    .commands = "search",
	    .words = "加粗结果，默认看是不是终端",
	    .take = take_color,
	},
	{ .name = NULL },
};
_Static_assert(sizeof options_table / sizeof *options_table <= OPTIONS_MOST,
    "every row has a bit in options.given");

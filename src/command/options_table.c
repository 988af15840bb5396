#include "command/options_table.h"

#include <stdlib.h>
#include <string.h>
#include <sysexits.h>

#include "base/buffer.h"
#include "command/options_take_internal.h"

static bool
take_notes(struct options *options, const char *value, struct error *error)
{
	options->beside = strcmp(value, "beside") == 0;
	return options->beside || strcmp(value, "home") == 0 ||
	       error_set(error, EX_USAGE,
		   "--notes 应为 home 或 beside，不是 %.40s", value);
}

_Static_assert(offsetof(struct options, ambiguous) == 0,
    "no flag is at offset 0, which says that a row has none");

const struct option_entry options_table[] = {
	{
	    .name = "ambiguous",
	    .value = "auto|narrow|wide",
	    .words = "“”—… 等字符占一列还是两列，默认问终端",
	    .take = options_take_ambiguous,
	},
	{
	    .name = "theme",
	    .value = "auto|dark|light|mono",
	    .words = "屏幕的配色：通用、深底、浅底、单色",
	    .take = options_take_theme,
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
	    .take = options_take_width,
	},
	{
	    .name = "encoding",
	    .value = "名称",
	    .words = "文件的编码，如 Big5；默认看文件本身",
	    .take = options_take_encoding,
	},
	{
	    .name = "format",
	    .value = "yaml|markdown|text|html|docx",
	    .words = "文件的格式，默认看文件本身",
	    .take = options_take_format,
	},
	{
	    .name = "leads",
	    .value = "yes|no",
	    .words = "识别文本时，是否把段首句当作标题",
	    .take = options_take_leads,
	},
	{
	    .name = "at",
	    .once = true,
	    .value = "位置",
	    .commands = "read",
	    .words = "屏幕打开到这里：6、3.6.1、#37、50% 或标题中的字",
	    .take = options_take_at,
	},
	{
	    .name = "notes",
	    .value = "home|beside",
	    .commands = "read notes",
	    .words = "笔记放在家目录，还是报告旁边",
	    .take = take_notes,
	},
	{
	    .name = "private",
	    .commands = "read",
	    .words = "不记位置、搜索、书签，也不回到上次位置",
	    .flag = offsetof(struct options, private),
	},
	{
	    .name = "kiosk",
	    .once = true,
	    .words = "谁都能读、别的都做不了；见 man baogao-kiosk",
	    .take = options_take_kiosk,
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
	    .take = options_take_context,
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
	    .take = options_take_cite,
	},
	{
	    .name = "json",
	    .commands = "toc show search figures targets check notes",
	    .words = "一节或一处一个 JSON 对象，一个一行",
	    .flag = offsetof(struct options, json),
	},
	{
	    .name = "md",
	    .commands = "notes",
	    .words = "Markdown",
	    .flag = offsetof(struct options, markdown),
	},
	{
	    .name = "csv",
	    .commands = "search figures targets",
	    .words = "一处一行 CSV，首行是列名",
	    .flag = offsetof(struct options, csv),
	},
	{
	    .name = "bom",
	    .commands = "figures targets",
	    .words = "CSV 前加 BOM，给中文 Windows 的 Excel",
	    .flag = offsetof(struct options, bom),
	},
	{
	    .name = "in",
	    .value = "位置",
	    .commands = "figures",
	    .words = "只列这一处的：6、3.6.1 或标题中的字",
	    .take = options_take_in,
	},
	{
	    .name = "kind",
	    .value = "种类",
	    .commands = "figures",
	    .words = "all 连同日期、名称、序数；默认只列数量、名次、时长",
	    .take = options_take_kind,
	},
	{
	    .name = "class",
	    .value = "类别",
	    .commands = "figures",
	    .words = "只列这一类单位的，如 money、people、percent",
	    .take = options_take_class,
	},
	{
	    .name = "all",
	    .commands = "targets",
	    .words = "连同口径不同的、上年无对应数的",
	    .flag = offsetof(struct options, all),
	},
	{
	    .name = "pairs",
	    .commands = "convert",
	    .words = "连同自动找到的目标对照，供人改正",
	    .flag = offsetof(struct options, pairs),
	},
	{
	    .name = "color",
	    .value = "auto|always|never",
	    .optional = true,
	    .commands = "search",
	    .words = "加粗结果，默认看是不是终端",
	    .take = options_take_color,
	},
	{ .name = NULL },
};
_Static_assert(sizeof options_table / sizeof *options_table <= OPTIONS_MOST,
    "every row has a bit in options.given");

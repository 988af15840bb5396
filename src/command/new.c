#include <sysexits.h>

#include "command/command.h"
#include "command/print.h"

static const char *const lines[] = {
	"# 一份报告，格式见 baogao-report(5)。# 开头的行是说明，可以删去。",
	"# 读：baogao 报告.yaml；查：baogao check 报告.yaml",
	"baogao: 1",
	"title: 某某区政府工作报告",
	"# 窄屏上的短题名",
	"short: 政府工作报告",
	"place: 某某市某某区",
	"year: 2026",
	"date: 2026-01-15",
	"occasion: 在某某区第一届人民代表大会第一次会议上",
	"speaker: 某某区区长 某某某",
	"# 没有报告人的公报、规划写 issuer: 发布的机关",
	"# 第一节之前的话",
	"text: |",
	"  各位代表：",
	"",
	"  现在，我代表区人民政府报告工作，请予审议。",
	"sections:",
	"  - number: 一、",
	"    title: 2025年工作回顾",
	"    # preface、results、tasks、governance、plan、projects 或 notes",
	"    kind: results",
	"    sections:",
	"      - title: 经济稳中有进",
	"        # 标题就是段首的话时，正文照样写全",
	"        text: |",
	"          经济稳中有进。地区生产总值增长5%。",
	"",
	"          空一行是另一段。",
	"",
	"          | 指标 | 单位 | 数值 |",
	"          | 地区生产总值 | 亿元 | 1000 |",
	"  - number: 二、",
	"    title: 2026年主要任务",
	"    kind: tasks",
	"    text: |",
	"      一节可以只有正文，也可以再分节。",
};

int
command_new(const struct options *options, char **arguments)
{
	(void)options;
	(void)arguments;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		print_exact(str_of(lines[i]));
	return print_end();
}

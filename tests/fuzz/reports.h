/* Reports for the sessions of fuzz targets, as YAML. */
#ifndef TESTS_FUZZ_REPORTS_H
#define TESTS_FUZZ_REPORTS_H

enum { FUZZ_REPORTS = 5 };

static const char *const fuzz_reports[FUZZ_REPORTS] = {
	/* All fields, branches with words of their own, leads, figures. */
	"baogao: 1\n"
	"title: 南山市政府工作报告\n"
	"short: 南山报告\n"
	"place: 南山市\n"
	"year: 2024\n"
	"date: 2024-01-15\n"
	"occasion: 在南山市第五届人民代表大会上\n"
	"speaker: 市长\n"
	"source: 南山日报\n"
	"sections:\n"
	"- title: 前言\n"
	"  kind: preface\n"
	"  supplied: true\n"
	"  text: 各位代表：现在报告工作。\n"
	"- title: 去年工作回顾\n"
	"  kind: results\n"
	"  year: 2023\n"
	"  id: results\n"
	"  sections:\n"
	"  - number: 【一】\n"
	"    title: 工业增长\n"
	"    subtitle: 新的动能\n"
	"    text: \"工业增长平稳。总产值900.5亿元，增长6.1%。\\n"
	"人工智能企业12家，“两个一百”完成——比上年多3%…\"\n"
	"    sections:\n"
	"    - title: 装备\n"
	"      id: gear\n"
	"      text: 装备制造 Model X 增长较快，重庆银行行长。\n"
	"    - title: 机器人\n"
	"      text: 机器人产量1.2万台（套），30微克/立方米。\n"
	"- title: 今年任务\n"
	"  kind: tasks\n"
	"  sections:\n"
	"  - number: （一）\n"
	"    title: 改善居住条件\n"
	"    text: （一）改善居住条件。加装电梯200台，建成公园5座。\n"
	"  - number: （二）\n"
	"    title: 绿化\n"
	"    text: 绿化5000亩。\n"
	"- title: 自身建设\n"
	"  kind: governance\n"
	"  text: 依法行政。\n",
	/* Leaves alone. */
	"baogao: 1\n"
	"title: 东河镇报告\n"
	"sections:\n"
	"- title: 过去\n"
	"  text: 增长5.2%。\n"
	"- title: 今后\n"
	"  text: 让我们一起努力！\n",
	/* What no screen may get as it is, and marks, wide and narrow. */
	"baogao: 1\n"
	"title: \"a\\u0301\\u202eb\\e[31m\\x9b中\\u200d\"\n"
	"sections:\n"
	"- title: \"👨‍👩‍👧\\ufe0f１２ﬀ\"\n"
	"  id: x-1\n"
	"  text: \"\\u0300\\u1100\\u1161\\u11a8\\u0915\\u093f\\t\\xad\\n"
	"\\uFFFF\\U000E0041가각\\u3099ば“‘’”—…·○α℃\"\n"
	"- title: \"\\uE000\\u115f　\"\n"
	"  number: \"\\u20e3\"\n"
	"  text: \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
	"1111111111111111111111111111111111111111111111111111111111111111\"\n",
	/* Deep, the shape of the first one's beginning. */
	"baogao: 1\n"
	"title: 深\n"
	"sections:\n"
	"- title: 去年工作回顾\n"
	"  sections:\n"
	"  - title: 工业增长\n"
	"    sections:\n"
	"    - title: 三\n"
	"      sections:\n"
	"      - title: 四\n"
	"        text: 甲\n"
	"        sections:\n"
	"        - title: 五\n"
	"          sections:\n"
	"          - title: 六\n"
	"            text: 乙丙丁\n"
	"          - title: 七\n"
	"            text: 戊\n"
	"    - title: 装备\n"
	"      text: 己\n",
	/* None. */
	"baogao: 1\n"
	"title: \"\\e]0;x\"\n"
	"sections: &a 3\n",
};

#endif

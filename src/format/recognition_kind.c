#include "format/recognition_internal.h"

/* Words of a heading, and the kind of the part it heads; the first that is
 * found decides. */
static const struct {
	const char *word;
	enum kind kind;
} words[] = {
	{ "名词解释", KIND_NOTES },
	{ "名词注释", KIND_NOTES },
	{ "名词注解", KIND_NOTES },
	{ "自身建设", KIND_GOVERNANCE },
	{ "政府建设", KIND_GOVERNANCE },
	{ "治理现代化", KIND_GOVERNANCE },
	{ "服务型政府", KIND_GOVERNANCE },
	{ "法治政府", KIND_GOVERNANCE },
	{ "人民满意", KIND_GOVERNANCE },
	{ "政府效能", KIND_GOVERNANCE },
	{ "实事", KIND_PROJECTS },
	{ "回顾", KIND_RESULTS },
	{ "工作总结", KIND_RESULTS },
	{ "取得新成绩", KIND_RESULTS },
	{ "今后五年", KIND_PLAN },
	{ "未来五年", KIND_PLAN },
	{ "五年规划", KIND_PLAN },
	{ "时期的主要目标", KIND_PLAN },
	{ "时期经济社会发展", KIND_PLAN },
	{ "奋斗目标", KIND_PLAN },
	{ "年工作安排", KIND_TASKS },
	{ "工作安排", KIND_TASKS },
	{ "主要任务", KIND_TASKS },
	{ "重点工作", KIND_TASKS },
	{ "主要工作", KIND_TASKS },
	{ "工作任务", KIND_TASKS },
	{ "目标任务", KIND_TASKS },
	{ "工作部署", KIND_TASKS },
	{ "工作重点", KIND_TASKS },
	{ "工作建议", KIND_TASKS },
	{ "总体要求", KIND_TASKS },
	{ "年工作", KIND_TASKS },
	{ "引言", KIND_PREFACE },
	{ "前言", KIND_PREFACE },
};

enum kind
recognition_kind_of(struct str title)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (str_holds(title, words[i].word))
			return words[i].kind;
	return KIND_NONE;
}

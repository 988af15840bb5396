/* Words that qualify a figure, the longer before the shorter. */
#ifndef FIGURE_QUALIFIER_TABLE_H
#define FIGURE_QUALIFIER_TABLE_H

#include "figure/figure.h"

struct qualifier_row {
	const char *word;
	enum bound bound;
};

/* clang-format off */
/* Right before a number. */
static const struct qualifier_row qualifiers_before[] = {
	{ "不低于", BOUND_AT_LEAST }, { "不少于", BOUND_AT_LEAST },
	{ "不超过", BOUND_AT_MOST }, { "不高于", BOUND_AT_MOST },
	{ "不突破", BOUND_AT_MOST }, { "不多于", BOUND_AT_MOST },
	{ "不小于", BOUND_AT_LEAST }, { "不下", BOUND_AT_LEAST },
	{ "不到", BOUND_BELOW }, { "不足", BOUND_BELOW },
	{ "低于", BOUND_BELOW }, { "少于", BOUND_BELOW },
	{ "小于", BOUND_BELOW }, { "高于", BOUND_OVER },
	{ "大于", BOUND_OVER }, { "超过", BOUND_OVER },
	{ "超出", BOUND_OVER }, { "突破", BOUND_OVER },
	{ "首破", BOUND_OVER }, { "接近", BOUND_NEAR },
	{ "将近", BOUND_NEAR }, { "大约", BOUND_ABOUT },
	{ "至少", BOUND_AT_LEAST }, { "最多", BOUND_AT_MOST },
	{ "超", BOUND_OVER }, { "逾", BOUND_OVER },
	{ "近", BOUND_NEAR }, { "约", BOUND_ABOUT },
	{ "≥", BOUND_AT_LEAST }, { "≤", BOUND_AT_MOST },
	{ "＞", BOUND_OVER }, { "＜", BOUND_BELOW },
};

/* Words that end like one of these and are none. */
static const char *const qualifier_words[] = { "最近", "附近", "临近", "邻近",
	"靠近", "新近", "亲近", "条约", "节约", "集约", "预约", "合约", "公约",
	"签约", "履约", "制约", "大都市近" };

/* Right behind it. */
static const struct qualifier_row qualifiers_behind[] = {
	{ "及以上", BOUND_AT_LEAST }, { "（含）以上", BOUND_AT_LEAST },
	{ "（含）以下", BOUND_AT_MOST }, { "及以下", BOUND_AT_MOST },
	{ "以上", BOUND_AT_LEAST }, { "以下", BOUND_AT_MOST },
	{ "以内", BOUND_AT_MOST }, { "之内", BOUND_AT_MOST },
	{ "左右", BOUND_ABOUT }, { "上下", BOUND_ABOUT },
	{ "之多", BOUND_EXACT }, { "多", BOUND_OVER }, { "余", BOUND_OVER },
};

/* Within it, between number and unit. */
static const struct qualifier_row qualifiers_within[] = {
	{ "余", BOUND_OVER }, { "多", BOUND_OVER }, { "来", BOUND_ABOUT },
	{ "几", BOUND_OVER }, { "数", BOUND_EXACT }, { "+", BOUND_OVER },
	{ "＋", BOUND_OVER },
};

/* At a distance, in the same clause. */
struct qualifier_far {
	const char *word;
	bool holds; /* behind 、 too, where a verb follows */
	bool adds;  /* says that it adds: not of what grows */
};
static const struct qualifier_far qualifiers_far[] = {
	{ "预计", true, false }, { "力争", true, false },
	{ "争取", true, false }, { "计划", true, false },
	{ "确保", true, false }, { "预期", true, false },
	{ "累计", false, false }, { "新增", false, true },
	{ "约占", false, false }, { "原则上", true, false },
};
/* clang-format on */

#endif

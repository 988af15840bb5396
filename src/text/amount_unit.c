#include "text/amount.h"
#include "text/amount_internal.h"
#include "text/unit_words_internal.h"

/* Units in the eyes of a line end that count nothing, in digits or in Han. */
struct no_unit {
	const char *word;
	bool digits, han;
};
static const struct no_unit no_units[] = {
	{ "上下", true, true },
	{ "两", true, true },
	{ "之内", true, true },
	{ "之多", true, true },
	{ "之间", true, true },
	{ "人民币", true, true },
	{ "代表", true, true },
	{ "以上", true, true },
	{ "以下", true, true },
	{ "以内", true, true },
	{ "以前", true, true },
	{ "以后", true, true },
	{ "以外", true, true },
	{ "以来", true, true },
	{ "优", true, true },
	{ "佳", true, true },
	{ "分", false, true },
	{ "后", true, true },
	{ "大卡", false, true },
	{ "左右", true, true },
	{ "度", false, true },
	{ "成就", true, true },
	{ "成效", true, true },
	{ "成果", true, true },
	{ "方", false, true },
	{ "时", true, true },
	{ "点", false, true },
	{ "胜", true, true },
	{ "行", true, true },
	{ "行动", true, true },
	{ "角", false, true },
	{ "词", true, true },
	{ "道", false, true },
	{ "里", false, true },
	{ "面", false, true },
	{ "样", true, true },
	{ "组织", true, true },
	{ "万兆", false, true },
};

/* Words that only begin like a unit, 个点位 is 个, 成立 is none; and 人口. */
static const struct {
	const char *word, *more;
	size_t length; /* of the unit, in bytes */
} cut_units[] = {
	{ "个点", "位", 3 },
	{ "人", "口", 6 },
	{ "人", "均", 0 },
	{ "人", "工", 0 },
	{ "人", "大", 0 },
	{ "人", "民", 0 },
	{ "个", "体", 0 },
	{ "户", "籍", 0 },
	{ "家", "庭", 0 },
	{ "位", "于", 0 },
	{ "周", "边", 0 },
	{ "年来", "", 3 },
	{ "年内", "", 3 },
	{ "年间", "", 3 },
	{ "日内", "", 3 },
	{ "元级", "", 3 },
	{ "成", "立", 0 },
	{ "成", "员", 0 },
	{ "成", "长", 0 },
	{ "成", "功", 0 },
	{ "成", "为", 0 },
	{ "成", "熟", 0 },
	{ "大", "力", 0 },
	{ "大", "型", 0 },
	{ "大", "桥", 0 },
	{ "大", "楼", 0 },
	{ "大", "厦", 0 },
	{ "大", "道", 0 },
	{ "对", "于", 0 },
	{ "对", "外", 0 },
	{ "所", "有", 0 },
	{ "部", "署", 0 },
	{ "台", "阶", 0 },
	{ "道", "路", 0 },
	{ "站", "点", 0 },
	{ "面", "积", 0 },
	{ "段", "落", 0 },
	{ "起", "来", 0 },
	{ "起", "步", 0 },
	{ "线", "上", 0 },
	{ "期", "待", 0 },
	{ "日", "常", 0 },
	{ "批", "准", 0 },
	{ "集", "中", 0 },
	{ "场", "地", 0 },
	{ "点", "位", 0 },
	{ "条", "件", 0 },
	{ "组", "团", 0 },
	{ "组", "建", 0 },
	{ "组", "合", 0 },
};

/* A single 一 counts only these: 一年, 一倍; elsewhere it stands in words. */
static const char *const one_units[] = { "年", "个月", "周", "天", "小时",
	"个小时", "倍", "个百分点", "百分点", "年半", "个半月", "个多月",
	"倍多", "个季度", NULL };

bool
amount_counts_one(struct str unit)
{
	for (size_t i = 0; one_units[i] != NULL; i++)
		if (str_is(unit, one_units[i]))
			return true;
	return false;
}

static size_t
among_none(struct str unit, bool han)
{
	for (size_t i = 0; i < sizeof no_units / sizeof *no_units; i++)
		if ((han ? no_units[i].han : no_units[i].digits) &&
		    str_is(unit, no_units[i].word))
			return 0;
	return unit.length;
}

/* 六大方面, but 六大科创街区: what 大 stands before is named by the text, unless
 * it is one of these. */
static size_t
length_of_great(struct str text, size_t at, bool han)
{
	static const char *const kinds[] = { "方面", "行业", "门类", "类型",
		"类别", "领域", NULL };
	struct str great = str_of("大");

	for (size_t i = 0; kinds[i] != NULL; i++)
		if (amount_has(text, at + great.length, kinds[i]))
			return great.length + strlen(kinds[i]);
	return among_none(great, han);
}

size_t
amount_unit(struct str text, size_t at, bool han)
{
	size_t length;
	struct str unit;

	if (at >= text.length)
		return 0;
	length = unit_words_at(text, at);
	unit = str_slice(text, at, at + length);
	for (size_t i = 0; i < sizeof cut_units / sizeof *cut_units; i++)
		if (str_is(unit, cut_units[i].word) &&
		    amount_has(text, at + length, cut_units[i].more))
			return cut_units[i].length;
	if (str_is(unit, "大"))
		return length_of_great(text, at, han);
	return among_none(unit, han);
}

struct point
amount_point(struct str text, size_t at)
{
	return at < text.length ? utf8_at(text, at) : (struct point){ 0, 0 };
}

bool
amount_has(struct str text, size_t at, const char *words)
{
	return at <= text.length &&
	       str_starts(str_slice(text, at, text.length), str_of(words));
}

bool
amount_is_rounding(struct str text, size_t at, bool han)
{
	struct point point = amount_point(text, at);
	size_t behind = at + point.length;

	if (point.value != U'余' && point.value != U'多' &&
	    point.value != U'来' && point.value != U'几' &&
	    point.value != U'+' && point.value != U'＋')
		return false;
	return amount_multiplier(amount_point(text, behind).value) >= 100 ||
	       amount_unit(text, behind, han) > 0;
}

double
amount_multiplier_at(struct str text, size_t at, bool han)
{
	double multiplier = amount_multiplier(amount_point(text, at).value);

	/* 千瓦 and 百帕 begin like multipliers and are units. */
	if ((multiplier == 1000 || multiplier == 100) &&
	    amount_unit(text, at, han) > strlen("千"))
		return 0;
	return multiplier;
}

#include "pair/thing.h"

#include "pair/rest.h"
#include "text/utf8.h"

enum {
	NAMED_LEAST = 2, /* characters that name a thing */
};

/* How alike the clauses are of figures that name nothing but a kind. */
#define ALIKE 0.5

/* Words that name a kind of things, and none of them. What is said and planned
 * is no indicator, however it is counted. */
static const struct {
	const char *word;
	bool said;
} kinds[] = {
	{ "方面", true },
	{ "工作", true },
	{ "举措", true },
	{ "措施", true },
	{ "任务", true },
	{ "重点", true },
	{ "项目", false },
	{ "工程", false },
	{ "企业", false },
	{ "行动", false },
	{ "活动", false },
	{ "平台", false },
	{ "基地", false },
	{ "中心", false },
	{ "重大", false },
	{ "年度", false },
	{ "普及率", false },
	{ "覆盖率", false },
	{ "治理率", false },
	{ "处理率", false },
	{ "合格率", false },
	{ "达标率", false },
	{ "投资", false },
	{ "产值", false },
	{ "收入", false },
	{ "面积", false },
	{ "人数", false },
};

/* Whether some nouns say hardly more than such words; `said`: than those of what is
 * said. */
static bool
is_kind(struct str nouns, bool said)
{
	size_t named = 0;
	bool any = false;

	for (size_t at = 0; at < nouns.length;) {
		struct str rest = str_slice(nouns, at, nouns.length);
		size_t length = 0;

		for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
			if ((kinds[i].said || !said) &&
			    str_starts(rest, str_of(kinds[i].word)))
				length = str_of(kinds[i].word).length;
		named += length == 0;
		any = any || length > 0;
		at += length > 0 ? length : utf8_at(nouns, at).length;
	}
	return any && named < NAMED_LEAST;
}

/* Whether one that names only a kind has less than the other: 项目 and 电网项目;
 * but 重大项目 may be the same. */
static bool
is_only_kind(struct str nouns, struct str less, struct str more)
{
	return less.length == 0 && is_kind(nouns, false) &&
	       !is_kind(more, false);
}

bool
thing_is_another(
    struct arena *arena, const struct trait *one, const struct trait *other)
{
	struct rest rest;
	struct str left, right;

	if (is_kind(one->nouns, true) || is_kind(other->nouns, true))
		return true;
	rest_of_nouns(&rest, arena, one, other);
	left = buffer_str(&rest.one);
	right = buffer_str(&rest.other);
	if (left.length == 0 && right.length == 0)
		return is_kind(one->nouns, false) &&
		       grams_shared(&one->clause, &other->clause) < ALIKE;
	/* 工业增加值能耗下降 and 工业增加值增长. */
	return one->falls != other->falls ||
	       is_only_kind(one->nouns, left, right) ||
	       is_only_kind(other->nouns, right, left);
}

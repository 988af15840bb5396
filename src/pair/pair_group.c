#include "pair/pair_group.h"

const char *const pair_group_words[PAIR_GROUPS] = {
	[PAIR_ALIKE] = "措辞一致",
	[PAIR_WORDED] = "措辞有别",
	[PAIR_BASIS] = "口径不同",
	[PAIR_PROJECTS] = "民生实事",
	[PAIR_ALONE] = "上年无对应数",
};

/* It is the new one that says nothing of a target. */
const char pair_group_alone_of_two[] = "新报告没有对应数";

enum pair_group
pair_group_of(const struct pair *pair)
{
	if (pair->project)
		return PAIR_PROJECTS;
	if (pair->relation == RELATION_SAME)
		return pair->differs.length > 0 ? PAIR_WORDED : PAIR_ALIKE;
	return pair->relation == RELATION_BASIS ? PAIR_BASIS : PAIR_ALONE;
}

void
pair_group_count(const struct pairs *pairs, size_t counts[PAIR_GROUPS])
{
	for (int i = 0; i < PAIR_GROUPS; i++)
		counts[i] = 0;
	for (size_t i = 0; i < pairs->count; i++)
		counts[pair_group_of(&pairs->at[i])]++;
}

struct str
pair_group_remark(const struct pair *pair, struct arena *arena)
{
	if (!pair->project || pair->relation != RELATION_BASIS)
		return pair->differs;
	return arena_print(arena, "%s %.*s", pair_group_words[PAIR_BASIS],
	    (int)pair->differs.length, pair->differs.bytes);
}

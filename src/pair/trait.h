/* What a figure's own words say of it for a comparison with another one. */
#ifndef PAIR_TRAIT_H
#define PAIR_TRAIT_H

#include "figure/figure.h"
#include "pair/gram.h"

enum trait_stage {
	STAGE_NONE,
	STAGE_START,
	STAGE_FINISH,
	STAGE_BOTH,
};

enum trait_flow {
	FLOW_NONE,
	FLOW_ADDED, /* what came in the year */
	FLOW_LEVEL, /* what there is in all */
	FLOW_SUM,   /* over several years */
};

enum {
	TRAIT_VERBS = 8,
	TRAIT_SCOPES = 4,
};

struct trait {
	const struct figure *figure;
	struct grams subject, clause, title;
	struct str unit; /* one word for those that mean the same */
	enum trait_stage stage;
	enum trait_flow flow;
	bool falls;    /* 下降 */
	bool each;     /* 每: it is one of several alike */
	bool is_bound; /* it only bounds what is counted: 3亿元以上项目 */
	struct str verbs[TRAIT_VERBS]; /* slices of static words or the text */
	size_t verb_count;
	struct str scopes[TRAIT_SCOPES];
	size_t scope_count;
	struct str nouns; /* of the subject, without verbs, scopes and others */
	struct str goal; /* of them, those behind the last verb: 下沉社区 */
	bool joins;      /* the subject names several things */
	struct str bare; /* the subject without what tells nothing apart */
};

/* Reads the words of a figure; its grams are not weighed yet. `title` is its
 * section's. */
void trait_read(struct trait *trait, struct arena *arena,
    const struct figure *figure, struct str title);

/* Whether two figures can be of one indicator: what they measure, in which
 * unit. */
bool trait_fits(const struct trait *one, const struct trait *other);

#endif

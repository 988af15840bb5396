/* What a figure counts, in the words of its own section. */
#ifndef FIGURE_SUBJECT_H
#define FIGURE_SUBJECT_H

#include "base/arena.h"
#include "figure/sides_internal.h"

enum {
	SUBJECT_MOST = 150, /* bytes */
};

/* A copy of a subject. */
struct topic_text {
	char bytes[SUBJECT_MOST];
	size_t length;
};

/* What the clauses of a sentence are about so far, for the figures of the next
 * one that name nothing: 完工16条, 增长5%. All zero at the start of a
 * sentence. */
struct topic {
	struct topic_text thing; /* without a stage or a part of it */
	struct topic_text whole; /* the last subject */
	enum measure measure;    /* of the figure before */
	struct str passed; /* a clause without a figure, behind all of this */
};

/* Forgets it, where a sentence ends. */
void subject_forget(struct topic *topic);

/* Finds the subject, in the arena, and the measure, and makes the subject the
 * topic. An empty one is possible. */
void subject_find(struct arena *arena, struct figure *figure,
    const struct subject_place *place, struct topic *topic);

/* Makes a clause without a figure the topic, if it names anything. It is looked
 * at only when a figure asks, and must stay until then. */
void subject_pass(struct str clause, struct topic *topic);

#endif

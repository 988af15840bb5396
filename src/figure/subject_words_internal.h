/* The words around a figure that are not what it measures. */
#ifndef FIGURE_SUBJECT_WORDS_INTERNAL_H
#define FIGURE_SUBJECT_WORDS_INTERNAL_H

#include "base/str.h"

enum {
	WORD_LEAD = 1, /* begins a clause and names nothing: 预计, 全年 */
	WORD_VERB = 2, /* says that it is done, as others do: 完成, 新增 */
	WORD_TAIL = 4, /* links a subject and its figure: 达到, 为 */
	WORD_GROWTH = 8,     /* the same, and the figure is a change */
	WORD_STAGE = 16,     /* how far a thing got, part of its name: 开工 */
	WORD_ATTRIBUTE = 32, /* of the thing before: 总投资, 增幅 */
	WORD_CUT = 64,       /* ends the topic of a clause without a figure */
	WORD_REST = 128,     /* may end what stands behind a figure */
	WORD_SCOPE = 256,    /* 全市, 城区 */
	WORD_NOUN = 1024, /* no such word, though it begins or ends like one */
	WORD_DEED = 512,  /* a verb that is a noun too: 投入, 建设 */
};

struct subject_word {
	char word[20];
	unsigned uses;
};

/* Returns the length in bytes of the longest word that begins a text; 0 if there
 * is none, or if it has none of the uses wanted. `*uses` becomes all of its
 * uses. */
size_t subject_word_first(struct str text, unsigned wanted, unsigned *uses);

/* Likewise of one that ends it. */
size_t subject_word_last(struct str text, unsigned wanted, unsigned *uses);

/* Whether a text is one such word. */
bool subject_word_is(struct str text, unsigned wanted);

#endif

/* The words of a clause that tell what is done to what is counted. */
#ifndef PAIR_WORD_H
#define PAIR_WORD_H

#include <stdbool.h>

#include "base/str.h"

enum word_class {
	WORD_NOUN,   /* any character of no other class */
	WORD_START,  /* 开工 */
	WORD_FINISH, /* 竣工 */
	WORD_BOTH,   /* 开竣工 */
	WORD_ADD,    /* 新增: what was not there before */
	WORD_LEVEL,  /* 达到, 总数: what there is in all */
	WORD_SUM,    /* 累计: over several years */
	WORD_DOWN,   /* 下降 */
	WORD_VERB,   /* any other */
	WORD_SCOPE,  /* 省级: who says so */
	WORD_JOIN,   /* 和 */
	WORD_IDLE,   /* tells nothing apart: 全年, 力争 */
	WORD_CLASSES,
};

/* Returns the class of the word at a byte of a text, and its bytes; quotations
 * and title marks are nouns as a whole. */
enum word_class word_at(struct str text, size_t at, size_t *length);

#endif

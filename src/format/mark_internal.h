/* The marks by which sections are counted at the start of a paragraph: 一、
 * （一） 1. 第一章 一是 —— and their like (GB/T 9704-2012, 7.3.3). */
#ifndef FORMAT_MARK_INTERNAL_H
#define FORMAT_MARK_INTERNAL_H

#include "base/str.h"

/* In the order of their ranks, the highest first. */
enum mark_kind {
	MARK_NONE,
	MARK_PART,        /* 第一编 第一篇 第一部分 */
	MARK_CHAPTER,     /* 第一章 */
	MARK_SECTION,     /* 第一节 */
	MARK_BLACK,       /* 【一】 */
	MARK_HAN,         /* 一、 */
	MARK_PAREN,       /* （一） */
	MARK_ARTICLE,     /* 第一条 */
	MARK_DIGIT,       /* 1. */
	MARK_PAREN_DIGIT, /* （1） */
	MARK_CIRCLED,     /* ① */
	MARK_IS,          /* 一是 */
	MARK_NTH,         /* 第一， */
	MARK_DASH,        /* —— */
	MARK_KINDS,
};

struct mark {
	enum mark_kind kind;
	int ordinal;   /* 0 for a dash */
	size_t number; /* bytes of what is printed: 一、 */
	size_t length; /* bytes, with the blanks behind it */
};

/* Reads the mark at the start of a text; of kind MARK_NONE if there is none.
 * Brackets and stops may be half-width, digits full-width, and blanks may stand
 * within. */
struct mark mark_read(struct str text);

#endif

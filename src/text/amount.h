/* Numerals with their value and unit, wherever a text has one: 281.87亿元,
 * 3%—5%, 1/4, 六大方面, 千亿级, 第一. What a numeral is good for, whether it
 * counts or names, is not asked here. */
#ifndef TEXT_AMOUNT_H
#define TEXT_AMOUNT_H

#include <stdbool.h>

#include "base/str.h"

enum amount_form {
	AMOUNT_DIGITS,   /* 12个, 2024年 */
	AMOUNT_HAN,      /* 六大方面, 三千五百万元 */
	AMOUNT_FRACTION, /* 1/4, 三分之一, 一半, 百分之六十, 七成 */
	AMOUNT_PLACES,   /* 两位数: so many digits */
	AMOUNT_MAGNITUDE, /* 千亿级, 万人: no digit before the multiplier */
	AMOUNT_ORDINAL,   /* 第一, 第3位, 前三, 首位, 首批 */
	AMOUNT_CODE,      /* 1+6, 2021-03-05, PM2.5, 5G: no one number */
};

/* Spans are bytes of the text. */
struct amount {
	struct span span; /* sign, number, multiplier and unit */
	struct span unit; /* 元; empty at the end if none is known */
	double low, high; /* the same where it is no range */
	enum amount_form form;
	bool scaled;  /* with a multiplier: 万, 亿 */
	bool rounded; /* 余, 多, 几 or the like within it */
	bool vague;   /* 数十, 几百: it says no more than the multiplier */
};

/* Finds the first numeral that begins at or after the byte offset `from`, which
 * must be where a character begins. Returns false if there is none. Numerals in
 * Han without a unit are words and no numerals: 一般, 三农. */
bool amount_next(struct str text, size_t from, struct amount *amount);

/* Returns the length in bytes of the unit at a byte offset, as a number in Han
 * or in digits takes it; 0 if there is none. */
size_t amount_unit(struct str text, size_t at, bool han);

#endif

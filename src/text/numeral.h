/* The numerals by which sections are counted: 3, ３, 三, 十二, 二十. */
#ifndef TEXT_NUMERAL_H
#define TEXT_NUMERAL_H

#include <stdbool.h>

#include "base/str.h"

/* Returns the value, 1 to 9999, of a text that is a numeral and nothing else,
 * in ASCII or full-width digits or in Han; 0 if it is none. */
int numeral_value(struct str text);

/* A printed number without what surrounds it: brackets of any kind, 第, and 章
 * 节 篇 部分 条 款, 、 and a closing full stop. 【六】 六, 第一章 一, 1.1 1.1.
 * A slice of the number. */
struct str numeral_bare(struct str number);

/* Returns whether a typed number has the value of a printed one and the same
 * around it, full-width or not: 第3章 is like 第三章, and (2) like （二）. A bare
 * number is like none. */
bool numeral_is_like(struct str number, struct str typed);

#endif

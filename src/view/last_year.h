/* Last year's figures beside the targets of a section, for the margin of its
 * text or the status row. */
#ifndef VIEW_LAST_YEAR_H
#define VIEW_LAST_YEAR_H

#include "view/reading.h"

/* Returns in one line last year's figure of the first of the selected section's
 * targets that has one in the same words, else in others: 上年：电梯加装完工333台
 * （D 对照）. The figure is never cut. Returns nothing where there is none, or no
 * room. */
struct str
last_year_line(const struct reading *reading, int columns, struct arena *arena);

/* Finds the next pair from `*index` on of the same indicator whose target begins
 * in a run of bytes of a paragraph, an index of report.paragraphs. Returns false
 * if there is none; else `*index` is its own. */
bool last_year_next(const struct pairs *pairs, size_t paragraph,
    struct span bytes, size_t *index);

/* Returns what the margin says of a pair: 上年 新增 832张, or if the target is
 * to be named, 700张：上年 新增 832张. What differs in the words stands behind or
 * below it. */
struct str
last_year_words(const struct pair *pair, bool named, struct arena *arena);

/* Returns what is of the same indicator as a figure: 2025年目标 力争 200台（D）;
 * nothing if there is none. */
struct str last_year_beside(const struct reading *reading,
    const struct figure *figure, struct arena *arena);

#endif

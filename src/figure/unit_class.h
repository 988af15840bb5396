/* What a unit measures, and what a number with it is good for. */
#ifndef FIGURE_UNIT_CLASS_H
#define FIGURE_UNIT_CLASS_H

#include "figure/figure.h"
#include "text/amount.h"

/* A unit, and the kind that a number with it has if its sentence says nothing
 * else: 号 names, 年 lasts. */
struct unit_row {
	char unit[20];
	enum unit_class unit_class;
	enum figure_kind kind;
};

/* Returns what is known of a unit. One with words in brackets is its first one,
 * 套（间）; one of mass for each volume is a concentration. A unit that is not
 * known by name counts things; the empty one is other. */
struct unit_row unit_class_of(struct str unit);

/* Returns the class of a numeral of a text. Without a unit it is told by its form
 * and size, or by the noun behind it. */
enum unit_class
unit_class_of_amount(struct str text, const struct amount *amount);

#endif

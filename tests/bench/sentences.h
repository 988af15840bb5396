/* Report text of any length, the same every time: sentences of the report in
 * any order, with other figures and a few other Han. */
#ifndef TESTS_BENCH_SENTENCES_H
#define TESTS_BENCH_SENTENCES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* The text, as it is written or folded, in the pages of a file that goes away
 * with the program, so that another program reads the same memory; it is in
 * memory where there is room. */
struct str sentences_make(size_t length, bool folded, int *file);

#endif

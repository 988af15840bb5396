/* The table of figures that a bench prints. */
#ifndef TESTS_BENCH_FIGURES_H
#define TESTS_BENCH_FIGURES_H

#include <stdbool.h>
#include <stddef.h>

/* Prints a figure beside what it is asked to be at most. */
void figures_line(
    const char *figure, const char *unit, double asked, double measured);

/* Prints one that nothing is asked of, to be compared with those beside it. */
void figures_aside(const char *figure, const char *unit, double measured);

/* Ends the bench, and says why nothing can be measured. */
_Noreturn void figures_give_up(const char *reason);

/* Whether any so far was above that. */
bool figures_missed(void);

/* The one in the middle; the figures are sorted. */
double figures_median(double *figures, size_t count);

#endif

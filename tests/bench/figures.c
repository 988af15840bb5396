#include "bench/figures.h"

#include <stdio.h>
#include <stdlib.h>

#include "text/cluster.h"

enum {
	FIGURE_COLUMNS = 46,
};

static bool missed;

void
figures_line(
    const char *figure, const char *unit, double asked, double measured)
{
	int columns = cluster_columns(str_of(figure), AMBIGUOUS_NARROW);
	bool kept = measured <= asked;

	missed |= !kept;
	printf("%s%*s %8.2f %8.2f %-5s %s\n", figure, FIGURE_COLUMNS - columns,
	    "", asked, measured, unit, kept ? "ok" : "MISSED");
	fflush(stdout);
}

void
figures_aside(const char *figure, const char *unit, double measured)
{
	printf(
	    "%-*s %8s %8.2f %s\n", FIGURE_COLUMNS, figure, "", measured, unit);
	fflush(stdout);
}

bool
figures_missed(void)
{
	return missed;
}

static int
compare(const void *left, const void *right)
{
	const double *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

double
figures_median(double *figures, size_t count)
{
	qsort(figures, count, sizeof *figures, compare);
	return figures[count / 2];
}

_Noreturn void
figures_give_up(const char *reason)
{
	fprintf(stderr, "bench: %s\n", reason);
	exit(1);
}

/* Whether a figure tells what was reached or what is wanted, and of which
 * year. */
#ifndef FIGURE_FIGURE_ROLE_H
#define FIGURE_FIGURE_ROLE_H

#include "figure/figure.h"
#include "report/report.h"

struct figure_role_year {
	enum figure_role role;
	int year; /* 0: none is named */
};

/* Returns the year of a report: the YAML's, that in its title, or of its date; 0
 * if there is none. */
int figure_role_report_year(const struct report *report);

/* Returns what a section says of its figures: by its kind, or that of the
 * section it is in, and the year in its heading, the YAML or the report's. */
struct figure_role_year
figure_role_of_section(const struct report *report, size_t node);

/* Returns what a clause makes of it with its own words: a year that it names,
 * if it does not compare with it; a paragraph about several years has none. */
struct figure_role_year figure_role_of_clause(
    struct figure_role_year section, struct str paragraph, struct str clause);

#endif

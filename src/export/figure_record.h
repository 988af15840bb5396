/* A figure as a JSON object in one line, or a line of CSV. */
#ifndef EXPORT_FIGURE_RECORD_H
#define EXPORT_FIGURE_RECORD_H

#include "base/buffer.h"
#include "figure/figure.h"
#include "report/report.h"

/* The figure of a report and, if there is one, its file. */
struct figure_record {
	const struct report *report;
	const struct figure *figure;
};

/* Adds the columns' names, or the figure's values under them: report, year,
 * path, id, byte, quote, subject, value, value_to, bound, unit, class, measure,
 * marks, kind, role, role_year, clause. Numbers have no thousands separators.
 * What there is none of is empty, never 0. */
void figure_record_names(struct buffer *line);
void figure_record_csv(struct buffer *line, const struct figure_record *record);

/* Adds an object with the same names; what there is none of is null, and marks
 * are an array. As safe as export/json.h. */
void
figure_record_json(struct buffer *line, const struct figure_record *record);

#endif

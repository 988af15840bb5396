/* A target and last year's result beside it as a JSON object in one line, or a
 * line of CSV. */
#ifndef EXPORT_PAIR_RECORD_H
#define EXPORT_PAIR_RECORD_H

#include "base/buffer.h"
#include "pair/pairs.h"
#include "report/report.h"

/* A pair, and the reports its figures stand in, which may be the same. */
struct pair_record {
	const struct report *results, *targets;
	const struct pair *pair;
};

/* Adds the columns' names, or the pair's values under them: subject, relation,
 * result_id, result_path, result_byte, result_quote, result_value,
 * result_value_to, result_unit, result_bound, result_clause, the same of the
 * target, differs, score. What there is none of is empty, never 0. */
void pair_record_names(struct buffer *line);
void pair_record_csv(struct buffer *line, const struct pair_record *record);

/* Adds an object with the same names; what there is none of is null. */
void pair_record_json(struct buffer *line, const struct pair_record *record);

#endif

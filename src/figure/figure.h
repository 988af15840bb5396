/* A figure: a numeral of the report with what its own sentence says of it. */
#ifndef FIGURE_FIGURE_H
#define FIGURE_FIGURE_H

#include <stdbool.h>

#include "base/buffer.h"

enum figure_kind {
	FIGURE_QUANTITY,
	FIGURE_RANK,
	FIGURE_DURATION,
	FIGURE_DATE,
	FIGURE_NAME,
	FIGURE_ORDINAL,
	FIGURE_KIND_COUNT,
};

/* What a unit measures. */
enum unit_class {
	UNIT_MONEY,
	UNIT_AREA,
	UNIT_LENGTH,
	UNIT_PEOPLE,
	UNIT_PERCENT,
	UNIT_CONCENTRATION,
	UNIT_DURATION,
	UNIT_COUNT,
	UNIT_OTHER,
	UNIT_CLASS_COUNT,
};

enum measure {
	MEASURE_LEVEL,
	MEASURE_GROWTH,
	MEASURE_SHARE,
	MEASURE_INCREMENT,
	MEASURE_CUMULATIVE,
	MEASURE_COUNT,
};

/* How the text's words beside a figure bound it. */
enum bound {
	BOUND_EXACT,
	BOUND_OVER,
	BOUND_AT_LEAST,
	BOUND_NEAR,
	BOUND_ABOUT,
	BOUND_BELOW,
	BOUND_AT_MOST,
	BOUND_COUNT,
};

enum figure_role {
	ROLE_OF_NONE,
	ROLE_OF_RESULT,
	ROLE_OF_TARGET,
	ROLE_OF_COUNT,
};

enum {
	FIGURE_MARKS = 6, /* of one figure, at most */
};

/* Every text is a slice of the report, but for the subject, which may join
 * slices of its section. */
struct figure {
	size_t node, paragraph; /* of report.paragraphs */
	struct span span;       /* of the paragraph: the quote */
	size_t byte; /* of the section's text, paragraphs joined by LF */
	struct str quote, unit; /* unit: without multiplier, may be empty */
	/* The quote with the marks that touch it: 超900亿元, 90%以上. */
	struct str wording;
	enum figure_kind kind;
	double low, high; /* the same unless it is a range */
	enum unit_class unit_class;
	enum measure measure;
	enum bound bound;
	struct str marks[FIGURE_MARKS];
	size_t mark_count;
	struct str subject;
	struct str clause;
	enum figure_role role;
	int year; /* of the role; 0 if the report names none */
};

/* The names of these in CSV and JSON. */
extern const char *const figure_kinds[FIGURE_KIND_COUNT];
extern const char *const figure_classes[UNIT_CLASS_COUNT];
extern const char *const figure_measures[MEASURE_COUNT];
extern const char *const figure_bounds[BOUND_COUNT];
extern const char *const figure_roles[ROLE_OF_COUNT];

/* What a reader is told: 数量, 金额. */
extern const char *const figure_class_words[UNIT_CLASS_COUNT];

/* Return whether it is a quantity, a rank or a duration: what is listed unless
 * all numerals are asked for. */
bool figure_kind_counts(enum figure_kind kind);
bool figure_counts(const struct figure *figure);

/* Returns whether a mark stands at a distance, so that the wording does not show
 * it: 预计, 新增. */
bool figure_mark_is_apart(const struct figure *figure, size_t mark);

/* Returns the marks that do, with a blank between each two. */
struct str figure_marks_apart(const struct figure *figure, struct arena *arena);

/* Returns the figure as the text has it, behind these marks: 力争 200台. */
struct str figure_words(const struct figure *figure, struct arena *arena);

/* Adds a value as plain decimal digits, with up to 15 of them that count. */
void figure_add_value(struct buffer *line, double value);

#endif

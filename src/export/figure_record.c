#include "export/figure_record.h"

#include "export/csv.h"
#include "export/json.h"
#include "figure/figure_role.h"
#include "report/path.h"

/* The columns, in the order of the CSV and of JSON. */
enum column {
	COLUMN_REPORT,
	COLUMN_YEAR,
	COLUMN_PATH,
	COLUMN_ID,
	COLUMN_BYTE,
	COLUMN_QUOTE,
	COLUMN_SUBJECT,
	COLUMN_VALUE,
	COLUMN_VALUE_TO,
	COLUMN_BOUND,
	COLUMN_UNIT,
	COLUMN_CLASS,
	COLUMN_MEASURE,
	COLUMN_MARKS,
	COLUMN_KIND,
	COLUMN_ROLE,
	COLUMN_ROLE_YEAR,
	COLUMN_CLAUSE,
	COLUMN_COUNT,
};

static const struct {
	const char *name;
	bool number; /* no text in JSON */
} columns[COLUMN_COUNT] = {
	[COLUMN_REPORT] = { "report", false },
	[COLUMN_YEAR] = { "year", true },
	[COLUMN_PATH] = { "path", false },
	[COLUMN_ID] = { "id", false },
	[COLUMN_BYTE] = { "byte", true },
	[COLUMN_QUOTE] = { "quote", false },
	[COLUMN_SUBJECT] = { "subject", false },
	[COLUMN_VALUE] = { "value", true },
	[COLUMN_VALUE_TO] = { "value_to", true },
	[COLUMN_BOUND] = { "bound", false },
	[COLUMN_UNIT] = { "unit", false },
	[COLUMN_CLASS] = { "class", false },
	[COLUMN_MEASURE] = { "measure", false },
	[COLUMN_MARKS] = { "marks", false },
	[COLUMN_KIND] = { "kind", false },
	[COLUMN_ROLE] = { "role", false },
	[COLUMN_ROLE_YEAR] = { "role_year", true },
	[COLUMN_CLAUSE] = { "clause", false },
};

static struct str
value_text(struct arena *arena, double value)
{
	struct buffer text = { .arena = arena };

	figure_add_value(&text, value);
	return buffer_str(&text);
}

static struct str
marks_of(const struct figure *figure, struct arena *arena)
{
	struct buffer marks = { .arena = arena };

	for (size_t i = 0; i < figure->mark_count; i++) {
		if (i > 0)
			buffer_add_byte(&marks, ' ');
		buffer_add(&marks, figure->marks[i]);
	}
	return buffer_str(&marks);
}

static struct str
number_of(struct arena *arena, size_t number)
{
	return arena_print(arena, "%zu", number);
}

/* A number of what counts only: the value of a name says nothing. */
static void
fill_numbers(
    struct str *cells, const struct figure *figure, struct arena *arena)
{
	cells[COLUMN_BYTE] = number_of(arena, figure->byte);
	if (figure_counts(figure)) {
		cells[COLUMN_VALUE] = value_text(arena, figure->low);
		if (figure->high > figure->low)
			cells[COLUMN_VALUE_TO] =
			    value_text(arena, figure->high);
		cells[COLUMN_BOUND] = str_of(figure_bounds[figure->bound]);
		cells[COLUMN_CLASS] =
		    str_of(figure_classes[figure->unit_class]);
		cells[COLUMN_MEASURE] =
		    str_of(figure_measures[figure->measure]);
	}
	if (figure->year > 0)
		cells[COLUMN_ROLE_YEAR] =
		    number_of(arena, (size_t)figure->year);
}

static void
fill(struct str *cells, const struct figure_record *record, struct arena *arena)
{
	const struct report *report = record->report;
	const struct figure *figure = record->figure;

	fill_numbers(cells, figure, arena);
	cells[COLUMN_REPORT] = report->nodes[0].title;
	if (figure_role_report_year(report) > 0)
		cells[COLUMN_YEAR] =
		    number_of(arena, (size_t)figure_role_report_year(report));
	cells[COLUMN_PATH] = path_of(report, figure->node, arena);
	cells[COLUMN_ID] = path_or_id(report, figure->node, arena);
	cells[COLUMN_QUOTE] = figure->quote;
	cells[COLUMN_SUBJECT] = figure->subject;
	cells[COLUMN_UNIT] = figure->unit;
	cells[COLUMN_MARKS] = marks_of(figure, arena);
	cells[COLUMN_KIND] = str_of(figure_kinds[figure->kind]);
	cells[COLUMN_ROLE] = str_of(figure_roles[figure->role]);
	cells[COLUMN_CLAUSE] = figure->clause;
}

void
figure_record_names(struct buffer *line)
{
	struct str names[COLUMN_COUNT];

	for (int i = 0; i < COLUMN_COUNT; i++)
		names[i] = str_of(columns[i].name);
	csv_line(line, names, COLUMN_COUNT);
}

void
figure_record_csv(struct buffer *line, const struct figure_record *record)
{
	struct str cells[COLUMN_COUNT] = { 0 };

	fill(cells, record, line->arena);
	csv_line(line, cells, COLUMN_COUNT);
}

void
figure_record_json(struct buffer *line, const struct figure_record *record)
{
	struct str cells[COLUMN_COUNT] = { 0 };

	fill(cells, record, line->arena);
	json_begin(line);
	for (int i = 0; i < COLUMN_COUNT; i++) {
		if (i == COLUMN_MARKS)
			json_strings(line, columns[i].name,
			    record->figure->marks, record->figure->mark_count);
		else if (columns[i].number && cells[i].length > 0)
			json_decimal(line, columns[i].name, cells[i]);
		else
			json_string_or_null(line, columns[i].name, cells[i]);
	}
	json_end(line);
}

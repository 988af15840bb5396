#include "export/pair_record.h"

#include "export/csv.h"
#include "export/json.h"
#include "report/path.h"

/* The columns, in the order of the CSV and of JSON. Those of a side are given
 * for the result first, then for the target. */
enum pair_column {
	COLUMN_SUBJECT,
	COLUMN_RELATION,
	COLUMN_RESULT, /* the first column of a side */
	COLUMN_TARGET = COLUMN_RESULT + 9,
	COLUMN_DIFFERS = COLUMN_TARGET + 9,
	COLUMN_SCORE,
	COLUMNS,
};

enum side_column {
	SIDE_ID,
	SIDE_PATH,
	SIDE_BYTE,
	SIDE_QUOTE,
	SIDE_VALUE,
	SIDE_VALUE_TO,
	SIDE_UNIT,
	SIDE_BOUND,
	SIDE_CLAUSE,
	SIDE_COLUMNS,
};

_Static_assert((int)SIDE_COLUMNS == COLUMN_TARGET - COLUMN_RESULT,
    "a side has as many columns as there is room for");

static const struct {
	const char *name;
	bool number; /* no text in JSON */
} columns[COLUMNS] = {
	{ "subject", false },
	{ "relation", false },
	{ "result_id", false },
	{ "result_path", false },
	{ "result_byte", true },
	{ "result_quote", false },
	{ "result_value", true },
	{ "result_value_to", true },
	{ "result_unit", false },
	{ "result_bound", false },
	{ "result_clause", false },
	{ "target_id", false },
	{ "target_path", false },
	{ "target_byte", true },
	{ "target_quote", false },
	{ "target_value", true },
	{ "target_value_to", true },
	{ "target_unit", false },
	{ "target_bound", false },
	{ "target_clause", false },
	{ "differs", false },
	{ "score", true },
};

static struct str
value_text(struct arena *arena, double value)
{
	struct buffer text = { .arena = arena };

	figure_add_value(&text, value);
	return buffer_str(&text);
}

static void
fill_side(struct str *cells, const struct report *report,
    const struct figure *figure, struct arena *arena)
{
	if (figure == NULL)
		return;
	cells[SIDE_PATH] = path_of(report, figure->node, arena);
	cells[SIDE_ID] = path_or_id(report, figure->node, arena);
	cells[SIDE_BYTE] = arena_print(arena, "%zu", figure->byte);
	cells[SIDE_QUOTE] = figure->quote;
	cells[SIDE_VALUE] = value_text(arena, figure->low);
	if (figure->high > figure->low)
		cells[SIDE_VALUE_TO] = value_text(arena, figure->high);
	cells[SIDE_UNIT] = figure->unit;
	cells[SIDE_BOUND] = str_of(figure_bounds[figure->bound]);
	cells[SIDE_CLAUSE] = figure->clause;
}

static void
fill(struct str *cells, const struct pair_record *record, struct arena *arena)
{
	const struct pair *pair = record->pair;

	cells[COLUMN_SUBJECT] = pair->target->subject;
	cells[COLUMN_RELATION] = str_of(report_relations[pair->relation]);
	fill_side(&cells[COLUMN_RESULT], record->results, pair->result, arena);
	fill_side(&cells[COLUMN_TARGET], record->targets, pair->target, arena);
	cells[COLUMN_DIFFERS] = pair->differs;
	if (pair->result != NULL && !pair->stated)
		cells[COLUMN_SCORE] = arena_print(arena, "%.2f", pair->score);
}

void
pair_record_names(struct buffer *line)
{
	struct str names[COLUMNS];

	for (int i = 0; i < COLUMNS; i++)
		names[i] = str_of(columns[i].name);
	csv_line(line, names, COLUMNS);
}

void
pair_record_csv(struct buffer *line, const struct pair_record *record)
{
	struct str cells[COLUMNS] = { 0 };

	fill(cells, record, line->arena);
	csv_line(line, cells, COLUMNS);
}

void
pair_record_json(struct buffer *line, const struct pair_record *record)
{
	struct str cells[COLUMNS] = { 0 };

	fill(cells, record, line->arena);
	json_begin(line);
	for (int i = 0; i < COLUMNS; i++) {
		/* Of a pair that differs in nothing that is known. */
		bool known =
		    i == COLUMN_DIFFERS && record->pair->result != NULL;

		if (columns[i].number && cells[i].length > 0)
			json_decimal(line, columns[i].name, cells[i]);
		else if (known)
			json_string(line, columns[i].name, cells[i]);
		else
			json_string_or_null(line, columns[i].name, cells[i]);
	}
	json_end(line);
}

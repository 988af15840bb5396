#include "export/section_json.h"

#include "export/json.h"
#include "report/path.h"

void
section_json(struct buffer *line, const struct report *report, size_t node,
    bool with_text)
{
	const struct node *self = &report->nodes[node];
	const char *kind = report_kinds[self->kind];

	json_begin(line);
	json_string(line, "path", path_of(report, node, line->arena));
	json_number(line, "depth", (size_t)self->depth);
	json_string(line, "number", self->number);
	json_string(line, "title", self->title);
	json_string(line, "subtitle", self->subtitle);
	json_string_or_null(line, "kind", str_of(kind ? kind : ""));
	json_string_or_null(line, "id", self->id);
	json_truth(line, "supplied", self->supplied);
	/* The only format so far says itself what its sections are. */
	json_truth(line, "guessed", false);
	json_number(line, "leaves", report_leaves(report, node));
	json_number(line, "characters", report_own_characters(report, node));
	if (with_text)
		json_strings(line, "text", report->paragraphs + self->paragraph,
		    self->paragraph_count);
	json_end(line);
}

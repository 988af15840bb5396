#include "export/section_json.h"

#include "export/json.h"
#include "report/path.h"

static void
add_text(
    struct buffer *line, const struct report *report, const struct node *node)
{
	struct str *texts =
	    arena_alloc(line->arena, node->paragraph_count, sizeof *texts);

	for (size_t i = 0; i < node->paragraph_count; i++)
		texts[i] = report->paragraphs[node->paragraph + i].text;
	json_strings(line, "text", texts, node->paragraph_count);
}

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
	json_truth(line, "guessed", self->guessed);
	json_number(line, "leaves", report_leaves(report, node));
	json_number(line, "characters", report_own_characters(report, node));
	if (with_text)
		add_text(line, report, self);
	json_end(line);
}

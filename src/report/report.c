#include "report/report.h"

#include <string.h>

#include "base/sorted.h"
#include "text/class.h"
#include "text/utf8.h"

const char *const report_kinds[KIND_COUNT] = {
	[KIND_PREFACE] = "preface",
	[KIND_RESULTS] = "results",
	[KIND_TASKS] = "tasks",
	[KIND_GOVERNANCE] = "governance",
	[KIND_PLAN] = "plan",
	[KIND_PROJECTS] = "projects",
	[KIND_NOTES] = "notes",
};

const char *const report_relations[RELATION_COUNT] = {
	[RELATION_SAME] = "same",
	[RELATION_BASIS] = "basis",
	[RELATION_NONE] = "none",
};

bool
report_is_leaf(const struct report *report, size_t node)
{
	return report->nodes[node].span == 1;
}

bool
report_has_tree(const struct report *report)
{
	/* In a single line of sections each stands in the one before it. */
	return (size_t)report->nodes[report->count - 1].depth + 1 !=
	       report->count;
}

size_t
report_branch(const struct report *report, size_t node)
{
	return report_is_leaf(report, node) ? report->nodes[node].parent : node;
}

size_t
report_first_child(const struct report *report, size_t node)
{
	return report_is_leaf(report, node) ? 0 : node + 1;
}

size_t
report_next_sibling(const struct report *report, size_t node)
{
	size_t parent = report->nodes[node].parent;
	size_t next = node + report->nodes[node].span;

	return next < parent + report->nodes[parent].span ? next : 0;
}

size_t
report_leaves(const struct report *report, size_t node)
{
	size_t end = node + report->nodes[node].span;
	size_t leaves =
	    end < report->count ? report->nodes[end].leaf : report->leaf_count;

	return leaves - report->nodes[node].leaf;
}

size_t
report_count_characters(struct str text)
{
	struct point point;
	size_t count = 0;

	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		count += point.value != '\n' && !class_is_blank(point.value);
	}
	return count;
}

size_t
report_own_characters(const struct report *report, size_t node)
{
	return report_count_characters(report->nodes[node].text);
}

size_t
report_characters(const struct report *report, size_t node)
{
	size_t count = 0;

	for (size_t i = node; i < node + report->nodes[node].span; i++)
		count += report_own_characters(report, i);
	return count;
}

static int
compare_paragraph(const void *key, const void *element)
{
	const size_t *paragraph = key;
	const struct node *node = element;

	return sorted_order(*paragraph, node->paragraph);
}

/* Of nodes whose first paragraph would be the same, the last one has it. */
size_t
report_paragraph_node(const struct report *report, size_t paragraph)
{
	return sorted_last(&paragraph, report->nodes, report->count,
	    sizeof *report->nodes, compare_paragraph);
}

size_t
report_common_node(const struct report *report, size_t one, size_t other)
{
	while (one != other)
		if (one > other)
			one = report->nodes[one].parent;
		else
			other = report->nodes[other].parent;
	return one;
}

/* Whether a word goes on where a title may have ended: 医院 in 医院添了医生. */
static bool
goes_on(struct str rest)
{
	uint32_t next = rest.length > 0 ? utf8_at(rest, 0).value : ' ';

	return class_is_han(next) || class_digit(next) >= 0;
}

size_t
report_lead(const struct report *report, size_t node)
{
	const struct node *section = &report->nodes[node];
	struct str rest = section->text;

	bool numbered;

	rest = class_trim_start(rest);
	numbered =
	    section->number.length > 0 && str_starts(rest, section->number);
	if (numbered)
		rest = str_slice(rest, section->number.length, rest.length);
	rest = class_trim_start(rest);
	if (!str_starts(rest, section->title))
		return 0;
	if (!numbered &&
	    goes_on(str_slice(rest, section->title.length, rest.length)))
		return 0;
	return section->text.length - rest.length + section->title.length;
}

struct str
report_short_title(const struct report *report, size_t node)
{
	const struct node *section = &report->nodes[node];

	return section->short_title.length > 0 ? section->short_title
					       : section->title;
}

/* Returns the digits without leading zeros. */
static struct str
plain_number(struct str digits)
{
	while (digits.length > 1 && digits.bytes[0] == '0')
		digits = str_slice(digits, 1, digits.length);
	return digits;
}

struct str
report_date(const struct report *report, struct arena *arena)
{
	struct str rest = report->date;
	struct str year = plain_number(str_cut(&rest, '-'));
	struct str month = plain_number(str_cut(&rest, '-'));
	struct str day = plain_number(rest);

	if (report->date.length == 0)
		return report->date;
	return arena_print(arena, "%.*s年%.*s月%.*s日", (int)year.length,
	    year.bytes, (int)month.length, month.bytes, (int)day.length,
	    day.bytes);
}

void
report_free(struct report *report)
{
	arena_free(&report->arena);
	*report = (struct report){ 0 };
}

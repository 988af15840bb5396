#include "report/shortcut.h"

#include "text/numeral.h"

size_t
shortcuts_part(const struct report *report, enum kind kind)
{
	size_t part = report_first_child(report, 0);

	while (part != 0 && report->nodes[part].kind != kind)
		part = report_next_sibling(report, part);
	return part;
}

/* In which order the sections printed with one number are gone to. */
enum rank {
	RANK_CHAPTER, /* of the tasks */
	RANK_PART,
	RANK_OTHER,
	RANKS,
};

static enum rank
rank_of(const struct report *report, size_t tasks, size_t node)
{
	size_t parent = report->nodes[node].parent;

	if (tasks != 0 && parent == tasks)
		return RANK_CHAPTER;
	return parent == 0 ? RANK_PART : RANK_OTHER;
}

static int
printed_number(const struct report *report, size_t node)
{
	const struct node *self = &report->nodes[node];

	return self->note ? 0 : numeral_value(numeral_bare(self->number));
}

/* Returns the first node of a rank behind `node` that is printed with the
 * number, or 0. */
static size_t
find_behind(const struct report *report, size_t tasks, enum rank rank,
    int number, size_t node)
{
	while (++node < report->count)
		if (printed_number(report, node) == number &&
		    rank_of(report, tasks, node) == rank)
			return node;
	return 0;
}

/* A section that a number leads to first, so far. */
struct first {
	size_t node; /* 0: none */
	enum rank rank;
};

static void
take_first(
    const struct report *report, size_t tasks, size_t node, struct first *first)
{
	enum rank rank = rank_of(report, tasks, node);

	if (first->node == 0 || rank < first->rank)
		*first = (struct first){ node, rank };
}

size_t
shortcuts_printed(const struct report *report, struct str typed)
{
	size_t tasks = shortcuts_part(report, KIND_TASKS);
	struct first first = { .node = 0 }, like = { .node = 0 };
	int number = numeral_value(numeral_bare(typed));

	for (size_t node = 1; node < report->count && number > 0; node++) {
		if (printed_number(report, node) != number)
			continue;
		take_first(report, tasks, node, &first);
		if (numeral_is_like(report->nodes[node].number, typed))
			take_first(report, tasks, node, &like);
	}
	return like.node != 0 ? like.node : first.node;
}

/* Finds the first section printed with each digit, all in one walk. */
static void
find_printed(const struct report *report, size_t tasks, size_t *nodes)
{
	struct first firsts[SHORTCUT_COUNT] = { { .node = 0 } };

	for (size_t node = 1; node < report->count; node++) {
		int number = printed_number(report, node);

		if (number > 0 && number < SHORTCUT_COUNT)
			take_first(report, tasks, node, &firsts[number]);
	}
	for (int digit = 1; digit < SHORTCUT_COUNT; digit++)
		nodes[digit] = firsts[digit].node;
}

/* Returns the chapter that stands in this place and has no number, or 0. */
static size_t
find_in_order(const struct report *report, size_t tasks, int digit)
{
	size_t child = report_first_child(report, tasks);

	while (child != 0 && --digit > 0)
		child = report_next_sibling(report, child);
	if (report->nodes[child].number.length > 0 || report->nodes[child].note)
		return 0;
	return child;
}

struct shortcuts
shortcuts_find(const struct report *report)
{
	struct shortcuts shortcuts = { 0 };
	size_t tasks = shortcuts_part(report, KIND_TASKS);
	size_t *nodes = shortcuts.nodes;

	nodes[0] = shortcuts_part(report, KIND_PREFACE);
	find_printed(report, tasks, nodes);
	for (int digit = 1; digit < SHORTCUT_COUNT; digit++)
		if (nodes[digit] == 0)
			nodes[digit] = find_in_order(report, tasks, digit);
	if (nodes[8] == 0)
		nodes[8] = shortcuts_part(report, KIND_GOVERNANCE);
	if (nodes[9] == 0)
		nodes[9] = shortcuts_part(report, KIND_RESULTS);
	return shortcuts;
}

size_t
shortcuts_next(const struct report *report, const struct shortcuts *shortcuts,
    int digit, size_t selected)
{
	size_t tasks = shortcuts_part(report, KIND_TASKS), node = 0;
	enum rank rank = rank_of(report, tasks, selected);

	if (digit == 0 || printed_number(report, selected) != digit)
		return shortcuts->nodes[digit];
	node = find_behind(report, tasks, rank, digit, selected);
	while (node == 0 && ++rank < RANKS)
		node = find_behind(report, tasks, rank, digit, 0);
	return node != 0 ? node : shortcuts->nodes[digit];
}

int
shortcuts_digit(const struct shortcuts *shortcuts, size_t node)
{
	for (int digit = 0; node != 0 && digit < SHORTCUT_COUNT; digit++)
		if (shortcuts->nodes[digit] == node)
			return digit;
	return -1;
}

#include "format/findings.h"

#include <stdlib.h>

void
findings_add(struct findings *findings, size_t line, struct str words)
{
	findings->at = arena_grow(findings->arena, findings->at,
	    findings->count, &findings->room, sizeof *findings->at);
	findings->at[findings->count] = (struct finding){
		line,
		findings->count,
		words,
	};
	findings->count++;
}

static int
by_line(const void *left, const void *right)
{
	const struct finding *one = left, *other = right;

	if (one->line != other->line)
		return one->line < other->line ? -1 : 1;
	return (one->order > other->order) - (one->order < other->order);
}

void
findings_sort(struct findings *findings)
{
	if (findings->count > 1)
		qsort(findings->at, findings->count, sizeof *findings->at,
		    by_line);
}

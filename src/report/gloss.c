#include "report/gloss.h"

#include <stdlib.h>

#include "base/sorted.h"
#include "text/class.h"
#include "text/note_mark.h"
#include "text/utf8.h"

/* --- Marks */

static int
compare_number(const void *key, const void *element)
{
	const int *number = key;
	const struct gloss *const *gloss = element;

	return (*number > (*gloss)->number) - (*number < (*gloss)->number);
}

/* Returns the first gloss with a number, or NULL. */
static const struct gloss *
numbered(const struct report *report, int number)
{
	size_t found = sorted_first(&number, report->marked,
	    report->marked_count, sizeof *report->marked, compare_number);

	if (found == report->marked_count ||
	    report->marked[found]->number != number)
		return NULL;
	return report->marked[found];
}

/* Returns whether a paragraph begins at a byte. A mark there is that of the
 * paragraph, which is a note itself, and calls none. */
static bool
is_beginning(struct str text, size_t at)
{
	return at == 0 || text.bytes[at - 1] == '\n';
}

bool
gloss_mark(const struct report *report, struct str text, size_t from,
    struct reference *mark)
{
	if (report->marked_count == 0)
		return false;
	for (size_t at = from; at < text.length;
	     at += utf8_at(text, at).length) {
		size_t end;
		int number = note_mark_read(text, at, &end);

		if (is_beginning(text, at))
			number = 0;
		mark->gloss = number > 0 ? numbered(report, number) : NULL;
		mark->span = (struct span){ at, end };
		if (mark->gloss != NULL)
			return true;
	}
	return false;
}

/* Returns where the mark begins that a text ends with and that has a gloss; the
 * text's length if there is none. */
static size_t
last_mark(const struct report *report, struct str text)
{
	size_t at = text.length, end;

	for (int i = 0; i < NOTE_MARK_POINTS && at > 0; i++) {
		int number;

		at -= utf8_before(text, at).length;
		number = note_mark_read(text, at, &end);
		if (number > 0 && end == text.length &&
		    numbered(report, number) != NULL)
			return at;
	}
	return text.length;
}

struct str
gloss_unmarked(const struct report *report, struct str title)
{
	size_t at = title.length;

	if (report->marked_count == 0)
		return title;
	while ((at = last_mark(report, title)) < title.length &&
	       class_trim(str_slice(title, 0, at)).length > 0) {
		title.length = at;
		while (class_is_blank(utf8_before(title, at).value))
			title.length = at -= utf8_before(title, at).length;
	}
	return title;
}

struct gaps
gloss_gaps(const struct report *report, size_t node, struct str text,
    struct arena *arena)
{
	struct gaps gaps = { .arena = arena };
	struct reference mark = { .span = { 0, 0 } };

	if (report->nodes[node].note)
		return gaps;
	while (gloss_mark(report, text, mark.span.to, &mark))
		gaps_add(&gaps, mark.span);
	return gaps;
}

/* --- What a text refers to */

static int
by_place(const void *left, const void *right)
{
	const struct reference *a = left, *b = right;
	int order = sorted_order(a->span.from, b->span.from);

	/* Of two that begin together the longer one is meant. */
	return order != 0 ? order : sorted_order(b->span.to, a->span.to);
}

/* Adds where each term is first. */
static size_t
add_terms(const struct report *report, struct str text, struct reference *found)
{
	size_t count = 0;

	for (size_t i = 0; i < report->gloss_count; i++) {
		const struct gloss *gloss = &report->glosses[i];
		size_t at = text.length;

		if (gloss->term.length > 0)
			at = str_find(text, gloss->term);
		if (at < text.length)
			found[count++] = (struct reference){
				{ at, at + gloss->term.length },
				gloss,
			};
	}
	return count;
}

/* Adds where each mark is first. */
static size_t
add_marks(const struct report *report, struct str text, struct reference *found)
{
	bool seen[GLOSSES_MOST] = { false };
	struct reference mark = { .span = { 0, 0 } };
	size_t count = 0;

	while (gloss_mark(report, text, mark.span.to, &mark)) {
		if (!seen[mark.gloss - report->glosses])
			found[count++] = mark;
		seen[mark.gloss - report->glosses] = true;
	}
	return count;
}

/* Keeps of each gloss the first reference. */
static size_t
unique(const struct report *report, struct reference *found, size_t count)
{
	bool seen[GLOSSES_MOST] = { false };
	size_t kept = 0;

	for (size_t i = 0; i < count; i++) {
		if (!seen[found[i].gloss - report->glosses])
			found[kept++] = found[i];
		seen[found[i].gloss - report->glosses] = true;
	}
	return kept;
}

struct reference *
gloss_references(const struct report *report, struct str text,
    struct arena *arena, size_t *count)
{
	struct reference *found =
	    arena_alloc(arena, 2 * report->gloss_count, sizeof *found);

	*count = add_terms(report, text, found);
	*count += add_marks(report, text, found + *count);
	if (*count > 0)
		qsort(found, *count, sizeof *found, by_place);
	*count = unique(report, found, *count);
	return found;
}

/* Returns whether a term stands in a text where it shares a byte with a span. */
static bool
stands_under(struct str text, struct str term, struct span span)
{
	size_t from = span.from > term.length ? span.from - term.length : 0;
	size_t to = text.length - span.to > term.length ? span.to + term.length
							: text.length;

	while (from < to) {
		size_t at = from + str_find(str_slice(text, from, to), term);

		if (at + term.length > to || at >= span.to)
			return false;
		if (at + term.length > span.from)
			return true;
		from = at + 1;
	}
	return false;
}

const struct gloss *
gloss_under(const struct report *report, struct str text, struct span span)
{
	struct reference mark;

	for (size_t i = 0; i < report->gloss_count; i++) {
		const struct gloss *gloss = &report->glosses[i];

		if (gloss->term.length > 0 &&
		    stands_under(text, gloss->term, span))
			return gloss;
	}
	if (gloss_mark(report, text, span.from, &mark) &&
	    mark.span.from <= span.to)
		return mark.gloss;
	return NULL;
}

/* Finds the glosses of a report. */
#include <stdlib.h>

#include "report/gloss.h"
#include "text/class.h"
#include "text/note_mark.h"
#include "text/utf8.h"

enum {
	TERM_LEAST = 2, /* code points */
	TERM_MOST = 40,
};

/* Returns the text without the quotes around all of it. */
static struct str
unquoted(struct str text)
{
	static const char open[] = "“", close[] = "”";
	size_t quote = sizeof open - 1;
	struct str inside;

	if (text.length < 2 * quote)
		return text;
	inside = str_slice(text, quote, text.length - quote);
	if (str_starts(text, str_of(open)) && !str_holds(inside, open) &&
	    str_is(str_slice(text, text.length - quote, text.length), close))
		return inside;
	return text;
}

/* Returns the text as a term, or nothing if it is too short or too long for
 * one. */
static struct str
term_of(struct str text)
{
	struct str term = unquoted(class_trim(text));
	size_t points = utf8_count(term);

	if (points < TERM_LEAST || points > TERM_MOST)
		term.length = 0;
	return term;
}

/* Returns what a paragraph says before its first colon; nothing if it has none
 * near its beginning. */
static struct str
before_colon(struct str text)
{
	int points = 0;

	for (size_t at = 0; at < text.length && points <= TERM_MOST; points++) {
		struct point point = utf8_at(text, at);

		if (point.value == ':' || point.value == 0xFF1A)
			return str_slice(text, 0, at);
		at += point.length;
	}
	return str_slice(text, 0, 0);
}

/* Returns the text without the number of a list before it: 2. ２． 2、 */
static struct str
without_number(struct str text)
{
	size_t at = 0;

	while (at < text.length && class_digit(utf8_at(text, at).value) >= 0)
		at += utf8_at(text, at).length;
	if (at == 0 || at == text.length)
		return text;
	switch (utf8_at(text, at).value) {
	case '.':
	case 0xFF0E:
	case 0x3001:
		at += utf8_at(text, at).length;
		return class_trim(str_slice(text, at, text.length));
	default:
		return text;
	}
}

/* Reads a paragraph of a section of notes. Returns false if it is none. */
static bool
read_gloss(struct str text, struct gloss *gloss)
{
	size_t end = 0;

	text = class_trim(text);
	if (text.length > 0)
		gloss->number = note_mark_read(text, 0, &end);
	text = class_trim(str_slice(text, end, text.length));
	gloss->term = term_of(before_colon(without_number(text)));
	return gloss->number > 0 || gloss->term.length > 0;
}

/* The glosses that were found so far. */
struct finder {
	struct report *report;
	struct gloss *glosses;
	size_t count, room;
};

static void
add_gloss(struct finder *finder, struct gloss gloss)
{
	struct arena *arena = &finder->report->arena;

	if (finder->count == GLOSSES_MOST)
		return;
	finder->glosses = arena_grow(arena, finder->glosses, finder->count,
	    &finder->room, sizeof *finder->glosses);
	finder->glosses[finder->count++] = gloss;
}

/* A section in the notes whose text has none is one itself: its title is the
 * term. */
static void
add_section(struct finder *finder, size_t node)
{
	const struct node *self = &finder->report->nodes[node];
	struct gloss gloss = { .node = node, .paragraph = self->paragraph };
	struct str title = self->title;
	size_t end = 0;

	gloss.number = note_mark_read(title, 0, &end);
	gloss.term = term_of(str_slice(title, end, title.length));
	if (self->number.length > 0)
		gloss.number = note_mark_read(self->number, 0, &end);
	if (gloss.number > 0 || gloss.term.length > 0)
		add_gloss(finder, gloss);
}

static void
add_glosses(struct finder *finder, size_t node)
{
	const struct report *report = finder->report;
	const struct node *self = &report->nodes[node];
	size_t before = finder->count;

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct gloss gloss = { node, self->paragraph + i, { "", 0 },
			0 };

		if (read_gloss(
			report->paragraphs[gloss.paragraph].text, &gloss))
			add_gloss(finder, gloss);
	}
	if (finder->count == before && self->paragraph_count > 0 &&
	    self->kind != KIND_NOTES)
		add_section(finder, node);
}

/* By number; of one number by their order. */
static int
by_number(const void *left, const void *right)
{
	const struct gloss *a = *(const struct gloss *const *)left;
	const struct gloss *b = *(const struct gloss *const *)right;

	if (a->number != b->number)
		return a->number < b->number ? -1 : 1;
	return (a > b) - (a < b);
}

void
gloss_find_all(struct report *report)
{
	struct finder finder = { .report = report };

	for (size_t node = 0; node < report->count; node++)
		if (report->nodes[node].note)
			add_glosses(&finder, node);
	if (finder.count == 0)
		return;
	report->glosses = finder.glosses;
	report->gloss_count = finder.count;
	report->marked =
	    arena_alloc(&report->arena, finder.count, sizeof *report->marked);
	for (size_t i = 0; i < finder.count; i++)
		if (finder.glosses[i].number > 0)
			report->marked[report->marked_count++] =
			    &finder.glosses[i];
	qsort(report->marked, report->marked_count, sizeof *report->marked,
	    by_number);
}

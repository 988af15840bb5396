/* Finds the glosses of a report. */
#include <stdlib.h>

#include "report/gloss.h"
#include "text/class.h"
#include "text/note_mark.h"
#include "text/utf8.h"

enum {
	TERM_LEAST = 2, /* code points */
	TERM_MOST = 40,
	HEADING_MOST = 20,
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

/* Returns the length of the colon at a byte; 0 if none is there, or one of a
 * ratio or a time, 1:2. */
static size_t
colon_at(struct str text, size_t at)
{
	struct point point = utf8_at(text, at);
	size_t end = at + point.length;

	if (point.value != ':' && point.value != 0xFF1A)
		return 0;
	if (at > 0 && end < text.length &&
	    class_digit(utf8_before(text, at).value) >= 0 &&
	    class_digit(utf8_at(text, end).value) >= 0)
		return 0;
	return point.length;
}

/* Returns what a paragraph says before its first colon. Returns nothing if no
 * colon is near its beginning, if a clause ends before it, or if nothing is
 * behind it: 各位代表： explains nothing. */
static struct str
before_colon(struct str text)
{
	static const char ends[] = "。，；？！,;?!";
	int points = 0;

	for (size_t at = 0; at < text.length && points <= TERM_MOST; points++) {
		size_t colon = colon_at(text, at);
		struct str point =
		    str_slice(text, at, at + utf8_at(text, at).length);

		if (colon > 0 && at + colon < text.length)
			return str_slice(text, 0, at);
		if (colon > 0 ||
		    str_find(str_of(ends), point) < sizeof ends - 1)
			break;
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

/* What stands over notes: 注释：, 《政府工作报告》名词解释. */
static const char *const headings[] = { "名词解释", "注释", "附注", "备注",
	"说明", "注" };

/* Returns what is behind the heading at the start of a paragraph and its colon;
 * the paragraph where it begins with none. */
static struct str
without_heading(struct str text)
{
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		size_t at = str_of(headings[i]).length, colon;

		if (!str_starts(text, str_of(headings[i])) || at == text.length)
			continue;
		colon = colon_at(text, at);
		if (colon > 0)
			return class_trim(
			    str_slice(text, at + colon, text.length));
	}
	return text;
}

/* Returns whether a text is a heading over notes and no more. The shortest one
 * ends too many words. */
static bool
is_heading(struct str text)
{
	text = class_trim(text);
	if (text.length > 0) {
		size_t last =
		    text.length - utf8_before(text, text.length).length;

		if (colon_at(text, last) > 0)
			text.length = last;
	}
	if (text.length == 0 || utf8_count(text) > HEADING_MOST)
		return false;
	for (size_t i = 0; i < sizeof headings / sizeof *headings; i++) {
		struct str word = str_of(headings[i]);

		if (str_equal(text, word))
			return true;
		if (text.length > word.length && utf8_count(word) > 1 &&
		    str_equal(
			str_slice(text, text.length - word.length, text.length),
			word))
			return true;
	}
	return false;
}

/* Takes the mark off a paragraph of notes. Returns its number; 0 if there is
 * none. */
static int
take_mark(struct str *text)
{
	size_t end = 0;
	int number = 0;

	*text = without_heading(class_trim(*text));
	if (text->length > 0)
		number = note_mark_read(*text, 0, &end);
	*text = str_slice(*text, end, text->length);
	return number;
}

/* Reads a paragraph of notes. Returns false if it is no gloss. */
static bool
read_gloss(struct str text, struct gloss *gloss)
{
	gloss->number = take_mark(&text);
	text = class_trim(text);
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

static struct str
paragraph_of(const struct report *report, const struct node *node, size_t i)
{
	return report->paragraphs[node->paragraph + i].text;
}

/* Returns the mark's number that a paragraph of a node begins with; 0 if it
 * begins with none or the node ends before it. */
static int
mark_of(const struct report *report, const struct node *node, size_t i)
{
	struct str text;

	if (i >= node->paragraph_count)
		return 0;
	text = paragraph_of(report, node, i);
	return take_mark(&text);
}

/* Returns whether a paragraph of a section that is none of notes begins its
 * notes: by a heading over it, in it or in the title, else as the first of two
 * that count from 1. */
static bool
begins_notes(const struct report *report, const struct node *node, size_t i)
{
	int number = mark_of(report, node, i);
	struct str text;

	if (number == 0)
		return false;
	text = class_trim(paragraph_of(report, node, i));
	if (without_heading(text).length < text.length)
		return true;
	if (is_heading(i > 0 ? paragraph_of(report, node, i - 1) : node->title))
		return true;
	return number == 1 && mark_of(report, node, i + 1) == 2;
}

/* Adds the notes at the end of a section that is none of notes: what begins with
 * a mark. */
static void
add_notes_of_text(struct finder *finder, size_t node)
{
	const struct report *report = finder->report;
	const struct node *self = &report->nodes[node];
	bool begun = false;

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct gloss gloss = { .node = node,
			.paragraph = self->paragraph + i };

		begun = begun || begins_notes(report, self, i);
		if (begun &&
		    read_gloss(paragraph_of(report, self, i), &gloss) &&
		    gloss.number > 0)
			add_gloss(finder, gloss);
	}
}

/* Adds what a section of notes explains. */
static void
add_glosses(struct finder *finder, size_t node)
{
	const struct report *report = finder->report;
	const struct node *self = &report->nodes[node];
	size_t before = finder->count;

	for (size_t i = 0; i < self->paragraph_count; i++) {
		struct gloss gloss = { .node = node,
			.paragraph = self->paragraph + i };

		if (read_gloss(paragraph_of(report, self, i), &gloss))
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
		else
			add_notes_of_text(&finder, node);
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

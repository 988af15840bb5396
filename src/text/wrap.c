#include "text/wrap.h"

#include <assert.h>
#include <linebreak.h>
#include <stdbool.h>

#include "text/break_class.h"
#include "text/class.h"
#include "text/cluster.h"
#include "text/note_mark.h"
#include "text/number.h"
#include "text/utf8.h"

/* One byte of the paragraph. Only the first byte of a cluster has columns, and
 * an opportunity other than BREAK_NEVER. */
struct wrap_byte {
	/* enum break_opportunity: what a line end before the byte is */
	unsigned char opportunity;
	unsigned char columns; /* of its cluster */
	bool hangs;            /* it may be left out at a line's end */
};

/* All that is known of a paragraph before lines are filled: its bytes and one
 * more for its end, and the first code point of each cluster that has
 * columns. */
struct survey {
	struct str text;
	struct wrap_byte *bytes;
	uint32_t *shown;
	size_t count; /* of code points shown */
};

/* What comes before a code point that is shown. */
struct before {
	bool some;  /* something other than blanks */
	bool blank; /* and a blank after that */
	enum break_class kind;
};

/* A line end that was found, and how good it is. */
struct line_break {
	size_t at;
	enum break_opportunity opportunity;
};

/* A character that is shown as a question mark counts as a character, not as
 * that mark. */
static uint32_t
shown_point(struct str text, size_t at, const struct cluster *cluster)
{
	if (cluster->points[0] == '?' && text.bytes[at] != '?')
		return UTF8_BAD;
	return cluster->points[0];
}

/* A no-break blank belongs to the words beside it and so must not hang at the
 * end of a line. */
static bool
may_hang(const struct cluster *cluster)
{
	return cluster->count == 1 &&
	       class_is_breaking_blank(cluster->points[0]);
}

/* A cluster without columns hangs if the one before it does. */
static void
survey_clusters(struct survey *survey, enum ambiguous ambiguous)
{
	struct cluster cluster;

	for (size_t at = 0; at < survey->text.length; at += cluster.length) {
		struct wrap_byte *byte = survey->bytes + at;
		bool hangs = at == 0 || byte[-1].hangs;

		cluster = cluster_at(survey->text, at, ambiguous);
		if (cluster.columns > 0)
			hangs = may_hang(&cluster);
		for (size_t i = 0; i < cluster.length; i++)
			byte[i] = (struct wrap_byte){ BREAK_NEVER, 0, hangs };
		byte->columns = (unsigned char)cluster.columns;
		if (cluster.columns > 0)
			survey->shown[survey->count++] =
			    shown_point(survey->text, at, &cluster);
	}
	survey->bytes[survey->text.length].opportunity = BREAK_LEGAL;
}

/* A single dash joins its neighbours, so that no line begins with it; a dash of
 * a pair (——) does not. */
static enum break_class
kind_of(const struct survey *survey, size_t index, struct before before)
{
	enum break_class kind = break_class_of(survey->shown[index]);

	if (kind != BREAK_CLASS_DASH ||
	    (before.kind == BREAK_CLASS_DASH && !before.blank))
		return kind;
	if (index + 1 < survey->count &&
	    break_class_of(survey->shown[index + 1]) == BREAK_CLASS_DASH)
		return kind;
	return BREAK_CLASS_CLOSING;
}

/* Returns what a line end between the two is, perhaps BREAK_ASK. */
static enum break_opportunity
opportunity_of(struct before before, enum break_class kind)
{
	enum break_opportunity opportunity = break_between(before.kind, kind);

	if (!before.some)
		return BREAK_NEVER;
	if (before.blank) {
		if (break_between(before.kind, BREAK_CLASS_OTHER) ==
			BREAK_BARE ||
		    break_between(BREAK_CLASS_OTHER, kind) == BREAK_BARE)
			return BREAK_BARE;
		return BREAK_LEGAL;
	}
	return opportunity;
}

static void
survey_breaks(struct survey *survey)
{
	struct before before = { 0 };
	size_t index = 0;

	for (size_t at = 0; at < survey->text.length; at++) {
		struct wrap_byte *byte = survey->bytes + at;
		enum break_class kind;

		if (byte->columns == 0)
			continue;
		if (byte->hangs) {
			before.blank = true;
		} else {
			kind = kind_of(survey, index, before);
			byte->opportunity =
			    (unsigned char)opportunity_of(before, kind);
			before = (struct before){ true, false, kind };
		}
		index++;
	}
}

static int
columns_between(const struct survey *survey, size_t from, size_t to)
{
	int columns = 0;

	for (size_t at = from; at < to; at++)
		columns += survey->bytes[at].columns;
	return columns;
}

/* Returns what a line end before a byte of a number is. In a number that is
 * longer than a line no line begins with a stop, nor ends or begins as others
 * may not. */
static enum break_opportunity
opportunity_within(const struct survey *survey, size_t at, bool is_long)
{
	enum break_class kind = break_class_of(utf8_at(survey->text, at).value);

	if (!is_long)
		return BREAK_NUMBER;
	if (kind == BREAK_CLASS_STOP || kind == BREAK_CLASS_CLOSING ||
	    survey->bytes[at].opportunity == BREAK_BARE)
		return BREAK_BARE;
	return BREAK_LONG;
}

static void
survey_numbers(struct survey *survey, int columns)
{
	struct span number = { 0 };

	while (number_next(survey->text, number.to, &number)) {
		bool is_long =
		    columns_between(survey, number.from, number.to) > columns;

		for (size_t at = number.from + 1; at < number.to; at++)
			if (survey->bytes[at].opportunity != BREAK_NEVER)
				survey->bytes[at].opportunity =
				    (unsigned char)opportunity_within(
					survey, at, is_long);
	}
}

/* Returns what UAX #14 says of a line end after each code point shown.
 * libunibreak does not see the text itself: its version 1 aborts on regional
 * indicators and on U+FFFF, which are never shown. */
static const char *
ask_unibreak(struct arena *arena, const struct survey *survey)
{
	static bool started; /* the answers are the same, but come faster */
	char *breaks = arena_alloc(arena, survey->count + 1, 1);

	if (!started)
		init_linebreak();
	started = true;
	set_linebreaks_utf32(survey->shown, survey->count, "zh", breaks);
	return breaks;
}

/* Lets UAX #14 decide what is still open: in Chinese text that is little, and in
 * most paragraphs nothing. */
static void
survey_answers(struct survey *survey, struct arena *arena)
{
	const char *breaks = NULL;
	size_t index = 0;

	for (size_t at = 0; at < survey->text.length; at++) {
		struct wrap_byte *byte = survey->bytes + at;

		if (byte->opportunity == BREAK_ASK) {
			if (breaks == NULL)
				breaks = ask_unibreak(arena, survey);
			byte->opportunity =
			    breaks[index - 1] == LINEBREAK_ALLOWBREAK
				? BREAK_LEGAL
				: BREAK_WORD;
		}
		index += byte->columns > 0;
	}
}

/* No line begins with the mark of a note, which belongs to what is before it. */
static void
survey_note_marks(struct survey *survey)
{
	size_t end;

	for (size_t at = 1; at < survey->text.length; at++) {
		unsigned char *opportunity = &survey->bytes[at].opportunity;

		if (*opportunity < BREAK_BARE && !survey->bytes[at - 1].hangs &&
		    note_mark_read(survey->text, at, &end) > 0)
			*opportunity = BREAK_BARE;
	}
}

/* Returns the last of the best line ends within the columns; `from` and
 * BREAK_NEVER if not even one cluster fits. */
static struct line_break
best_break(const struct survey *survey, size_t from, int columns)
{
	struct line_break best = { from, BREAK_NEVER };
	int all = 0, solid = 0; /* with and without the blanks at the end */

	for (size_t at = from; at < survey->text.length;) {
		const struct wrap_byte *byte = survey->bytes + at;

		all += byte->columns;
		if (!byte->hangs)
			solid = all;
		if (solid > columns)
			break;
		at++;
		if (byte[1].opportunity < BREAK_NEVER &&
		    byte[1].opportunity <= best.opportunity)
			best = (struct line_break){ at, byte[1].opportunity };
	}
	return best;
}

static size_t
past_blanks(const struct survey *survey, size_t at)
{
	while (at < survey->text.length && survey->bytes[at].hangs)
		at++;
	return at;
}

static size_t
before_blanks(const struct survey *survey, size_t from, size_t at)
{
	while (at > from && survey->bytes[at - 1].hangs)
		at--;
	return at;
}

/* Returns the largest part of the indent with which the first line ends as well
 * as it would without. */
static int
shrunk_indent(
    const struct survey *survey, size_t from, const struct wrap_shape *shape)
{
	struct line_break best = best_break(survey, from, shape->columns);
	int indent = shape->indent;

	for (; indent > 0; indent--)
		if (best_break(survey, from, shape->columns - indent)
			.opportunity <= best.opportunity)
			break;
	return indent;
}

static struct lines
fill_lines(struct arena *arena, const struct survey *survey,
    const struct wrap_shape *shape)
{
	struct lines lines = { 0 };
	size_t from = past_blanks(survey, 0), room = 0;
	int indent = shrunk_indent(survey, from, shape);

	do {
		struct line_break end =
		    best_break(survey, from, shape->columns - indent);

		/* No cluster is wider than two columns. */
		assert(end.at > from || from == survey->text.length);
		lines.at = arena_grow(
		    arena, lines.at, lines.count, &room, sizeof *lines.at);
		lines.at[lines.count++] = (struct line){ from,
			before_blanks(survey, from, end.at), indent };
		from = end.at;
		indent = 0;
	} while (from < survey->text.length);
	return lines;
}

struct lines
wrap_paragraph(
    struct arena *arena, struct str paragraph, struct wrap_shape shape)
{
	struct arena scratch = { 0 };
	struct survey survey = { .text = paragraph };
	struct lines lines;

	assert(shape.columns >= 2);
	assert(shape.indent < shape.columns);
	survey.bytes =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *survey.bytes);
	survey.shown =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *survey.shown);
	survey_clusters(&survey, shape.ambiguous);
	survey_breaks(&survey);
	survey_numbers(&survey, shape.columns);
	survey_answers(&survey, &scratch);
	survey_note_marks(&survey);
	lines = fill_lines(arena, &survey, &shape);
	arena_free(&scratch);
	return lines;
}

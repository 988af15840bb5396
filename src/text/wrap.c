#include "text/wrap.h"

#include <assert.h>
#include <linebreak.h>
#include <stdbool.h>

#include "text/break_class.h"
#include "text/class.h"
#include "text/cluster.h"
#include "text/number.h"
#include "text/utf8.h"

/* What laying out asks of a byte of the paragraph. Only the first byte of a
 * cluster has columns and a opportunity other than BREAK_NEVER. */
struct offset_break {
	unsigned char
	    opportunity; /* enum break_opportunity: what a line end before it would be */
	unsigned char columns; /* of its cluster */
	bool hangs;            /* it goes with a blank */
};

/* A paragraph, its breaks, one more than it has bytes, and what is shown of it:
 * the first code points of its clusters, but of those with no columns. */
struct ground {
	struct str text;
	struct offset_break *breaks;
	uint32_t *shown;
	size_t count; /* of code points shown */
};

/* What stands before a place among the code points shown. */
struct before {
	bool some;  /* something that is no blank */
	bool blank; /* and a blank after it */
	enum break_class kind;
};

/* A line end that was found, and how good it is. */
struct stop {
	size_t at;
	enum break_opportunity opportunity;
};

/* What cannot be shown counts as a character and not as the question mark that
 * is shown for it. */
static uint32_t
shown_point(struct str text, size_t at, const struct cluster *cluster)
{
	if (cluster->points[0] == '?' && text.bytes[at] != '?')
		return UTF8_BAD;
	return cluster->points[0];
}

/* A no-break blank would part from the word it holds on to if it hung at the
 * end of a line. */
static bool
may_hang(const struct cluster *cluster)
{
	return cluster->count == 1 &&
	       class_is_breaking_blank(cluster->points[0]);
}

/* What is not shown hangs with the blank before it. */
static void
survey_clusters(struct ground *ground, enum ambiguous ambiguous)
{
	struct cluster cluster;

	for (size_t at = 0; at < ground->text.length; at += cluster.length) {
		struct offset_break *at_byte = ground->breaks + at;
		bool hangs = at == 0 || at_byte[-1].hangs;

		cluster = cluster_at(ground->text, at, ambiguous);
		if (cluster.columns > 0)
			hangs = may_hang(&cluster);
		for (size_t i = 0; i < cluster.length; i++)
			at_byte[i] =
			    (struct offset_break){ BREAK_NEVER, 0, hangs };
		at_byte->columns = (unsigned char)cluster.columns;
		if (cluster.columns > 0)
			ground->shown[ground->count++] =
			    shown_point(ground->text, at, &cluster);
	}
	ground->breaks[ground->text.length].opportunity = BREAK_LEGAL;
}

/* What UAX #14 says of a line end behind each code point shown. libunibreak
 * must not see the text itself: version 1 aborts on regional indicators and on
 * U+FFFF, which are never shown. */
static const char *
ask_unibreak(struct arena *arena, const struct ground *ground)
{
	char *breaks = arena_alloc(arena, ground->count + 1, 1);

	if (ground->count == 0)
		return breaks;
	set_linebreaks_utf32(ground->shown, ground->count, "zh", breaks);
	return breaks;
}

/* A dash is one of ——, or it is a single one and joins what stands beside it:
 * then no line begins with it. */
static enum break_class
kind_of(const struct ground *ground, size_t index, struct before before)
{
	enum break_class kind = break_class_of(ground->shown[index]);

	if (kind != BREAK_CLASS_DASH ||
	    (before.kind == BREAK_CLASS_DASH && !before.blank))
		return kind;
	if (index + 1 < ground->count &&
	    break_class_of(ground->shown[index + 1]) == BREAK_CLASS_DASH)
		return kind;
	return BREAK_CLASS_CLOSING;
}

/* What a line end between the two would be; `answer` is libunibreak's. */
static enum break_opportunity
seam_of(struct before before, enum break_class kind, char answer)
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
	if (opportunity != BREAK_ASK)
		return opportunity;
	return answer == LINEBREAK_ALLOWBREAK ? BREAK_LEGAL : BREAK_WORD;
}

static void
survey_breaks(struct ground *ground, const char *breaks)
{
	struct before before = { 0 };
	size_t index = 0;

	for (size_t at = 0; at < ground->text.length; at++) {
		struct offset_break *at_byte = ground->breaks + at;
		enum break_class kind;

		if (at_byte->columns == 0)
			continue;
		if (at_byte->hangs) {
			before.blank = true;
		} else {
			kind = kind_of(ground, index, before);
			at_byte->opportunity = (unsigned char)seam_of(
			    before, kind, index > 0 ? breaks[index - 1] : 0);
			before = (struct before){ true, false, kind };
		}
		index++;
	}
}

static int
columns_between(const struct ground *ground, size_t from, size_t to)
{
	int columns = 0;

	for (size_t at = from; at < to; at++)
		columns += ground->breaks[at].columns;
	return columns;
}

static void
survey_numbers(struct ground *ground, int columns)
{
	struct number figure = { 0 };

	while (number_next(ground->text, figure.to, &figure)) {
		bool is_long =
		    columns_between(ground, figure.from, figure.to) > columns;

		for (size_t at = figure.from + 1; at < figure.to; at++)
			if (ground->breaks[at].opportunity != BREAK_NEVER)
				ground->breaks[at].opportunity =
				    is_long ? BREAK_LONG : BREAK_NUMBER;
	}
}

/* The last one of the best places for a line end in so many columns; `from` and
 * BREAK_NEVER where not even a cluster fits. */
static struct stop
best_stop(const struct ground *ground, size_t from, int columns)
{
	struct stop best = { from, BREAK_NEVER };
	int all = 0, solid = 0; /* with and without the blanks at the end */

	for (size_t at = from; at < ground->text.length;) {
		const struct offset_break *at_byte = ground->breaks + at;

		all += at_byte->columns;
		if (!at_byte->hangs)
			solid = all;
		if (solid > columns)
			break;
		at++;
		if (at_byte[1].opportunity < BREAK_NEVER &&
		    at_byte[1].opportunity <= best.opportunity)
			best = (struct stop){ at, at_byte[1].opportunity };
	}
	return best;
}

static size_t
past_blanks(const struct ground *ground, size_t at)
{
	while (at < ground->text.length && ground->breaks[at].hangs)
		at++;
	return at;
}

static size_t
before_blanks(const struct ground *ground, size_t from, size_t at)
{
	while (at > from && ground->breaks[at - 1].hangs)
		at--;
	return at;
}

/* The most of the indent that leaves the first line as good an end as it would
 * have without indent. */
static int
shrunk_indent(
    const struct ground *ground, size_t from, const struct wrap_shape *shape)
{
	struct stop best = best_stop(ground, from, shape->columns);
	int indent = shape->indent;

	for (; indent > 0; indent--)
		if (best_stop(ground, from, shape->columns - indent)
			.opportunity <= best.opportunity)
			break;
	return indent;
}

static struct lines
fill_lines(struct arena *arena, const struct ground *ground,
    const struct wrap_shape *shape)
{
	struct lines lines = { 0 };
	size_t from = past_blanks(ground, 0), room = 0;
	int indent = shrunk_indent(ground, from, shape);

	do {
		struct stop stop =
		    best_stop(ground, from, shape->columns - indent);

		/* Of two columns is the widest cluster. */
		assert(stop.at > from || from == ground->text.length);
		lines.at = arena_grow(
		    arena, lines.at, lines.count, &room, sizeof *lines.at);
		lines.at[lines.count++] = (struct line){ from,
			before_blanks(ground, from, stop.at), indent };
		from = stop.at;
		indent = 0;
	} while (from < ground->text.length);
	return lines;
}

void
wrap_start(void)
{
	init_linebreak();
}

struct lines
wrap_paragraph(
    struct arena *arena, struct str paragraph, struct wrap_shape shape)
{
	struct arena scratch = { 0 };
	struct ground ground = { .text = paragraph };
	struct lines lines;

	assert(shape.columns >= 2);
	assert(shape.indent >= 0 && shape.indent < shape.columns);
	ground.breaks =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *ground.breaks);
	ground.shown =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *ground.shown);
	survey_clusters(&ground, shape.ambiguous);
	survey_breaks(&ground, ask_unibreak(&scratch, &ground));
	survey_numbers(&ground, shape.columns);
	lines = fill_lines(arena, &ground, &shape);
	arena_free(&scratch);
	return lines;
}

#include "text/wrap.h"

#include <assert.h>
#include <linebreak.h>
#include <stdbool.h>

#include "text/cluster.h"
#include "text/figure.h"
#include "text/seam.h"
#include "text/utf8.h"

/* What laying out asks of a byte of the paragraph. Only the first byte of a
 * cluster has columns and a seam other than SEAM_NEVER. */
struct spot {
	unsigned char seam; /* enum seam: what a line end before it would be */
	unsigned char columns; /* of its cluster */
	bool hangs;            /* it goes with a blank */
};

/* A paragraph, its spots, one more than it has bytes, and what is shown of it:
 * the first code points of its clusters, but of those with no columns. */
struct ground {
	struct str text;
	struct spot *spots;
	uint32_t *shown;
	size_t count; /* of code points shown */
};

/* What stands before a place among the code points shown. */
struct before {
	bool some;  /* something that is no blank */
	bool blank; /* and a blank after it */
	enum seam_kind kind;
};

/* A line end that was found, and how good it is. */
struct stop {
	size_t at;
	enum seam seam;
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

static bool
is_blank(const struct cluster *cluster)
{
	return cluster->count == 1 &&
	       (cluster->points[0] == ' ' || cluster->points[0] == 0x3000);
}

/* What is not shown hangs with the blank before it. */
static void
survey_clusters(struct ground *ground, enum ambiguous ambiguous)
{
	struct cluster cluster;

	for (size_t at = 0; at < ground->text.length; at += cluster.length) {
		struct spot *spot = ground->spots + at;
		bool hangs = at == 0 || spot[-1].hangs;

		cluster = cluster_at(ground->text, at, ambiguous);
		if (cluster.columns > 0)
			hangs = is_blank(&cluster);
		for (size_t i = 0; i < cluster.length; i++)
			spot[i] = (struct spot){ SEAM_NEVER, 0, hangs };
		spot->columns = (unsigned char)cluster.columns;
		if (cluster.columns > 0)
			ground->shown[ground->count++] =
			    shown_point(ground->text, at, &cluster);
	}
	ground->spots[ground->text.length].seam = SEAM_LEGAL;
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
static enum seam_kind
kind_of(const struct ground *ground, size_t index, struct before before)
{
	enum seam_kind kind = seam_kind(ground->shown[index]);

	if (kind != SEAM_DASH || (before.kind == SEAM_DASH && !before.blank))
		return kind;
	if (index + 1 < ground->count &&
	    seam_kind(ground->shown[index + 1]) == SEAM_DASH)
		return kind;
	return SEAM_CLOSING;
}

/* What a line end between the two would be; `answer` is libunibreak's. */
static enum seam
seam_of(struct before before, enum seam_kind kind, char answer)
{
	enum seam seam = seam_between(before.kind, kind);

	if (!before.some)
		return SEAM_NEVER;
	if (before.blank) {
		if (seam_between(before.kind, SEAM_OTHER) == SEAM_BARE ||
		    seam_between(SEAM_OTHER, kind) == SEAM_BARE)
			return SEAM_BARE;
		return SEAM_LEGAL;
	}
	if (seam != SEAM_ASK)
		return seam;
	return answer == LINEBREAK_ALLOWBREAK ? SEAM_LEGAL : SEAM_WORD;
}

static void
survey_seams(struct ground *ground, const char *breaks)
{
	struct before before = { 0 };
	size_t index = 0;

	for (size_t at = 0; at < ground->text.length; at++) {
		struct spot *spot = ground->spots + at;
		enum seam_kind kind;

		if (spot->columns == 0)
			continue;
		if (spot->hangs) {
			before.blank = true;
		} else {
			kind = kind_of(ground, index, before);
			spot->seam = (unsigned char)seam_of(
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
		columns += ground->spots[at].columns;
	return columns;
}

static void
survey_figures(struct ground *ground, int columns)
{
	struct figure figure = { 0 };

	while (figure_next(ground->text, figure.to, &figure)) {
		bool is_long =
		    columns_between(ground, figure.from, figure.to) > columns;

		for (size_t at = figure.from + 1; at < figure.to; at++)
			if (ground->spots[at].seam != SEAM_NEVER)
				ground->spots[at].seam =
				    is_long ? SEAM_LONG : SEAM_FIGURE;
	}
}

/* The last one of the best places for a line end in so many columns; `from` and
 * SEAM_NEVER where not even a cluster fits. */
static struct stop
best_stop(const struct ground *ground, size_t from, int columns)
{
	struct stop best = { from, SEAM_NEVER };
	int all = 0, solid = 0; /* with and without the blanks at the end */

	for (size_t at = from; at < ground->text.length;) {
		const struct spot *spot = ground->spots + at;

		all += spot->columns;
		if (!spot->hangs)
			solid = all;
		if (solid > columns)
			break;
		at++;
		if (spot[1].seam < SEAM_NEVER && spot[1].seam <= best.seam)
			best = (struct stop){ at, spot[1].seam };
	}
	return best;
}

static size_t
past_blanks(const struct ground *ground, size_t at)
{
	while (at < ground->text.length && ground->spots[at].hangs)
		at++;
	return at;
}

static size_t
before_blanks(const struct ground *ground, size_t from, size_t at)
{
	while (at > from && ground->spots[at - 1].hangs)
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
		if (best_stop(ground, from, shape->columns - indent).seam <=
		    best.seam)
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
	ground.spots =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *ground.spots);
	ground.shown =
	    arena_alloc(&scratch, paragraph.length + 1, sizeof *ground.shown);
	survey_clusters(&ground, shape.ambiguous);
	survey_seams(&ground, ask_unibreak(&scratch, &ground));
	survey_figures(&ground, shape.columns);
	lines = fill_lines(arena, &ground, &shape);
	arena_free(&scratch);
	return lines;
}

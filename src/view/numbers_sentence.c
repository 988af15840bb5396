#include "report/path.h"
#include "text/sentence.h"
#include "text/wrap.h"
#include "view/glyph.h"
#include "view/last_year.h"
#include "view/numbers_internal.h"
#include "view/page.h"

enum {
	MARGIN = 3, /* columns on both sides */
	SENTENCE_LINES = 3,
	PLACE_LEAST = 20,     /* columns of a place beside another figure */
	SENTENCE_MOST = 1500, /* bytes; of a longer one the clause is shown */
};

struct sentence_picture {
	struct frame *frame;
	struct area area;
	int at; /* row of the area */
	struct arena *arena;
};

/* Draws a line of a paragraph, the clause in it brighter and the figure as what
 * was found. */
static void
draw_line(const struct sentence_picture *picture, struct str text,
    struct line line, struct span clause, struct span figure)
{
	size_t edges[] = { line.from, clause.from, figure.from, figure.to,
		clause.to, line.to };
	int column = MARGIN;

	for (int i = 0; i + 1 < 6; i++) {
		size_t from = edges[i] > line.from ? edges[i] : line.from;
		size_t to = edges[i + 1] < line.to ? edges[i + 1] : line.to;
		enum role role = i == 2             ? ROLE_HIT_NOW
				 : i == 1 || i == 3 ? ROLE_LEAD
						    : ROLE_TEXT;

		if (from < to)
			column = frame_text(picture->frame, picture->area,
			    picture->at, column, role,
			    str_slice(text, from, to));
	}
}

/* Draws the lines of the sentence around the clause. */
static void
draw_sentence(const struct figure *figure, const struct reading *reading,
    struct sentence_picture *picture)
{
	struct str text = reading->report->paragraphs[figure->paragraph].text;
	size_t clause = (size_t)(figure->clause.bytes - text.bytes);
	struct span whole = { clause, clause + figure->clause.length };
	struct str near = str_slice(text, 0,
	    text.length < whole.to + SENTENCE_MOST ? text.length : whole.to);
	struct span sentence = whole.to < SENTENCE_MOST
				   ? sentence_at(near, figure->span.from)
				   : whole;
	struct lines lines;
	size_t first = 0;

	if (sentence.to - sentence.from > SENTENCE_MOST)
		sentence = whole;
	lines = wrap_paragraph(picture->arena,
	    str_slice(text, sentence.from, sentence.to),
	    (struct wrap_shape){
		.columns = picture->area.columns - 2 * MARGIN,
		.ambiguous = picture->frame->ambiguous,
	    });
	while (first + 1 < lines.count &&
	       lines.at[first].to + sentence.from <= figure->span.from)
		first++;
	first = first > 0 && first + SENTENCE_LINES > lines.count ? first - 1
								  : first;
	for (size_t i = first; i < lines.count && i < first + SENTENCE_LINES;
	     i++) {
		struct line line = { lines.at[i].from + sentence.from,
			lines.at[i].to + sentence.from, 0 };

		draw_line(picture, text, line, whole, figure->span);
		picture->at++;
	}
}

static void
draw_place(const struct figure *figure, const struct reading *reading,
    const struct sentence_picture *picture)
{
	const struct report *report = reading->report;
	size_t parent = report->nodes[figure->node].parent;
	struct buffer place = { .arena = picture->arena };
	struct str beside = last_year_beside(reading, figure, picture->arena);
	int columns = cluster_columns(beside, picture->frame->ambiguous);
	int row = picture->area.rows - 1;
	int room = picture->area.columns - MARGIN - 1;

	buffer_add(&place, path_of(report, figure->node, picture->arena));
	buffer_add_byte(&place, ' ');
	if (parent != 0) {
		buffer_add(&place,
		    page_title(report, parent, PAGE_ANY, AMBIGUOUS_NARROW));
		buffer_add(&place, str_of(" " GLYPH_INTO " "));
	}
	buffer_add(&place,
	    page_title(report, figure->node, PAGE_ANY, AMBIGUOUS_NARROW));
	/* A figure is never cut: the place gives way, or there is none. */
	if (room - columns - MARGIN >= PLACE_LEAST)
		room -= columns + MARGIN;
	else
		columns = 0;
	room = frame_text_cut(picture->frame, picture->area, row, MARGIN, room,
	    ROLE_DIM, buffer_str(&place));
	if (columns > 0)
		frame_text(picture->frame, picture->area, row, room + MARGIN,
		    ROLE_DIM, beside);
}

void
numbers_draw_sentence(const struct figure *figure,
    const struct reading *reading, struct frame *frame, struct area area)
{
	struct arena scratch = { 0 };
	struct sentence_picture picture = {
		.frame = frame,
		.area = area,
		.arena = &scratch,
	};

	draw_sentence(figure, reading, &picture);
	draw_place(figure, reading, &picture);
	arena_free(&scratch);
}

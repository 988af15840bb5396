#include "view/results.h"

#include <stdio.h>

#include "view/glyph.h"
#include "view/page.h"

enum {
	CHAPTER_COLUMN = 2,
	SECTION_COLUMN = 4,
};

static size_t
node_of(const struct hits *hits, size_t hit)
{
	return hits->corpus->pieces[hits->at[hit].piece].node;
}

static void
add_row(struct results *results, struct result row)
{
	results->rows = arena_grow(&results->arena, results->rows,
	    results->count, &results->room, sizeof *results->rows);
	results->rows[results->count++] = row;
}

void
results_list(struct results *results, const struct hits *hits)
{
	const struct report *report = hits->corpus->report;
	size_t chapter = 0, section = 0; /* their rows */

	results_free(results);
	results->hits = hits;
	for (size_t i = 0; i < hits->count; i++) {
		size_t node = node_of(hits, i);
		size_t owner = page_owner(report, node);
		struct result row = { .node = owner, .first = i };
		bool anew = i == 0 || i == hits->sound;

		if (anew || results->rows[chapter].node != owner) {
			row.chapter = anew = true;
			chapter = section = results->count;
			add_row(results, row);
		}
		if (node != owner &&
		    (anew || results->rows[section].node != node)) {
			row = (struct result){ .node = node, .first = i };
			section = results->count;
			add_row(results, row);
		}
		results->rows[chapter].count++;
		if (section != chapter)
			results->rows[section].count++;
	}
}

void
results_free(struct results *results)
{
	arena_free(&results->arena);
	*results = (struct results){ 0 };
}

size_t
results_row(const struct results *results, size_t hit)
{
	size_t low = 0, high = results->count;

	/* Of a chapter and its first section, which begin with one hit, the
	 * section. */
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;

		if (results->rows[middle].first <= hit)
			low = middle;
		else
			high = middle;
	}
	return low;
}

void
results_reveal(struct results *results, size_t hit, int height)
{
	size_t fits = (size_t)(height < 1 ? 1 : height);
	size_t row = results->count == 0 ? 0 : results_row(results, hit);
	size_t above = row;

	if (row > 0 && fits > 1 && results->rows[row - 1].chapter)
		above--;
	if (above < results->top)
		results->top = above;
	if (row >= results->top + fits)
		results->top = row - fits + 1;
	if (results->top + fits > results->count)
		results->top =
		    results->count > fits ? results->count - fits : 0;
}

static void
draw_row(const struct results *results, const struct result *row,
    enum role role, struct frame *frame, struct area area, int at)
{
	const struct report *report = results->hits->corpus->report;
	int column = row->chapter ? CHAPTER_COLUMN : SECTION_COLUMN;
	char digits[24];
	int length = snprintf(digits, sizeof digits, "%zu", row->count);

	frame_text(frame, area, at, area.columns - 1 - length, ROLE_DIM,
	    (struct str){ digits, (size_t)length });
	frame_text_cut(frame, area, at, column,
	    area.columns - 2 - length - column, role,
	    report_short_title(report, row->node));
}

int
results_draw(const struct results *results, size_t hit, struct frame *frame,
    struct area area)
{
	size_t current;

	if (results->count == 0)
		return 0;
	current = results_row(results, hit);
	for (int row = 0; row < area.rows; row++) {
		size_t at = results->top + (size_t)row;
		enum role role = at == current ? ROLE_SELECTED : ROLE_TEXT;

		if (at >= results->count)
			break;
		draw_row(results, &results->rows[at], role, frame, area, row);
		if (at == current)
			frame_text(
			    frame, area, row, 0, role, str_of(GLYPH_ROW));
	}
	return (int)(current - results->top);
}

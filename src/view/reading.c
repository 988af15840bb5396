#include "view/reading.h"

void
reading_start(struct reading *reading, const struct report *report)
{
	reading->report = report;
	reading->shortcuts = shortcuts_find(report);
	reading->selection.on = false;
	reading->lit = (struct sentence){ 0 };
	reading->figures = (struct reading_figures){ .at = NULL };
	reading->pairs = NULL;
	reading->pair = NULL;
	reading_select(reading, 0);
}

void
reading_select(struct reading *reading, size_t node)
{
	reading->selected = node;
	reading->goal = READING_SELECTED;
}

void
reading_go_to(struct reading *reading, size_t node)
{
	reading->selected = node;
	reading->goal = READING_TOP;
}

void
reading_leap(struct reading *reading, size_t node)
{
	reading_select(reading, node);
	reading->jumped = true;
}

void
reading_leap_into(struct reading *reading, size_t paragraph)
{
	reading_leap(
	    reading, report_paragraph_node(reading->report, paragraph));
	reading->goal = READING_PARAGRAPH;
	reading->paragraph = paragraph;
}

void
reading_leap_to_bytes(struct reading *reading, struct sentence bytes)
{
	reading_leap(
	    reading, report_paragraph_node(reading->report, bytes.paragraph));
	reading->goal = READING_LIT;
	reading->lit = bytes;
}

void
reading_return(struct reading *reading, size_t selected, struct place place)
{
	reading->selected = selected;
	reading->goal = READING_PLACE;
	reading->place = place;
}

void
reading_return_to(
    struct reading *reading, size_t selected, size_t node, size_t byte)
{
	reading->selected = selected;
	reading->goal = READING_LINE;
	reading->place = (struct place){ .node = node };
	reading->byte = byte;
}

void
reading_go_inside(struct reading *reading, size_t node, size_t byte)
{
	reading->selected = node;
	reading->goal = READING_BYTE;
	reading->byte = byte;
}

void
reading_show_sentence(struct reading *reading)
{
	reading->selected = report_paragraph_node(
	    reading->report, reading->selection.head.paragraph);
	reading->goal = READING_SENTENCE;
}

void
reading_show_hit(struct reading *reading)
{
	reading->selected = reading_hit_node(reading);
	reading->goal = READING_HIT;
}

void
reading_show_hit_from(struct reading *reading, struct place place)
{
	reading_show_hit(reading);
	reading->goal = READING_HIT_FROM;
	reading->place = place;
}

size_t
reading_hits(const struct reading *reading)
{
	const struct hits *hits = reading->search.hits;

	return hits == NULL ? 0 : hits->count;
}

size_t
reading_hit_node(const struct reading *reading)
{
	const struct hits *hits = reading->search.hits;
	const struct hit *hit = &hits->at[reading->search.now];

	return hits->corpus->pieces[hit->piece].node;
}

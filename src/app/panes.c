#include "app/panes_internal.h"

enum {
	HINTS_FROM = 10, /* rows from which the screen has hints */
	STATUS_FROM = 7, /* rows from which the screen has a status row */
	TREE_LEAST = 24,
	TREE_MOST = 40,
	MARGIN_LEAST = 22, /* columns */
	MARGIN_MOST = 40,
	GAP = 2, /* columns between the text and a note */
};

bool
panes_too_small(int rows, int columns)
{
	return rows < PANES_ROWS_LEAST || columns < PANES_COLUMNS_LEAST;
}

static int
between(int least, int value, int most)
{
	return value < least ? least : value > most ? most : value;
}

/* Centres the text in its area, with room for the mark on the left and a blank
 * on the right. */
static void
place_text(struct pane *text, int wish, int margin)
{
	int room = text->area.columns - margin - 1;

	text->columns = room < wish ? room : wish;
	text->column = margin + (room - text->columns) / 2;
}

/* Makes a margin of what is free at the right of a text that keeps its width. */
static void
find_margin(struct pane *text)
{
	int room = text->area.columns - text->column - text->columns - GAP;

	if (room >= MARGIN_LEAST)
		text->margin = between(MARGIN_LEAST, room, MARGIN_MOST);
}

/* Takes a margin for notes from the right of the text's area. */
static void
take_margin(struct pane *text, struct panes_wish wish, int margin)
{
	int most = text->area.columns - margin - wish.text_columns - GAP - 1;

	text->margin = between(MARGIN_LEAST, most, MARGIN_MOST);
	text->area.columns -= text->margin + GAP;
	place_text(text, wish.text_columns, margin);
	text->area.columns += text->margin + GAP;
}

static void
split_rows(struct panes *panes, struct panes_wish wish)
{
	int rows = wish.rows, columns = wish.columns;
	int status = rows >= STATUS_FROM, hints = rows >= HINTS_FROM;
	struct area *text = &panes->panes[PANE_TEXT].area;

	if (wish.alone) {
		*text = (struct area){ 0, 0, rows, columns };
		return;
	}
	panes->title = (struct area){ 0, 0, 1, columns };
	*text = (struct area){ 1, 0, rows - 1 - status - hints, columns };
	panes->status = (struct area){ rows - 1 - hints, 0, status, columns };
	panes->hints = (struct area){ rows - 1, 0, hints, columns };
}

/* Gives the tree its columns beside the text. */
static void
split_columns(struct panes *panes, int columns)
{
	int tree = between(TREE_LEAST, columns * 3 / 8, TREE_MOST);
	struct area *text = &panes->panes[PANE_TEXT].area;

	panes->divider = *text;
	panes->panes[PANE_TREE].area.columns = tree;
	panes->divider.column = tree;
	panes->divider.columns = 1;
	text->column = tree + 2;
	text->columns = columns - tree - 2;
}

struct panes
panes_arrange(struct panes_wish wish)
{
	struct panes panes = { .single = wish.columns < PANES_BOTH_FROM };
	struct pane *tree = &panes.panes[PANE_TREE];
	struct pane *text = &panes.panes[PANE_TEXT];

	split_rows(&panes, wish);
	panes.rows = text->area.rows;
	if (wish.tree)
		tree->area = text->area;
	if (wish.tree && panes.single)
		text->area.rows = 0;
	else if (wish.tree)
		split_columns(&panes, wish.columns);
	/* A hidden pane keeps its width, so that its place does not change. */
	if (wish.notes && wish.columns >= PANES_MARGIN_FROM)
		take_margin(text, wish, 2);
	else
		place_text(text, wish.text_columns, panes.single ? 1 : 2);
	if (text->margin == 0)
		find_margin(text);
	tree->columns = tree->area.columns;
	return panes;
}

bool
panes_shows(const struct panes *panes, enum pane_name pane)
{
	return panes->panes[pane].area.rows > 0;
}

#include "app/panes.h"

enum {
	HINTS_FROM = 10, /* rows from which the last row has hints */
	STATUS_FROM = 7, /* rows from which there is a status row */
	TREE_LEAST = 24,
	TREE_MOST = 40,
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

/* Sets the column of text in its area: the mark stands at the area's left
 * edge, a blank is left at the right one. */
static void
place_text(struct panes *panes, int wish, int margin)
{
	int room = panes->text.columns - margin - 1;

	panes->text_columns = room < wish ? room : wish;
	panes->text_column = margin + (room - panes->text_columns) / 2;
}

static void
split_rows(struct panes *panes, struct panes_wish wish)
{
	int rows = wish.rows, columns = wish.columns;
	int status = rows >= STATUS_FROM, hints = rows >= HINTS_FROM;

	if (wish.alone) {
		panes->text = (struct area){ 0, 0, rows, columns };
		return;
	}
	panes->title = (struct area){ 0, 0, 1, columns };
	panes->text = (struct area){ 1, 0, rows - 1 - status - hints, columns };
	panes->status = (struct area){ rows - 1 - hints, 0, status, columns };
	panes->hints = (struct area){ rows - 1, 0, hints, columns };
}

struct panes
panes_arrange(struct panes_wish wish)
{
	struct panes panes = { .single = wish.columns < PANES_BOTH_FROM };
	int tree = between(TREE_LEAST, wish.columns * 3 / 8, TREE_MOST);

	split_rows(&panes, wish);
	if (panes.single && wish.tree) {
		panes.tree = panes.text;
		panes.text.rows = 0;
	} else if (wish.tree) {
		panes.tree = panes.divider = panes.text;
		panes.tree.columns = tree;
		panes.divider.column = tree;
		panes.divider.columns = 1;
		panes.text.column = tree + 2;
		panes.text.columns = wish.columns - tree - 2;
	}
	/* A hidden pane keeps its width, so that its place survives. */
	place_text(&panes, wish.text_columns, panes.single ? 1 : 2);
	return panes;
}

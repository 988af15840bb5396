/* What the files of the view of figures share. */
#ifndef VIEW_NUMBERS_INTERNAL_H
#define VIEW_NUMBERS_INTERNAL_H

#include "view/list.h"
#include "view/view.h"

enum numbers_order {
	NUMBERS_BY_CHAPTER, /* as the text has them */
	NUMBERS_BY_CLASS,   /* of their units */
	NUMBERS_BY_SIZE,    /* in each class, by unit */
	NUMBERS_ORDERS,
};

/* A figure, or the heading of a class. */
struct numbers_row {
	size_t figure; /* of the figures' array */
	size_t count;  /* of a heading: figures of the class; else 0 */
	bool found;    /* it has what is looked for */
};

enum {
	NUMBERS_ONE_LINE_FROM = 60, /* columns; below, each row has two lines */
};

struct numbers {
	const struct figures *figures;
	size_t listed; /* figures of the array that the rows are of */
	enum numbers_order order;
	bool values; /* numbers beside the words */
	bool only;   /* rows that were found, and no others */
	struct numbers_row *rows;
	size_t counted;              /* rows that are figures */
	char wanted[READING_WANTED]; /* what the rows were searched for */
	size_t wanted_length;
	size_t found;
	struct list list;
	bool moved; /* the reader did; until then it is where the reading is */
	struct arena arena;
};

/* Lists the rows anew, with the cursor on the same figure where it is there. */
void numbers_list(struct numbers *numbers, const struct reading *reading);

/* Returns whether the rows are not what the reading asks for. */
bool
numbers_is_old(const struct numbers *numbers, const struct reading *reading);

/* Moves the cursor to a row that is a figure, from a heading on or back. */
void numbers_off_heading(struct numbers *numbers, bool on);

/* Returns the figure of the cursor; NULL for none. */
const struct figure *numbers_figure(const struct numbers *numbers);

/* Returns the value as a reader writes it: 28,187,000,000 元. */
struct str numbers_value(const struct figure *figure, struct arena *arena);

/* Return how many rows of an area are left for the list, and draw all. */
int numbers_height(int rows);
void numbers_draw(const void *self, const struct reading *reading,
    const struct pane *pane, bool in_use, struct frame *frame);

/* Draws the sentence of a figure into an area of four rows, its clause brighter
 * and the figure as what was found, and below it the section. */
void numbers_draw_sentence(const struct figure *figure,
    const struct reading *reading, struct frame *frame, struct area area);

#endif

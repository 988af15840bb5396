#include "view/list.h"

#include <limits.h>

#include "view/glyph.h"

int
list_step(enum action action, int height)
{
	int page = height > 1 ? height - 1 : 1;
	int half = (height + 1) / 2;

	switch (action) {
	case ACTION_DOWN:
		return 1;
	case ACTION_UP:
		return -1;
	case ACTION_PAGE_DOWN:
		return page;
	case ACTION_PAGE_UP:
		return -page;
	case ACTION_HALF_DOWN:
		return half;
	case ACTION_HALF_UP:
		return -half;
	case ACTION_FIRST:
		return INT_MIN;
	case ACTION_LAST:
		return INT_MAX;
	default:
		return 0;
	}
}

/* Returns a row moved by `rows`, kept between 0 and `last`. */
static size_t
move(size_t row, int rows, size_t last)
{
	size_t step = rows < 0 ? -(size_t)rows : (size_t)rows;

	if (rows < 0)
		return row > step ? row - step : 0;
	return row < last && last - row > step ? row + step : last;
}

/* Returns the largest top that leaves no row of the pane empty. */
static size_t
last_top(const struct list *list)
{
	size_t fits = (size_t)list->height;

	return list->count > fits ? list->count - fits : 0;
}

bool
list_act(struct list *list, enum action action)
{
	int step = list_step(action, list->height);

	if (step == 0)
		return false;
	if (list->plain)
		list->top = move(list->top, step, last_top(list));
	else if (list->count > 0)
		list->cursor = move(list->cursor, step, list->count - 1);
	return true;
}

static int
lines_of(const struct list *list)
{
	return list->lines > 1 ? list->lines : 1;
}

void
list_fit(struct list *list, size_t from, int lines)
{
	list->height = lines / lines_of(list);
	if (list->height < 1)
		list->height = 1;
	if (!list->plain && from < list->top)
		list->top = from;
	if (!list->plain && list->cursor >= list->top + (size_t)list->height)
		list->top = list->cursor - (size_t)list->height + 1;
	if (list->top > last_top(list))
		list->top = last_top(list);
}

void
list_scroll(struct list *list, int rows)
{
	size_t last;

	list->top = move(list->top, rows, last_top(list));
	last = list->top + (size_t)list->height - 1;
	if (list->cursor < list->top)
		list->cursor = list->top;
	if (list->cursor > last)
		list->cursor = last;
}

bool
list_row_at(const struct list *list, int at, size_t *row)
{
	int shown = at / lines_of(list);

	*row = list->top + (size_t)shown;
	return at >= 0 && shown < list->height && *row < list->count;
}

void
list_draw(const struct list *list, const void *self,
    void (*draw)(const void *self, const struct list_row *row,
	struct frame *frame, struct area area),
    bool in_use, struct frame *frame, struct area area)
{
	struct list_row row = { .at = 0 };

	if (in_use) {
		frame->cursor_row = area.row;
		frame->cursor_column = area.column;
	}
	for (; row.at < area.rows && list_row_at(list, row.at, &row.index);
	     row.at += lines_of(list)) {
		bool here = !list->plain && row.index == list->cursor;

		row.role = here && in_use ? ROLE_SELECTED : ROLE_TEXT;
		draw(self, &row, frame, area);
		if (!here)
			continue;
		frame_text(frame, area, row.at, 0, row.role, str_of(GLYPH_ROW));
		if (in_use)
			frame->cursor_row = area.row + row.at;
	}
}

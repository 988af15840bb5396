#include "view/detail.h"

/* Keeps the pane full where the page is long enough, and lays out what is
 * seen, so that drawing finds it there. */
static void
settle(struct detail *detail)
{
	int more = detail->rows - 1, moved;

	detail->bottom = detail->top;
	layout_lines(&detail->layout, detail->top.block);
	moved = layout_move(&detail->layout, &detail->bottom, more);
	if (moved < more) {
		layout_move(&detail->layout, &detail->top, moved - more);
		detail->bottom = detail->top;
		layout_move(&detail->layout, &detail->bottom, more);
	}
}

static void
set_top(struct detail *detail, struct spot top)
{
	detail->top = top;
	settle(detail);
	detail->anchor = detail_place(detail);
}

void
detail_open(struct detail *detail, const struct report *report, size_t node)
{
	size_t owner = page_owner(report, node);

	if (detail->report == report && detail->page.node == owner)
		return;
	arena_free(&detail->arena);
	detail->report = report;
	detail->page = page_compose(report, owner, &detail->arena);
	layout_start(&detail->layout, &detail->page, detail->layout.columns,
	    detail->layout.ambiguous);
	set_top(detail, (struct spot){ 0 });
}

void
detail_free(struct detail *detail)
{
	layout_free(&detail->layout);
	arena_free(&detail->arena);
}

void
detail_resize(
    struct detail *detail, int rows, int columns, enum ambiguous ambiguous)
{
	struct anchor anchor = detail->anchor;

	detail->rows = rows < 1 ? 1 : rows;
	if (columns != detail->layout.columns ||
	    ambiguous != detail->layout.ambiguous)
		layout_start(
		    &detail->layout, &detail->page, columns, ambiguous);
	detail_go(detail, anchor);
	/* A wider or taller pane may show more above: what is kept is the
	 * place that the reader chose, not what came of it. */
	detail->anchor = anchor;
}

/* Whether the lines from `first` to the last one of block `last` fill no more
 * than the pane. Lays out no more than that. */
static bool
fits(struct detail *detail, struct spot first, size_t last)
{
	struct spot end = first;

	layout_move(&detail->layout, &end, detail->rows - 1);
	return end.block > last ||
	       (end.block == last &&
		   end.line + 1 == layout_lines(&detail->layout, last).count);
}

void
detail_reveal(struct detail *detail, size_t node)
{
	struct layout *layout = &detail->layout;
	struct spot first = { 0 }, last = { 0 };

	if (!page_find(&detail->page, node, &first.block, &last.block))
		return;
	if (layout_compare(first, detail->top) < 0) {
		set_top(detail, first);
	} else if (fits(detail, first, last.block)) {
		last.line = layout_lines(layout, last.block).count - 1;
		if (layout_compare(last, detail->bottom) <= 0)
			return;
		layout_move(layout, &last, 1 - detail->rows);
		set_top(detail, last);
	} else if (layout_compare(first, detail->bottom) > 0) {
		set_top(detail, first);
	}
}

/* The block of a node that shows a field; the page's count if none. */
static size_t
block_of(const struct page *page, const struct unit *unit)
{
	size_t end = page_first_block(page, unit->node + 1);

	for (size_t i = page_first_block(page, unit->node); i < end; i++)
		if (page->blocks[i].field == unit->field &&
		    page->blocks[i].paragraph == unit->paragraph)
			return i;
	return page->count;
}

static bool
is_seen(const struct detail *detail, struct spot spot)
{
	return layout_compare(detail->top, spot) <= 0 &&
	       layout_compare(spot, detail->bottom) <= 0;
}

/* Where a hit begins. False where the page does not show it. */
static bool
find_hit(struct detail *detail, const struct hits *hits, size_t hit,
    struct spot *spot)
{
	const struct page *page = &detail->page;
	const struct unit *unit = &hits->folded->units[hits->at[hit].unit];
	size_t block = block_of(page, unit);

	if (block == page->count)
		return false;
	*spot = layout_find(&detail->layout, block,
	    hits_source(hits, &hits->at[hit]).from + page->blocks[block].shift);
	return true;
}

bool
detail_sees_hit(struct detail *detail, const struct hits *hits, size_t hit)
{
	struct spot spot;

	return find_hit(detail, hits, hit, &spot) && is_seen(detail, spot);
}

void
detail_reveal_hit(struct detail *detail, const struct hits *hits, size_t hit)
{
	struct spot spot;

	if (!find_hit(detail, hits, hit, &spot) || is_seen(detail, spot))
		return;
	detail_reveal(detail, hits->folded->units[hits->at[hit].unit].node);
	if (is_seen(detail, spot))
		return;
	layout_move(&detail->layout, &spot, -(detail->rows / 3));
	set_top(detail, spot);
}

static void
scroll(struct detail *detail, int lines)
{
	struct spot top = detail->top;

	layout_move(&detail->layout, &top, lines);
	set_top(detail, top);
}

bool
detail_act(struct detail *detail, enum action action)
{
	int page = detail->rows > 1 ? detail->rows - 1 : 1;
	int half = (detail->rows + 1) / 2;

	switch (action) {
	case ACTION_DOWN:
		scroll(detail, 1);
		return true;
	case ACTION_UP:
		scroll(detail, -1);
		return true;
	case ACTION_PAGE_DOWN:
		scroll(detail, page);
		return true;
	case ACTION_PAGE_UP:
		scroll(detail, -page);
		return true;
	case ACTION_HALF_DOWN:
		scroll(detail, half);
		return true;
	case ACTION_HALF_UP:
		scroll(detail, -half);
		return true;
	case ACTION_FIRST:
		set_top(detail, (struct spot){ 0 });
		return true;
	case ACTION_LAST:
		set_top(detail, layout_last(&detail->layout));
		return true;
	default:
		return false;
	}
}

bool
detail_at_end(const struct detail *detail)
{
	const struct layout *layout = &detail->layout;
	struct spot bottom = detail->bottom;

	return bottom.block + 1 == detail->page.count &&
	       bottom.line + 1 == layout->blocks[bottom.block].count;
}

/* The first block with a text from `from` to `to`, either way. */
static size_t
first_text(const struct page *page, size_t from, size_t to)
{
	while (from != to && page->blocks[from].text.length == 0)
		from += from < to ? 1 : (size_t)-1;
	return from;
}

size_t
detail_nearest(const struct detail *detail, size_t selected)
{
	const struct page *page = &detail->page;
	size_t top = detail->top.block, bottom = detail->bottom.block;
	size_t first, last;

	if (!page_find(page, selected, &first, &last))
		return page_section(page, detail->report, top);
	if (last < top)
		return page_section(
		    page, detail->report, first_text(page, top, bottom));
	if (first > bottom)
		return page_section(
		    page, detail->report, first_text(page, bottom, top));
	return selected;
}

struct anchor
detail_place(const struct detail *detail)
{
	const struct page *page = &detail->page;
	struct spot top = detail->top;
	size_t node = page->blocks[top.block].node;

	return (struct anchor){
		.node = node,
		.block = top.block - page_first_block(page, node),
		.byte = layout_line(&detail->layout, top)->from,
	};
}

void
detail_go(struct detail *detail, struct anchor place)
{
	size_t block =
	    page_first_block(&detail->page, place.node) + place.block;

	if (block >= detail->page.count)
		block = detail->page.count - 1;
	set_top(detail, layout_find(&detail->layout, block, place.byte));
}

void
detail_go_inside(struct detail *detail, size_t node, size_t byte)
{
	const struct page *page = &detail->page;
	size_t block = page_first_block(page, node);
	size_t end = page_first_block(page, node + 1);
	size_t found = page->count;

	for (; block < end; block++)
		if (page->blocks[block].prose &&
		    page->blocks[block].offset <= byte)
			found = block;
	if (found < page->count)
		set_top(detail, layout_find(&detail->layout, found,
				    byte - page->blocks[found].offset));
}

size_t
detail_seen(const struct detail *detail)
{
	const struct report *report = detail->report;
	const struct block *blocks = detail->page.blocks;
	size_t at = detail->bottom.block;

	if (blocks[at].prose)
		return report->nodes[blocks[at].node].offset +
		       blocks[at].offset +
		       layout_line(&detail->layout, detail->bottom)->to;
	while (at > 0 && !blocks[at].prose)
		at--;
	if (!blocks[at].prose)
		return report->nodes[detail->page.node].offset;
	return report->nodes[blocks[at].node].offset + blocks[at].offset +
	       blocks[at].text.length;
}

/* Draws the pieces of a line, each in its role. */
static void
draw_line(const struct block *block, const struct line *line,
    const struct marks *marks, struct frame *frame, struct area area, int row,
    int column)
{
	for (size_t at = line->from; at < line->to;) {
		size_t end = line->to;
		enum role role = block->role;

		if (at < block->lead) {
			role = ROLE_LEAD;
			end = block->lead < end ? block->lead : end;
		}
		role = marks_role(marks, at, role, &end);
		column = frame_text(frame, area, row, column, role,
		    str_slice(block->text, at, end));
		at = end;
	}
}

int
detail_draw(const struct detail *detail, size_t selected, struct frame *frame,
    struct area area, int column)
{
	const struct layout *layout = &detail->layout;
	struct spot spot = detail->top;
	size_t first = detail->page.count, last;
	struct arena scratch = { 0 };
	struct marks marks = { 0 };
	int mark = 0;

	page_find(&detail->page, selected, &first, &last);
	for (int row = 0; row < area.rows && row < detail->rows; row++) {
		const struct block *block = &detail->page.blocks[spot.block];
		const struct line *line = layout_line(layout, spot);

		if (row == 0 || spot.line == 0)
			marks = marks_in(detail->marking, block, &scratch);
		draw_line(block, line, &marks, frame, area, row,
		    column + layout_indent(layout, spot.block, line));
		if (spot.block == first && spot.line == 0) {
			frame_role(frame,
			    (struct area){ area.row + row, area.column, 1, 1 },
			    ROLE_MARK);
			mark = row;
		}
		if (layout_compare(spot, detail->bottom) == 0)
			break;
		if (++spot.line == layout->blocks[spot.block].count)
			spot = (struct spot){ .block = spot.block + 1 };
	}
	arena_free(&scratch);
	return mark;
}

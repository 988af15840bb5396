#include "view/text_pane_internal.h"

#include "view/list.h"

/* Keeps the pane full if the page is long enough, and lays out the lines shown,
 * since drawing may not. */
static void
settle(struct text_pane *text)
{
	int more = text->rows - 1, moved;

	text->bottom = text->top;
	layout_lines(&text->layout, text->top.block);
	moved = layout_move(&text->layout, &text->bottom, more);
	if (moved < more) {
		layout_move(&text->layout, &text->top, moved - more);
		text->bottom = text->top;
		layout_move(&text->layout, &text->bottom, more);
	}
}

static void
set_top(struct text_pane *text, struct spot top)
{
	text->top = top;
	text->cut.moved = 0;
	settle(text);
	text->anchor = text_pane_place(text);
}

void
text_pane_start(struct text_pane *text, int columns, enum ambiguous ambiguous)
{
	*text = (struct text_pane){
		.layout = { .columns = columns, .ambiguous = ambiguous },
		.rows = 1,
	};
}

void
text_pane_open(struct text_pane *text, const struct report *report)
{
	if (text->report == report)
		return;
	arena_free(&text->arena);
	text->report = report;
	text->page = page_compose(report, 0, &text->arena);
	layout_start(&text->layout, &text->page, text->layout.columns,
	    text->layout.ambiguous);
	set_top(text, (struct spot){ 0 });
}

void
text_pane_free(struct text_pane *text)
{
	layout_free(&text->layout);
	arena_free(&text->arena);
}

void
text_pane_resize(
    struct text_pane *text, int rows, int columns, enum ambiguous ambiguous)
{
	struct place anchor = text->anchor;
	bool rewraps = columns != text->layout.columns ||
		       ambiguous != text->layout.ambiguous;

	if (rows < 1)
		rows = 1;
	if (rows == text->rows && !rewraps)
		return;
	text->rows = rows;
	if (rewraps)
		layout_start(&text->layout, &text->page, columns, ambiguous);
	text_pane_go(text, anchor);
	/* A wider or taller pane may have moved the top. Keep the place that
	 * the reader chose. */
	text->anchor = anchor;
}

/* Returns whether the lines from `first` to the end of block `last` fit into
 * the pane. Lays out no more than the pane holds. */
static bool
fits(struct text_pane *text, struct spot first, size_t last)
{
	struct spot end = first;

	layout_move(&text->layout, &end, text->rows - 1);
	return end.block > last ||
	       (end.block == last &&
		   end.line + 1 == layout_lines(&text->layout, last).count);
}

/* Scrolls as little as shows the lines from `first` to `last`, which fit. */
static void
reveal_lines(struct text_pane *text, struct spot first, struct spot last)
{
	if (layout_compare(first, text->top) < 0) {
		set_top(text, first);
	} else if (layout_compare(last, text->bottom) > 0) {
		layout_move(&text->layout, &last, 1 - text->rows);
		set_top(text, last);
	}
}

void
text_pane_reveal(struct text_pane *text, size_t node)
{
	struct spot first = { 0 }, last = { 0 };

	if (!page_find(
		&text->page, text->report, node, &first.block, &last.block))
		return;
	if (!fits(text, first, last.block)) {
		set_top(text, first);
		return;
	}
	last.line = layout_lines(&text->layout, last.block).count - 1;
	reveal_lines(text, first, last);
}

/* Returns the block of a paragraph. */
static size_t
block_of_paragraph(const struct text_pane *text, size_t paragraph)
{
	size_t node = report_paragraph_node(text->report, paragraph);
	size_t block = page_first_block(&text->page, node);

	while (!text->page.blocks[block].prose ||
	       text->page.blocks[block].paragraph != paragraph)
		block++;
	return block;
}

void
text_pane_reveal_sentence(
    struct text_pane *text, const struct sentence *sentence)
{
	size_t block = block_of_paragraph(text, sentence->paragraph);
	size_t end = sentence->span.to;
	struct spot first, last;

	first = layout_find(&text->layout, block, sentence->span.from);
	last = layout_find(&text->layout, block, end > 0 ? end - 1 : 0);
	if (last.line - first.line >= (size_t)text->rows)
		set_top(text, first);
	else
		reveal_lines(text, first, last);
}

void
text_pane_go_to(struct text_pane *text, size_t node)
{
	struct spot first = { 0 };
	size_t last;

	if (page_find(&text->page, text->report, node, &first.block, &last))
		set_top(text, first);
}

/* Returns the block that shows a piece; the page's count if none does. */
static size_t
block_of(const struct page *page, const struct piece *piece)
{
	size_t end = page_first_block(page, piece->node + 1);

	for (size_t i = page_first_block(page, piece->node); i < end; i++)
		if (page->blocks[i].field == piece->kind &&
		    page->blocks[i].paragraph == piece->paragraph)
			return i;
	return page->count;
}

static bool
is_seen(const struct text_pane *text, struct spot spot)
{
	return layout_compare(text->top, spot) <= 0 &&
	       layout_compare(spot, text->bottom) <= 0;
}

void
text_pane_reveal_paragraph(struct text_pane *text, size_t paragraph)
{
	struct spot first = { .block = block_of_paragraph(text, paragraph) };
	struct spot last = first;

	text_pane_reveal(text, text->page.blocks[first.block].node);
	last.line = layout_lines(&text->layout, last.block).count - 1;
	if (!is_seen(text, first) || !is_seen(text, last))
		set_top(text, first);
}

/* Finds the line in which a hit begins. Returns false if the page does not show
 * it. */
static bool
find_hit(struct text_pane *text, const struct hits *hits, size_t hit,
    struct spot *spot)
{
	const struct page *page = &text->page;
	const struct piece *piece = &hits->corpus->pieces[hits->at[hit].piece];
	size_t block = block_of(page, piece);

	if (block == page->count)
		return false;
	*spot = layout_find(&text->layout, block,
	    hits_source(hits, &hits->at[hit]).from + page->blocks[block].shift);
	return true;
}

bool
text_pane_sees_hit(struct text_pane *text, const struct hits *hits, size_t hit)
{
	struct spot spot;

	return find_hit(text, hits, hit, &spot) && is_seen(text, spot);
}

void
text_pane_reveal_hit(
    struct text_pane *text, const struct hits *hits, size_t hit)
{
	struct spot spot;

	if (!find_hit(text, hits, hit, &spot) || is_seen(text, spot))
		return;
	text_pane_reveal(text, hits->corpus->pieces[hits->at[hit].piece].node);
	if (is_seen(text, spot))
		return;
	layout_move(&text->layout, &spot, -(text->rows / 3));
	set_top(text, spot);
}

/* Returns by how many lines the top can move. */
static int
within_text(struct text_pane *text, int lines)
{
	struct spot end = lines > 0 ? text->bottom : text->top;

	return layout_move(&text->layout, &end, lines);
}

void
text_pane_scroll(struct text_pane *text, int lines)
{
	struct spot top = text->top;
	bool back = text->cut.moved != 0 && lines == -text->cut.asked;
	int moved = within_text(text, back ? -text->cut.moved : lines);

	if (moved == 0)
		return;
	layout_move(&text->layout, &top, moved);
	set_top(text, top);
	if (!back && moved != lines) {
		text->cut.asked = lines;
		text->cut.moved = moved;
	}
}

/* Goes to the paragraph or heading after the top line's. */
static void
next_paragraph(struct text_pane *text)
{
	size_t block = text->top.block + 1;

	while (block < text->page.count && page_is_blank(&text->page, block))
		block++;
	if (block < text->page.count && !text_pane_at_end(text))
		set_top(text, (struct spot){ .block = block });
}

/* Goes to the beginning of the top line's paragraph, or to the one before. */
static void
previous_paragraph(struct text_pane *text)
{
	size_t block = text->top.block;

	if (text->top.line == 0) {
		while (block > 0 && page_is_blank(&text->page, block - 1))
			block--;
		block -= block > 0;
	}
	set_top(text, (struct spot){ .block = block });
}

bool
text_pane_act(struct text_pane *text, enum action action)
{
	int step = action == ACTION_ENTER ? 1 : list_step(action, text->rows);

	if (action == ACTION_FIRST)
		set_top(text, (struct spot){ 0 });
	else if (action == ACTION_LAST)
		set_top(text, layout_last(&text->layout));
	else if (action == ACTION_NEXT_PARAGRAPH)
		next_paragraph(text);
	else if (action == ACTION_PREVIOUS_PARAGRAPH)
		previous_paragraph(text);
	else if (step != 0)
		text_pane_scroll(text, step);
	else
		return false;
	return true;
}

struct place
text_pane_place(const struct text_pane *text)
{
	const struct page *page = &text->page;
	struct spot top = text->top;
	size_t node = page->blocks[top.block].node;

	return (struct place){
		.node = node,
		.block = top.block - page_first_block(page, node),
		.byte = layout_line(&text->layout, top)->from,
	};
}

void
text_pane_go(struct text_pane *text, struct place place)
{
	size_t block = page_first_block(&text->page, place.node) + place.block;

	if (block >= text->page.count)
		block = text->page.count - 1;
	set_top(text, layout_find(&text->layout, block, place.byte));
}

void
text_pane_go_inside(struct text_pane *text, size_t node, size_t byte)
{
	const struct page *page = &text->page;
	size_t found = text_pane_block_of(text, node, byte);
	struct spot spot;

	if (found == page->count)
		return;
	spot = layout_find(
	    &text->layout, found, byte - page->blocks[found].offset);
	layout_move(&text->layout, &spot, 1 - text->rows);
	set_top(text, spot);
}

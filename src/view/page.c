#include "view/page.h"

#include "base/sorted.h"
#include "report/gloss.h"
#include "report/path.h"
#include "text/cluster.h"
#include "text/numeral.h"
#include "text/utf8.h"

enum {
	PARAGRAPH_INDENT = 4, /* two Han */
	FIXED_HANG = 2,       /* of the lines that a fixed line is broken to */
	CONTENTS_MARGIN = 4,
	CONTENTS_STEP = 4,
};

/* A page that is being composed. */
struct composer {
	const struct report *report;
	struct arena *arena;
	struct page page;
	size_t room; /* blocks */
};

/* Makes room for as many blocks as the sections mostly have: a heading and
 * paragraphs, each with a blank line. */
static void
make_room(struct composer *composer, size_t node, size_t end)
{
	const struct node *nodes = composer->report->nodes;
	const struct node *last = &nodes[end - 1];
	size_t paragraphs =
	    last->paragraph + last->paragraph_count - nodes[node].paragraph;

	composer->room = 2 * (end - node + paragraphs);
	composer->page.blocks =
	    arena_alloc(composer->arena, composer->room, sizeof(struct block));
}

static void
add_block(struct composer *composer, struct block block)
{
	struct page *page = &composer->page;

	page->blocks = arena_grow(composer->arena, page->blocks, page->count,
	    &composer->room, sizeof *page->blocks);
	page->blocks[page->count++] = block;
}

/* Adds a blank line, but never two in a row and never the first. */
static void
add_blank(struct composer *composer, size_t node)
{
	const struct page *page = &composer->page;

	if (page->count > 0 && !page_is_blank(page, page->count - 1))
		add_block(composer, (struct block){ .node = node });
}

static bool
ends_in_bracket(struct str number)
{
	uint32_t last = utf8_before(number, number.length).value;

	return last == 0x3011 || last == 0xFF09 || last == 0x3015 ||
	       last == 0x3001;
}

struct str
page_heading(const struct report *report, size_t node, struct arena *arena)
{
	const struct node *self = &report->nodes[node];
	struct buffer heading = { .arena = arena };

	if (self->supplied)
		buffer_add(&heading, str_of("〔"));
	buffer_add(&heading, self->number);
	if (self->number.length > 0 && !ends_in_bracket(self->number))
		buffer_add_byte(&heading, ' ');
	buffer_add(&heading, self->title);
	if (self->supplied)
		buffer_add(&heading, str_of("〕"));
	return buffer_str(&heading);
}

struct str
page_place(const struct report *report, size_t node, struct arena *arena)
{
	struct str path = path_of(report, node, arena);
	struct str heading = page_heading(report, node, arena);

	return arena_print(arena, "%.*s %.*s", (int)path.length, path.bytes,
	    (int)heading.length, heading.bytes);
}

struct str
page_title(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous)
{
	struct str title = gloss_unmarked(report, report->nodes[node].title);

	if (cluster_fit(title, columns, ambiguous) == title.length)
		return title;
	return gloss_unmarked(report, report_short_title(report, node));
}

struct str
page_label(const struct report *report, size_t node, int columns,
    enum ambiguous ambiguous, struct arena *arena)
{
	struct str number = numeral_bare(report->nodes[node].number), title;
	struct buffer label = { .arena = arena };

	buffer_add(&label, number);
	if (number.length > 0)
		buffer_add_byte(&label, ' ');
	title = page_title(report, node,
	    columns - cluster_columns(buffer_str(&label), ambiguous),
	    ambiguous);
	buffer_add(&label, title);
	return buffer_str(&label);
}

/* Returns the number and title of a section as a block of a role. */
static struct block
heading_block(struct composer *composer, size_t node, enum role role)
{
	const struct node *self = &composer->report->nodes[node];
	struct block block = {
		.node = node,
		.text = page_heading(composer->report, node, composer->arena),
		.role = self->supplied ? ROLE_DIM : role,
		.field = self->supplied ? PIECE_NONE : PIECE_TITLE,
	};

	if (!self->supplied)
		block.shift = block.text.length - self->title.length;
	return block;
}

static void
add_subtitle(struct composer *composer, size_t node)
{
	const struct node *self = &composer->report->nodes[node];
	int number = cluster_columns(self->number, AMBIGUOUS_NARROW);

	if (self->subtitle.length > 0)
		add_block(composer, (struct block){
					.node = node,
					.text = self->subtitle,
					.field = PIECE_SUBTITLE,
					.margin = number <= 8 ? number : 0,
				    });
}

static void
add_heading(struct composer *composer, size_t node)
{
	add_block(composer, heading_block(composer, node, ROLE_TITLE));
	add_subtitle(composer, node);
}

static void
add_paragraphs(struct composer *composer, size_t node)
{
	const struct report *report = composer->report;
	const struct node *self = &report->nodes[node];
	size_t lead = node == 0 ? 0 : report_lead(report, node);

	for (size_t i = 0; i < self->paragraph_count; i++) {
		size_t paragraph = self->paragraph + i;
		struct str text = report->paragraphs[paragraph].text;
		bool fixed = report->paragraphs[paragraph].fixed;

		add_block(composer,
		    (struct block){
			.node = node,
			.text = text,
			.offset = (size_t)(text.bytes - self->text.bytes),
			.lead = i == 0 ? lead : 0,
			.prose = true,
			.fixed = fixed,
			.field = PIECE_PARAGRAPH,
			.paragraph = paragraph,
			.margin = fixed ? PARAGRAPH_INDENT + FIXED_HANG : 0,
			.indent = fixed ? -FIXED_HANG : PARAGRAPH_INDENT,
		    });
	}
	if (self->paragraph_count > 0)
		add_blank(composer, node);
}

static void
add_title_line(
    struct composer *composer, enum piece_kind field, struct str text)
{
	if (text.length > 0)
		add_block(
		    composer, (struct block){ .text = text, .field = field });
}

static void
add_title_block(struct composer *composer)
{
	const struct report *report = composer->report;

	add_heading(composer, 0);
	add_blank(composer, 0);
	add_title_line(composer, PIECE_OCCASION, report->occasion);
	add_title_line(
	    composer, PIECE_DATE, report_date(report, composer->arena));
	add_title_line(composer, PIECE_SPEAKER, report->speaker);
	add_title_line(composer, PIECE_ISSUER, report->issuer);
	add_blank(composer, 0);
}

/* Adds the branches from `node` on as lines of contents. */
static void
add_contents(struct composer *composer, size_t node)
{
	const struct report *report = composer->report;
	size_t end = node + report->nodes[node].span;
	int top = report->nodes[node].depth;

	for (size_t i = node; i < end; i++) {
		struct block block;

		if (report_is_leaf(report, i))
			continue;
		block = heading_block(composer, i, ROLE_TEXT);
		block.margin = CONTENTS_MARGIN +
			       CONTENTS_STEP * (report->nodes[i].depth - top);
		add_block(composer, block);
	}
}

/* A text that begins with its title has no heading but that. */
static void
add_section(struct composer *composer, size_t node)
{
	add_blank(composer, node);
	if (node == 0)
		add_title_block(composer);
	else if (report_lead(composer->report, node) == 0)
		add_heading(composer, node);
	else
		add_subtitle(composer, node);
	if (!report_is_leaf(composer->report, node))
		add_blank(composer, node);
	add_paragraphs(composer, node);
}

/* Composes the node itself, contents where they are wanted, and what is below
 * it. */
static struct page
compose(struct composer *composer, size_t node, bool with_contents)
{
	const struct report *report = composer->report;
	struct page *page = &composer->page;
	size_t end = node + report->nodes[node].span;

	make_room(composer, node, end);
	add_section(composer, node);
	for (size_t child = report_first_child(report, node);
	     child != 0 && with_contents;
	     child = report_next_sibling(report, child))
		if (!report_is_leaf(report, child))
			add_contents(composer, child);
	for (size_t i = node + 1; i < end; i++)
		add_section(composer, i);
	if (page->count > 1 && page_is_blank(page, page->count - 1))
		page->count--;
	return *page;
}

struct page
page_compose(const struct report *report, size_t node, struct arena *arena)
{
	struct composer composer = { .report = report, .arena = arena };

	return compose(&composer, node, false);
}

struct page
page_compose_print(
    const struct report *report, size_t node, struct arena *arena)
{
	struct composer composer = { .report = report, .arena = arena };

	return compose(&composer, node, node == 0);
}

bool
page_is_blank(const struct page *page, size_t block)
{
	return page->blocks[block].text.length == 0;
}

static int
compare_node(const void *key, const void *element)
{
	const size_t *node = key;
	const struct block *block = element;

	return sorted_order(*node, block->node);
}

size_t
page_first_block(const struct page *page, size_t node)
{
	return sorted_first(&node, page->blocks, page->count,
	    sizeof *page->blocks, compare_node);
}

bool
page_find(const struct page *page, const struct report *report, size_t node,
    size_t *first, size_t *last)
{
	*first = page_first_block(page, node);
	*last = page_first_block(page, node + report->nodes[node].span);
	if (*first == *last)
		return false;
	while (*last > *first + 1 && page_is_blank(page, *last - 1))
		--*last;
	--*last;
	/* A blank line may come before the heading of a section. */
	if (*first < *last && page_is_blank(page, *first))
		++*first;
	return true;
}

/* Any bytes as a content file: an encoding, a size of the screen, the width of
 * ambiguous characters, then the file. It is refused with a place, or read, and
 * libyaml alone reads the same. Then all that is searched stands on the page as
 * well, no line loses a character or is too long, and every frame holds what a
 * terminal may be sent. What show prints and what is copied is harmless. */
#include "app/app.h"
#include "export/citation.h"
#include "export/copy_text.h"
#include "export/plain.h"
#include "format/yaml.h"
#include "fuzz/claims.h"
#include "text/decode.h"

struct looks_at {
	int rows, columns;
	enum ambiguous ambiguous;
};

static bool
is_blank(struct str text)
{
	struct cluster cluster;

	for (size_t at = 0; at < text.length; at += cluster.length) {
		cluster = cluster_at(text, at, AMBIGUOUS_NARROW);
		if (cluster.columns > 0 &&
		    (cluster.count > 1 ||
			!class_is_breaking_blank(cluster.points[0])))
			return false;
	}
	return true;
}

/* A line fits, and drawn it is the text that was written. */
static void
claim_line(struct arena *arena, const struct looks_at *looks, struct str text,
    int indent)
{
	struct frame frame =
	    frame_new(arena, 1, looks->columns, looks->ambiguous);
	struct buffer drawn = { .arena = arena }, wanted = { .arena = arena };
	int columns = indent + cluster_columns(text, looks->ambiguous);

	claim(columns <= looks->columns, "a line fits");
	claim(frame_text(&frame, frame_area(&frame), 0, indent, ROLE_TEXT,
		  text) == columns,
	    "all of a line is drawn");
	claim_frame(&frame);
	frame_print(&frame, &drawn);
	for (int column = 0; column < indent; column++)
		buffer_add_byte(&wanted, ' ');
	cluster_clean(&wanted, text);
	for (int column = columns; column < looks->columns; column++)
		buffer_add_byte(&wanted, ' ');
	buffer_add_byte(&wanted, '\n');
	claim(str_equal(buffer_str(&drawn), buffer_str(&wanted)),
	    "a line is drawn as it is");
}

/* The lines and the blanks between them are the block. */
static void
claim_block(struct layout *layout, const struct looks_at *looks, size_t block)
{
	struct str text = layout->page->blocks[block].text;
	struct lines lines = layout_lines(layout, block);
	struct arena arena = { 0 };
	size_t end = 0;

	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];

		claim(line->from >= end && line->to <= text.length,
		    "lines are in order");
		claim(is_blank(str_slice(text, end, line->from)),
		    "no text is between lines");
		claim_line(&arena, looks, str_slice(text, line->from, line->to),
		    layout_indent(layout, block, line));
		end = line->to;
	}
	claim(is_blank(str_slice(text, end, text.length)),
	    "no text is behind the lines");
	arena_free(&arena);
}

static void
claim_page(const struct page *page, const struct looks_at *looks)
{
	struct layout layout = { 0 };
	struct spot spot = { 0 }, last;

	layout_start(&layout, page, looks->columns, looks->ambiguous);
	for (size_t block = 0; block < page->count; block++)
		claim_block(&layout, looks, block);
	last = layout_last(&layout);
	while (layout_move(&layout, &spot, looks->rows) == looks->rows)
		;
	claim(layout_compare(spot, last) == 0, "the last line is reached");
	while (layout_move(&layout, &spot, -looks->rows) == -looks->rows)
		;
	claim(spot.block == 0 && spot.line == 0, "so is the first");
	layout_free(&layout);
}

static bool
shows(const struct page *page, const struct piece *piece, struct str text)
{
	for (size_t i = 0; i < page->count; i++) {
		const struct block *block = &page->blocks[i];

		if (block->node == piece->node && block->field == piece->kind &&
		    block->paragraph == piece->paragraph)
			return str_equal(str_slice(block->text, block->shift,
					     block->text.length),
			    text);
	}
	return false;
}

static void
claim_all_there(const struct corpus *corpus, const struct page *page)
{
	struct arena arena = { 0 };

	for (size_t i = 0; i < corpus->count; i++)
		claim(shows(page, &corpus->pieces[i],
			  corpus_original(corpus, i, &arena)),
		    "what is searched is in the text");
	arena_free(&arena);
}

static void
claim_pages(const struct report *report, const struct looks_at *looks)
{
	struct corpus corpus = { 0 };
	struct arena arena = { 0 };
	struct page page = page_compose(report, 0, &arena);

	corpus_make(&corpus, report);
	claim_all_there(&corpus, &page);
	claim_page(&page, looks);
	page = page_compose_print(report, 0, &arena);
	claim_all_there(&corpus, &page);
	claim_page(&page, looks);
	arena_free(&arena);
	corpus_free(&corpus);
}

static void
claim_printed(const struct report *report, const struct looks_at *looks)
{
	struct plain plain;
	struct str line;
	struct arena arena = { 0 };

	plain_start(&plain, report, 0,
	    (struct plain_style){
		.columns = looks->columns, .ambiguous = looks->ambiguous });
	while (plain_next(&plain, &line)) {
		struct buffer shown = { .arena = &arena };

		cluster_clean(&shown, line);
		claim_shown(buffer_str(&shown));
	}
	plain_free(&plain);
	line = copy_text_of(report, report->count - 1, NULL, &arena);
	claim_characters(line, "\n\t");
	for (int manner = CITATION_MEMO; manner <= CITATION_GBT7714; manner++)
		claim_characters(citation_of(report, report->count - 1,
				     (enum citation)manner, &arena),
		    "\t");
	arena_free(&arena);
}

/* From the first screen to the last. */
static void
claim_frames(const struct report *report, const struct looks_at *looks)
{
	static const char *const keys[] = { "<space>", "]", ")", "G", "Y" };
	struct app app;

	app_start(&app, report, looks->ambiguous, "UTF-8");
	app_resize(&app, looks->rows, looks->columns);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct key key = { 0 };
		struct arena arena = { 0 };
		struct frame frame = frame_new(
		    &arena, looks->rows, looks->columns, looks->ambiguous);

		app_draw(&app, &frame);
		claim_frame(&frame);
		arena_free(&arena);
		memcpy(key.name, keys[i], strlen(keys[i]));
		app_key(&app, &key);
	}
	app_free(&app);
}

static bool
is_same(const struct node *one, const struct node *other)
{
	return one->span == other->span && one->kind == other->kind &&
	       str_equal(one->title, other->title) &&
	       str_equal(one->number, other->number) &&
	       str_equal(one->id, other->id) &&
	       str_equal(one->text, other->text);
}

/* Most files are read in their plain form, without libyaml. */
static void
claim_whole(struct str text, const struct report *report)
{
	struct report whole = { 0 };
	struct error error = { 0 };

	claim(yaml_read_whole(&whole, text, NULL, &error), "libyaml takes it");
	claim(whole.count == report->count, "libyaml reads as many sections");
	for (size_t i = 0; i < whole.count; i++)
		claim(is_same(&whole.nodes[i], &report->nodes[i]),
		    "libyaml reads the same sections");
	report_free(&whole);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size), text;
	/* NULL, at the end of the list, tells it from the bytes. */
	const char *encoding = decode_encodings[bytes_number(&input, 0, 7)];
	static struct decoder decoder;
	struct encoded encoded;
	struct looks_at looks = {
		.rows = bytes_number(&input, 1, 60),
		.columns = bytes_number(&input, 2, 200),
		.ambiguous = (enum ambiguous)bytes_number(&input, 1, 2),
	};
	struct report report = { 0 };
	struct arena arena = { 0 };
	struct error error = { 0 };

	input = bytes_apart(input);
	encoded = decode_tell(input, encoding);
	claim(decoder_load(&decoder, encoded.encoding, &error),
	    "there is a converter");
	if (decode_text(&arena, &encoded, &decoder, NULL, &text, &error) &&
	    yaml_read_report(&report, text, &error)) {
		claim_whole(text, &report);
		claim_pages(&report, &looks);
		claim_printed(&report, &looks);
		claim_frames(&report, &looks);
		report_free(&report);
	} else {
		claim(error.line > 0 && error.column > 0, "it has a place");
		claim(report.count == 0, "nothing is left of it");
	}
	arena_free(&arena);
	bytes_free(input);
	return 0;
}

#include "command/listing.h"
#include "command/listing_internal.h"
#include "command/print.h"
#include "export/csv.h"
#include "export/json.h"
#include "report/path.h"

static const char *const fields[] = {
	[PIECE_TITLE] = "title",
	[PIECE_SUBTITLE] = "subtitle",
	[PIECE_OCCASION] = "occasion",
	[PIECE_DATE] = "date",
	[PIECE_SPEAKER] = "speaker",
	[PIECE_ISSUER] = "issuer",
	[PIECE_PARAGRAPH] = "text",
};

static const char *const ways[] = {
	[HIT_LITERAL] = "literal",
	[HIT_PINYIN] = "pinyin",
	[HIT_INITIALS] = "initials",
	[HIT_PATTERN] = "regex",
};

/* --- JSON */

/* Returns the offset of the hit's paragraph in the text of its section. */
static size_t
offset_of(const struct listing *listing, const struct placed_hit *place)
{
	const struct node *node = &listing_report(listing)->nodes[place->node];

	return place->field == PIECE_PARAGRAPH
		   ? (size_t)(listing->source.text.bytes - node->text.bytes)
		   : 0;
}

void
listing_print_json(
    const struct listing *listing, const struct placed_hit *place)
{
	const struct report *report = listing_report(listing);
	const struct node *node = &report->nodes[place->node];
	struct str text = listing->source.text;
	struct span whole = listing_whole(listing, place);
	size_t offset = offset_of(listing, place);
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	json_begin(&line);
	json_string(&line, "report", report->nodes[0].title);
	json_string_or_null(&line, "file", listing->file);
	json_string(&line, "path", path_of(report, place->node, &arena));
	json_string_or_null(&line, "id", node->id);
	json_string(&line, "title", node->title);
	json_string(&line, "field", str_of(fields[place->field]));
	json_number(&line, "from", offset + place->span.from);
	json_number(&line, "to", offset + place->span.to);
	json_string(
	    &line, "match", str_slice(text, place->span.from, place->span.to));
	json_string(&line, "way", str_of(ways[place->way]));
	json_string(&line, "context", str_slice(text, whole.from, whole.to));
	json_end(&line);
	print_exact(buffer_str(&line));
	arena_free(&arena);
}

/* --- CSV */

enum {
	COLUMNS = 7,
};

static void
print_cells(const struct str cells[COLUMNS])
{
	struct arena arena = { 0 };
	struct buffer line = { .arena = &arena };

	csv_line(&line, cells, COLUMNS);
	print_exact(buffer_str(&line));
	arena_free(&arena);
}

void
listing_begin(const struct options *options)
{
	const struct str names[COLUMNS] = { str_of("report"), str_of("year"),
		str_of("place"), str_of("path"), str_of("left"), str_of("hit"),
		str_of("right") };

	if (options->csv)
		print_cells(names);
}

void
listing_print_csv(const struct listing *listing, const struct placed_hit *place)
{
	const struct report *report = listing_report(listing);
	struct str text = listing->source.text;
	struct span span = place->span;
	struct span whole = listing_whole(listing, place);
	struct arena arena = { 0 };

	print_cells((const struct str[COLUMNS]){
	    report->nodes[0].title,
	    report->nodes[0].year,
	    report->place,
	    path_of(report, place->node, &arena),
	    str_slice(text, whole.from, span.from),
	    str_slice(text, span.from, span.to),
	    str_slice(text, span.to, whole.to),
	});
	arena_free(&arena);
}

/* What the forms of a listing share: a hit at its place. */
#ifndef COMMAND_LISTING_INTERNAL_H
#define COMMAND_LISTING_INTERNAL_H

#include "base/buffer.h"
#include "search/hits.h"

struct listing;

enum {
	LISTING_INDENT =
	    4, /* columns of what does not fit into the first line */
};

/* A hit, with its bytes in the text of its piece before folding. */
struct placed_hit {
	size_t node;
	enum piece_kind field;
	enum hit_way way;
	struct span span;
};

const struct report *listing_report(const struct listing *listing);

/* Returns where a hit is, and keeps the text of its piece in
 * `listing->source`. */
struct placed_hit listing_place(struct listing *listing, const struct hit *hit);

/* Returns the sentences of a hit that was placed last, as the options say: all
 * bytes of them, those without blanks at the ends, or what a line has room for.
 * A title is always whole. */
struct span listing_sentences(
    const struct listing *listing, const struct placed_hit *place);
struct span
listing_whole(const struct listing *listing, const struct placed_hit *place);
struct span
listing_excerpt(const struct listing *listing, const struct placed_hit *place);

/* Adds the file, where lines begin with it, and a section as toc prints it. */
void listing_add_file(const struct listing *listing, struct buffer *line);
void listing_add_section(
    const struct listing *listing, size_t node, struct buffer *line);

/* Prints the hits as lines, and one as a JSON object or a line of CSV. */
void listing_print_lines(struct listing *listing);
void listing_print_json(
    const struct listing *listing, const struct placed_hit *place);
void listing_print_csv(
    const struct listing *listing, const struct placed_hit *place);

#endif

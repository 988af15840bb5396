/* The lines of a page on their way: the text of its elements, cut where they
 * begin and end, and the boxes that hold the lines. */
#ifndef FORMAT_HTML_FLOW_INTERNAL_H
#define FORMAT_HTML_FLOW_INTERNAL_H

#include "base/buffer.h"
#include "format/file_line_internal.h"

/* A line, with what tells an article from the frame around it. */
struct html_line {
	struct file_line line;
	size_t characters, linked; /* code points; of them in links */
	size_t sentences;          /* stops outside links */
	size_t pictures;           /* of the page up to its end */
	bool aside;                /* in navigation and the like */
};

/* An element that holds lines, in the order of their starts. */
struct html_box {
	size_t parent;   /* the number of another box; of the first, its own */
	size_t from, to; /* lines */
	size_t sentences;
};

/* What the elements around a text say of it. */
struct html_look {
	bool bold, linked, aside;
	bool plain; /* white space stands as it is */
};

struct html_flow {
	struct arena *arena; /* set by the owner; the rest begins at zero */
	struct html_line *lines;
	size_t count, room;
	struct html_box *boxes;
	size_t box_count, box_room;
	size_t box; /* that is open */
	size_t pictures;
	bool full; /* lines beyond FILE_LINES_MOST were left out */
	/* The line that is not ended yet. */
	struct buffer text;
	struct html_line line;
	size_t raised;        /* byte where raised text began */
	size_t raised_linked; /* characters in links before it */
	int ordinal;          /* of an item of a list with numbers; 0 */
	bool light;           /* it has text that is not bold */
	bool blank, cut;      /* white space is due; a line end is in it */
	bool parted;          /* an empty line stands before the next one */
};

/* Adds text of a page, entities and all, that begins in a line of the file. */
void html_flow_text(struct html_flow *flow, struct str text,
    const struct html_look *look, size_t number);

/* Ends the line, if there is one. `parts` is whether it also ends a
 * paragraph. */
void html_flow_end(struct html_flow *flow, bool parts);

/* Begins and ends raised text: 2 behind a unit is ², and a number behind a word
 * is the mark of a note, [2]. */
void html_flow_raise(struct html_flow *flow);
void html_flow_lower(struct html_flow *flow);

/* Opens a box in the one that is open, and closes it; no line may be open. The
 * first box is opened before any text, and never closed. */
void html_flow_open(struct html_flow *flow);
void html_flow_close(struct html_flow *flow);

#endif

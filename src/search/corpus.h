/* All that is searched of a report, corpus, in one contiguous text: titles,
 * subtitles, the title block and every paragraph, in reading order. Supplied
 * headings are not in it, nor a title that its section's text begins with. */
#ifndef SEARCH_CORPUS_H
#define SEARCH_CORPUS_H

#include <stdint.h>

#include "report/report.h"
#include "text/fold.h"
#include "text/scan.h"

/* What of a node a text is; in reading order, by which pieces are sorted. */
enum piece_kind {
	PIECE_NONE,
	PIECE_TITLE,
	PIECE_SUBTITLE,
	PIECE_OCCASION,
	PIECE_DATE, /* as print has it */
	PIECE_SPEAKER,
	PIECE_PARAGRAPH,
};

/* One text of one node. */
struct piece {
	uint32_t from;      /* its first byte in the folded text */
	uint32_t node;      /* never less than in the piece before */
	uint32_t paragraph; /* of report.paragraphs, for PIECE_PARAGRAPH */
	uint32_t title;     /* folded bytes at its beginning that are a title */
	enum piece_kind kind;
};

struct corpus {
	const struct report *report;
	struct str text; /* the pieces, a line feed behind each */
	struct piece *pieces;
	size_t count;
	struct scan_sample sample; /* of `text` */
	struct corpus_map *kept;   /* of a long piece */
	struct arena arena;
};

/* Folds a report, which must outlive it, into an all-zero one. Its text must be
 * UTF-8, as whatever is loaded is: patterns do not check it. */
void corpus_make(struct corpus *corpus, const struct report *report);

void corpus_free(struct corpus *corpus);

/* The piece of a byte below the text's length, its line feed included. */
size_t corpus_piece(const struct corpus *corpus, size_t offset);

/* The byte behind a piece, which is its line feed. */
size_t corpus_piece_end(const struct corpus *corpus, size_t piece);

/* The piece of a node's text; the count where it has none. `paragraph` is of
 * report.paragraphs and counts for PIECE_PARAGRAPH only. */
size_t corpus_find(const struct corpus *corpus, size_t node,
    enum piece_kind kind, size_t paragraph);

/* The piece's text as written. */
struct str
corpus_original(const struct corpus *corpus, size_t piece, struct arena *arena);

/* The map from the piece's folded form to that text. A long piece's is kept
 * until another long one's is asked for; what is short is made in the arena. */
struct fold_map
corpus_map(const struct corpus *corpus, size_t piece, struct arena *arena);

#endif

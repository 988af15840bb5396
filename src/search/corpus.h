/* The corpus: all that is searched of a report, folded, in one contiguous text.
 * It has titles, subtitles, the title block and every paragraph, in reading
 * order, but neither supplied headings, nor a title with which the text of its
 * section begins, nor marks of notes (report/gloss.h). */
#ifndef SEARCH_CORPUS_H
#define SEARCH_CORPUS_H

#include <stdint.h>

#include "report/gloss.h"
#include "text/fold.h"
#include "text/scan.h"

/* What a piece is of its node. In reading order: pieces are sorted by it. */
enum piece_kind {
	PIECE_NONE,
	PIECE_TITLE,
	PIECE_SUBTITLE,
	PIECE_OCCASION,
	PIECE_DATE, /* as it is printed */
	PIECE_SPEAKER,
	PIECE_ISSUER,
	PIECE_PARAGRAPH,
};

/* One piece of a node's text. */
struct piece {
	uint32_t from;      /* its first byte in the folded text */
	uint32_t node;      /* never smaller than in the piece before */
	uint32_t paragraph; /* of report.paragraphs, for PIECE_PARAGRAPH */
	uint32_t title;     /* how many of its first folded bytes are a title */
	enum piece_kind kind;
};

struct corpus {
	const struct report *report;
	struct str text; /* the pieces, each followed by a line feed */
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

/* Returns the piece of a byte below the text's length. A line feed belongs to
 * the piece before it. */
size_t corpus_piece(const struct corpus *corpus, size_t offset);

/* Returns the byte after a piece, which is its line feed. */
size_t corpus_piece_end(const struct corpus *corpus, size_t piece);

/* Returns the piece of this kind of a node; the count if there is none.
 * `paragraph` is an index into report.paragraphs, for PIECE_PARAGRAPH only. */
size_t corpus_find(const struct corpus *corpus, size_t node,
    enum piece_kind kind, size_t paragraph);

/* Returns a piece as it is written. */
struct str
corpus_original(const struct corpus *corpus, size_t piece, struct arena *arena);

/* Returns the marks of notes in that text, which are not searched. */
struct gaps corpus_gaps(const struct corpus *corpus, size_t piece,
    struct str original, struct arena *arena);

/* The map from the piece's folded form to that text. A long piece's is kept
 * until another long one's is asked for; what is short is made in the arena. */
struct fold_map
corpus_map(const struct corpus *corpus, size_t piece, struct arena *arena);

#endif

/* The parts of the generator of ../fold_table.h: it reads data, folds each code
 * point by them, and packs and writes the table. */
#ifndef TEXT_GEN_MAKE_FOLD_H
#define TEXT_GEN_MAKE_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/gen/generator.h"

enum {
	FOLD_POINTS = GENERATOR_POINTS,
	FOLD_IN_PAGE = 64,  /* code points, a bit each */
	FOLD_IN_BLOCK = 64, /* pages */
	FOLD_BLOCKS = FOLD_POINTS / FOLD_IN_PAGE / FOLD_IN_BLOCK,
	FOLD_ITSELF = -1,
};

enum fold_kind {
	FOLD_SEEN,
	FOLD_HIDDEN,
	FOLD_BLANK,
};

/* Equal strings, pages and blocks are kept once. */
struct fold_table {
	char version[32], opencc[32];
	unsigned char kind[FOLD_POINTS];
	/* Of a standard character, from 1; 0 for others. */
	unsigned char level[FOLD_POINTS];
	bool kept[FOLD_POINTS];        /* in simplified use */
	uint32_t instead[FOLD_POINTS]; /* another Han; 0 for none */
	int offset[FOLD_POINTS];       /* in `pool`, or FOLD_ITSELF */

	unsigned char pool[1 << 16]; /* strings, each after its length */
	size_t pool_length;
	uint16_t entries[FOLD_POINTS]; /* offsets in `pool` */
	size_t entry_count;
	/* Pages, lowest bit first. */
	uint64_t changed[FOLD_POINTS / FOLD_IN_PAGE];
	size_t first[FOLD_POINTS / FOLD_IN_PAGE]; /* of a page's entries */
	size_t page_count;
	uint16_t blocks[FOLD_BLOCKS + 1][FOLD_IN_BLOCK]; /* pages */
	unsigned index[FOLD_BLOCKS];                     /* blocks */
	size_t block_count;
};

/* Fills in what the data of Unicode and of OpenCC in their folders say: the
 * versions, `kind`, `level`, `kept` and `instead`. */
void
fold_read(struct fold_table *table, const char *folder, const char *opencc);

/* The part of it that is about variants of Han. */
void fold_read_variants(
    struct fold_table *table, const char *folder, const char *opencc);

/* Packs `offset` into pages and blocks. */
void fold_pack(struct fold_table *table);

/* Writes the packed table to standard output. */
void fold_write(const struct fold_table *table);

#endif

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/gen/make_fold.h"

/* Returns the index of the page that has these offsets; adds it if it is
 * new. */
static size_t
page_of(struct fold_table *table, const int *offsets)
{
	uint16_t *entries = table->entries + table->entry_count;
	size_t count = 0, page;
	uint64_t changed = 0;

	for (int i = 0; i < FOLD_IN_PAGE; i++)
		if (offsets[i] != FOLD_ITSELF) {
			changed |= UINT64_C(1) << i;
			entries[count++] = (uint16_t)offsets[i];
		}
	for (page = 0; page < table->page_count; page++)
		if (table->changed[page] == changed &&
		    memcmp(table->entries + table->first[page], entries,
			count * sizeof *entries) == 0)
			return page;
	table->changed[page] = changed;
	table->first[page] = table->entry_count;
	table->entry_count += count;
	table->page_count++;
	return page;
}

void
fold_pack(struct fold_table *table)
{
	const int *offsets = table->offset;

	for (size_t i = 0; i < FOLD_BLOCKS; i++) {
		uint16_t *block = table->blocks[table->block_count];
		unsigned at = 0;

		for (size_t k = 0; k < FOLD_IN_BLOCK;
		     k++, offsets += FOLD_IN_PAGE)
			block[k] = (uint16_t)page_of(table, offsets);
		while (memcmp(table->blocks[at], block, sizeof *table->blocks))
			at++;
		table->index[i] = at;
		if (at == table->block_count)
			table->block_count++;
	}
	if (table->block_count > UINT8_MAX || table->entry_count > UINT16_MAX)
		generator_give_up(table->version, "too many for the table");
}

static void
write_head(const struct fold_table *table)
{
	printf(
	    "/* What each code point folds to, made by gen/make_fold.c from "
	    "the data files\n"
	    " * of Unicode %s, from utf8proc, which has Unicode %s, and from "
	    "the\n"
	    " * tables of OpenCC %s. Do not edit it: `make tables` writes it.\n"
	    " *\n"
	    " * Copyright © 1991-2022 Unicode, Inc. All rights reserved.\n"
	    " * Distributed under the terms in gen/LICENSE.unicode.\n"
	    " * Open Chinese Convert, https://github.com/BYVoid/OpenCC, is "
	    "under\n"
	    " * the Apache License 2.0, gen/LICENSE.opencc. */\n"
	    "/* clang-format off */\n"
	    "#ifndef TEXT_FOLD_TABLE_H\n"
	    "#define TEXT_FOLD_TABLE_H\n\n"
	    "#include <stdint.h>\n\n"
	    "#define FOLD_UNICODE \"%s\"\n"
	    "#define FOLD_UNICODE_UTF8PROC \"%s\"\n"
	    "#define FOLD_OPENCC \"%s\"\n",
	    table->version, utf8proc_unicode_version(), table->opencc,
	    table->version, utf8proc_unicode_version(), table->opencc);
}

static void
write_pages(const struct fold_table *table)
{
	int column = 0;

	printf("\n/* Indices of blocks, one for %d code points. */\n"
	       "static const uint8_t fold_index[%d] = {\n",
	    FOLD_IN_BLOCK * FOLD_IN_PAGE, FOLD_BLOCKS);
	for (size_t i = 0; i < FOLD_BLOCKS; i++)
		generator_write(&column, "%llu,", table->index[i]);
	printf("\n};\n\n/* Indices of pages; a block is %d of them. */\n"
	       "static const uint16_t fold_blocks[%zu] = {\n",
	    FOLD_IN_BLOCK, table->block_count * FOLD_IN_BLOCK);
	column = 0;
	for (size_t i = 0; i < table->block_count * FOLD_IN_BLOCK; i++)
		generator_write(&column, "%llu,",
		    table->blocks[i / FOLD_IN_BLOCK][i % FOLD_IN_BLOCK]);
	printf(
	    "\n};\n\n/* A page: a bit for each of %d code points, set if it "
	    "does not always stay\n * as it is; the first one is lowest. */\n"
	    "static const uint64_t fold_changed[%zu] = {\n",
	    FOLD_IN_PAGE, table->page_count);
	column = 0;
	for (size_t i = 0; i < table->page_count; i++)
		generator_write(&column, "0x%016llx,", table->changed[i]);
	printf("\n};\n\n/* The index of a page's first entry. */\n"
	       "static const uint16_t fold_first[%zu] = {\n",
	    table->page_count);
	column = 0;
	for (size_t i = 0; i < table->page_count; i++)
		generator_write(&column, "%llu,", table->first[i]);
	printf("\n};\n");
}

static void
write_entries(const struct fold_table *table)
{
	int column = 0;

	printf("\n/* Offsets in the pool, one for each bit that is set. */\n"
	       "static const uint16_t fold_entries[%zu] = {\n",
	    table->entry_count);
	for (size_t i = 0; i < table->entry_count; i++)
		generator_write(&column, "%llu,", table->entries[i]);
	printf(
	    "\n};\n\n/* Strings in UTF-8, each after its length in bytes. */\n"
	    "static const unsigned char fold_pool[%zu] = {\n",
	    table->pool_length);
	column = 0;
	for (size_t i = 0; i < table->pool_length; i++)
		generator_write(&column, "%llu,", table->pool[i]);
	printf("\n};\n\n#endif\n");
}

void
fold_write(const struct fold_table *table)
{
	write_head(table);
	write_pages(table);
	write_entries(table);
}

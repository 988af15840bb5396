#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "text/gen/make_fold.h"

/* The number of the page that begins at a code point. */
static size_t
page_of(struct fold_table *table, const int *places)
{
	uint16_t *entries = table->entries + table->entry_count;
	size_t count = 0, page;
	uint64_t changed = 0;

	for (int i = 0; i < FOLD_IN_PAGE; i++)
		if (places[i] != FOLD_ITSELF) {
			changed |= UINT64_C(1) << i;
			entries[count++] = (uint16_t)places[i];
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
	const int *places = table->place;

	for (size_t i = 0; i < FOLD_BLOCKS; i++) {
		uint16_t *block = table->blocks[table->block_count];
		unsigned at = 0;

		for (size_t k = 0; k < FOLD_IN_BLOCK;
		     k++, places += FOLD_IN_PAGE)
			block[k] = (uint16_t)page_of(table, places);
		while (memcmp(table->blocks[at], block, sizeof *table->blocks))
			at++;
		table->index[i] = at;
		if (at == table->block_count)
			table->block_count++;
	}
	if (table->block_count > UINT8_MAX || table->entry_count > UINT16_MAX)
		fold_give_up("too many for the table", table->version);
}

/* Numbers in lines of 80 columns, the first one of an array at `*column` 0. */
static void
write_number(int *column, const char *format, unsigned long long number)
{
	char text[32];
	int length = snprintf(text, sizeof text, format, number);

	if (*column == 0 || *column + 1 + length > 80) {
		printf("%s\t%s", *column == 0 ? "" : "\n", text);
		*column = 8 + length;
	} else {
		printf(" %s", text);
		*column += 1 + length;
	}
}

static void
write_head(const struct fold_table *table)
{
	printf("/* What each code point folds to, made by gen/fold.c from the "
	       "data files of\n"
	       " * Unicode %s and from utf8proc, which has Unicode %s. Not to "
	       "be edited:\n"
	       " * `make tables` writes it anew.\n"
	       " *\n"
	       " * Copyright © 1991-2022 Unicode, Inc. All rights reserved.\n"
	       " * Distributed under the terms in gen/LICENSE.unicode. */\n"
	       "/* clang-format off */\n"
	       "#ifndef TEXT_FOLD_TABLE_H\n"
	       "#define TEXT_FOLD_TABLE_H\n\n"
	       "#include <stdint.h>\n\n"
	       "#define FOLD_UNICODE \"%s\"\n"
	       "#define FOLD_UNICODE_UTF8PROC \"%s\"\n",
	    table->version, utf8proc_unicode_version(), table->version,
	    utf8proc_unicode_version());
}

static void
write_pages(const struct fold_table *table)
{
	int column = 0;

	printf("\n/* Places of blocks, one for %d code points. */\n"
	       "static const uint8_t fold_index[%d] = {\n",
	    FOLD_IN_BLOCK * FOLD_IN_PAGE, FOLD_BLOCKS);
	for (size_t i = 0; i < FOLD_BLOCKS; i++)
		write_number(&column, "%llu,", table->index[i]);
	printf("\n};\n\n/* Places of pages; a block is %d of them. */\n"
	       "static const uint16_t fold_blocks[%zu] = {\n",
	    FOLD_IN_BLOCK, table->block_count * FOLD_IN_BLOCK);
	column = 0;
	for (size_t i = 0; i < table->block_count * FOLD_IN_BLOCK; i++)
		write_number(&column, "%llu,",
		    table->blocks[i / FOLD_IN_BLOCK][i % FOLD_IN_BLOCK]);
	printf("\n};\n\n/* A page: a bit for each of %d code points that does "
	       "not always stay as it is,\n * the first one lowest. */\n"
	       "static const uint64_t fold_changed[%zu] = {\n",
	    FOLD_IN_PAGE, table->page_count);
	column = 0;
	for (size_t i = 0; i < table->page_count; i++)
		write_number(&column, "0x%016llx,", table->changed[i]);
	printf("\n};\n\n/* The place of a page's first entry. */\n"
	       "static const uint16_t fold_first[%zu] = {\n",
	    table->page_count);
	column = 0;
	for (size_t i = 0; i < table->page_count; i++)
		write_number(&column, "%llu,", table->first[i]);
	printf("\n};\n");
}

static void
write_entries(const struct fold_table *table)
{
	int column = 0;

	printf("\n/* Places in the pool, for each bit that is set. */\n"
	       "static const uint16_t fold_entries[%zu] = {\n",
	    table->entry_count);
	for (size_t i = 0; i < table->entry_count; i++)
		write_number(&column, "%llu,", table->entries[i]);
	printf("\n};\n\n/* UTF-8, each string behind its length in bytes. */\n"
	       "static const unsigned char fold_pool[%zu] = {\n",
	    table->pool_length);
	column = 0;
	for (size_t i = 0; i < table->pool_length; i++)
		write_number(&column, "%llu,", table->pool[i]);
	printf("\n};\n\n#endif\n");
}

void
fold_write(const struct fold_table *table)
{
	write_head(table);
	write_pages(table);
	write_entries(table);
}

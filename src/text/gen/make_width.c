/* Writes ../width_table.h to standard output: how many columns each code
 * point fills, from the data files of the Unicode Character Database.
 *
 *     width [FOLDER] >width_table.h
 *
 * The folder is laid out as on unicode.org and in Debian's package
 * unicode-data. This is a separate program: nothing of it is linked into
 * baogao. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/gen/generator.h"

enum {
	POINTS = GENERATOR_POINTS,
	IN_WORD = 16, /* code points, 4 bits each */
	IN_PAGE = 64, /* words */
	WORDS = POINTS / IN_WORD,
	PAGES = WORDS / IN_PAGE,
	/* 0, 1 and 2 are columns. */
	AMBIGUOUS = 3,
	NEVER = 15,
};

/* Applied from the top; a later rule overrides an earlier one, except NEVER. A
 * code point that no rule names fills one column. */
static const struct width_rule {
	const char *file, *value;
	unsigned char columns;
} rules[] = {
	{ "EastAsianWidth.txt", "F", 2 },
	{ "EastAsianWidth.txt", "W", 2 },
	{ "EastAsianWidth.txt", "A", AMBIGUOUS },
	{ "extracted/DerivedGeneralCategory.txt", "Mc", 1 },
	{ "extracted/DerivedGeneralCategory.txt", "Mn", 0 },
	{ "extracted/DerivedGeneralCategory.txt", "Me", 0 },
	{ "extracted/DerivedGeneralCategory.txt", "Cf", 0 },
	{ "extracted/DerivedGeneralCategory.txt", "Co", AMBIGUOUS },
	{ "extracted/DerivedGeneralCategory.txt", "Cc", NEVER },
	{ "extracted/DerivedGeneralCategory.txt", "Cs", NEVER },
	{ "extracted/DerivedGeneralCategory.txt", "Zl", NEVER },
	{ "extracted/DerivedGeneralCategory.txt", "Zp", NEVER },
	{ "extracted/DerivedGeneralCategory.txt", "Cn", NEVER },
	{ "HangulSyllableType.txt", "V", 0 },
	{ "HangulSyllableType.txt", "T", 0 },
	{ "DerivedCoreProperties.txt", "Default_Ignorable_Code_Point", 0 },
};

/* Equal words and equal pages are kept once. */
struct width_table {
	char version[32];
	unsigned char columns[POINTS];
	uint64_t words[WORDS];
	unsigned pages[PAGES][IN_PAGE]; /* indices of words */
	unsigned index[PAGES];          /* indices of pages */
	unsigned word_count, page_count;
};

struct applied_rule {
	struct width_table *table;
	unsigned char columns;
};

static void
apply(void *context, unsigned first, unsigned last, const char *value)
{
	const struct applied_rule *rule = context;
	unsigned char *columns = rule->table->columns;

	(void)value;
	for (; first <= last; first++)
		if (columns[first] != NEVER)
			columns[first] = rule->columns;
}

static void
read_version(struct width_table *table, const char *folder)
{
	const char *file = "EastAsianWidth.txt";
	FILE *data = generator_open(folder, file);
	unsigned number[3];

	if (fscanf(data, "# EastAsianWidth-%u.%u.%u.txt", &number[0],
		&number[1], &number[2]) != 3)
		generator_give_up(file, "names no version");
	fclose(data);
	snprintf(table->version, sizeof table->version, "%u.%u.%u", number[0],
	    number[1], number[2]);
}

static unsigned
word_of(struct width_table *table, const unsigned char columns[IN_WORD])
{
	uint64_t word = 0;
	unsigned found = 0;

	for (unsigned i = IN_WORD; i-- > 0;)
		word = word << 4 | columns[i];
	while (found < table->word_count && table->words[found] != word)
		found++;
	if (found == table->word_count)
		table->words[table->word_count++] = word;
	return found;
}

static void
fold(struct width_table *table)
{
	const unsigned char *columns = table->columns;

	for (unsigned at = 0; at < PAGES; at++) {
		unsigned *page = table->pages[table->page_count];
		unsigned found = 0;

		for (unsigned i = 0; i < IN_PAGE; i++, columns += IN_WORD)
			page[i] = word_of(table, columns);
		while (memcmp(table->pages[found], page, sizeof *table->pages))
			found++;
		table->index[at] = found;
		if (found == table->page_count)
			table->page_count++;
	}
}

static void
write_head(const struct width_table *table)
{
	printf("/* Columns of every code point, made by gen/make_width.c from "
	       "the data files\n"
	       " * of Unicode %s. Do not edit it: `make tables` writes it.\n"
	       " *\n"
	       " * Copyright © 1991-2022 Unicode, Inc. All rights reserved.\n"
	       " * Distributed under the terms in gen/LICENSE.unicode. */\n"
	       "/* clang-format off */\n"
	       "#ifndef TEXT_WIDTH_TABLE_H\n"
	       "#define TEXT_WIDTH_TABLE_H\n\n"
	       "#include <stdint.h>\n\n"
	       "#define WIDTH_UNICODE \"%s\"\n\n"
	       "/* Values of four bits that are no number of columns. */\n"
	       "enum { WIDTH_AMBIGUOUS = %d, WIDTH_NEVER = %d };\n\n",
	    table->version, table->version, AMBIGUOUS, NEVER);
}

static void
write_table(const struct width_table *table)
{
	int column = 0;

	printf("/* A word: %d code points, the first one lowest. */\n"
	       "static const uint64_t width_words[%u] = {\n",
	    IN_WORD, table->word_count);
	for (unsigned i = 0; i < table->word_count; i++)
		generator_write(&column, "0x%016llx,", table->words[i]);
	printf("\n};\n\n/* Indices of words; a page is %d of them. */\n"
	       "static const uint16_t width_pages[%u] = {\n",
	    IN_PAGE, table->page_count * IN_PAGE);
	column = 0;
	for (unsigned i = 0; i < table->page_count * IN_PAGE; i++)
		generator_write(
		    &column, "%llu,", table->pages[i / IN_PAGE][i % IN_PAGE]);
	printf("\n};\n\n/* Indices of pages, one for %d code points. */\n"
	       "static const uint8_t width_index[%d] = {\n",
	    IN_PAGE * IN_WORD, PAGES);
	column = 0;
	for (unsigned i = 0; i < PAGES; i++)
		generator_write(&column, "%llu,", table->index[i]);
	printf("\n};\n\n#endif\n");
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	struct width_table *table = calloc(1, sizeof *table);

	if (!table)
		generator_give_up(folder, "no memory");
	memset(table->columns, 1, sizeof table->columns);
	read_version(table, folder);
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		generator_read(folder, rules[i].file, rules[i].value, apply,
		    &(struct applied_rule){ table, rules[i].columns });
	fold(table);
	if (table->page_count > UINT8_MAX || table->word_count > UINT16_MAX)
		generator_give_up(
		    table->version, "too many pages for the table");
	write_head(table);
	write_table(table);
	free(table);
	return generator_end();
}

/* Writes ../width_table.h to standard output: how many columns each code
 * point fills, from the data files of the Unicode Character Database.
 *
 *     width [FOLDER] >width_table.h
 *
 * The folder is laid out as on unicode.org; Debian's is of the package
 * unicode-data. A program of its own: nothing here is linked into baogao. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	POINTS = 0x110000,
	IN_WORD = 16, /* code points, 4 bits each */
	IN_PAGE = 64, /* words */
	WORDS = POINTS / IN_WORD,
	PAGES = WORDS / IN_PAGE,
	/* 0, 1 and 2 are columns. */
	AMBIGUOUS = 3,
	NEVER = 15,
};

/* Read from the top, a later rule over an earlier one: a code point that is
 * in no file fills one column, and what is NEVER stays so. */
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
	unsigned pages[PAGES][IN_PAGE]; /* places in `words` */
	unsigned index[PAGES];          /* places in `pages` */
	unsigned word_count, page_count;
};

static void
give_up(const char *what, const char *name)
{
	fprintf(stderr, "width: %s: %s\n", what, name);
	exit(1);
}

static FILE *
open_data(const char *folder, const char *file)
{
	char path[4096];
	FILE *data;

	snprintf(path, sizeof path, "%s/%s", folder, file);
	data = fopen(path, "r");
	if (!data)
		give_up("cannot be read", path);
	return data;
}

/* "1100..115F ; V # ..." or "00AD;A # ..."; false for any other line. */
static bool
read_line(const char *line, unsigned *from, unsigned *to, char value[64])
{
	int length = 0;

	if (sscanf(line, "%x%n", from, &length) != 1)
		return false;
	*to = *from;
	line += length;
	if (sscanf(line, "..%x%n", to, &length) == 1)
		line += length;
	return sscanf(line, " ; %63[^ #;\r\n]", value) == 1 && *from <= *to &&
	       *to < POINTS;
}

static void
apply(struct width_table *table, const char *folder,
    const struct width_rule *rule)
{
	FILE *data = open_data(folder, rule->file);
	char line[1024], value[64];
	unsigned from, to, found = 0;

	while (fgets(line, sizeof line, data)) {
		if (!read_line(line, &from, &to, value) ||
		    strcmp(value, rule->value) != 0)
			continue;
		found++;
		for (; from <= to; from++)
			if (table->columns[from] != NEVER)
				table->columns[from] = rule->columns;
	}
	if (ferror(data) || found == 0)
		give_up("is not what it should be", rule->file);
	fclose(data);
}

static void
read_version(struct width_table *table, const char *folder)
{
	const char *file = "EastAsianWidth.txt";
	FILE *data = open_data(folder, file);
	unsigned number[3];

	if (fscanf(data, "# EastAsianWidth-%u.%u.%u.txt", &number[0],
		&number[1], &number[2]) != 3)
		give_up("names no version", file);
	fclose(data);
	snprintf(table->version, sizeof table->version, "%u.%u.%u", number[0],
	    number[1], number[2]);
}

static unsigned
place_of_word(struct width_table *table, const unsigned char columns[IN_WORD])
{
	uint64_t word = 0;
	unsigned place = 0;

	for (unsigned i = IN_WORD; i-- > 0;)
		word = word << 4 | columns[i];
	while (place < table->word_count && table->words[place] != word)
		place++;
	if (place == table->word_count)
		table->words[table->word_count++] = word;
	return place;
}

static void
fold(struct width_table *table)
{
	const unsigned char *columns = table->columns;

	for (unsigned at = 0; at < PAGES; at++) {
		unsigned *page = table->pages[table->page_count];
		unsigned place = 0;

		for (unsigned i = 0; i < IN_PAGE; i++, columns += IN_WORD)
			page[i] = place_of_word(table, columns);
		while (memcmp(table->pages[place], page, sizeof *table->pages))
			place++;
		table->index[at] = place;
		if (place == table->page_count)
			table->page_count++;
	}
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
write_head(const struct width_table *table)
{
	printf("/* Columns of every code point, made by gen/width.c from the "
	       "data files of\n"
	       " * Unicode %s. Not to be edited: `make tables` writes it "
	       "anew.\n"
	       " *\n"
	       " * Copyright © 1991-2022 Unicode, Inc. All rights reserved.\n"
	       " * Distributed under the terms in gen/LICENSE.unicode. */\n"
	       "/* clang-format off */\n"
	       "#ifndef TEXT_WIDTH_TABLE_H\n"
	       "#define TEXT_WIDTH_TABLE_H\n\n"
	       "#include <stdint.h>\n\n"
	       "#define WIDTH_UNICODE \"%s\"\n\n"
	       "/* What stands in four bits if not a number of columns. */\n"
	       "enum { WIDTH_AMBIGUOUS = %d, WIDTH_NEVER = %d };\n\n",
	    table->version, table->version, AMBIGUOUS, NEVER);
}

static void
write_table(const struct width_table *table)
{
	int column = 0;

	printf("/* %d code points each, the first one lowest. */\n"
	       "static const uint64_t width_words[%u] = {\n",
	    IN_WORD, table->word_count);
	for (unsigned i = 0; i < table->word_count; i++)
		write_number(&column, "0x%016llx,", table->words[i]);
	printf("\n};\n\n/* Places of words; a page is %d of them. */\n"
	       "static const uint16_t width_pages[%u] = {\n",
	    IN_PAGE, table->page_count * IN_PAGE);
	column = 0;
	for (unsigned i = 0; i < table->page_count * IN_PAGE; i++)
		write_number(
		    &column, "%llu,", table->pages[i / IN_PAGE][i % IN_PAGE]);
	printf("\n};\n\n/* Places of pages, one for %d code points. */\n"
	       "static const uint8_t width_index[%d] = {\n",
	    IN_PAGE * IN_WORD, PAGES);
	column = 0;
	for (unsigned i = 0; i < PAGES; i++)
		write_number(&column, "%llu,", table->index[i]);
	printf("\n};\n\n#endif\n");
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	struct width_table *table = calloc(1, sizeof *table);

	if (!table)
		give_up("no memory", folder);
	memset(table->columns, 1, sizeof table->columns);
	read_version(table, folder);
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		apply(table, folder, &rules[i]);
	fold(table);
	if (table->page_count > UINT8_MAX || table->word_count > UINT16_MAX)
		give_up("too many pages for the table", table->version);
	write_head(table);
	write_table(table);
	free(table);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

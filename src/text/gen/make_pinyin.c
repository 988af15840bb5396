/* Writes ../pinyin_table.h to standard output: how Han are read, from the
 * readings of the Unihan Database: all of the first block, U+4E00 to U+9FFF, and
 * the standard characters outside it.
 *
 *     pinyin [FOLDER] >pinyin_table.h
 *
 * The folder has Unihan_Readings.txt.bz2, as in Debian's package unicode-data.
 * This is a separate program: nothing of it is linked into baogao. */
#include "text/gen/make_pinyin.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum {
	FIRST = 0x4E00,
	LAST = 0x9FFF,
	CHARACTERS = LAST - FIRST + 1,
	MOST_SYLLABLES = 512,
	MOST_SETS = 2048,
};

/* Syllables, numbered from 1; 0 is none. */
struct set {
	unsigned syllables[PINYIN_READINGS];
};

struct reading_table {
	char version[32];
	struct readings readings[PINYIN_POINTS];
	char syllables[MOST_SYLLABLES][PINYIN_LETTERS + 1];
	struct set sets[MOST_SETS]; /* equal ones are kept once */
	unsigned syllable_count, set_count;
};

static unsigned
number_of(struct reading_table *table, const char *letters)
{
	unsigned number = 1;

	while (number <= table->syllable_count &&
	       strcmp(table->syllables[number], letters) != 0)
		number++;
	if (number == MOST_SYLLABLES)
		generator_give_up(letters, "one syllable too many");
	if (number > table->syllable_count)
		strcpy(table->syllables[++table->syllable_count], letters);
	return number;
}

/* Returns the index of the set of a code point; adds it if it is new. */
static unsigned
set_of(struct reading_table *table, unsigned point)
{
	const struct readings *readings = &table->readings[point];
	struct set set = { 0 };
	unsigned index = 0;

	for (int i = 0; i < PINYIN_READINGS && readings->at[i].letters[0]; i++)
		set.syllables[i] = number_of(table, readings->at[i].letters);
	while (index < table->set_count &&
	       memcmp(&table->sets[index], &set, sizeof set) != 0)
		index++;
	if (index == MOST_SETS)
		generator_give_up(table->version, "too many sets of readings");
	if (index == table->set_count)
		table->sets[table->set_count++] = set;
	return index;
}

/* Whether a code point outside the first block has readings. */
static bool
is_other(const struct reading_table *table, unsigned point)
{
	return (point < FIRST || point > LAST) &&
	       table->readings[point].at[0].letters[0] != 0;
}

/* Writes an element of an array, in lines of 80 columns. `*column` is 0 before
 * the first one. */
static void
write_item(int *column, const char *format, ...)
{
	char text[64];
	va_list values;
	int length;

	va_start(values, format);
	length = vsnprintf(text, sizeof text, format, values);
	va_end(values);
	if (*column == 0 || *column + length > 80) {
		printf("%s\t", *column == 0 ? "" : "\n");
		*column = 8;
	}
	printf("%s", text);
	*column += length;
}

static void
write_head(const struct reading_table *table, unsigned others)
{
	printf("/* Readings of Han, made by gen/make_pinyin.c from the "
	       "Unihan Database\n"
	       " * of Unicode %s. Do not edit it: `make tables` writes it.\n"
	       " *\n"
	       " * Copyright © 1991-2022 Unicode, Inc. All rights reserved.\n"
	       " * Distributed under the terms in gen/LICENSE.unicode. */\n"
	       "/* clang-format off */\n"
	       "#ifndef TEXT_PINYIN_TABLE_H\n"
	       "#define TEXT_PINYIN_TABLE_H\n\n"
	       "#include <stdint.h>\n\n"
	       "#define PINYIN_UNICODE \"%s\"\n\n"
	       "enum {\n\tPINYIN_FIRST = 0x%X,\n\tPINYIN_LAST = 0x%X,\n"
	       "\tPINYIN_SYLLABLES = %u,\n\tPINYIN_SETS = %u,\n"
	       "\tPINYIN_IN_SET = %u,\n\tPINYIN_OTHERS = %u,\n};\n\n",
	    table->version, table->version, FIRST, LAST,
	    table->syllable_count + 1, table->set_count, PINYIN_READINGS,
	    others);
}

static void
write_syllables(const struct reading_table *table)
{
	int column = 0;

	printf("/* Without tones, ü as v; the first one is empty. */\n"
	       "static const char pinyin_syllables[PINYIN_SYLLABLES][%d] = {\n",
	    PINYIN_LETTERS + 1);
	for (unsigned i = 0; i <= table->syllable_count; i++)
		write_item(&column, "\"%s\",", table->syllables[i]);
	printf("\n};\n\n");
}

static void
write_sets(const struct reading_table *table)
{
	static const char *const formats[PINYIN_READINGS] = { "{%u},",
		"{%u,%u},", "{%u,%u,%u},", "{%u,%u,%u,%u}," };
	int column = 0;

	printf("/* The readings of characters: syllables, the most usual one "
	       "first, "
	       "then 0. */\n"
	       "static const uint16_t "
	       "pinyin_sets[PINYIN_SETS][PINYIN_IN_SET] = {\n");
	for (unsigned i = 0; i < table->set_count; i++) {
		const unsigned *set = table->sets[i].syllables;
		unsigned last = PINYIN_READINGS - 1;

		while (last > 0 && set[last] == 0)
			last--;
		write_item(
		    &column, formats[last], set[0], set[1], set[2], set[3]);
	}
	printf("\n};\n\n");
}

static void
write_index(struct reading_table *table)
{
	int column = 0;

	printf("/* The set of each character from PINYIN_FIRST on. */\n"
	       "static const uint16_t pinyin_index[%d] = {\n",
	    CHARACTERS);
	for (unsigned i = 0; i < CHARACTERS; i++)
		write_item(&column, "%u,", set_of(table, FIRST + i));
	printf("\n};\n\n");
}

/* Ascending. */
static void
write_others(struct reading_table *table)
{
	int column = 0;

	printf(
	    "/* Characters outside that block, ascending, and their sets. */\n"
	    "static const struct {\n\tuint32_t character;\n"
	    "\tuint16_t set;\n} pinyin_others[PINYIN_OTHERS] = {\n");
	for (unsigned i = 0; i < PINYIN_POINTS; i++)
		if (is_other(table, i))
			write_item(&column, "{0x%X,%u},", i, set_of(table, i));
	printf("\n};\n\n#endif\n");
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	struct reading_table *table = calloc(1, sizeof *table);
	unsigned others = 0;

	if (!table)
		generator_give_up(folder, "no memory");
	pinyin_read(table->readings, table->version, folder);
	set_of(table, 0);
	for (unsigned i = 0; i < PINYIN_POINTS; i++)
		if (is_other(table, i)) {
			set_of(table, i);
			others++;
		}
	for (unsigned i = FIRST; i <= LAST; i++)
		set_of(table, i);
	write_head(table, others);
	write_syllables(table);
	write_sets(table);
	write_index(table);
	write_others(table);
	free(table);
	return generator_end();
}

/* Writes ../pinyin_table.h to standard output: how the Han of the first block,
 * U+4E00 to U+9FFF, are read, from the readings of the Unihan Database.
 *
 *     pinyin [FOLDER] >pinyin_table.h
 *
 * The folder has Unihan_Readings.txt.bz2, as in Debian's package unicode-data.
 * This is a separate program: nothing of it is linked into baogao. */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/gen/generator.h"
#include "text/gen/unihan.h"

enum {
	FIRST = 0x4E00,
	LAST = 0x9FFF,
	CHARACTERS = LAST - FIRST + 1,
	IN_SET = 4,
	LONGEST = 6,
	MOST_SYLLABLES = 512,
	MOST_SETS = 2048,
};

/* Modern dictionaries. Unihan has its fields in alphabetical order, which
 * happens to begin with the one that says most about how usual a reading is.
 * kHanyuPinyin is left out: it has every reading there ever was, which nobody
 * expects to be found. */
static const char *const fields[] = {
	"kHanyuPinlu",
	"kMandarin",
	"kTGHZ2013",
	"kXHC1983",
	NULL,
};

/* A letter, then its forms with tone marks; the last one is marks alone. */
static const char *const letters[] = {
	"aāáǎà",
	"eēéěèêếề",
	"iīíǐì",
	"mḿ",
	"nńňǹ",
	"oōóǒò",
	"uūúǔù",
	"vüǖǘǚǜ",
	"\xCC\x80\xCC\x81\xCC\x84\xCC\x8C",
	NULL,
};

/* Interjections without a vowel. With them nearly every query could be cut into
 * syllables in dozens of ways. */
static const char *const dropped[] = { "hm", "hng", "m", "n", "ng", "r", NULL };

struct syllable {
	char letters[LONGEST + 1];
};

/* Syllables, numbered from 1; 0 is none. */
struct set {
	unsigned syllables[IN_SET];
};

struct character {
	struct set set;
	unsigned times[IN_SET]; /* how often kHanyuPinlu counted the reading */
};

struct reading_table {
	char version[32];
	struct character characters[CHARACTERS];
	struct syllable syllables[MOST_SYLLABLES];
	struct set sets[MOST_SETS]; /* equal ones are kept once */
	unsigned syllable_count, set_count;
};

/* Returns the letter of a character of `length` bytes; 0 for a mark alone. */
static char
bare_letter(const char *bytes, size_t length)
{
	char character[8] = { 0 };

	if (length == 1 && *bytes >= 'a' && *bytes <= 'z')
		return *bytes;
	memcpy(character, bytes, length);
	for (size_t i = 0; length > 1 && letters[i]; i++)
		if (strstr(letters[i], character))
			return letters[i][0] & 0x80 ? 0 : letters[i][0];
	generator_give_up(character, "is no letter of pinyin");
}

/* Returns a reading without its tone, with ü as v. */
static struct syllable
bare_syllable(const char *reading, size_t length)
{
	struct syllable syllable = { 0 };
	size_t count = 0;

	while (length > 0) {
		size_t bytes = 1;
		char letter;

		while (bytes < length && bytes < 4 &&
		       (reading[bytes] & 0xC0) == 0x80)
			bytes++;
		letter = bare_letter(reading, bytes);
		if (count == LONGEST)
			generator_give_up(reading, "is too long a syllable");
		if (letter != 0)
			syllable.letters[count++] = letter;
		reading += bytes;
		length -= bytes;
	}
	return syllable;
}

static bool
is_one_of(const char *const *words, const char *word)
{
	while (*words && strcmp(*words, word) != 0)
		words++;
	return *words != NULL;
}

static unsigned
number_of(struct reading_table *table, const struct syllable *syllable)
{
	unsigned number = 1;

	while (number <= table->syllable_count &&
	       strcmp(table->syllables[number].letters, syllable->letters) != 0)
		number++;
	if (number == MOST_SYLLABLES)
		generator_give_up(syllable->letters, "one syllable too many");
	if (number > table->syllable_count)
		table->syllables[++table->syllable_count] = *syllable;
	return number;
}

/* Keeps readings by how often they were counted, then in the order they
 * came. */
static void
add_reading(struct character *character, unsigned syllable, unsigned times)
{
	unsigned *syllables = character->set.syllables, at = 0;

	while (at < IN_SET && syllables[at] != 0 && syllables[at] != syllable)
		at++;
	if (at == IN_SET)
		generator_give_up(
		    "a character", "more readings than there is room for");
	times += character->times[at];
	for (; at > 0 && character->times[at - 1] < times; at--) {
		syllables[at] = syllables[at - 1];
		character->times[at] = character->times[at - 1];
	}
	syllables[at] = syllable;
	character->times[at] = times;
}

/* One of "xíng(2943) háng(218)", "xíng", "131.140:háng 136.100:héng". */
static void
add_item(
    struct reading_table *table, struct character *character, const char *item)
{
	const char *colon = strchr(item, ':');
	const char *reading = colon ? colon + 1 : item;
	size_t length = strcspn(reading, "(");
	struct syllable syllable = bare_syllable(reading, length);
	unsigned times = 0;

	if (reading[length] == '(')
		times = (unsigned)strtoul(reading + length + 1, NULL, 10);
	if (!is_one_of(dropped, syllable.letters))
		add_reading(character, number_of(table, &syllable), times);
}

static void
read_line(struct reading_table *table, char *line)
{
	char name[32];
	unsigned code;
	int length = 0;

	unihan_version(line, table->version);
	if (sscanf(line, "U+%x\t%31s\t%n", &code, name, &length) != 2 ||
	    length == 0 || code < FIRST || code > LAST ||
	    !is_one_of(fields, name))
		return;
	for (char *item = strtok(line + length, " \r\n"); item;
	     item = strtok(NULL, " \r\n"))
		add_item(table, &table->characters[code - FIRST], item);
}

static unsigned
index_of_set(struct reading_table *table, const struct set *set)
{
	unsigned index = 0;

	while (index < table->set_count &&
	       memcmp(&table->sets[index], set, sizeof *set) != 0)
		index++;
	if (index == MOST_SETS)
		generator_give_up(table->version, "too many sets of readings");
	if (index == table->set_count)
		table->sets[table->set_count++] = *set;
	return index;
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
write_head(const struct reading_table *table)
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
	       "\tPINYIN_IN_SET = %u,\n};\n\n",
	    table->version, table->version, FIRST, LAST,
	    table->syllable_count + 1, table->set_count, IN_SET);
}

static void
write_syllables(const struct reading_table *table)
{
	int column = 0;

	printf("/* Without tones, ü as v; the first one is empty. */\n"
	       "static const char pinyin_syllables[PINYIN_SYLLABLES][%d] = {\n",
	    LONGEST + 1);
	for (unsigned i = 0; i <= table->syllable_count; i++)
		write_item(&column, "\"%s\",", table->syllables[i].letters);
	printf("\n};\n\n");
}

static void
write_sets(const struct reading_table *table)
{
	static const char *const formats[IN_SET] = { "{%u},", "{%u,%u},",
		"{%u,%u,%u},", "{%u,%u,%u,%u}," };
	int column = 0;

	printf("/* The readings of characters: syllables, the most usual one "
	       "first, "
	       "then 0. */\n"
	       "static const uint16_t "
	       "pinyin_sets[PINYIN_SETS][PINYIN_IN_SET] = {\n");
	for (unsigned i = 0; i < table->set_count; i++) {
		const unsigned *set = table->sets[i].syllables;
		unsigned last = IN_SET - 1;

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
		write_item(&column, "%u,",
		    index_of_set(table, &table->characters[i].set));
	printf("\n};\n\n#endif\n");
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	struct reading_table *table = calloc(1, sizeof *table);
	const char *file = "Unihan_Readings.txt.bz2";
	FILE *data = unihan_open(folder, file);
	char line[4096];

	if (!table)
		generator_give_up(folder, "no memory");
	while (fgets(line, sizeof line, data))
		read_line(table, line);
	generator_close(
	    data, file, table->version[0] != '\0' && table->syllable_count > 0);
	index_of_set(table, &(struct set){ 0 });
	for (unsigned i = 0; i < CHARACTERS; i++)
		index_of_set(table, &table->characters[i].set);
	write_head(table);
	write_syllables(table);
	write_sets(table);
	write_index(table);
	free(table);
	return generator_end();
}

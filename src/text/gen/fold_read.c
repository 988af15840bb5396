#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/gen/make_fold.h"
#include "text/gen/unihan.h"

/* Traditional characters become simplified by kSimplifiedVariant of Unihan,
 * which by itself says too much: it lists 线 and 缐 for 線, 买 and 𧹒 for 買,
 * 干 and 乾 itself for 乾. The Table of General Standard Chinese Characters
 * (通用规范汉字表 of 2013, kTGH) decides:
 *
 * - What stands in it, or in GB 2312 (kGB0), is in simplified use and stays
 *   as it is: 乾 夥 徵 瞭 著 藉 覆 於.
 * - Only what stands in it is taken for a simplified form, and of several the
 *   one on the table's first level before the second before the third: 钟
 *   before 锺 for 鍾. Where two are on one level nothing is changed. */
static const int levels[] = { 3500, 6500 }; /* the last on each but the third */

/* Never shown by cluster.c, though Unicode has them seen, and accents. */
static const struct unihan_range {
	unsigned from, to;
} hidden[] = {
	{ 0x0300, 0x036F },   /* combining marks */
	{ 0x20E3, 0x20E3 },   /* keycap */
	{ 0x1F3FB, 0x1F3FF }, /* skin tones */
};

static FILE *
open_data(const char *folder, const char *file)
{
	char path[4096];
	FILE *data;

	snprintf(path, sizeof path, "%s/%s", folder, file);
	data = fopen(path, "r");
	if (!data)
		fold_give_up("cannot be read", path);
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
	       *to < FOLD_POINTS;
}

static void
read_kind(struct fold_table *table, const char *folder, const char *file,
    const char *wanted, enum fold_kind kind)
{
	FILE *data = open_data(folder, file);
	char line[1024], value[64];
	unsigned from, to, found = 0;

	while (fgets(line, sizeof line, data)) {
		if (!read_line(line, &from, &to, value) ||
		    strcmp(value, wanted) != 0)
			continue;
		found++;
		for (; from <= to; from++)
			table->kind[from] = (unsigned char)kind;
	}
	if (ferror(data) || found == 0)
		fold_give_up("is not what it should be", file);
	fclose(data);
}

/* The radicals that NFKD leaves as they are: text taken out of a PDF has them
 * in place of the characters. */
static void
read_radicals(struct fold_table *table, const char *folder)
{
	const char *file = "EquivalentUnifiedIdeograph.txt";
	FILE *data = open_data(folder, file);
	char line[1024], value[64];
	unsigned from, to, found = 0;

	while (fgets(line, sizeof line, data)) {
		if (!read_line(line, &from, &to, value))
			continue;
		found++;
		for (; from <= to; from++)
			table->instead[from] =
			    (uint32_t)strtoul(value, NULL, 16);
	}
	if (ferror(data) || found == 0)
		fold_give_up("is not what it should be", file);
	fclose(data);
}

static unsigned char
level_of(int number)
{
	unsigned char level = 1;

	while (level < 3 && number > levels[level - 1])
		level++;
	return level;
}

/* "U+4E00	kTGH	2013:2" and "U+4E00	kGB0	5027" */
static void
read_standard(struct fold_table *table, const char *folder)
{
	const char *file = "Unihan_OtherMappings.txt.bz2";
	FILE *data = unihan_open(folder, file);
	char line[1024];
	unsigned point, found = 0;
	int number;

	while (fgets(line, sizeof line, data)) {
		if (sscanf(line, "U+%x kTGH 2013:%d", &point, &number) == 2 &&
		    point < FOLD_POINTS) {
			table->kept[point] = true;
			table->level[point] = level_of(number);
			found++;
		} else if (sscanf(line, "U+%x kGB0 %d", &point, &number) == 2 &&
			   point < FOLD_POINTS) {
			table->kept[point] = true;
		}
	}
	unihan_close(data, file, found > 0);
}

/* Of "U+505A U+4F5C ..." the character on the lowest level, 0 if there is none
 * or more than one. */
static uint32_t
choose(const struct fold_table *table, const char *list)
{
	unsigned char level, lowest = UINT8_MAX;
	uint32_t chosen = 0;
	unsigned point;
	int length;

	for (; sscanf(list, " U+%x%n", &point, &length) == 1; list += length) {
		level = point < FOLD_POINTS ? table->level[point] : 0;
		if (level == 0 || level > lowest)
			continue;
		chosen = level < lowest ? point : 0;
		lowest = level;
	}
	return chosen;
}

static void
read_simplified(struct fold_table *table, const char *folder)
{
	const char *file = "Unihan_Variants.txt.bz2";
	FILE *data = unihan_open(folder, file);
	char line[1024];
	unsigned point, found = 0;
	int length;

	while (fgets(line, sizeof line, data)) {
		unihan_version(line, table->version);
		length = 0;
		sscanf(line, "U+%x kSimplifiedVariant%n", &point, &length);
		if (length == 0 || point >= FOLD_POINTS)
			continue;
		found++;
		if (!table->kept[point])
			table->instead[point] = choose(table, line + length);
	}
	unihan_close(data, file, found > 0);
	if (!table->version[0])
		fold_give_up("names no version", file);
}

void
fold_read(struct fold_table *table, const char *folder)
{
	read_kind(table, folder, "DerivedCoreProperties.txt",
	    "Default_Ignorable_Code_Point", FOLD_HIDDEN);
	read_kind(table, folder, "PropList.txt", "White_Space", FOLD_BLANK);
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		memset(table->kind + hidden[i].from, FOLD_HIDDEN,
		    hidden[i].to - hidden[i].from + 1);
	read_radicals(table, folder);
	read_standard(table, folder);
	read_simplified(table, folder);
}

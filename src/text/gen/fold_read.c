#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/gen/generator.h"
#include "text/gen/make_fold.h"
#include "text/gen/unihan.h"

/* Traditional characters become simplified by kSimplifiedVariant of Unihan.
 * That alone says too much: it lists 线 and 缐 for 線, 买 and 𧹒 for 買, 干
 * and 乾 itself for 乾. The Table of General Standard Chinese Characters
 * (通用规范汉字表 of 2013, kTGH) decides:
 *
 * - A character of the table, or of GB 2312 (kGB0), is in simplified use and
 *   stays as it is: 乾 夥 徵 瞭 著 藉 覆 於.
 * - Only a character of the table counts as a simplified form. Of several the
 *   one on the lowest level wins: 钟 before 锺 for 鍾. If two are on that
 *   level nothing is changed. */
static const int levels[] = { 3500, 6500 }; /* the last of levels 1 and 2 */

/* Accents, and what cluster.c never shows though Unicode does. */
static const struct unihan_range {
	unsigned from, to;
} hidden[] = {
	{ 0x0300, 0x036F },   /* combining marks */
	{ 0x20E3, 0x20E3 },   /* keycap */
	{ 0x1F3FB, 0x1F3FF }, /* skin tones */
};

/* Code points that become one kind. */
struct kind_run {
	struct fold_table *table;
	enum fold_kind kind;
};

static void
take_kind(void *context, unsigned first, unsigned last, const char *value)
{
	const struct kind_run *run = context;

	(void)value;
	memset(run->table->kind + first, (int)run->kind, last - first + 1);
}

/* NFKD leaves some radicals as they are, and text taken out of a PDF has them
 * instead of the characters. */
static void
take_radical(void *context, unsigned first, unsigned last, const char *value)
{
	struct fold_table *table = context;

	for (; first <= last; first++)
		table->instead[first] = (uint32_t)strtoul(value, NULL, 16);
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

/* Returns the character on the lowest level of "U+505A U+4F5C ..."; 0 if there
 * is none, or more than one. */
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
		generator_give_up(file, "names no version");
}

void
fold_read(struct fold_table *table, const char *folder)
{
	generator_read(folder, "DerivedCoreProperties.txt",
	    "Default_Ignorable_Code_Point", take_kind,
	    &(struct kind_run){ table, FOLD_HIDDEN });
	generator_read(folder, "PropList.txt", "White_Space", take_kind,
	    &(struct kind_run){ table, FOLD_BLANK });
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		memset(table->kind + hidden[i].from, FOLD_HIDDEN,
		    hidden[i].to - hidden[i].from + 1);
	generator_read(folder, "EquivalentUnifiedIdeograph.txt", NULL,
	    take_radical, table);
	read_standard(table, folder);
	read_simplified(table, folder);
}

#include <stdio.h>
#include <string.h>

#include "text/gen/make_fold.h"
#include "text/gen/opencc.h"
#include "text/gen/unihan.h"

/* Traditional characters become simplified, and variants one form. In this
 * order, the first that says anything of a character wins:
 *
 * - TSCharacters of OpenCC, from traditional to simplified: 經 becomes 经. Of
 *   several the first: 於 becomes 于, 乾 干. It also has many of the variants
 *   that the list of 1955 (第一批异体字整理表) abolished: 遊 週 佔.
 * - TWVariantsRev and HKVariantsRev, from what Taiwan and Hong Kong write: 著
 *   becomes 着.
 * - Unihan's kSimplifiedVariant. It says too much: it lists 线 and 缐 for 線.
 *   Only a character of the Table of General Standard Chinese Characters
 *   (通用规范汉字表 of 2013, kTGH) counts as a simplified form. Of several the
 *   one on the lowest level wins; if two are on that level nothing is changed.
 * - Unihan's kZVariant and kSemanticVariant in the same way: 囯 becomes 国.
 *
 * What only Unihan changes is neither in the table of 2013 nor in GB 2312
 * (kGB0), for such a character is in simplified use. */
static const char *const unihan_fields[] = { "kSimplifiedVariant", "kZVariant",
	"kSemanticVariant" };

static const int levels[] = { 3500, 6500 }; /* the last of levels 1 and 2 */

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
	generator_close(data, file, found > 0);
}

/* Returns what a character becomes in the end. */
static uint32_t
end_of(const struct fold_table *table, uint32_t point)
{
	while (table->instead[point])
		point = table->instead[point];
	return point;
}

static void
take_variant(void *context, unsigned from, unsigned to)
{
	struct fold_table *table = context;

	if (from < FOLD_POINTS && to < FOLD_POINTS && !table->instead[from] &&
	    end_of(table, to) != from)
		table->instead[from] = to;
}

/* The commoner one of a regional pair stays: 擡 becomes 抬, whoever writes which. */
static void
take_regional(void *context, unsigned from, unsigned to)
{
	const struct fold_table *table = context;

	if (from >= FOLD_POINTS || to >= FOLD_POINTS)
		return;
	if (table->level[from] > 0 &&
	    (table->level[to] == 0 || table->level[to] > table->level[from]))
		take_variant(context, to, from);
	else
		take_variant(context, from, to);
}

/* Returns the character on the lowest level of "U+505A U+4F5C<kMatthews ..."; 0
 * if there is none, or more than one. */
static uint32_t
choose(const struct fold_table *table, const char *list)
{
	unsigned char level, lowest = UINT8_MAX;
	uint32_t chosen = 0;
	unsigned point;
	int length;

	for (; sscanf(list, " U+%x%n", &point, &length) == 1; list += length) {
		length += (int)strcspn(list + length, " \t\r\n");
		if (point >= FOLD_POINTS)
			continue;
		point = end_of(table, point);
		level = table->level[point];
		if (level == 0 || level > lowest || point == chosen)
			continue;
		chosen = level < lowest ? point : 0;
		lowest = level;
	}
	return chosen;
}

static void
read_field(struct fold_table *table, const char *folder, const char *field)
{
	const char *file = "Unihan_Variants.txt.bz2";
	FILE *data = unihan_open(folder, file);
	char line[1024], name[64];
	unsigned point, found = 0;
	int length;

	while (fgets(line, sizeof line, data)) {
		unihan_version(line, table->version);
		if (sscanf(line, "U+%x %63s%n", &point, name, &length) != 2 ||
		    strcmp(name, field) != 0 || point >= FOLD_POINTS)
			continue;
		found++;
		if (!table->kept[point])
			take_variant(
			    table, point, choose(table, line + length));
	}
	generator_close(data, file, found > 0);
	if (!table->version[0])
		generator_give_up(file, "names no version");
}

void
fold_read_variants(
    struct fold_table *table, const char *folder, const char *opencc)
{
	read_standard(table, folder);
	opencc_version(table->opencc);
	opencc_read(opencc, "TSCharacters", take_variant, table);
	opencc_read(opencc, "TWVariantsRev", take_regional, table);
	opencc_read(opencc, "HKVariantsRev", take_regional, table);
	for (size_t i = 0; i < sizeof unihan_fields / sizeof *unihan_fields;
	     i++)
		read_field(table, folder, unihan_fields[i]);
}

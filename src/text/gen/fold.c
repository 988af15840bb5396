/* Writes ../fold_table.h to standard output: what each code point folds to
 * (text/fold.h), from utf8proc and the files of the Unicode Character
 * Database.
 *
 *     fold [FOLDER] >fold_table.h
 *
 * The folder is laid out as Debian's of the package unicode-data, where the
 * files of Unihan are compressed; bzip2 unpacks them. A program of its own:
 * nothing here is linked into baogao. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
	POINTS = 0x110000,
	IN_PAGE = 64,  /* code points, a bit each */
	IN_BLOCK = 64, /* pages */
	BLOCKS = POINTS / IN_PAGE / IN_BLOCK,
	LONGEST = 32, /* code points that one may fold to */
	DEEPEST = 8,  /* steps until nothing changes */
	ITSELF = -1,
};

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

/* What Unicode keeps apart and a reader takes for the same. */
static const struct pair {
	const char *from, *to;
} pairs[] = {
	/* Typed for the Han digit, in whatever form the keyboard has. */
	{ "○◯", "〇" },
	/* Straight or curly, low or pointed: keyboards have only the straight
	 * ones, print has the others. */
	{ "“”„‟«»〝〞〟", "\"" },
	{ "‘’‚‛‹›", "'" },
	/* Encodings have mapped the Chinese dash to — and to ―, and ranges
	 * are written with any of these. */
	{ "‐‑‒–—―−", "-" },
	{ "⸺", "--" },
	/* The dot inside foreign names. */
	{ "・•‧∙⋅", "·" },
	/* ～ is ~ in NFKD; some encodings give this for it. */
	{ "〜", "~" },
	{ "∶", ":" },
	/* What is in ½, so that it is found as 1/2. */
	{ "⁄", "/" },
	/* In GB 2312 but not in the table of 2013, since simplified text has
	 * 后; traditional text is full of it. */
	{ "後", "后" },
};

/* Never shown by cluster.c, though Unicode has them seen, and accents. */
static const struct range {
	unsigned from, to;
} hidden[] = {
	{ 0x0300, 0x036F },   /* combining marks */
	{ 0x20E3, 0x20E3 },   /* keycap */
	{ 0x1F3FB, 0x1F3FF }, /* skin tones */
};

enum kind {
	KIND_SEEN,
	KIND_HIDDEN,
	KIND_BLANK,
};

/* Equal strings, pages and blocks are kept once. */
struct table {
	char version[32];
	unsigned char kind[POINTS];
	unsigned char level[POINTS]; /* of the standard characters, from 1 */
	bool kept[POINTS];           /* in simplified use */
	uint32_t instead[POINTS];    /* another Han; 0 for none */
	int place[POINTS];           /* in `pool`, or ITSELF */

	unsigned char pool[1 << 16]; /* strings behind their length */
	size_t pool_length;
	uint16_t entries[POINTS]; /* places in `pool` */
	size_t entry_count;
	uint64_t changed[POINTS / IN_PAGE]; /* pages, lowest bit first */
	size_t first[POINTS / IN_PAGE];     /* of a page's entries */
	size_t page_count;
	uint16_t blocks[BLOCKS + 1][IN_BLOCK]; /* pages */
	unsigned index[BLOCKS];                /* blocks */
	size_t block_count;
};

struct text {
	size_t count;
	uint32_t points[LONGEST];
};

static void
give_up(const char *what, const char *name)
{
	fprintf(stderr, "fold: %s: %s\n", what, name);
	exit(1);
}

/* --- Reading the data files */

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

/* The path in quotes for the shell, a quote in it as '\''. */
static FILE *
open_packed(const char *folder, const char *file)
{
	const char *parts[] = { folder, "/", file };
	char command[8192] = "bzip2 -dc '";
	size_t length = strlen(command);
	FILE *data;

	for (int i = 0; i < 3; i++)
		for (const char *at = parts[i]; *at; at++) {
			if (length > sizeof command - 8)
				give_up("too long", folder);
			if (*at == '\'') {
				memcpy(command + length, "'\\'", 3);
				length += 3;
			}
			command[length++] = *at;
		}
	command[length] = '\'';
	command[length + 1] = '\0';
	data = popen(command, "r");
	if (!data)
		give_up("cannot be unpacked", file);
	return data;
}

static void
close_packed(FILE *data, const char *file, unsigned found)
{
	bool bad = ferror(data);

	if (pclose(data) != 0 || bad || found == 0)
		give_up("is not what it should be", file);
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
read_kind(struct table *table, const char *folder, const char *file,
    const char *wanted, enum kind kind)
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
		give_up("is not what it should be", file);
	fclose(data);
}

/* The radicals that NFKD leaves as they are: text taken out of a PDF has them
 * in place of the characters. */
static void
read_radicals(struct table *table, const char *folder)
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
		give_up("is not what it should be", file);
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
read_standard(struct table *table, const char *folder)
{
	const char *file = "Unihan_OtherMappings.txt.bz2";
	FILE *data = open_packed(folder, file);
	char line[1024];
	unsigned point, found = 0;
	int number;

	while (fgets(line, sizeof line, data)) {
		if (sscanf(line, "U+%x kTGH 2013:%d", &point, &number) == 2 &&
		    point < POINTS) {
			table->kept[point] = true;
			table->level[point] = level_of(number);
			found++;
		} else if (sscanf(line, "U+%x kGB0 %d", &point, &number) == 2 &&
			   point < POINTS) {
			table->kept[point] = true;
		}
	}
	close_packed(data, file, found);
}

/* Of "U+505A U+4F5C ..." the character on the lowest level, 0 if there is none
 * or more than one. */
static uint32_t
choose(const struct table *table, const char *list)
{
	unsigned char level, lowest = UINT8_MAX;
	uint32_t chosen = 0;
	unsigned point;
	int length;

	for (; sscanf(list, " U+%x%n", &point, &length) == 1; list += length) {
		level = point < POINTS ? table->level[point] : 0;
		if (level == 0 || level > lowest)
			continue;
		chosen = level < lowest ? point : 0;
		lowest = level;
	}
	return chosen;
}

static void
read_simplified(struct table *table, const char *folder)
{
	const char *file = "Unihan_Variants.txt.bz2";
	FILE *data = open_packed(folder, file);
	char line[1024];
	unsigned point, found = 0;
	int length;

	while (fgets(line, sizeof line, data)) {
		sscanf(line, "# Unicode version: %31[0-9.]", table->version);
		length = 0;
		sscanf(line, "U+%x kSimplifiedVariant%n", &point, &length);
		if (length == 0 || point >= POINTS)
			continue;
		found++;
		if (!table->kept[point])
			table->instead[point] = choose(table, line + length);
	}
	close_packed(data, file, found);
	if (!table->version[0])
		give_up("names no version", file);
}

/* --- Folding each code point until nothing changes */

static void
add_point(struct text *text, uint32_t point)
{
	if (text->count == LONGEST)
		give_up("a code point folds to too many", "utf8proc");
	text->points[text->count++] = point;
}

/* The code points of a string among our own. */
static struct text
points_of(const char *string)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)string;
	struct text text = { 0 };
	utf8proc_int32_t point;

	for (; *bytes; bytes += utf8proc_iterate(bytes, -1, &point)) {
		if (utf8proc_iterate(bytes, -1, &point) < 1)
			give_up("is not UTF-8", string);
		add_point(&text, (uint32_t)point);
	}
	return text;
}

static bool
own_pair(uint32_t point, struct text *to)
{
	for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
		struct text from = points_of(pairs[i].from);

		for (size_t k = 0; k < from.count; k++)
			if (from.points[k] == point) {
				*to = points_of(pairs[i].to);
				return true;
			}
	}
	return false;
}

/* NFKD and case folding. A syllable of Hangul stays whole: taken apart it would
 * be three characters for one, and nobody types it so. */
static struct text
decompose(uint32_t point)
{
	utf8proc_int32_t points[LONGEST];
	struct text text = { 0 };
	utf8proc_ssize_t count;

	if (point >= 0xAC00 && point <= 0xD7A3) {
		add_point(&text, point);
		return text;
	}
	/* COMPAT does nothing where neither DECOMPOSE nor COMPOSE is set. */
	count = utf8proc_decompose_char((utf8proc_int32_t)point, points,
	    LONGEST, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
	    &(int){ 0 });
	if (count < 0 || count > LONGEST)
		give_up(utf8proc_errmsg(count), "utf8proc");
	for (utf8proc_ssize_t i = 0; i < count; i++)
		add_point(&text, (uint32_t)points[i]);
	return text;
}

static void
add_folded(
    const struct table *table, struct text *folded, uint32_t point, int depth)
{
	struct text next = { 0 };

	if (depth > DEEPEST)
		give_up("a code point never comes to rest", "utf8proc");
	if (table->kind[point] == KIND_HIDDEN)
		return;
	if (table->kind[point] == KIND_BLANK)
		add_point(&next, ' ');
	else if (table->instead[point])
		add_point(&next, table->instead[point]);
	else if (!own_pair(point, &next))
		next = decompose(point);
	if (next.count == 1 && next.points[0] == point) {
		add_point(folded, point);
		return;
	}
	for (size_t i = 0; i < next.count; i++)
		add_folded(table, folded, next.points[i], depth + 1);
}

/* A blank that is not all of it stands beside what is neither an ASCII letter
 * nor a digit, so it can go here, and fold.c has to look for blanks only at
 * the ends of what a code point folds to. */
static void
drop_blanks(struct text *text)
{
	size_t kept = 0;

	if (text->count < 2)
		return;
	for (size_t i = 0; i < text->count; i++) {
		uint32_t before = i > 0 ? text->points[i - 1] : 0;

		if (text->points[i] != ' ')
			text->points[kept++] = text->points[i];
		else if ((before > ' ' && before < 0x7F) ||
			 (i + 1 < text->count && text->points[i + 1] < 0x7F))
			give_up("a blank beside ASCII", "utf8proc");
	}
	text->count = kept;
}

/* What is in the table though it folds to itself: the blank and 零, whose
 * neighbours decide, and U+FFFD, which stands for a byte that is not UTF-8. */
static bool
is_listed(uint32_t point)
{
	return point == ' ' || point == 0x96F6 || point == 0xFFFD;
}

static size_t
place_of(struct table *table, const struct text *text)
{
	utf8proc_uint8_t bytes[1 + LONGEST * 4];
	size_t length = 0, at = 0;

	for (size_t i = 0; i < text->count; i++)
		length += (size_t)utf8proc_encode_char(
		    (utf8proc_int32_t)text->points[i], bytes + 1 + length);
	bytes[0] = (utf8proc_uint8_t)length;
	while (at < table->pool_length &&
	       memcmp(table->pool + at, bytes, length + 1) != 0)
		at += 1 + table->pool[at];
	if (at < table->pool_length)
		return at;
	if (at + length + 1 > sizeof table->pool)
		give_up("too much text for the table", "utf8proc");
	memcpy(table->pool + at, bytes, length + 1);
	table->pool_length += length + 1;
	return at;
}

static void
fold(struct table *table)
{
	for (uint32_t point = 0; point < POINTS; point++) {
		struct text text = { 0 };

		table->place[point] = ITSELF;
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		add_folded(table, &text, point, 0);
		drop_blanks(&text);
		if (text.count != 1 || text.points[0] != point ||
		    is_listed(point))
			table->place[point] = (int)place_of(table, &text);
	}
}

/* --- Packing */

/* The number of the page that begins at a code point. */
static size_t
page_of(struct table *table, const int *places)
{
	uint16_t *entries = table->entries + table->entry_count;
	size_t count = 0, page;
	uint64_t changed = 0;

	for (int i = 0; i < IN_PAGE; i++)
		if (places[i] != ITSELF) {
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

static void
pack(struct table *table)
{
	const int *places = table->place;

	for (size_t i = 0; i < BLOCKS; i++) {
		uint16_t *block = table->blocks[table->block_count];
		unsigned at = 0;

		for (size_t k = 0; k < IN_BLOCK; k++, places += IN_PAGE)
			block[k] = (uint16_t)page_of(table, places);
		while (memcmp(table->blocks[at], block, sizeof *table->blocks))
			at++;
		table->index[i] = at;
		if (at == table->block_count)
			table->block_count++;
	}
	if (table->block_count > UINT8_MAX || table->entry_count > UINT16_MAX)
		give_up("too many for the table", table->version);
}

/* --- Writing */

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
write_head(const struct table *table)
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
write_pages(const struct table *table)
{
	int column = 0;

	printf("\n/* Places of blocks, one for %d code points. */\n"
	       "static const uint8_t fold_index[%d] = {\n",
	    IN_BLOCK * IN_PAGE, BLOCKS);
	for (size_t i = 0; i < BLOCKS; i++)
		write_number(&column, "%llu,", table->index[i]);
	printf("\n};\n\n/* Places of pages; a block is %d of them. */\n"
	       "static const uint16_t fold_blocks[%zu] = {\n",
	    IN_BLOCK, table->block_count * IN_BLOCK);
	column = 0;
	for (size_t i = 0; i < table->block_count * IN_BLOCK; i++)
		write_number(&column, "%llu,",
		    table->blocks[i / IN_BLOCK][i % IN_BLOCK]);
	printf("\n};\n\n/* A page: a bit for each of %d code points that does "
	       "not always stay as it is,\n * the first one lowest. */\n"
	       "static const uint64_t fold_changed[%zu] = {\n",
	    IN_PAGE, table->page_count);
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
write_entries(const struct table *table)
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

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	struct table *table = calloc(1, sizeof *table);

	if (!table)
		give_up("no memory", folder);
	read_kind(table, folder, "DerivedCoreProperties.txt",
	    "Default_Ignorable_Code_Point", KIND_HIDDEN);
	read_kind(table, folder, "PropList.txt", "White_Space", KIND_BLANK);
	for (size_t i = 0; i < sizeof hidden / sizeof hidden[0]; i++)
		memset(table->kind + hidden[i].from, KIND_HIDDEN,
		    hidden[i].to - hidden[i].from + 1);
	read_radicals(table, folder);
	read_standard(table, folder);
	read_simplified(table, folder);
	fold(table);
	pack(table);
	write_head(table);
	write_pages(table);
	write_entries(table);
	free(table);
	return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}

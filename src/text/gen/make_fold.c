/* Writes ../fold_table.h to standard output: what each code point folds to
 * (text/fold.h), from utf8proc, the files of the Unicode Character
 * Database and the tables of OpenCC.
 *
 *     fold [UNICODE [OPENCC]] >fold_table.h
 *
 * The folders are laid out as in Debian's packages unicode-data, where the files
 * of Unihan are compressed, and libopencc-data; bzip2 and opencc_dict unpack
 * them. This is a separate program: nothing of it is linked into baogao. */
#include "text/gen/make_fold.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

enum {
	LONGEST = 32, /* code points that one may fold to */
	DEEPEST = 8,  /* steps until nothing changes */
};

/* Characters that Unicode keeps apart and readers do not. */
static const struct fold_pair {
	const char *from, *to;
} pairs[] = {
	/* Typed for the Han digit, in whatever form the keyboard has. */
	{ "○◯", "〇" },
	/* Keyboards have straight quotes; print has curly, low and pointed
	 * ones. */
	{ "“”„‟«»〝〞〟", "\"" },
	{ "‘’‚‛‹›", "'" },
	/* Encodings map the Chinese dash to — or ―, and ranges are written with
	 * any of these. */
	{ "‐‑‒–—―−", "-" },
	{ "⸺", "--" },
	/* The dot inside foreign names. */
	{ "・•‧∙⋅", "·" },
	/* ～ is ~ in NFKD; some encodings map it to this. */
	{ "〜", "~" },
	{ "∶", ":" },
	/* The slash that NFKD makes of ½, so that it is found as 1/2. */
	{ "⁄", "/" },
	/* Shapes of one character that no table used here ties. */
	{ "靑", "青" },
	{ "淸", "清" },
	{ "増", "增" },
	{ "毎", "每" },
	{ "歩", "步" },
	{ "圀", "国" },
	{ "姸", "妍" },
	{ "屛", "屏" },
	{ "甁", "瓶" },
	{ "尙", "尚" },
	{ "鍳", "鉴" },
	{ "槪", "概" },
	{ "兾", "冀" },
	{ "愼", "慎" },
	{ "虗", "虚" },
	{ "凖", "准" },
	{ "搆", "构" },
	{ "擕", "携" },
	{ "旾", "春" },
	{ "柹", "柿" },
	{ "桒", "桑" },
	{ "涙", "泪" },
	{ "渇", "渴" },
	{ "灋", "法" },
	{ "皐", "皋" },
	{ "睠", "眷" },
	{ "矦", "侯" },
	{ "笇", "算" },
	{ "蘓", "苏" },
	{ "虵", "蛇" },
	{ "躭", "耽" },
	{ "釡", "釜" },
	{ "鐡", "铁" },
	{ "頥", "颐" },
	{ "臵", "置" },
	{ "岀", "出" },
	/* Both are in use for accounts, and neither is traditional. */
	{ "账", "帐" },
};

struct text {
	size_t count;
	uint32_t points[LONGEST];
};

static void
add_point(struct text *text, uint32_t point)
{
	if (text->count == LONGEST)
		generator_give_up("utf8proc", "a code point folds to too many");
	text->points[text->count++] = point;
}

/* Returns the code points of a string of `pairs`. */
static struct text
points_of(const char *string)
{
	const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)string;
	struct text text = { 0 };
	utf8proc_int32_t point;

	for (; *bytes; bytes += utf8proc_iterate(bytes, -1, &point)) {
		if (utf8proc_iterate(bytes, -1, &point) < 1)
			generator_give_up(string, "is not UTF-8");
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

/* Makes NFKD and folds case. A syllable of Hangul stays whole: decomposed it
 * would be three characters, and nobody types it so. */
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
	/* COMPAT has no effect without DECOMPOSE or COMPOSE. */
	count = utf8proc_decompose_char((utf8proc_int32_t)point, points,
	    LONGEST, UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD,
	    &(int){ 0 });
	if (count < 0 || count > LONGEST)
		generator_give_up("utf8proc", utf8proc_errmsg(count));
	for (utf8proc_ssize_t i = 0; i < count; i++)
		add_point(&text, (uint32_t)points[i]);
	return text;
}

static void
add_folded(const struct fold_table *table, struct text *folded, uint32_t point,
    int depth)
{
	struct text next = { 0 };

	if (depth > DEEPEST)
		generator_give_up(
		    "utf8proc", "a code point never comes to rest");
	if (table->kind[point] == FOLD_HIDDEN)
		return;
	if (table->kind[point] == FOLD_BLANK)
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

/* Drops blanks beside other characters. These are never ASCII letters or
 * digits, so the blank would be dropped in any text; fold.c then meets a blank
 * only where it is all that a code point folds to. */
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
			generator_give_up("utf8proc", "a blank beside ASCII");
	}
	text->count = kept;
}

/* Whether the code point is in the table though it folds to itself: the blank,
 * the comma, 零 and what stands for it depend on their neighbours, and U+FFFD
 * may be a byte that is not UTF-8. */
static bool
is_listed(uint32_t point)
{
	return point == ' ' || point == ',' || point == '0' || point == 'o' ||
	       point == 0x96F6 || point == 0xFFFD;
}

static size_t
offset_of(struct fold_table *table, const struct text *text)
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
		generator_give_up("utf8proc", "too much text for the table");
	memcpy(table->pool + at, bytes, length + 1);
	table->pool_length += length + 1;
	return at;
}

static void
fold(struct fold_table *table)
{
	for (uint32_t point = 0; point < FOLD_POINTS; point++) {
		struct text text = { 0 };

		table->offset[point] = FOLD_ITSELF;
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		add_folded(table, &text, point, 0);
		drop_blanks(&text);
		if (text.count != 1 || text.points[0] != point ||
		    is_listed(point))
			table->offset[point] = (int)offset_of(table, &text);
	}
}

int
main(int count, char **arguments)
{
	const char *folder = count > 1 ? arguments[1] : "/usr/share/unicode";
	const char *opencc = count > 2 ? arguments[2] : "/usr/share/opencc";
	struct fold_table *table = calloc(1, sizeof *table);

	if (!table)
		generator_give_up(folder, "no memory");
	fold_read(table, folder, opencc);
	fold(table);
	fold_pack(table);
	fold_write(table);
	free(table);
	return generator_end();
}

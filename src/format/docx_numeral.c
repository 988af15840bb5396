#include "format/docx_numeral_internal.h"

#include <string.h>

#include "text/utf8.h"

enum {
	CIRCLED_MOST = 20,
	REPEATED_MOST = 10, /* times a letter stands for 26 more */
	ROMAN_MOST = 3999,
	TEN_THOUSAND = 10000,
};

/* When a unit has 一 before it. */
enum docx_numeral_one {
	ONE_BUT_OF_TEN, /* 十一, 一百一十 */
	ONE_ALWAYS,     /* 壹拾壹 */
	ONE_NEVER,      /* 十一, 百十, and no zero within */
};

struct docx_numeral {
	const char *name;
	void (*add)(struct buffer *buffer, const struct docx_numeral *numeral,
	    int value);
	const char *characters; /* from that of 0 or 1 on, as `add` has it */
	const char *units;      /* 十百千万 */
	enum docx_numeral_one one;
};

static void
add_decimal(struct buffer *buffer, int value)
{
	if (value >= 10)
		add_decimal(buffer, value / 10);
	buffer_add_byte(buffer, (char)('0' + value % 10));
}

static void
add_padded(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	(void)numeral;
	if (value < 10)
		buffer_add_byte(buffer, '0');
	add_decimal(buffer, value);
}

static void
add_dashed(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	(void)numeral;
	buffer_add(buffer, str_of("- "));
	add_decimal(buffer, value);
	buffer_add(buffer, str_of(" -"));
}

static void
add_nothing(
    struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	(void)buffer;
	(void)numeral;
	(void)value;
}

/* Returns a character of a row of them. */
static struct str
nth(const char *characters, int index)
{
	struct str rest = str_of(characters);

	for (; index > 0; index--)
		rest = str_slice(rest, utf8_at(rest, 0).length, rest.length);
	return str_slice(rest, 0, utf8_at(rest, 0).length);
}

/* 甲乙丙 and others that are only so many; digits follow. */
static void
add_listed(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	if (value < 1 ||
	    (size_t)value > utf8_count(str_of(numeral->characters)))
		add_decimal(buffer, value);
	else
		buffer_add(buffer, nth(numeral->characters, value - 1));
}

/* ①⑴⒈, twenty in a row from the first of them. */
static void
add_enclosed(
    struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	uint32_t first = utf8_at(str_of(numeral->characters), 0).value;

	if (value < 1 || value > CIRCLED_MOST)
		add_decimal(buffer, value);
	else
		utf8_add(buffer, first + (uint32_t)value - 1);
}

/* １０ 一〇: a character for each digit. */
static void
add_digits(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	if (value >= 10)
		add_digits(buffer, numeral, value / 10);
	buffer_add(buffer, nth(numeral->characters, value % 10));
}

/* a to z, then aa to zz. */
static void
add_letters(
    struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	int times = (value - 1) / 26 + 1;

	if (value < 1 || times > REPEATED_MOST) {
		add_decimal(buffer, value);
		return;
	}
	for (; times > 0; times--)
		buffer_add_byte(
		    buffer, (char)(numeral->characters[0] + (value - 1) % 26));
}

static void
add_roman(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	static const struct {
		int value;
		const char *digits;
	} romans[] = {
		{ 1000, "M" },
		{ 900, "CM" },
		{ 500, "D" },
		{ 400, "CD" },
		{ 100, "C" },
		{ 90, "XC" },
		{ 50, "L" },
		{ 40, "XL" },
		{ 10, "X" },
		{ 9, "IX" },
		{ 5, "V" },
		{ 4, "IV" },
		{ 1, "I" },
	};
	int moved = numeral->characters[0] - 'I'; /* to small letters or not */

	if (value < 1 || value > ROMAN_MOST) {
		add_decimal(buffer, value);
		return;
	}
	for (size_t i = 0; value > 0;) {
		if (value < romans[i].value) {
			i++;
			continue;
		}
		for (const char *digit = romans[i].digits; *digit != '\0';
		     digit++)
			buffer_add_byte(buffer, (char)(*digit + moved));
		value -= romans[i].value;
	}
}

/* Below 10000. A zero within is said once; `led` is whether anything stands
 * before. */
static void
add_thousands(struct buffer *buffer, const struct docx_numeral *numeral,
    int value, bool led)
{
	static const int powers[] = { 1000, 100, 10, 1 };
	bool zero = false;

	for (int i = 0; i < 4; i++) {
		int digit = value / powers[i] % 10;
		bool silent =
		    digit == 1 && i < 3 &&
		    (numeral->one == ONE_NEVER ||
			(numeral->one == ONE_BUT_OF_TEN && i == 2 && !led));

		if (digit == 0) {
			zero = led;
			continue;
		}
		if (zero && numeral->one != ONE_NEVER)
			buffer_add(buffer, nth(numeral->characters, 0));
		if (!silent)
			buffer_add(buffer, nth(numeral->characters, digit));
		if (i < 3)
			buffer_add(buffer, nth(numeral->units, 2 - i));
		led = true;
		zero = false;
	}
}

/* 一百零一 */
static void
add_counted(
    struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	if (value == 0)
		buffer_add(buffer, nth(numeral->characters, 0));
	if (value >= TEN_THOUSAND) {
		add_thousands(buffer, numeral, value / TEN_THOUSAND, false);
		buffer_add(buffer, nth(numeral->units, 3));
	}
	add_thousands(
	    buffer, numeral, value % TEN_THOUSAND, value >= TEN_THOUSAND);
}

/* 九十九, then 一〇〇. */
static void
add_simple(struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	if (value < 100)
		add_counted(buffer, numeral, value);
	else
		add_digits(buffer, numeral, value);
}

#define HAN   "一二三四五六七八九"
#define UNITS "十百千万"

static const struct docx_numeral numerals[] = {
	{ .name = "none", .add = add_nothing },
	{ .name = "bullet", .add = add_nothing },
	{ .name = "decimalZero", .add = add_padded },
	{ .name = "numberInDash", .add = add_dashed },
	{ .name = "lowerLetter", .add = add_letters, .characters = "a" },
	{ .name = "upperLetter", .add = add_letters, .characters = "A" },
	{ .name = "lowerRoman", .add = add_roman, .characters = "i" },
	{ .name = "upperRoman", .add = add_roman, .characters = "I" },
	{ .name = "decimalFullWidth",
	    .add = add_digits,
	    .characters = "０１２３４５６７８９" },
	{ .name = "decimalFullWidth2",
	    .add = add_digits,
	    .characters = "０１２３４５６７８９" },
	{ .name = "decimalEnclosedCircle",
	    .add = add_enclosed,
	    .characters = "①" },
	{ .name = "decimalEnclosedCircleChinese",
	    .add = add_enclosed,
	    .characters = "①" },
	{ .name = "decimalEnclosedParen",
	    .add = add_enclosed,
	    .characters = "⑴" },
	{ .name = "decimalEnclosedFullstop",
	    .add = add_enclosed,
	    .characters = "⒈" },
	{ .name = "ideographDigital",
	    .add = add_digits,
	    .characters = "〇" HAN },
	{ .name = "japaneseDigitalTenThousand",
	    .add = add_digits,
	    .characters = "〇" HAN },
	{ .name = "taiwaneseDigital",
	    .add = add_digits,
	    .characters = "○" HAN },
	{ .name = "ideographEnclosedCircle",
	    .add = add_listed,
	    .characters = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉" },
	{ .name = "ideographTraditional",
	    .add = add_listed,
	    .characters = "甲乙丙丁戊己庚辛壬癸" },
	{ .name = "ideographZodiac",
	    .add = add_listed,
	    .characters = "子丑寅卯辰巳午未申酉戌亥" },
	{ .name = "chineseCounting",
	    .add = add_simple,
	    .characters = "〇" HAN,
	    .units = UNITS,
	    .one = ONE_BUT_OF_TEN },
	{ .name = "taiwaneseCounting",
	    .add = add_simple,
	    .characters = "○" HAN,
	    .units = UNITS,
	    .one = ONE_BUT_OF_TEN },
	{ .name = "chineseCountingThousand",
	    .add = add_counted,
	    .characters = "零" HAN,
	    .units = UNITS,
	    .one = ONE_BUT_OF_TEN },
	{ .name = "taiwaneseCountingThousand",
	    .add = add_counted,
	    .characters = "零" HAN,
	    .units = UNITS,
	    .one = ONE_BUT_OF_TEN },
	{ .name = "japaneseCounting",
	    .add = add_counted,
	    .characters = "〇" HAN,
	    .units = UNITS,
	    .one = ONE_NEVER },
	{ .name = "chineseLegalSimplified",
	    .add = add_counted,
	    .characters = "零壹贰叁肆伍陆柒捌玖",
	    .units = "拾佰仟万",
	    .one = ONE_ALWAYS },
	{ .name = "ideographLegalTraditional",
	    .add = add_counted,
	    .characters = "零壹貳參肆伍陸柒捌玖",
	    .units = "拾佰仟萬",
	    .one = ONE_ALWAYS },
};

const struct docx_numeral *
docx_numeral_find(const char *name)
{
	for (size_t i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (strcmp(name, numerals[i].name) == 0)
			return &numerals[i];
	return NULL;
}

void
docx_numeral_add(
    struct buffer *buffer, const struct docx_numeral *numeral, int value)
{
	if (value < 0)
		value = 0;
	if (value > DOCX_NUMERAL_MOST)
		value = DOCX_NUMERAL_MOST;
	if (numeral == NULL)
		add_decimal(buffer, value);
	else
		numeral->add(buffer, numeral, value);
}

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "text/gen/make_pinyin.h"
#include "text/gen/unihan.h"

/* A standard character has the readings of kTGHZ2013, a dictionary of the Table
 * of General Standard Chinese Characters (通用规范汉字字典, 2013). Of older
 * dictionaries it would get readings that no one knows: 市 fu, 家 jie, 广 an. A
 * character that is none has what these say. kHanyuPinyin is left out: it has
 * every reading there ever was. */
static const char official[] = "kTGHZ2013";
static const char *const others[] = { "kHanyuPinlu", "kMandarin", "kXHC1983",
	NULL };

/* What people say and kTGHZ2013 lacks. */
static const struct {
	const char *character, *reading;
} by_hand[] = {
	/* Place names. */
	{ "六", "lu" },  /* 六安 六合 */
	{ "乐", "lao" }, /* 乐亭 */
	{ "解", "hai" }, /* 解州 */
	{ "宕", "tan" }, /* 宕昌 */
	{ "栅", "shi" }, /* 大栅栏 */
	{ "珲", "hui" }, /* 瑷珲 */
	/* Speech, which input methods take. */
	{ "这", "zhei" },
	{ "那", "nei" },
	{ "哪", "nei" },
	{ "桔", "ju" }, /* 桔子 */
	{ "厕", "si" }, /* 茅厕 */
	/* For the readings without a vowel, below. */
	{ "嗯", "en" },
	{ "呒", "wu" },
	{ "呣", "mu" },
};

/* How passports and ISO 7098 write ü behind l and n. */
static const struct {
	const char *usual, *other;
} spellings[] = {
	{ "lv", "lyu" },
	{ "nv", "nyu" },
	{ "lve", "lyue" },
	{ "nve", "nyue" },
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
bare_reading(const char *text, size_t length)
{
	struct syllable reading = { 0 };
	size_t count = 0;

	while (length > 0) {
		size_t bytes = 1;
		char letter;

		while (
		    bytes < length && bytes < 4 && (text[bytes] & 0xC0) == 0x80)
			bytes++;
		letter = bare_letter(text, bytes);
		if (count == PINYIN_LETTERS)
			generator_give_up(text, "is too long a syllable");
		if (letter != 0)
			reading.letters[count++] = letter;
		text += bytes;
		length -= bytes;
	}
	return reading;
}

static bool
is_one_of(const char *const *words, const char *word)
{
	while (*words && strcmp(*words, word) != 0)
		words++;
	return *words != NULL;
}

/* Keeps readings by how often they were counted, then in the order they
 * came. */
static void
add_reading(struct readings *readings, struct syllable reading)
{
	struct syllable *at = readings->at;
	size_t i = 0;

	while (i < PINYIN_READINGS && at[i].letters[0] &&
	       strcmp(at[i].letters, reading.letters) != 0)
		i++;
	if (i == PINYIN_READINGS)
		generator_give_up(
		    reading.letters, "more readings than there is room for");
	reading.times += at[i].times;
	for (; i > 0 && at[i - 1].times < reading.times; i--)
		at[i] = at[i - 1];
	at[i] = reading;
}

/* One of "xíng(2943) háng(218)", "xíng", "131.140:háng 136.100:héng,hèng". */
static void
add_item(struct readings *readings, const char *item)
{
	const char *colon = strchr(item, ':');

	item = colon ? colon + 1 : item;
	for (;;) {
		size_t length = strcspn(item, ",(");
		struct syllable reading = bare_reading(item, length);

		if (item[length] == '(')
			reading.times =
			    (unsigned)strtoul(item + length + 1, NULL, 10);
		if (!is_one_of(dropped, reading.letters))
			add_reading(readings, reading);
		if (item[length] != ',')
			return;
		item += length + 1;
	}
}

struct pinyin_files {
	struct readings *all, *other;
	bool *standard;
	char *version;
};

static void
read_line(struct pinyin_files *files, char *line)
{
	struct readings *readings;
	char name[32];
	unsigned code;
	int length = 0;

	unihan_version(line, files->version);
	if (sscanf(line, "U+%x\t%31s\t%n", &code, name, &length) != 2 ||
	    length == 0 || code >= PINYIN_POINTS)
		return;
	if (strcmp(name, official) == 0) {
		files->standard[code] = true;
		readings = &files->all[code];
	} else if (is_one_of(others, name)) {
		readings = &files->other[code];
	} else {
		return;
	}
	for (char *item = strtok(line + length, " \r\n"); item;
	     item = strtok(NULL, " \r\n"))
		add_item(readings, item);
}

/* Takes how often they were counted over to the official readings. */
static void
order(struct readings *readings, const struct readings *counted)
{
	struct readings old = *readings;

	*readings = (struct readings){ 0 };
	for (int i = 0; i < PINYIN_READINGS && old.at[i].letters[0]; i++) {
		for (int k = 0; k < PINYIN_READINGS; k++)
			if (strcmp(counted->at[k].letters, old.at[i].letters) ==
			    0)
				old.at[i].times = counted->at[k].times;
		add_reading(readings, old.at[i]);
	}
}

static void
add_by_hand(struct readings all[PINYIN_POINTS])
{
	for (size_t i = 0; i < sizeof by_hand / sizeof *by_hand; i++) {
		struct syllable reading = { 0 };
		utf8proc_int32_t point = 0;

		utf8proc_iterate(
		    (const utf8proc_uint8_t *)by_hand[i].character, -1, &point);
		strcpy(reading.letters, by_hand[i].reading);
		add_reading(&all[point], reading);
	}
}

static void
add_spellings(struct readings *readings)
{
	for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++)
		for (int k = 0; k < PINYIN_READINGS; k++)
			if (strcmp(readings->at[k].letters,
				spellings[i].usual) == 0) {
				struct syllable other = { 0 };

				strcpy(other.letters, spellings[i].other);
				add_reading(readings, other);
				break;
			}
}

void
pinyin_read(
    struct readings all[PINYIN_POINTS], char version[32], const char *folder)
{
	const char *file = "Unihan_Readings.txt.bz2";
	struct pinyin_files files = {
		.all = all,
		.other = calloc(PINYIN_POINTS, sizeof *files.other),
		.standard = calloc(PINYIN_POINTS, sizeof *files.standard),
		.version = version,
	};
	FILE *data = unihan_open(folder, file);
	char line[4096];

	if (!files.other || !files.standard)
		generator_give_up(folder, "no memory");
	while (fgets(line, sizeof line, data))
		read_line(&files, line);
	generator_close(data, file, version[0] != '\0');
	for (unsigned point = 0; point < PINYIN_POINTS; point++)
		if (files.standard[point])
			order(&all[point], &files.other[point]);
		else if (point >= 0x4E00 && point <= 0x9FFF)
			all[point] = files.other[point];
	add_by_hand(all);
	for (unsigned point = 0; point < PINYIN_POINTS; point++)
		add_spellings(&all[point]);
	free(files.other);
	free(files.standard);
}

/* Which readings a character has. */
#include <stdio.h>
#include <stdlib.h>

#include "naive_pinyin.h"
#include "pinyin.h"
#include "test.h"
#include "text/pinyin.h"

enum {
	POINTS = 0x2D000, /* behind the last standard character */
};

/* Each of all syllables, closed by a boundary so as to be a whole one, finds
 * the character if it is among its readings, and no other does. */
static void
expect_readings(const char *character, const char *readings)
{
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct arena arena = { 0 };
		struct str query =
		    arena_print(&arena, "%s'", pinyin_syllables[i]);
		struct str word =
		    arena_print(&arena, " %s ", pinyin_syllables[i]);
		const struct pinyin *pinyin = pinyin_compile(&arena, query);
		struct str text = str_of(character);
		struct pinyin_hit hit;
		bool found = pinyin_at(pinyin, text, 0, &hit) && !hit.initials;

		if (found != (strstr(readings, word.bytes) != NULL))
			print_error("%s: %s\n", character, word.bytes);
		assert_int_equal(found, strstr(readings, word.bytes) != NULL);
		arena_free(&arena);
	}
}

static void
a_character_has_every_reading_of_today_and_no_other(void **state)
{
	(void)state;
	expect_readings("长", " zhang chang ");
	expect_readings("行", " xing hang heng ");
	expect_readings("重", " zhong chong ");
	expect_readings("乐", " le yue lao ");
	expect_readings("都", " dou du ");
	expect_readings("大", " da dai ");
	expect_readings("会", " hui kuai ");
	expect_readings("区", " qu ou ");
	expect_readings("率", " lv lyu shuai ");
	expect_readings("调", " diao tiao ");
	expect_readings("绿", " lv lyu lu ");
	expect_readings("朴", " pu piao po ");
	expect_readings("人", " ren ");
	expect_readings("〇", " ling ");
	expect_readings("㑇", " zhou ");
	expect_readings("𫖯", " fu ");
}

/* Of towns, and of speech. */
static void
readings_that_dictionaries_lack_are_kept_by_hand(void **state)
{
	(void)state;
	expect("luan", "[六安]");
	expect("laoting", "[乐亭]");
	expect("haizhou", "[解州]");
	expect("tanchang", "[宕昌]");
	expect("dashilan", "[大栅栏]");
	expect("zheige", "[这个]");
	expect_readings("嗯", " en ");
}

static void
a_reading_of_old_texts_alone_finds_nothing(void **state)
{
	(void)state;
	expect_readings("超", " chao ");
	expect_readings("市", " shi ");
	expect_readings("家", " jia ");
	expect_readings("厂", " chang ");
	expect_readings("广", " guang ");
	expect_readings("思", " si ");
	expect_readings("划", " hua ");
	expect_readings("适", " shi ");
	expect("tt", "王超超，[天天]");
}

/* A reading without its tone: ü, in any tone, as v. */
static struct str
toneless(struct arena *arena, struct str reading)
{
	static const char *const umlauts[] = { "ü", "ǖ", "ǘ", "ǚ", "ǜ" };
	struct buffer bare = { .arena = arena };
	struct point point;

	for (size_t at = 0; at < reading.length; at += point.length) {
		struct str letter;

		point = utf8_at(reading, at);
		letter = str_slice(reading, at, at + point.length);
		for (size_t i = 0; i < sizeof umlauts / sizeof *umlauts; i++)
			if (str_is(letter, umlauts[i]))
				letter = str_of("v");
		fold_add(&bare, letter);
	}
	return buffer_str(&bare);
}

/* What a character is read as by the fields that have been gone through. */
struct readings {
	struct str known[8];
	size_t count;
};

static void
add_reading(struct readings *readings, struct str reading)
{
	static const char *const dropped[] = { "n", "ng", "m", "hm", "hng",
		"r" };

	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		if (str_is(reading, dropped[i]))
			return;
	for (size_t i = 0; i < readings->count; i++)
		if (str_equal(readings->known[i], reading))
			return;
	assert_true(readings->count < 8);
	readings->known[readings->count++] = reading;
}

static void
add_field(struct readings *readings, struct arena *arena, struct str value)
{
	value = arena_copy(arena, value);
	while (value.length > 0) {
		struct str item = str_cut(&value, ' ');
		struct str reading = item;

		if (str_find(item, str_of(":")) < item.length)
			str_cut(&reading, ':');
		reading = str_cut(&reading, '(');
		add_reading(readings, toneless(arena, reading));
	}
}

/* NULL where there is no data of the version of the table. */
static FILE *
unihan(void)
{
	const char *path = "/usr/share/unicode/Unihan_Readings.txt.bz2";
	FILE *data = fopen(path, "rb");
	char line[4096] = "";

	if (!data) {
		print_message("SKIP: there is no %s\n", path);
		return NULL;
	}
	fclose(data);
	data =
	    popen("bzip2 -dc /usr/share/unicode/Unihan_Readings.txt.bz2", "r");
	assert_non_null(data);
	while (!strstr(line, "# Unicode ") && fgets(line, sizeof line, data))
		;
	if (strstr(line, PINYIN_UNICODE))
		return data;
	pclose(data);
	print_message("SKIP: the table is of Unicode %s, the data here says %s",
	    PINYIN_UNICODE, line);
	return NULL;
}

/* Reads the fields that are read here. */
static void
read_unihan(FILE *data, struct readings *standard, struct readings *others,
    struct arena *arena)
{
	char line[4096];

	while (fgets(line, sizeof line, data)) {
		struct str rest = str_trim(str_of(line));
		struct str code = str_cut(&rest, '\t');
		struct str field = str_cut(&rest, '\t');
		unsigned long point = 0;

		if (str_starts(code, str_of("U+")))
			point = strtoul(line + 2, NULL, 16);
		if (point >= POINTS)
			continue;
		if (str_is(field, "kTGHZ2013"))
			add_field(&standard[point], arena, rest);
		else if (point >= 0x4E00 && point <= 0x9FFF &&
			 (str_is(field, "kMandarin") ||
			     str_is(field, "kHanyuPinlu") ||
			     str_is(field, "kXHC1983")))
			add_field(&others[point], arena, rest);
	}
	assert_int_equal(pclose(data), 0);
}

static bool
is_among(const struct readings *readings, const char *reading)
{
	for (size_t i = 0; i < readings->count; i++)
		if (str_is(readings->known[i], reading))
			return true;
	return false;
}

/* lyu, nyu, lyue and nyue, which the Unihan Database does not write. */
static bool
is_spelling(const char *reading)
{
	return (reading[0] == 'l' || reading[0] == 'n') && reading[1] == 'y';
}

/* Counts what the table has of these readings; adds what it has beside them. */
static size_t
compare_readings(
    uint32_t point, const struct readings *known, struct buffer *beside)
{
	size_t count = 0;
	const char *reading;

	for (size_t i = 0; (reading = naive_reading(point, i)); i++)
		if (is_among(known, reading)) {
			count++;
		} else if (!is_spelling(reading)) {
			utf8_add(beside, point);
			buffer_add(beside, str_of(reading));
		}
	return count;
}

static void
the_readings_are_those_of_the_unihan_database(void **state)
{
	static struct readings standard[POINTS], others[POINTS];
	struct arena arena = { 0 };
	struct buffer beside = { .arena = &arena };
	FILE *data = unihan();
	size_t characters = 0, pairs = 0;

	(void)state;
	if (!data)
		skip();
	read_unihan(data, standard, others, &arena);
	for (uint32_t point = 0; point < POINTS; point++) {
		const struct readings *known = standard[point].count > 0
						   ? &standard[point]
						   : &others[point];

		assert_int_equal(
		    compare_readings(point, known, &beside), known->count);
		characters += standard[point].count > 0;
		pairs += known->count;
	}
	/* All but 呒, 呣 and 嗯, which are read by hand. */
	assert_int_equal(characters, 8105 - 3);
	assert_true(pairs > 20000);
	assert_true(
	    str_is(buffer_str(&beside), "〇ling乐lao六lu厕si呣mu哪nei嗯en宕tan"
					"栅shi桔ju珲hui解hai这zhei那nei"));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_character_has_every_reading_of_today_and_no_other),
		cmocka_unit_test(
		    readings_that_dictionaries_lack_are_kept_by_hand),
		cmocka_unit_test(a_reading_of_old_texts_alone_finds_nothing),
		cmocka_unit_test(the_readings_are_those_of_the_unihan_database),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Folding against the tables of OpenCC and the list of standard characters,
 * where they are installed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "folding.h"
#include "text/fold_table.h"

#define TABLE  "/usr/share/opencc/TSCharacters.ocd2"
#define UNIHAN "/usr/share/unicode/Unihan_OtherMappings.txt.bz2"

enum {
	POINTS = 0x32000,
};

static FILE *
open_output(const char *file, const char *command)
{
	FILE *data = fopen(file, "r");

	if (data == NULL || system("command -v opencc_dict bzip2 >/dev/null")) {
		print_message(
		    "SKIP: there is no %s, or no tool for it\n", file);
		skip();
	}
	fclose(data);
	data = popen(command, "r");
	assert_non_null(data);
	return data;
}

/* Skips the test where the tables here are not those that ours is made of. */
static void
want_same_opencc(void)
{
	FILE *data = popen("opencc --version 2>/dev/null", "r");
	char line[256], version[32] = "";

	assert_non_null(data);
	while (fgets(line, sizeof line, data) != NULL)
		sscanf(line, "Version: %31[0-9.]", version);
	pclose(data);
	/* Where there is none, its tables are not there either. */
	if (version[0] == '\0' || strcmp(version, FOLD_OPENCC) == 0)
		return;
	print_message("SKIP: the table is of OpenCC %s, the one here is %s\n",
	    FOLD_OPENCC, version);
	skip();
}

/* Returns the character at the beginning, and passes it. */
static struct str
cut_character(struct str *text)
{
	size_t length = utf8_at(*text, 0).length;
	struct str character = str_slice(*text, 0, length);

	*text = str_slice(*text, length, text->length);
	return character;
}

static void
each_traditional_character_meets_its_first_twin(void **state)
{
	FILE *data;
	char line[1024];
	size_t count = 0;

	(void)state;
	want_same_opencc();
	data = open_output(
	    TABLE, "opencc_dict -f ocd2 -t text -i " TABLE " -o /dev/stdout");
	while (fgets(line, sizeof line, data) != NULL) {
		struct arena arena = { 0 };
		struct buffer one = { .arena = &arena };
		struct buffer other = { .arena = &arena };
		struct str rest = str_of(line);

		fold_add(&one, cut_character(&rest));
		cut_character(&rest); /* the tab */
		fold_add(&other, cut_character(&rest));
		if (!str_equal(buffer_str(&one), buffer_str(&other)))
			fail_msg("%s", line);
		arena_free(&arena);
		count++;
	}
	assert_int_equal(pclose(data), 0);
	assert_true(count > 4000);
}

/* Adds the standard characters that fold to the same as an earlier one, each
 * behind what they fold to. */
static void
add_merged(struct buffer *merged, uint32_t point, uint32_t *first)
{
	struct arena arena = { 0 };
	struct buffer character = { .arena = &arena };
	struct buffer folded = { .arena = &arena };
	uint32_t to;

	utf8_add(&character, point);
	fold_add(&folded, buffer_str(&character));
	to = utf8_at(buffer_str(&folded), 0).value;
	assert_true(to < POINTS);
	if (first[to] != 0) {
		utf8_add(merged, first[to]);
		utf8_add(merged, point);
		buffer_add_byte(merged, ' ');
	}
	if (first[to] == 0)
		first[to] = point;
	arena_free(&arena);
}

/* All of these are in OpenCC's tables, but for 账, which is folded by hand. */
static void
of_the_standard_characters_few_fold_together(void **state)
{
	static uint32_t first[POINTS];
	FILE *data = open_output(UNIHAN, "bzip2 -dc " UNIHAN);
	struct arena arena = { 0 };
	struct buffer merged = { .arena = &arena };
	char line[1024];
	unsigned point;
	int number;
	size_t count = 0;

	(void)state;
	while (fgets(line, sizeof line, data) != NULL)
		if (sscanf(line, "U+%x kTGH 2013:%d", &point, &number) == 2) {
			add_merged(&merged, point, first);
			count++;
		}
	assert_int_equal(pclose(data), 0);
	assert_int_equal(count, 8105);
	buffer_add_byte(&merged, '\0');
	assert_string_equal(merged.bytes,
	    "克剋 吒咤 伙夥 乾干 么幺 征徵 于於 升昇 氾泛 宁甯 祕秘 修脩 甦苏 "
	    "苎苧 "
	    "着著 搜蒐 苔薹 帐账 厘釐 升陞 么麽 ");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    each_traditional_character_meets_its_first_twin),
		cmocka_unit_test(of_the_standard_characters_few_fold_together),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

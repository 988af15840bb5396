/* Reports read in their plain form are those that libyaml alone reads, and so
 * are errors. Runs in the repo's root. */
#include "format/yaml_plain_internal.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>

#include "format/yaml.h"
#include "text/utf8.h"

#include "test.h"

#define HEAD "baogao: 1\ntitle: 报告\n"

static struct str
read_text(struct arena *arena, const char *path)
{
	struct buffer text = { .arena = arena };
	FILE *file = fopen(path, "r");
	int byte;

	assert_non_null(file);
	while ((byte = getc(file)) != EOF)
		buffer_add_byte(&text, (char)byte);
	fclose(file);
	return text.length > 0 ? buffer_str(&text) : str_of("");
}

static bool
is_same_node(const struct node *one, const struct node *other)
{
	return str_equal(one->title, other->title) &&
	       str_equal(one->subtitle, other->subtitle) &&
	       str_equal(one->number, other->number) &&
	       str_equal(one->id, other->id) &&
	       str_equal(one->text, other->text) &&
	       one->paragraph_count == other->paragraph_count &&
	       one->span == other->span && one->kind == other->kind;
}

static bool
is_same_head(const struct report *one, const struct report *other)
{
	return str_equal(one->place, other->place) &&
	       str_equal(one->date, other->date) &&
	       str_equal(one->occasion, other->occasion) &&
	       str_equal(one->speaker, other->speaker) &&
	       str_equal(one->issuer, other->issuer) &&
	       str_equal(one->source, other->source);
}

static bool
is_same_figure(
    const struct stated_figure *one, const struct stated_figure *other)
{
	return str_equal(one->section, other->section) &&
	       str_equal(one->quote, other->quote);
}

static bool
is_same_pair(const struct stated_pair *one, const struct stated_pair *other)
{
	return one->relation == other->relation &&
	       is_same_figure(&one->result, &other->result) &&
	       is_same_figure(&one->target, &other->target);
}

static bool
is_same_report(const struct report *one, const struct report *other)
{
	if (one->count != other->count ||
	    one->paragraph_count != other->paragraph_count ||
	    one->stated_count != other->stated_count ||
	    !is_same_head(one, other))
		return false;
	for (size_t i = 0; i < one->stated_count; i++)
		if (!is_same_pair(&one->stated[i], &other->stated[i]))
			return false;
	for (size_t i = 0; i < one->count; i++)
		if (!is_same_node(&one->nodes[i], &other->nodes[i]))
			return false;
	for (size_t i = 0; i < one->paragraph_count; i++)
		if (!str_equal(
			one->paragraphs[i].text, other->paragraphs[i].text))
			return false;
	return true;
}

/* Reads a text in both ways; returns whether it was taken. */
static bool
assert_same(struct str text)
{
	struct report one = { 0 }, other = { 0 };
	struct error error = { 0 }, wanted = { 0 };
	bool taken = yaml_read_report(&one, text, &error);
	bool is_same;

	assert_int_equal(taken, yaml_read_whole(&other, text, NULL, &wanted));
	is_same = taken ? is_same_report(&one, &other)
			: error.status == wanted.status &&
			      error.line == wanted.line &&
			      error.column == wanted.column &&
			      strcmp(error.message, wanted.message) == 0;
	if (!is_same)
		fail_msg("read otherwise: %.*s", (int)text.length, text.bytes);
	report_free(&one);
	report_free(&other);
	return taken;
}

/* Whether all of its events are given without libyaml. */
static bool
is_plain(struct str text)
{
	struct arena arena = { 0 };
	struct error error = { 0 };
	struct yaml_plain plain;
	struct yaml_event event = { 0 };
	bool is = yaml_plain_open(&plain, &arena, text, NULL);

	while (is && event.type != EVENT_END)
		is = yaml_plain_next(&plain, &event, &error);
	arena_free(&arena);
	assert_int_equal(error.status, 0);
	return is;
}

static void
the_own_report_is_plain(void **state)
{
	struct arena arena = { 0 };
	struct str text = read_text(&arena, "content/xuhui-2025.yaml");

	(void)state;
	assert_true(is_plain(text));
	assert_true(assert_same(text));
	arena_free(&arena);
}

static const struct {
	const char *text;
	bool plain;
} texts[] = {
	{ HEAD "text: |\n  一。\n", true },
	{ HEAD "text: |\n 一。\n", true },
	{ HEAD "text: |\n  一。\n\n  二。\n\n\n", true },
	{ HEAD "text: |\n  一。\n   二。\n  三。\nplace: 县\n", true },
	{ HEAD "text: |\n  # 一\n  - 二\n  text: |\n   三\n# 完\n", true },
	{ HEAD "sections:\n- title: 节\n  text: |\n    一。\n"
	       "- text: |\n    二。\n  title: 节\n",
	    true },
	{ HEAD "sections:\n  -   text: |\n       一。\n      title: 节\n",
	    true },
	{ HEAD "sections:\n- title: 节\n  text: 一。\nplace: 县\n", true },
	{ HEAD "text: |\n  “一”——二…三，（四）。\n", true },
	{ HEAD "text: |\n  阿·一×二 ±℃\u00a0￥𠮷\n", true },
	{ HEAD "x-a: |\n  一。\ntext: 二\n", true },
	{ HEAD "unknown: |\n  一。\ntext: |\n  二。\n", true },
	{ HEAD "text: |\n  一。\ntext: |\n  二。\n", true },
	{ HEAD "sections: |\n  一。\n", true },
	{ HEAD "text: | \n  一。\n", true },
	{ HEAD "text:   一 二  \n", true },
	{ HEAD "text: 1:2，3#4 #\n", false },
	{ HEAD "text: 1:2，3#4:\n", false },
	{ HEAD "text: 1:2，3#4，a - b\n", true },
	{ HEAD "text: \"一: # 二\"\nplace: '“县”: \\\"'\n", true },
	{ HEAD "text: ~\n", true },
	{ HEAD "text: null\nplace: \"\"\n", true },
	{ "# 一\n\n   # 二\n" HEAD " # 三\ntext: 一\n \n", true },
	{ "  baogao: 1\n  title: 报告\n  text: 一\n", true },
	{ HEAD "text: 一", true },
	/* Lines out of place. */
	{ "  baogao: 1\ntitle: 报告\n", false },
	{ "baogao: 1\n  title: 报告\n", false },
	{ HEAD "text: 一\n  二\n", false },
	{ HEAD "text: 一\n\n  二\n", false },
	{ HEAD "text: 一\n  # 二\n  place: 县\n", false },
	{ HEAD "sections:\n  - title: 节\n   text: 一\n", false },
	{ HEAD "sections:\n  - title: 节\n     text: 一\n", false },
	{ HEAD "sections:\n  - title: 节\n    text: 一\n - title: 节\n",
	    false },
	{ HEAD "sections:\n  - title: 节\n    text: 一\n- title: 节\n", false },
	{ HEAD "text: 一\n- title: 节\n", false },
	{ HEAD "sections:\n  title: 节\n", false },
	{ HEAD "sections:\nplace: 县\n", false },
	{ HEAD "sections:\n", false },
	{ HEAD "sections:\n  -\n    title: 节\n    text: 一\n", false },
	{ HEAD "sections:\n  - 节\n", false },
	{ HEAD "sections:\n  - - title: 节\n      text: 一\n", false },
	{ "- baogao: 1\n", false },
	{ "", false },
	{ "# 一\n", false },
	/* Too shallow, too uneven, or of nothing. */
	{ HEAD "text: |\n一。\n", false },
	{ HEAD "sections:\n- text: |\n  一。\n  title: 节\n", false },
	{ HEAD "sections:\n- text: |\n     一。\n    二。\n  title: 节\n",
	    false },
	{ HEAD "text: |\n\n  一。\n", false },
	{ HEAD "text: |\n  一。\n  \n  二。\n", false },
	{ HEAD "text: |\n  一。\n      \n  二。\n", false },
	{ HEAD "text: |\n\nplace: 县\n", false },
	{ HEAD "text: |\n", false },
	{ HEAD "text: |", false },
	{ HEAD "text: |\n  一。", false },
	/* Other signs of YAML's. */
	{ HEAD "text: |-\n  一。\n", false },
	{ HEAD "text: >\n  一。\n", false },
	{ HEAD "text: \"一\n  text: |\n   二\n  三\"\n", false },
	{ HEAD "text: '一''二'\n", false },
	{ HEAD "text: \"一\\n二\"\n", false },
	{ HEAD "text: \"一\" # 二\n", false },
	{ HEAD "text: '一\n  text: |\n   二\n  三'\n", false },
	{ HEAD "x-a: {\n  b: |\n   二\n  }\ntext: 字\n", false },
	{ HEAD "x-a: [一]\ntext: 字\n", false },
	{ HEAD "x-a: |2\n  b: |\n   二\ntext: 字\n", false },
	{ HEAD "text: |\n  一。\n---\ntitle: 二\n", false },
	{ HEAD "text: |\n  一。\n...\n", false },
	{ "---\n" HEAD "text: |\n  一。\n", false },
	{ "%YAML 1.1\n---\n" HEAD "text: |\n  一。\n", false },
	{ HEAD "x-a: &b\n  c: |\n   一\ntext: 二\n", false },
	{ HEAD "text: *一\n", false },
	{ HEAD "text: !一\n", false },
	{ HEAD "text:一\n", false },
	{ HEAD "text : 一\n", false },
	{ HEAD "Text: 一\n", false },
	{ HEAD "\"text\": 一\n", false },
	{ HEAD "? text\n: 一\n", false },
	/* Characters that libyaml does not take for themselves. */
	{ HEAD "text: |\n  一\t二\r三\n", false },
	{ HEAD "text: |\n  一\t二\n", false },
	{ HEAD "text: |\n  一\r\n  二\r\n", false },
	{ HEAD "text: |\n  一\xC2\x85"
	       "2\n",
	    false },
	{ HEAD "text: |\n  一\u20282\n", false },
	{ HEAD "text: |\n  一\u20292\n", false },
	{ HEAD "text: |\n  一\uFEFF2\n", false },
	{ HEAD "text: |\n  一\uFFFE2\n", false },
	{ HEAD "text: |\n  一\001\n", false },
	{ HEAD "text: |\n  一\177\n", false },
};

static void
what_is_not_plain_is_left_to_libyaml(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct str text = str_of(texts[i].text);

		assert_same(text);
		if (is_plain(text) != texts[i].plain)
			fail_msg("plain or not: %s", texts[i].text);
	}
}

/* Puts a piece, some of it again, or nothing in place of a part. */
static void
change(struct buffer *changed, struct str text)
{
	static const char *const pieces[] = { "\n", "  ", " ", "|", "text: |\n",
		"  x: |\n", "- ", "\"", "'", "#", "\t", ": ", "{", "}", " #",
		"\n# 注\n", "x-a: 字\n", "\n\n", "    ", ":\n", "~", "-", "\\",
		"\xC2\x85", "一", "---\n", "...\n", ">", "\r\n" };
	size_t from = (size_t)rand() % (text.length + 1);
	size_t to = from + (size_t)rand() % 8;

	while (from > 0 && from < text.length &&
	       ((unsigned char)text.bytes[from] & 0xC0) == 0x80)
		from--;
	to = to > text.length ? text.length : to < from ? from : to;
	while (
	    to < text.length && ((unsigned char)text.bytes[to] & 0xC0) == 0x80)
		to++;
	buffer_add(changed, str_slice(text, 0, from));
	buffer_add(changed,
	    str_of(pieces[(size_t)rand() % (sizeof pieces / sizeof *pieces)]));
	buffer_add(changed, str_slice(text, to, text.length));
}

static void
reports_that_were_changed_are_read_the_same(void **state)
{
	static const char whole[] = HEAD
	    "text: |\n  一。\n\n  二。\nsections:\n"
	    "  - title: 节\n    text: |\n      三。\n        四。\n"
	    "    sections:\n      - title: \"节\"\n        text: |\n"
	    "          五。\n\n\n      - text: |\n          六。\n"
	    "        title: 节\nplace: 县\n# 注\npairs:\n- target: 1 '三'\n"
	    "  relation: none\nsource: '“县”：3:4'\n";
	size_t taken = 0;

	(void)state;
	srand(1);
	for (int i = 0; i < 20000; i++) {
		struct arena arena = { 0 };
		struct str text = str_of(whole);

		for (int times = 1 + i % 4; times > 0; times--) {
			struct buffer changed = { .arena = &arena };

			change(&changed, text);
			text = buffer_str(&changed);
		}
		taken += assert_same(text);
		arena_free(&arena);
	}
	assert_in_range(taken, 1000, 19000);
}

static void
every_report_of_the_tests_is_read_the_same(void **state)
{
	static const char *const patterns[] = { "tests/reports/good/*.yaml",
		"tests/reports/bad/*.yaml", "tests/fuzz/corpus/report/*" };

	(void)state;
	for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
		glob_t found;

		assert_int_equal(glob(patterns[i], 0, NULL, &found), 0);
		for (size_t j = 0; j < found.gl_pathc; j++) {
			struct arena arena = { 0 };
			struct str text = read_text(&arena, found.gl_pathv[j]);

			if (utf8_bad(text) == text.length)
				assert_same(text);
			arena_free(&arena);
		}
		globfree(&found);
	}
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_own_report_is_plain),
		cmocka_unit_test(what_is_not_plain_is_left_to_libyaml),
		cmocka_unit_test(reports_that_were_changed_are_read_the_same),
		cmocka_unit_test(every_report_of_the_tests_is_read_the_same),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

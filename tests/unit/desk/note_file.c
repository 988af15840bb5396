#include "desk/note_file.h"

#include "text/utf8.h"

#include "test.h"

static struct arena arena;

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct str
name_of(const char *title, const char *date, const char *year, int attempt)
{
	const struct identity identity = { .title = str_of(title),
		.date = str_of(date) };

	return note_file_name(&identity, str_of(year), attempt, &arena);
}

static void
a_name_is_the_title_and_the_year(void **state)
{
	(void)state;
	assert_true(
	    str_is(name_of("徐汇区政府工作报告（摘要）", "2025-01-07", "", 1),
		"徐汇区政府工作报告-2025.yaml"));
	assert_true(str_is(name_of("报告", "", "2024", 1), "报告-2024.yaml"));
	assert_true(str_is(name_of("报告", "", "", 1), "报告.yaml"));
	assert_true(str_is(name_of("报告", "", "", 2), "报告-2.yaml"));
	assert_true(str_is(name_of("（草案）", "", "", 1), "（草案）.yaml"));
}

/* A title comes from anywhere. */
static void
a_name_is_in_its_folder_whatever_the_title_is(void **state)
{
	(void)state;
	assert_true(
	    str_is(name_of("../../etc/passwd", "", "", 1), "etcpasswd.yaml"));
	assert_true(str_is(name_of(".", "", "", 1), "报告.yaml"));
	assert_true(str_is(name_of("", "", "", 1), "报告.yaml"));
	assert_true(str_is(name_of("\xFF\n\x1b[m", "", "", 1), "[m.yaml"));
	assert_true(
	    str_is(name_of("报\u202e告\u200b", "", "../x", 1), "报告.yaml"));
	assert_true(
	    name_of(arena_print(&arena, "%0500d", 0).bytes, "", "", 1).length <
	    255);
}

static struct note_file
read(const char *content)
{
	struct note_file file;

	note_file_read(&file, str_of(content), &arena);
	return file;
}

static void
a_note_is_read_as_it_was_written(void **state)
{
	const struct identity identity = { .title = str_of("报告\"\\"),
		.date = str_of("2025-01-07"),
		.id = str_of("a") };
	const struct desk_note note = {
		.anchor = { str_of("s"), str_of("3.6.1"),
		    str_of("小事: {a, b} # c"),
		    str_of("“旧”变\t新\xC2\x85\u2028"), 210 },
		.text = str_of("- 'x' \"y\" \\z 😀"),
		.time = str_of("2025-01-08 10:00:00"),
		.changes = true,
		.removed = true,
	};
	struct buffer buffer = { .arena = &arena };
	struct note_file file;

	(void)state;
	note_file_add_head(&buffer, &identity);
	note_file_add(&buffer, &note);
	note_file_add(&buffer, &note);
	note_file_read(&file, buffer_str(&buffer), &arena);
	assert_int_equal(file.wrong, 0);
	assert_int_equal(file.count, 2);
	assert_true(str_equal(file.identity.title, identity.title));
	assert_true(str_equal(file.identity.date, identity.date));
	assert_true(str_equal(file.identity.id, identity.id));
	assert_true(str_equal(file.notes[1].anchor.title, note.anchor.title));
	assert_true(str_equal(file.notes[1].anchor.quote, note.anchor.quote));
	assert_true(str_is(file.notes[1].anchor.path, "3.6.1"));
	assert_int_equal(file.notes[1].anchor.byte, 210);
	assert_true(str_equal(file.notes[1].text, note.text));
	assert_true(file.notes[1].changes && file.notes[1].removed);
	assert_int_equal(file.notes[1].was.length, 0);
}

static void
a_file_of_a_later_version_is_known(void **state)
{
	(void)state;
	assert_true(read("baogao-notes: 2\nreport: 报告\n").later);
	assert_false(read("baogao-notes: 1\nreport: 报告\n").later);
	assert_false(read("report: 报告\n").later);
}

static void
what_a_person_writes_is_read(void **state)
{
	struct note_file file = read("# 我的\n"
				     "---\n"
				     "quote: 先修路 # 要紧\n"
				     "note: >\n"
				     "  两行的\n"
				     "  笔记\n"
				     "tags: [a, {b: c}]\n"
				     "colour: red\n"
				     "---\n"
				     "---\n"
				     "title: 小事\n"
				     "...\n");

	(void)state;
	assert_int_equal(file.wrong, 0);
	assert_int_equal(file.count, 2);
	assert_true(str_is(file.notes[0].anchor.quote, "先修路"));
	assert_true(str_is(file.notes[0].text, "两行的 笔记\n"));
	assert_true(str_is(file.notes[1].anchor.title, "小事"));
	assert_false(file.notes[1].changes);
}

static void
a_mistake_spoils_its_own_note_alone(void **state)
{
	struct note_file file = read("report: 报告\n"
				     "---\n"
				     "quote: 一\n"
				     "---\n"
				     "quote: \"二\n"
				     "note: [\n"
				     "---\n"
				     "quote: 三\n"
				     "--- [一, 二]\n"
				     "---\n"
				     "note: 没有地方\n"
				     "---\n"
				     "quote: {a: b}\n"
				     "---\n"
				     "quote: *x\n"
				     "---\n"
				     "quote: 四\n");

	(void)state;
	assert_int_equal(file.count, 3);
	assert_true(str_is(file.notes[1].anchor.quote, "三"));
	assert_true(str_is(file.notes[2].anchor.quote, "四"));
	assert_int_equal(file.wrong, 5);
	assert_in_range(file.error.line, 5, 7);
	assert_string_equal(file.error.message, "这一段的 YAML 有误");
}

static void
bytes_that_yaml_does_not_allow_spoil_nothing(void **state)
{
	struct note_file file =
	    read("quote: 一\x01\x7F\xC2\x80\uFFFE\n---\nquote: 二\n");

	(void)state;
	assert_int_equal(file.count, 2);
	assert_int_equal(file.wrong, 0);
	file = read("quote: \xFF\n");
	assert_int_equal(file.count, 0);
	assert_int_equal(file.wrong, 1);
	assert_string_equal(file.error.message, "不是 UTF-8");
}

static void
what_nests_deeply_ends_soon(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct note_file file;

	(void)state;
	buffer_add(&buffer, str_of("quote: 一\n---\nx: "));
	for (int i = 0; i < 200000; i++)
		buffer_add_byte(&buffer, '[');
	buffer_add(&buffer, str_of("\n---\nquote: 二\n"));
	note_file_read(&file, buffer_str(&buffer), &arena);
	assert_int_equal(file.count, 2);
	assert_int_equal(file.wrong, 1);
}

static void
a_file_of_mistakes_ends_too(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct note_file file;

	(void)state;
	for (int i = 0; i < 100000; i++)
		buffer_add(&buffer, str_of("--- [\n"));
	note_file_read(&file, buffer_str(&buffer), &arena);
	assert_int_equal(file.count, 0);
	assert_true(file.wrong > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    a_name_is_the_title_and_the_year, end),
		cmocka_unit_test_teardown(
		    a_name_is_in_its_folder_whatever_the_title_is, end),
		cmocka_unit_test_teardown(
		    a_note_is_read_as_it_was_written, end),
		cmocka_unit_test_teardown(
		    a_file_of_a_later_version_is_known, end),
		cmocka_unit_test_teardown(what_a_person_writes_is_read, end),
		cmocka_unit_test_teardown(
		    a_mistake_spoils_its_own_note_alone, end),
		cmocka_unit_test_teardown(
		    bytes_that_yaml_does_not_allow_spoil_nothing, end),
		cmocka_unit_test_teardown(what_nests_deeply_ends_soon, end),
		cmocka_unit_test_teardown(a_file_of_mistakes_ends_too, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "desk/note.h"

#include "test.h"

static void
a_note_is_read_as_it_was_written(void **state)
{
	const struct note_record record = {
		.identity = { str_of("id"), str_of("报告"),
		    str_of("2025-01-07"), str_of("/x") },
		.year = str_of("2025"),
		.beside = true,
		.note = { .anchor = { str_of("s"), str_of("1.2"),
			      str_of("小\n事"), str_of("先修路"), 7 },
		    .text = str_of("比一比"),
		    .time = str_of("2025-01-08 10:00:00"),
		    .changes = true,
		    .was = str_of("看一看") },
	};
	struct arena arena = { 0 };
	struct buffer buffer = { .arena = &arena };
	struct note_record read;
	struct str line;

	(void)state;
	note_add(&buffer, &record);
	line = buffer_str(&buffer);
	line = str_slice(line, 1, line.length - 1);
	assert_true(note_read(&arena, line, &read));
	assert_true(str_is(read.identity.title, "报告"));
	assert_true(str_is(read.identity.path, "/x"));
	assert_true(str_is(read.year, "2025"));
	assert_true(read.beside);
	assert_true(str_is(read.note.anchor.title, "小\n事"));
	assert_true(str_is(read.note.anchor.quote, "先修路"));
	assert_int_equal(read.note.anchor.byte, 7);
	assert_true(str_is(read.note.text, "比一比"));
	assert_true(str_is(read.note.was, "看一看"));
	assert_true(read.note.changes && !read.note.removed);
	assert_false(
	    note_read(&arena, str_slice(line, 0, line.length - 1), &read));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_note_is_read_as_it_was_written),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "desk/place.h"

#include "test.h"

static struct arena arena;

static int
end(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static struct desk_place
make(const char *id, const char *title, const char *path, size_t byte)
{
	return (struct desk_place){
		.identity = { str_of(id), str_of(title), str_of("2025-01-07"),
		    str_of(path) },
		.time = 1700000000,
		.top = { .path = str_of("1.2"),
		    .title = str_of("小\t事"),
		    .quote = str_of("先修路"),
		    .byte = byte },
		.selected = { .path = str_of("3."), .title = str_of("大事") },
	};
}

static void
add(struct buffer *buffer, const char *id, const char *title, const char *path,
    size_t byte)
{
	struct desk_place place = make(id, title, path, byte);

	place_add(buffer, &place);
}

/* Which byte is found for a report. */
static size_t
found(
    struct buffer *buffer, const char *id, const char *title, const char *path)
{
	struct desk_place place, wanted = make(id, title, path, 0);

	if (!place_find(buffer_str(buffer), &wanted.identity, &arena, &place))
		return 0;
	return place.top.byte;
}

static void
a_place_is_read_as_it_was_written(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct desk_place place = make("a", "报\\告", "/x", 7), read;

	(void)state;
	place_add(&buffer, &place);
	assert_true(
	    place_find(buffer_str(&buffer), &place.identity, &arena, &read));
	assert_true(str_is(read.identity.title, "报\\告"));
	assert_int_equal(read.time, 1700000000);
	assert_true(str_is(read.top.title, "小\t事"));
	assert_true(str_is(read.top.quote, "先修路"));
	assert_int_equal(read.top.byte, 7);
	assert_true(str_is(read.selected.path, "3."));
	assert_true(str_is(read.selected.title, "大事"));
}

static void
the_latest_place_of_a_report_counts(void **state)
{
	struct buffer buffer = { .arena = &arena };

	(void)state;
	add(&buffer, "", "甲", "/x", 1);
	add(&buffer, "", "乙", "/y", 2);
	add(&buffer, "", "甲", "/z", 3);
	assert_int_equal(found(&buffer, "", "甲", "/x"), 3);
	assert_int_equal(found(&buffer, "", "乙", "/w"), 2);
	assert_int_equal(found(&buffer, "", "丙", "/w"), 0);
}

static void
a_better_sign_counts_before_a_later_one(void **state)
{
	struct buffer buffer = { .arena = &arena };

	(void)state;
	add(&buffer, "", "甲", "/x", 1);
	add(&buffer, "", "乙", "/x", 2);
	assert_int_equal(found(&buffer, "", "甲", "/x"), 1);
	assert_int_equal(found(&buffer, "", "丙", "/x"), 2);
	add(&buffer, "a", "甲", "/x", 3);
	add(&buffer, "", "甲", "/x", 4);
	assert_int_equal(found(&buffer, "a", "甲", "/x"), 3);
	assert_int_equal(found(&buffer, "", "甲", "/x"), 4);
}

static void
a_spoilt_record_is_passed_over(void **state)
{
	struct buffer buffer = { .arena = &arena };

	(void)state;
	add(&buffer, "", "甲", "/x", 1);
	add(&buffer, "", "甲", "/x", 2);
	buffer.bytes[buffer.length - 3] ^= 1;
	buffer_add(&buffer, str_of("place\t\t\t\n\nplace\nnonsense\n"));
	assert_int_equal(found(&buffer, "", "甲", "/x"), 1);
}

static void
the_last_of_each_report_are_left_in_their_order(void **state)
{
	struct buffer buffer = { .arena = &arena }, last = { .arena = &arena };
	struct buffer expected = { .arena = &arena };

	(void)state;
	add(&buffer, "", "甲", "/x", 1);
	add(&buffer, "b", "乙", "/y", 2);
	add(&buffer, "", "甲", "/z", 3);
	add(&buffer, "c", "丙", "/y", 4);
	place_add_last(&last, buffer_str(&buffer));
	add(&expected, "b", "乙", "/y", 2);
	add(&expected, "", "甲", "/z", 3);
	add(&expected, "c", "丙", "/y", 4);
	assert_true(str_equal(buffer_str(&last), buffer_str(&expected)));
}

static void
of_very_many_reports_the_latest_are_left(void **state)
{
	struct buffer buffer = { .arena = &arena }, last = { .arena = &arena };

	(void)state;
	for (size_t i = 1; i <= PLACE_MOST + 2; i++)
		add(&buffer, arena_print(&arena, "%zu", i).bytes, "甲", "/x",
		    i);
	place_add_last(&last, buffer_str(&buffer));
	assert_int_equal(found(&last, "2", "甲", "/x"), 0);
	assert_int_equal(found(&last, "3", "甲", "/x"), 3);
	assert_int_equal(
	    found(&last, arena_print(&arena, "%d", PLACE_MOST + 2).bytes, "甲",
		"/x"),
	    PLACE_MOST + 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(
		    a_place_is_read_as_it_was_written, end),
		cmocka_unit_test_teardown(
		    the_latest_place_of_a_report_counts, end),
		cmocka_unit_test_teardown(
		    a_better_sign_counts_before_a_later_one, end),
		cmocka_unit_test_teardown(a_spoilt_record_is_passed_over, end),
		cmocka_unit_test_teardown(
		    the_last_of_each_report_are_left_in_their_order, end),
		cmocka_unit_test_teardown(
		    of_very_many_reports_the_latest_are_left, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "desk/journal.h"

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

static void
the_first_line_says_what_it_is(void **state)
{
	(void)state;
	assert_int_equal(
	    journal_state_of(str_of("baogao-state 1\n\nx\n")), JOURNAL_OURS);
	assert_int_equal(
	    journal_state_of(str_of("baogao-state 2\n")), JOURNAL_OTHER);
	assert_int_equal(
	    journal_state_of(str_of("baogao-state 11\n")), JOURNAL_OTHER);
	assert_int_equal(journal_state_of(str_of("hello")), JOURNAL_OTHER);
	assert_int_equal(journal_state_of(str_of("")), JOURNAL_EMPTY);
	assert_int_equal(journal_state_of(str_of("baogao-st")), JOURNAL_EMPTY);
	assert_int_equal(
	    journal_state_of(str_of("baogao-st\nbaogao-state 1\n")),
	    JOURNAL_OURS);
}

static void
the_latest_searches_are_kept_once(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct str searches[JOURNAL_SEARCHES];

	(void)state;
	for (int i = 0; i < 40; i++)
		journal_add_search(&buffer, arena_print(&arena, "词%d", i));
	journal_add_search(&buffer, str_of("词20"));
	assert_int_equal(
	    journal_searches(buffer_str(&buffer), &arena, searches),
	    JOURNAL_SEARCHES);
	assert_true(str_is(searches[0], "词8"));
	assert_true(str_is(searches[JOURNAL_SEARCHES - 1], "词20"));
	assert_true(str_is(searches[JOURNAL_SEARCHES - 2], "词39"));
}

static void
what_is_out_of_date_is_left_out(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct desk_place place = { .identity.id = str_of("a"),
		.top.path = str_of("1."),
		.selected.path = str_of("1.") };
	struct str searches[JOURNAL_SEARCHES], compact, again;

	(void)state;
	buffer_add(&buffer, str_of(journal_head));
	assert_false(journal_is_long(buffer_str(&buffer)));
	while (buffer.length <= JOURNAL_SPARE) {
		place.top.byte++;
		place_add(&buffer, &place);
		journal_add_search(&buffer, str_of("词"));
	}
	assert_true(journal_is_long(buffer_str(&buffer)));
	compact = journal_compact(buffer_str(&buffer), str_of(""), &arena);
	assert_in_range(compact.length, 50, 300);
	assert_false(journal_is_long(compact));
	assert_int_equal(journal_state_of(compact), JOURNAL_OURS);
	assert_int_equal(journal_searches(compact, &arena, searches), 1);
	again = journal_compact(compact, str_of(""), &arena);
	assert_true(str_equal(again, compact));
}

/* Else it would be written anew at every start. */
static void
what_is_long_without_being_out_of_date_is_left_alone(void **state)
{
	struct buffer buffer = { .arena = &arena };
	struct desk_place place = { .top.path = str_of("1."),
		.selected.path = str_of("1.") };
	struct str compact;

	(void)state;
	buffer_add(&buffer, str_of(journal_head));
	for (int i = 0; buffer.length <= 2 * JOURNAL_SPARE; i++) {
		place.identity.id = arena_print(&arena, "%d%0200d", i, i);
		place_add(&buffer, &place);
	}
	assert_true(journal_is_long(buffer_str(&buffer)));
	compact = journal_compact(buffer_str(&buffer), str_of(""), &arena);
	assert_true(compact.length > 2 * JOURNAL_SPARE);
	assert_false(journal_is_long(compact));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(the_first_line_says_what_it_is, end),
		cmocka_unit_test_teardown(
		    the_latest_searches_are_kept_once, end),
		cmocka_unit_test_teardown(what_is_out_of_date_is_left_out, end),
		cmocka_unit_test_teardown(
		    what_is_long_without_being_out_of_date_is_left_alone, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

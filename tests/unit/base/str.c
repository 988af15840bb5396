#include "base/str.h"

#include "test.h"

static void
a_slice_shares_the_bytes_of_its_text(void **state)
{
	struct str text = str_of("政府工作报告");
	struct str slice = str_slice(text, 3, 9);

	(void)state;
	assert_true(str_is(slice, "府工"));
	assert_ptr_equal(slice.bytes, text.bytes + 3);
}

static void
a_piece_is_found_at_its_first_place(void **state)
{
	struct str text = str_of("一二一二");

	(void)state;
	assert_int_equal(str_find(text, str_of("二")), 3);
	assert_int_equal(str_find(text, str_of("三")), text.length);
	assert_int_equal(str_find(text, str_of("")), 0);
	assert_true(str_holds(text, "一二"));
	assert_true(str_holds(text, "二一二"));
	assert_false(str_holds(text, "二二"));
	assert_false(str_holds(str_of(""), "一"));
}

static void
cutting_walks_through_the_pieces_between_separators(void **state)
{
	struct str rest = str_of("3.六.1");

	(void)state;
	assert_true(str_is(str_cut(&rest, '.'), "3"));
	assert_true(str_is(str_cut(&rest, '.'), "六"));
	assert_true(str_is(str_cut(&rest, '.'), "1"));
	assert_int_equal(rest.length, 0);
	assert_int_equal(str_cut(&rest, '.').length, 0);
}

static void
trimming_takes_blanks_from_both_ends_only(void **state)
{
	(void)state;
	assert_true(
	    str_is(str_trim(str_of(" \t新课程 新教材\r\n")), "新课程 新教材"));
	assert_int_equal(str_trim(str_of("  ")).length, 0);
}

static void
a_slice_of_nothing_is_nothing(void **state)
{
	struct str nothing = { NULL, 0 };

	(void)state;
	assert_int_equal(str_slice(nothing, 0, 0).length, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_slice_of_nothing_is_nothing),
		cmocka_unit_test(a_slice_shares_the_bytes_of_its_text),
		cmocka_unit_test(a_piece_is_found_at_its_first_place),
		cmocka_unit_test(
		    cutting_walks_through_the_pieces_between_separators),
		cmocka_unit_test(trimming_takes_blanks_from_both_ends_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "format/html_look_internal.h"

#include "test.h"

static struct html_token
tag(const char *attributes)
{
	return (struct html_token){
		.kind = HTML_START,
		.attributes = str_of(attributes),
	};
}

static void
what_is_hidden_is_told(void **state)
{
	static const struct {
		const char *attributes;
		bool hidden;
	} tags[] = {
		{ " hidden", true },
		{ " style='display:none'", true },
		{ " style='color: red; DISPLAY : None !important'", true },
		{ " style=\"visibility:hidden;\"", true },
		{ " style='mso-hide:all'", true },
		{ " aria-hidden=true", true },
		{ " style='display:none;display:block'", false },
		{ " style='display:block' class=hidden", false },
		{ " data-style='display:none'", false },
		{ "", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct html_token token = tag(tags[i].attributes);

		assert_int_equal(html_look_hidden(&token), tags[i].hidden);
	}
}

static void
what_is_bold_is_told(void **state)
{
	static const struct {
		const char *attributes;
		bool bold;
	} tags[] = {
		{ " style='font-weight: bold'", true },
		{ " style='font-weight:bolder'", true },
		{ " style='font-weight:700'", true },
		{ " style='font-weight:400'", false },
		{ " style='font-weight:normal'", false },
		{ " style='font-family:bold'", false },
	};

	(void)state;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct html_token token = tag(tags[i].attributes);

		assert_int_equal(html_look_bold(&token), tags[i].bold);
	}
}

static void
roles_frame_a_page(void **state)
{
	struct html_token menu = tag(" role=navigation");
	struct html_token text = tag(" role=main");

	(void)state;
	assert_true(html_look_aside(&menu));
	assert_false(html_look_aside(&text));
}

static void
numbers_are_above_zero_and_bounded(void **state)
{
	struct html_token token =
	    tag(" a=3 b=0 c=x d=99999999999999999999 e=' 7px'");

	(void)state;
	assert_int_equal(html_look_number(&token, "a", 1), 3);
	assert_int_equal(html_look_number(&token, "b", 1), 1);
	assert_int_equal(html_look_number(&token, "c", 2), 2);
	assert_int_equal(html_look_number(&token, "d", 1), 65535);
	assert_int_equal(html_look_number(&token, "e", 1), 7);
	assert_int_equal(html_look_number(&token, "f", 5), 5);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_hidden_is_told),
		cmocka_unit_test(what_is_bold_is_told),
		cmocka_unit_test(roles_frame_a_page),
		cmocka_unit_test(numbers_are_above_zero_and_bounded),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

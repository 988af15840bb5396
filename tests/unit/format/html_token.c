#include "format/html_token_internal.h"

#include <stdio.h>

#include "test.h"

/* Writes the tokens of a page in a line: text as it is, tags with their names,
 * comments as !. */
static const char *
tokens_of(const char *page, char *told)
{
	struct html_tokens tokens;
	struct html_token token;
	char *end = told;

	html_tokens_start(&tokens, str_of(page));
	while (html_tokens_next(&tokens, &token)) {
		struct str said =
		    token.kind == HTML_TEXT ? token.text : token.name;

		if (html_is(token.name, "script") && token.kind == HTML_START)
			html_tokens_raw(&tokens, token.name);
		end += sprintf(end, "%s%.*s|",
		    token.kind == HTML_END       ? "/"
		    : token.kind == HTML_START   ? "+"
		    : token.kind == HTML_COMMENT ? "!"
						 : "",
		    (int)said.length, said.bytes);
	}
	*end = '\0';
	return told;
}

static void
tags_are_told_from_text(void **state)
{
	static const struct {
		const char *page, *tokens;
	} pages[] = {
		{ "一<p>二</p>", "一|+p|二|/p|" },
		{ "<P CLASS=a>", "+P|" },
		{ "<p title='>'>一", "+p|一|" },
		{ "<p title=\"a'>\" b>一", "+p|一|" },
		{ "<p title=a/b>一", "+p|一|" },
		{ "<br/>一", "+br|一|" },
		{ "1 < 2 <3<p>", "1 < 2 <3|+p|" },
		{ "一<p", "一|" },
		{ "<p a=\"一", "" },
		{ "</>一</ p>", "!|一|!|" },
		{ "一<", "一<|" },
		{ "一</", "一</|" },
		{ "", "" },
	};
	char told[200];

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		assert_string_equal(
		    tokens_of(pages[i].page, told), pages[i].tokens);
}

static void
comments_end_where_the_standard_says(void **state)
{
	char told[200];

	(void)state;
	assert_string_equal(tokens_of("<!-- <p> > -->一", told), "!|一|");
	assert_string_equal(tokens_of("<!-->一", told), "!|一|");
	assert_string_equal(tokens_of("<!--->一", told), "!|一|");
	assert_string_equal(tokens_of("<!-- 一", told), "!|");
	assert_string_equal(
	    tokens_of("<!DOCTYPE html>一<?a?>", told), "!|一|!|");
	assert_string_equal(tokens_of("<![CDATA[一]]>二", told), "!|二|");
}

static void
scripts_hold_no_tags(void **state)
{
	char told[200];

	(void)state;
	assert_string_equal(
	    tokens_of("<script>a<b</p></scripts></SCRIPT >一", told),
	    "+script|a<b</p></scripts>|/SCRIPT|一|");
	assert_string_equal(tokens_of("<script>a</script", told), "+script|a|");
	assert_string_equal(
	    tokens_of("<script></script><p>", told), "+script|/script|+p|");
}

static void
attributes_have_values(void **state)
{
	struct html_tokens tokens;
	struct html_token token;
	struct str value;

	(void)state;
	html_tokens_start(
	    &tokens, str_of("\n<p A = 'x y' b=1/2 c d=\"\" a=z =e=f\n>"));
	assert_true(html_tokens_next(&tokens, &token));
	assert_true(html_tokens_next(&tokens, &token));
	assert_int_equal(token.line, 2);
	assert_true(html_token_attribute(&token, "a", &value));
	assert_true(str_is(value, "x y"));
	assert_true(html_token_attribute(&token, "b", &value));
	assert_true(str_is(value, "1/2"));
	assert_true(html_token_attribute(&token, "c", &value));
	assert_int_equal(value.length, 0);
	assert_true(html_token_attribute(&token, "d", &value));
	assert_int_equal(value.length, 0);
	assert_false(html_token_attribute(&token, "e", &value));
	assert_true(html_token_attribute(&token, "=e", &value));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tags_are_told_from_text),
		cmocka_unit_test(comments_end_where_the_standard_says),
		cmocka_unit_test(scripts_hold_no_tags),
		cmocka_unit_test(attributes_have_values),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

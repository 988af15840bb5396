#include "base/buffer.h"
#include "format/html_head_internal.h"

#include "test.h"

static struct arena arena;

static int
free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
expect(struct str value, const char *wanted)
{
	assert_string_equal(arena_copy(&arena, value).bytes, wanted);
}

static void
the_title_of_a_window_is_cut_to_the_articles(void **state)
{
	static const struct {
		const char *window, *title;
	} windows[] = {
		{ "政府工作报告", "政府工作报告" },
		{ "政府工作报告_青山县人民政府", "政府工作报告" },
		{ "政府工作报告 - 青山县 | 公开", "政府工作报告" },
		{ "青山县人民政府-政府工作报告", "政府工作报告" },
		{ "青山县人民政府 青山网 > 政府工作报告", "政府工作报告" },
		{ "　政府工作报告　_　青山网", "政府工作报告" },
		{ "青山县人民政府", "" },
		{ " - _", "" },
		{ "", "" },
	};

	(void)state;
	for (size_t i = 0; i < sizeof windows / sizeof *windows; i++) {
		struct html_head head = { .arena = &arena };

		html_head_title(&head, str_of(windows[i].window));
		expect(html_head_short_title(&head), windows[i].title);
	}
}

static void
tags_name_the_article_and_its_place(void **state)
{
	static const char *const tags[] = {
		" name=\"ArticleTitle\" content=\"一&amp;二\"",
		" name=articletitle content=三",
		" property='og:title' content='四'",
		" rel=canonical href='https://example.org/a'",
		" name=keywords content=五",
	};
	struct html_head head = { .arena = &arena };

	(void)state;
	for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
		struct html_token token = { .attributes = str_of(tags[i]) };

		html_head_tag(&head, &token);
	}
	expect(head.titles[HTML_TITLE_NAMED], "一&二");
	expect(head.titles[HTML_TITLE_SHARED], "四");
	expect(head.address, "https://example.org/a");
}

static void
a_saved_page_says_where_it_was(void **state)
{
	struct html_head head = { .arena = &arena };

	(void)state;
	html_head_comment(&head, str_of("[if IE]>"));
	html_head_comment(
	    &head, str_of(" saved from url=(0014)about:internet "));
	expect(head.address, "");
	html_head_comment(
	    &head, str_of(" saved from url=(0021)https://example.org/b "));
	expect(head.address, "https://example.org/b");
}

static void
a_long_value_is_cut_between_characters(void **state)
{
	struct html_head head = { .arena = &arena };
	struct buffer text = { .arena = &arena };

	(void)state;
	for (int i = 0; i < 1000; i++)
		buffer_add(&text, str_of("一"));
	html_head_title(&head, buffer_str(&text));
	assert_int_equal(head.titles[HTML_TITLE_WINDOW].length, 999);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_title_of_a_window_is_cut_to_the_articles),
		cmocka_unit_test(tags_name_the_article_and_its_place),
		cmocka_unit_test(a_saved_page_says_where_it_was),
		cmocka_unit_test(a_long_value_is_cut_between_characters),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}

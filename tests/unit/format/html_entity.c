#include "format/html_entity_internal.h"

#include "test.h"

static void
entities_are_characters(void **state)
{
	static const struct {
		const char *text, *value;
	} cases[] = {
		{ "&nbsp;", "\xC2\xA0" },
		{ "&emsp;一", "\xE2\x80\x83一" },
		{ "&ldquo;好&rdquo;&hellip;", "“好”…" },
		{ "&lt;p&gt; &amp;amp;", "<p> &amp;" },
		{ "&#20013;&#x4E2D;&#X4e2d", "中中中" },
		/* What pages mean by them is Windows' characters. */
		{ "&#150;&#x80;", "–€" },
		{ "&#0;&#xD800;&#99999999999;", "\uFFFD\uFFFD\uFFFD" },
		{ "一&#10;二&#x1b;三", "一 二 三" },
		/* Old names may lack their semicolon, new ones not. */
		{ "&nbsp一&copy", "\xC2\xA0一©" },
		{ "&hellip一&unknown;&;&#;&#x;&",
		    "&hellip一&unknown;&;&#;&#x;&" },
		{ "R&D", "R&D" },
		{ " \n一 \n\t二 ", "一 二" },
	};
	struct arena arena = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct buffer text = { .arena = &arena };

		html_entity_text(&text, str_of(cases[i].text));
		buffer_add_byte(&text, '\0');
		assert_string_equal(text.bytes, cases[i].value);
	}
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(entities_are_characters),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

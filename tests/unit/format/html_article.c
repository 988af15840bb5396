/* Which lines of a page are its article. */
#include "format/html_internal.h"

#include "base/buffer.h"
#include "test.h"

#define PROSE                                                                                                 \
	"<p>"                                                                                                 \
	"镇里的道路很多，今年都铺了石子，大家出行更加方便了，来往的人也比去" \
	"年更多了一些。<p>还要再铺一些。<p>年年都铺。<p>岁岁平安。"
#define ALL                                                                                                      \
	"镇里的道路很多，今年都铺了石子，大家出行更加方便了，来往的人也比去年" \
	"更"                                                                                                    \
	"多了一些。|还要再铺一些。|年年都铺。|岁岁平安。|"

static struct arena arena;

static int
free_arena(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

/* Returns the paragraphs of a page, each with | behind it. */
static const char *
paragraphs_of(const char *page, struct draft *draft)
{
	struct buffer shown = { .arena = &arena };

	*draft = (struct draft){ .arena = &arena };
	html_read(draft, str_of(page));
	for (size_t i = 0; i < draft->count; i++) {
		buffer_add(&shown, draft->paragraphs[i].text);
		buffer_add_byte(&shown, '|');
	}
	buffer_add_byte(&shown, '\0');
	return shown.bytes;
}

static void
the_box_with_the_sentences_is_the_article(void **state)
{
	static const struct {
		const char *page, *paragraphs;
	} pages[] = {
		{ PROSE, ALL },
		{ "<div>版权所有</div><div>" PROSE "</div><div>主办</div>",
		    ALL },
		{ "<div><a href=a>首页</a></div><table><tr><td><a href=b>一</a>"
		  "<td><div>" PROSE "</div></table>",
		    ALL },
		/* Two boxes share it: neither of them is all of it. */
		{ "<div><div>" PROSE "</div><div>" PROSE "</div></div>",
		    ALL ALL },
		/* Links in it are text, lines of links are not. */
		{ "<div><p><a href=a>首页</a> &gt; <a href=b>道路</a>" PROSE
		  "<p>见<a href=c>附表</a>。</div>",
		    ALL "见附表。|" },
	};
	struct draft draft;

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		assert_string_equal(
		    paragraphs_of(pages[i].page, &draft), pages[i].paragraphs);
}

static void
its_title_stands_before_it(void **state)
{
	static const char *const pages[] = {
		/* In the heading, in what the window or the page calls it. */
		"<div>办事大厅</div><h1>白塔镇的道路</h1><div>" PROSE "</div>",
		"<title>白塔镇的道路_白塔网</title><div>办事大厅</"
		"div><p>白塔镇 "
		"的道路<div>" PROSE "</div>",
		"<meta name=ArticleTitle content=白塔镇的道路><h2>白塔网</h2>"
		"<div>白塔镇的道路</div><div>" PROSE "</div>",
		"<title>白塔镇的道路</"
		"title><div><p>当前位置<p>白塔镇的道路" PROSE "</div>",
	};
	struct draft draft;
	const char *paragraphs;

	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		paragraphs = paragraphs_of(pages[i], &draft);
		assert_true(str_is(str_of(paragraphs), "白塔镇的道路|" ALL) ||
			    str_is(str_of(paragraphs), "白塔镇 的道路|" ALL));
	}
}

static void
what_is_left_out_is_told(void **state)
{
	struct draft draft;

	(void)state;
	paragraphs_of("<img><div>首页<p>公开</div><div><img>" PROSE PROSE
		      "<img></div><div>主办。</div><nav>导航。</nav>",
	    &draft);
	assert_int_equal(draft.frame, 2);
	assert_int_equal(draft.dropped_count, 2);
	assert_true(str_is(draft.dropped[0].text, "主办。"));
	assert_true(str_is(draft.dropped[1].text, "导航。"));
	assert_int_equal(draft.pictures, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_box_with_the_sentences_is_the_article),
		cmocka_unit_test(its_title_stands_before_it),
		cmocka_unit_test(what_is_left_out_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, free_arena);
}

/* Word files that are made to take memory or time. */
#include "docx.h"
#include "format/docx_flow_internal.h"
#include "test.h"

static struct arena arena;

/* Returns the pieces before a text so many times, and those behind it as
 * often. */
static const char *
around(const char *before, const char *text, const char *behind, size_t count)
{
	struct buffer all = { .arena = &arena };

	for (size_t i = 0; i < count; i++)
		buffer_add(&all, str_of(before));
	buffer_add(&all, str_of(text));
	for (size_t i = 0; i < count; i++)
		buffer_add(&all, str_of(behind));
	buffer_add_byte(&all, '\0');
	return all.bytes;
}

static const char *
told(const char *body)
{
	const struct docx_file file = { .body = body };

	return docx_told(&arena, &file);
}

#define T(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"

static void
paragraphs_breaks_and_cells_have_a_bound(void **state)
{
	static const char *const pieces[] = { "<w:p/>", "<w:br/>",
		"<w:footnoteReference w:id='1'/>",
		"<w:tbl><w:tr><w:tc/></w:tr></w:tbl>" };

	(void)state;
	for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
		const struct docx_file file = { .body = around(pieces[i], "",
						    "", DOCX_BLOCKS_MOST + 1) };
		struct pack pack = { { .arena = &arena }, { .arena = &arena },
			0 };

		/* Packed they would expand beyond reason. */
		pack_add(&pack, "word/document.xml",
		    arena_print(&arena,
			"<w:document " DOCX_SPACES ">%s"
			"</w:document>",
			file.body),
		    false);
		assert_string_equal(docx_told_of_bytes(&arena, pack_end(&pack)),
		    "段落太多，应不超过100000段");
		arena_free(&arena);
	}
}

static void
what_stands_too_deep_stands_where_it_is(void **state)
{
	(void)state;
	assert_string_equal(
	    told(around("<w:tbl><w:tr><w:tc>", T("甲。") T("乙。"),
		"</w:tc></w:tr></w:tbl>", 60)),
	    "甲。\n乙。\n");
	assert_string_equal(
	    told(around("<w:txbxContent>", T("甲。"), "</w:txbxContent>", 60)),
	    "甲。\n");
	arena_free(&arena);
}

static void
a_title_ends_somewhere(void **state)
{
	const struct docx_file file = {
		.styles = "<w:style w:styleId='t'><w:name w:val='Title'/>"
			  "</w:style>",
		.body = around("<w:p><w:pPr><w:pStyle w:val='t'/></w:pPr><w:r>"
			       "<w:t>一二三四五六七八九十一二三四五六七八九十。"
			       "</w:t></w:r></w:p>",
		    "", "", 10),
	};
	struct draft draft = { .arena = &arena };
	struct error error;
	struct str text;

	(void)state;
	assert_true(
	    docx_read(&draft, docx_pack(&arena, &file), &text, NULL, &error));
	assert_int_equal(draft.count, 7);
	assert_int_equal(draft.title.length, 4 * 63);
	arena_free(&arena);
}

static void
labels_end_somewhere(void **state)
{
	const struct docx_file file = {
		.numbering =
		    "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'>"
		    "<w:start w:val='888'/><w:numFmt w:val='upperRoman'/>"
		    "<w:lvlText w:val='%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1%1'/>"
		    "</w:lvl></w:abstractNum><w:num w:numId='1'>"
		    "<w:abstractNumId w:val='0'/></w:num>",
		.body = "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr>"
			"</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
	};

	(void)state;
	assert_int_equal(strlen(docx_told(&arena, &file)), 12 * 6 + 5);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(paragraphs_breaks_and_cells_have_a_bound),
		cmocka_unit_test(what_stands_too_deep_stands_where_it_is),
		cmocka_unit_test(a_title_ends_somewhere),
		cmocka_unit_test(labels_end_somewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

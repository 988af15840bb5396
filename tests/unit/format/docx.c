#include "docx.h"

#include "test.h"

static struct arena arena;

#define P(runs) "<w:p>" runs "</w:p>"
#define STYLED(style, runs)                                                    \
	"<w:p><w:pPr><w:pStyle w:val='" style "'/></w:pPr>" runs "</w:p>"
#define R(text) "<w:r><w:t>" text "</w:t></w:r>"
#define B(text) "<w:r><w:rPr><w:b/></w:rPr><w:t>" text "</w:t></w:r>"
#define STYLE(id, name, more)                                                  \
	"<w:style w:type='paragraph' w:styleId='" id "'><w:name w:val='" name  \
	"'/>" more "</w:style>"

static const char *
told(const char *body)
{
	const struct docx_file file = { .body = body };

	return docx_told(&arena, &file);
}

static const char *
told_styled(const char *styles, const char *body)
{
	const struct docx_file file = { .body = body, .styles = styles };

	return docx_told(&arena, &file);
}

static void
what_stands_for_a_character_is_one(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/>"
		   "<w:softHyphen/><w:t>丙\n丁</w:t><w:sym w:font='Wingdings' "
		   "w:char='F0FE'/></w:r>"
		   "<w:r><w:ruby><w:rt><w:r><w:t>wu</w:t></w:r></w:rt>"
		   "<w:rubyBase><w:r><w:t>戊</w:t></w:r></w:rubyBase></w:ruby>"
		   "</w:r><w:hyperlink><w:smartTag>" R(
		       "己") "</w:smartTag></"
			     "w:hyperlink><w:sdt><w:sdtPr><w:rPr><w:b/>"
			     "</w:rPr></w:sdtPr><w:sdtContent>" R(
				 "庚") "</w:sdtContent></"
				       "w:sdt><m:oMath><m:r><m:t>x</m:t></m:r>"
				       "</m:oMath>")),
	    "甲 乙-丙 丁☑戊己庚x\n");
	arena_free(&arena);
}

static void
a_break_ends_a_line_but_for_one_in_a_heading(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P("<w:pPr><w:outlineLvl w:val='1'/></w:pPr>" R(
		"某某") "<w:r><w:br/></w:r>" R("章"))
		    P("<w:pPr><w:outlineLvl w:val='9'/></w:pPr>" B("甲。")
			    R("一") "<w:r><w:br/></w:r>" B("乙。") R("二"))),
	    "##某某章\n*甲。*一\n*乙。*二\n");
	arena_free(&arena);
}

static void
bold_is_what_begins_a_paragraph(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P(R("　　") B("甲") R(" ") B("乙。") R("丙") B("丁")) P(R("甲")
		    B("乙。")) P("<w:r><w:rPr><w:b w:val='0'/></w:rPr><w:t>甲。"
				 "</w:t></w:r>")),
	    "*甲 乙。*丙丁\n甲乙。\n甲。\n");
	arena_free(&arena);
}

static void
bold_of_both_styles_is_none(void **state)
{
	(void)state;
	assert_string_equal(
	    told_styled(
		STYLE("a", "a", "<w:rPr><w:b/></w:rPr>") STYLE("b", "b",
		    "<w:basedOn w:val='a'/>") "<w:style w:type='character' "
					      "w:styleId='c'><w:rPr><w:b/>"
					      "</w:rPr></w:style>",
		STYLED("b",
		    R("甲。") "<w:r><w:rPr><w:rStyle w:val='c'/></w:rPr>"
			      "<w:t>乙</w:t></w:r>")
		    STYLED("b", "<w:r><w:rPr><w:rStyle w:val='c'/><w:b/>"
				"</w:rPr><w:t>丙。</w:t></w:r>")),
	    "*甲。*乙\n*丙。*\n");
	arena_free(&arena);
}

static void
headings_are_told_by_their_styles_and_parents(void **state)
{
	(void)state;
	assert_string_equal(
	    told_styled(STYLE("1", "heading 1", "") STYLE("x", "own",
			    "<w:basedOn w:val='y'/>") STYLE("y", "other",
			    "<w:basedOn w:val='x'/><w:pPr><w:outlineLvl "
			    "w:val='2'/></w:pPr>") STYLE("z", "z",
			    "<w:basedOn w:val='1'/><w:pPr><w:outlineLvl "
			    "w:val='9'/></w:pPr>"),
		STYLED("1", R("甲")) STYLED("x", R("乙")) STYLED("z", R("丙。"))
		    STYLED("no", R("丁。"))),
	    "#甲\n###乙\n丙。\n丁。\n");
	arena_free(&arena);
}

static void
what_was_deleted_is_left_out_and_what_was_put_in_is_kept(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P(R(
		"甲") "<w:del><w:r><w:delText>乙</w:delText></w:r></w:del>"
		      "<w:ins>" R("丙") "</w:ins><w:moveFrom>" R(
			  "丁") "</w:moveFrom><w:moveTo>" R("戊。") "</"
								    "w:moveTo>")
		    P("<w:pPr><w:outlineLvl w:val='0'/><w:rPr><w:del/></w:rPr>"
		      "</w:pPr>" R("己")) P(R("庚。"))
			P("<w:pPr><w:pPrChange><w:pPr><w:outlineLvl "
			  "w:val='0'/></w:pPr></w:pPrChange></w:pPr>"
			  "<w:r><w:rPr><w:rPrChange><w:rPr><w:b/></w:rPr>"
			  "</w:rPrChange></w:rPr><w:t>辛。</w:t></w:r>")),
	    "甲丙戊。\n己庚。\n辛。\n-1 1处修订时删去的文字\n");
	arena_free(&arena);
}

static void
what_was_left_out_is_counted_where_it_stood(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P("") P(R("甲。")) P(
		"<w:r><w:drawing><pic:pic><pic:x/></pic:pic></w:drawing></w:r>"
		"<w:r><w:pict><v:imagedata/></w:pict></w:r>"
		"<w:r><w:drawing><c:chart/></w:drawing></w:r>"
		"<w:r><w:object><v:imagedata/></w:object></w:r>")
		    P(R("乙。") "<w:r><w:commentReference w:id='1'/></w:r>"
				"<w:r><w:rPr><w:vanish/></w:rPr><w:t>丙</w:t>"
				"<w:t>丁</w:t></w:r>")),
	    "甲。\n乙。\n-2 2幅图片\n-2 1个图表\n-2 1个嵌入的对象\n"
	    "-3 1条批注\n-3 1处隐藏的文字\n");
	arena_free(&arena);
}

static void
of_a_choice_one_branch_is_taken(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P(R(
		"甲。") "<w:r><mc:AlternateContent><mc:Choice Requires='w'>"
			"<w:txbxContent>" P(R("乙。")) P(R(
			    "丙。")) "</w:txbxContent></mc:Choice><mc:Fallback>"
				     "<w:txbxContent>" P(
					 R("丁。")) "</w:txbxContent></"
						    "mc:Fallback>"
						    "</mc:AlternateContent></"
						    "w:r>" R("戊。"))
		    P("<mc:AlternateContent><mc:Fallback>" R(
			"己。") "</mc:Fallback></mc:AlternateContent>")),
	    "甲。戊。\n乙。\n丙。\n己。\n");
	arena_free(&arena);
}

#define FIELD(type) "<w:r><w:fldChar w:fldCharType='" type "'/></w:r>"
#define CODE(code)  "<w:r><w:instrText>" code "</w:instrText></w:r>"

static void
of_fields_what_they_show_is_text(void **state)
{
	(void)state;
	assert_string_equal(
	    told(P(R("共") FIELD("begin") CODE(" NUMPAGES ") R("码")
		    FIELD("begin") CODE("X") FIELD("separate") R("内")
			FIELD("end") FIELD("separate") R("九") FIELD("end")
			    R("页") "<w:fldSimple w:instr='SEQ 表'>" R(
				"一") "</w:fldSimple>" R("。"))),
	    "共九页一。\n");
	arena_free(&arena);
}

static void
a_table_of_contents_is_dropped_with_its_heading(void **state)
{
	(void)state;
	assert_string_equal(
	    told_styled(STYLE("t", "toc 1", "") STYLE("1", "heading 1", ""),
		P(R("目　录")) P(FIELD("begin") CODE("TO") CODE("C \\o") FIELD(
		    "separate") R("一、甲") "<w:r><w:tab/></w:r>" R("1"))
		    P(R("二、乙 2")) STYLED("t", R("三、丙"))
			STYLED("1", R("一、甲")) P(R("丁。"))),
	    "#一、甲\n丁。\n-1 目　录\n-2 一、甲 1\n-3 二、乙 2\n"
	    "-4 三、丙\n");
	arena_free(&arena);
}

static void
notes_stand_behind_the_text_and_their_marks_in_it(void **state)
{
	const struct docx_file file = {
		.body = P(R("甲") "<w:r><w:footnoteReference "
				  "w:id='3'/></w:r>" R(
				      "乙") "<w:r><w:endnoteReference "
					    "w:id='3'/></w:r>" R("丙。"))
		    P(B("丁") "<w:r>"
			      "<w:footnoteReference w:id='2'/></w:r>" B(
				  "。") "<w:r><w:footnoteReference "
					"w:id='9'/></w:r>"),
		.footnotes = "<w:footnote w:type='separator' w:id='0'>" P(R(
		    "线")) "</w:footnote><w:footnote w:id='2'>" P("<w:r>"
								  "<w:"
								  "footnoteRef/"
								  "></w:r>" R(
								      " 丁的"
								      "注"))
		    P(R("第二段。")) "</w:footnote><w:footnote w:id='3'>" P(
			R("甲的注。")) "</w:footnote>",
		.endnotes =
		    "<w:endnote w:id='3'>" P(R("乙的注。")) "</w:endnote>",
	};

	(void)state;
	assert_string_equal(docx_told(&arena, &file),
	    "甲[1]乙[2]丙。\n*丁[3]。[4]*\n注释\n[1]甲的注。\n[2]乙的注。\n"
	    "[3]丁的注第二段。\n");
	arena_free(&arena);
}

static void
the_lines_of_a_title_at_the_start_are_one(void **state)
{
	const struct docx_file file = {
		.styles = STYLE("t", "Title", ""),
		.body = STYLED("t", R("某某")) STYLED("t", R("的一年"))
		    P(R("甲。")) STYLED("t", R("乙")),
	};
	struct draft draft = { .arena = &arena };
	struct error error;
	struct str text;

	(void)state;
	assert_true(
	    docx_read(&draft, docx_pack(&arena, &file), &text, NULL, &error));
	assert_true(str_is(draft.title, "某某的一年"));
	assert_true(str_is(text, "某某\n的一年\n甲。\n乙"));
	assert_string_equal(docx_told(&arena, &file), "某某的一年\n甲。\n乙\n");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_for_a_character_is_one),
		cmocka_unit_test(a_break_ends_a_line_but_for_one_in_a_heading),
		cmocka_unit_test(bold_is_what_begins_a_paragraph),
		cmocka_unit_test(bold_of_both_styles_is_none),
		cmocka_unit_test(headings_are_told_by_their_styles_and_parents),
		cmocka_unit_test(
		    what_was_deleted_is_left_out_and_what_was_put_in_is_kept),
		cmocka_unit_test(what_was_left_out_is_counted_where_it_stood),
		cmocka_unit_test(of_a_choice_one_branch_is_taken),
		cmocka_unit_test(of_fields_what_they_show_is_text),
		cmocka_unit_test(
		    a_table_of_contents_is_dropped_with_its_heading),
		cmocka_unit_test(
		    notes_stand_behind_the_text_and_their_marks_in_it),
		cmocka_unit_test(the_lines_of_a_title_at_the_start_are_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

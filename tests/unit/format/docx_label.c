#include "format/docx_numbering_internal.h"

#include "docx.h"
#include "test.h"

static struct arena arena;

#define LEVEL(index, format, text)                                             \
	"<w:lvl w:ilvl='" index                                                \
	"'><w:start w:val='1'/><w:numFmt w:val='" format                       \
	"'/><w:lvlText w:val='" text "'/></w:lvl>"
#define PARAGRAPH(list, level, text)                                           \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val='" level                           \
	"'/><w:numId w:val='" list "'/></w:numPr></w:pPr><w:r><w:t>" text      \
	"</w:t></w:r></w:p>"
#define ABSTRACT(id) "<w:abstractNum w:abstractNumId='" id "'>"
#define LIST(id, abstract)                                                     \
	"<w:num w:numId='" id "'><w:abstractNumId w:val='" abstract "'/>"

static const char *
told(const char *numbering, const char *body)
{
	const struct docx_file file = {
		.body = body,
		.numbering = numbering,
	};

	return docx_told(&arena, &file);
}

static void
levels_count_within_each_other(void **state)
{
	(void)state;
	assert_string_equal(
	    told(ABSTRACT("7") LEVEL("0", "chineseCounting", "%1、") LEVEL("1",
		     "chineseCountingThousand", "（%2）") LEVEL("2", "decimal",
		     "%1.%2.%3") "</w:abstractNum>" LIST("3", "7") "</w:num>",
		PARAGRAPH("3", "0", "甲。") PARAGRAPH("3", "1", "乙。")
		    PARAGRAPH("3", "1", "丙。") PARAGRAPH("3", "2", "丁。")
			PARAGRAPH("3", "0", "戊。") PARAGRAPH("3", "1", "己。")
			    PARAGRAPH("0", "0", "庚。")
				PARAGRAPH("9", "0", "辛。")),
	    "一、甲。\n（一）乙。\n（二）丙。\n一.二.1 丁。\n二、戊。\n"
	    "（一）己。\n庚。\n辛。\n");
	arena_free(&arena);
}

static void
a_level_may_be_decimal_throughout_and_skip_those_above(void **state)
{
	(void)state;
	assert_string_equal(
	    told(ABSTRACT("0") LEVEL("0", "upperRoman",
		     "%1.") "<w:lvl w:ilvl='1'><w:start w:val='3'/><w:numFmt "
			    "w:val='lowerLetter'/><w:isLgl/><w:lvlText "
			    "w:val='%1.%2%3'/>"
			    "<w:suff "
			    "w:val='nothing'/></w:lvl></w:abstractNum>" LIST(
				"1", "0") "</w:num>",
		PARAGRAPH("1", "1", "甲。") PARAGRAPH("1", "0", "乙。")
		    PARAGRAPH("1", "1", "丙。")),
	    "1.3%3甲。\nI. 乙。\n1.3%3丙。\n");
	arena_free(&arena);
}

static void
lists_of_a_pattern_count_together_unless_they_begin_anew(void **state)
{
	(void)state;
	assert_string_equal(
	    told(ABSTRACT("0") LEVEL("0", "decimalEnclosedCircle",
		     "%1") "</w:abstractNum>" LIST("1",
		     "0") "</w:num>" LIST("2", "0") "</w:num>" LIST("3",
		     "0") "<w:lvlOverride w:ilvl='0'><w:startOverride "
			  "w:val='5'/>"
			  "</w:lvlOverride></w:num>" LIST(
			      "4", "0") "<w:lvlOverride w:ilvl='0'>" LEVEL("0",
			      "lowerLetter", "%1)") "</w:lvlOverride></w:num>",
		PARAGRAPH("1", "0", "甲。") PARAGRAPH("2", "0", "乙。")
		    PARAGRAPH("3", "0", "丙。") PARAGRAPH("3", "0", "丁。")
			PARAGRAPH("1", "0", "戊。")
			    PARAGRAPH("4", "0", "己。")),
	    "①甲。\n②乙。\n⑤丙。\n⑥丁。\n⑦戊。\nh) 己。\n");
	arena_free(&arena);
}

static void
a_level_may_go_on_below_another_section(void **state)
{
	(void)state;
	assert_string_equal(
	    told(
		ABSTRACT("0") LEVEL("0", "chineseCounting",
		    "第%1章") "<w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt "
			      "w:val='chineseCounting'/><w:lvlRestart "
			      "w:val='0'/>"
			      "<w:suff w:val='space'/><w:lvlText "
			      "w:val='第%2条'/></w:lvl>"
			      "</w:abstractNum>" LIST("1", "0") "</w:num>",
		PARAGRAPH("1", "0", "总则") PARAGRAPH("1", "1", "甲。")
		    PARAGRAPH("1", "0", "分则") PARAGRAPH("1", "1", "乙。")),
	    "第一章 总则\n第一条 甲。\n第二章 分则\n第二条 乙。\n");
	arena_free(&arena);
}

static void
styles_may_number_and_link_to_lists(void **state)
{
	const struct docx_file file = {
		.styles =
		    "<w:style w:type='paragraph' w:styleId='one'><w:pPr>"
		    "<w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
		    "<w:style w:type='paragraph' w:styleId='two'><w:basedOn "
		    "w:val='one'/></w:style>"
		    "<w:style w:type='numbering' w:styleId='list'><w:pPr>"
		    "<w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>",
		.numbering = ABSTRACT(
		    "0") "<w:numStyleLink "
			 "w:val='list'/></w:abstractNum>" ABSTRACT(
			     "1") "<w:styleLink w:val='list'/>" LEVEL("0",
			     "japaneseCounting",
			     "%1、") "<w:lvl w:ilvl='1'><w:start "
				     "w:val='1'/><w:numFmt "
				     "w:val='decimal'/><w:pStyle "
				     "w:val='two'/><w:lvlText "
				     "w:val='%2.'/></w:lvl></"
				     "w:abstractNum>" LIST(
					 "1", "0") "</w:num>" LIST("2",
					 "1") "</w:num>",
		.body = "<w:p><w:pPr><w:pStyle w:val='one'/></w:pPr><w:r><w:t>"
			"甲。</w:t></w:r></w:p>"
			"<w:p><w:pPr><w:pStyle w:val='two'/></w:pPr><w:r><w:t>"
			"乙。</w:t></w:r></w:p>"
			"<w:p><w:pPr><w:pStyle w:val='one'/></w:pPr><w:r><w:t>"
			"丙。</w:t></w:r></w:p>"
			"<w:p><w:pPr><w:pStyle w:val='one'/><w:numPr><w:numId "
			"w:val='0'/></w:numPr></w:pPr><w:r><w:t>丁。</w:t>"
			"</w:r></w:p>",
	};

	(void)state;
	assert_string_equal(
	    docx_told(&arena, &file), "一、甲。\n1. 乙。\n二、丙。\n丁。\n");
	arena_free(&arena);
}

static void
bullets_are_printed_where_a_font_has_them_elsewhere(void **state)
{
	(void)state;
	assert_string_equal(
	    told(ABSTRACT("0") LEVEL("0", "bullet", "&#xF06C;")
		     LEVEL("1", "bullet", "——") LEVEL("2", "bullet",
			 "l") "</w:abstractNum>" LIST("1", "0") "</w:num>",
		PARAGRAPH("1", "0", "甲。") PARAGRAPH("1", "1", "乙。")
		    PARAGRAPH("1", "2", "丙。")),
	    "• 甲。\n——乙。\n• 丙。\n");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(levels_count_within_each_other),
		cmocka_unit_test(
		    a_level_may_be_decimal_throughout_and_skip_those_above),
		cmocka_unit_test(
		    lists_of_a_pattern_count_together_unless_they_begin_anew),
		cmocka_unit_test(a_level_may_go_on_below_another_section),
		cmocka_unit_test(styles_may_number_and_link_to_lists),
		cmocka_unit_test(
		    bullets_are_printed_where_a_font_has_them_elsewhere),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

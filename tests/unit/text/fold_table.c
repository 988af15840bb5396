/* Folding: what is taken for the same character. */
#include <iconv.h>
#include <stdio.h>

#include "folding.h"

static void
brackets_and_stops_are_one_in_both_widths(void **state)
{
	(void)state;
	are_one("(摘要)", "（摘要）");
	fold_is("，：；！？～／＋", ",:;!?~/+");
	is_kept("。、《》【】");
}

static void
compatibility_forms_are_taken_apart(void **state)
{
	(void)state;
	fold_is("％", "%");
	fold_is("㎡", "m2");
	fold_is("Ⅲ", "iii");
	fold_is("①⑳", "120");
	fold_is("㎏㎞℃", "kgkm°c");
	fold_is("㈠", "(一)");
	fold_is("…", "...");
	fold_is("ｶﾞ", "カ\u3099");
	are_one("½", "1/2");
}

static void
letters_are_one_in_either_case_and_width(void **state)
{
	(void)state;
	fold_is("ＡＩ", "ai");
	are_one("GPT-4o", "ｇｐｔ－４Ｏ");
	fold_is("ΑΒΣς", "αβσσ");
	fold_is("Straße", "strasse");
	fold_is("ﬁ", "fi");
	fold_is("İ", "i");
}

static void
accents_are_dropped(void **state)
{
	(void)state;
	fold_is("é", "e");
	fold_is("e\u0301", "e");
	fold_is("Lǜ", "lu");
	fold_is("Å", "a");
	fold_is("\u0301", "");
}

static void
hangul_syllables_stay_whole(void **state)
{
	(void)state;
	is_kept("한국어힣가");
}

static void
quotes_are_one(void **state)
{
	(void)state;
	each_is("\"“”„‟«»＂〝〞〟", "\"");
	each_is("'‘’‚‛‹›＇", "'");
	are_one("“模速空间”", "\"模速空间\"");
}

static void
dashes_are_one(void **state)
{
	(void)state;
	each_is("-‐‑‒–—―−－﹣﹘", "-");
	are_one("征收项目——东安", "征收项目--东安");
	fold_is("⸺", "--");
}

static void
dots_circles_tildes_and_ratios_are_one(void **state)
{
	(void)state;
	each_is("·・•‧∙⋅･\u0387", "·");
	each_is("〇○◯", "〇");
	each_is("~～〜", "~");
	each_is(":：∶", ":");
}

static void
traditional_characters_become_simplified(void **state)
{
	(void)state;
	are_one("臺灣發展", "台湾发展");
	fold_is("國際經濟與產業創新", "国际经济与产业创新");
	fold_is("這個時間說為們過對來還", "这个时间说为们过对来还");
	fold_is("恢復以後裡", "恢复以后里");
}

static void
other_words_of_the_same_meaning_stay_other_words(void **state)
{
	(void)state;
	is_kept("人工智慧");
	is_kept("人工智能");
}

static void
of_several_simplified_forms_the_common_one_is_taken(void **state)
{
	(void)state;
	fold_is("線買開戰願鑽", "线买开战愿钻");
	fold_is("鍾餘瀋誌蘭", "钟余沈志兰");
}

static void
what_simplified_text_uses_itself_stays(void **state)
{
	(void)state;
	is_kept("钟锺线缐谷后里干面台系发复瞭藉覆祇");
}

static void
what_taiwan_and_hong_kong_write_becomes_simplified(void **state)
{
	(void)state;
	fold_is("旅遊佈局佔比週期特徵關於群眾", "旅游布局占比周期特征关于群众");
	fold_is("爲裏衆綫証説産羣啓牀麪", "为里众线证说产群启床面");
	fold_is("家裡為峰鉢秘泄擡著力", "家里为峰钵秘泄抬着力");
	fold_is("汙染諮詢審覈鑑定委託標籤", "污染咨询审核鉴定委托标签");
}

static void
old_variants_become_the_standard_character(void **state)
{
	(void)state;
	fold_is("囯戸靑汚峯巖昇", "国户青污峰岩升");
	fold_is("淸増毎歩喫淨祕菸託溼", "清增每步吃净秘烟托湿");
	fold_is("账户帳戶", "帐户帐户");
}

static void
compatibility_ideographs_and_radicals_are_the_characters(void **state)
{
	(void)state;
	fold_is("\uF9F4", "林");
	fold_is("\uF988", "丽");
	fold_is("\U0002F800", "丽");
	fold_is("\u2F00\u2F08\u2FA7", "一人长");
	fold_is("\u2ED3\u2EA0", "长民");
}

static uint32_t
point_of_gb2312(iconv_t gb2312, int row, int cell)
{
	char in[2] = { (char)row, (char)cell }, out[8];
	char *from = in, *to = out;
	size_t from_length = sizeof in, to_length = sizeof out;

	if (iconv(gb2312, &from, &from_length, &to, &to_length) != 0)
		return 0;
	return utf8_at((struct str){ out, sizeof out - to_length }, 0).value;
}

/* Levels 1 and 2. */
static void
few_han_of_gb2312_change(void **state)
{
	iconv_t gb2312 = iconv_open("UTF-8", "GB2312");
	struct arena arena = { 0 };
	struct buffer character = { .arena = &arena };
	struct buffer folded = { .arena = &arena };
	struct buffer changed = { .arena = &arena };
	int count = 0;

	(void)state;
	assert_true(gb2312 != (iconv_t)-1);
	for (int row = 0xB0; row <= 0xF7; row++)
		for (int cell = 0xA1; cell <= 0xFE; cell++) {
			uint32_t point = point_of_gb2312(gb2312, row, cell);

			if (point == 0)
				continue;
			count++;
			character.length = folded.length = 0;
			utf8_add(&character, point);
			fold_add(&folded, buffer_str(&character));
			if (str_equal(
				buffer_str(&character), buffer_str(&folded)))
				continue;
			buffer_add(&changed, buffer_str(&character));
			buffer_add(&changed, buffer_str(&folded));
		}
	assert_int_equal(count, 6763);
	assert_true(str_is(buffer_str(&changed),
	    "乾干账帐著着菸烟薹苔捱挨摺折吒咤後后徵征夥伙甯宁幺么榘矩於于"
	    "麴曲醣糖麽么"));
	iconv_close(gb2312);
	arena_free(&arena);
}

static void
no_han_of_the_sample_report_changes(void **state)
{
	FILE *file = fopen("content/xuhui-2025.yaml", "r");
	static char bytes[1 << 20];
	struct str text = { bytes, 0 }, character;
	struct point point;
	size_t count = 0;

	(void)state;
	assert_non_null(file);
	text.length = fread(bytes, 1, sizeof bytes, file);
	fclose(file);
	for (size_t at = 0; at < text.length; at += point.length) {
		point = utf8_at(text, at);
		if (point.value < 0x3400 || point.value > 0x9FFF)
			continue;
		character = str_slice(text, at, at + point.length);
		folds(character, character);
		count++;
	}
	assert_true(count > 4000);
}

int
main(void)
{
	static const struct CMUnitTest tests[] = {
		cmocka_unit_test(brackets_and_stops_are_one_in_both_widths),
		cmocka_unit_test(compatibility_forms_are_taken_apart),
		cmocka_unit_test(letters_are_one_in_either_case_and_width),
		cmocka_unit_test(accents_are_dropped),
		cmocka_unit_test(hangul_syllables_stay_whole),
		cmocka_unit_test(quotes_are_one),
		cmocka_unit_test(dashes_are_one),
		cmocka_unit_test(dots_circles_tildes_and_ratios_are_one),
		cmocka_unit_test(traditional_characters_become_simplified),
		cmocka_unit_test(
		    other_words_of_the_same_meaning_stay_other_words),
		cmocka_unit_test(
		    of_several_simplified_forms_the_common_one_is_taken),
		cmocka_unit_test(what_simplified_text_uses_itself_stays),
		cmocka_unit_test(
		    what_taiwan_and_hong_kong_write_becomes_simplified),
		cmocka_unit_test(old_variants_become_the_standard_character),
		cmocka_unit_test(
		    compatibility_ideographs_and_radicals_are_the_characters),
		cmocka_unit_test(few_han_of_gb2312_change),
		cmocka_unit_test(no_han_of_the_sample_report_changes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

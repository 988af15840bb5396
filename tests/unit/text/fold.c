#include "text/fold.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

#include "test.h"
#include "text/cluster.h"
#include "text/utf8.h"

enum {
	RANDOM_TEXTS = 30000,
	LONGEST = 24, /* pieces */
	LAST = 0x10FFFF,
};

/* The text folds to this. */
static void
folds(struct str text, struct str expected)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	fold_add(&folded, text);
	if (!str_equal(buffer_str(&folded), expected))
		print_error("%.*s: %.*s, not %.*s\n", (int)text.length,
		    text.bytes, (int)folded.length, folded.bytes,
		    (int)expected.length, expected.bytes);
	assert_true(str_equal(buffer_str(&folded), expected));
	assert_int_equal(fold_length(text), expected.length);
	arena_free(&arena);
}

static void
fold_is(const char *text, const char *expected)
{
	folds(str_of(text), str_of(expected));
}

static void
is_kept(const char *text)
{
	fold_is(text, text);
}

/* Both have the same folded form. */
static void
are_one(const char *one, const char *other)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	fold_add(&folded, str_of(other));
	folds(str_of(one), buffer_str(&folded));
	arena_free(&arena);
}

/* Each code point of the string, by itself, folds to this. */
static void
each_is(const char *string, const char *expected)
{
	struct str all = str_of(string);
	size_t length;

	for (size_t at = 0; at < all.length; at += length) {
		length = utf8_at(all, at).length;
		folds(str_slice(all, at, at + length), str_of(expected));
	}
}

static void
nothing_stays_of_an_empty_text(void **state)
{
	(void)state;
	is_kept("");
	fold_is(" \n\t　", "");
	folds((struct str){ NULL, 0 }, str_of(""));
}

static void
a_figure_is_found_however_it_is_spaced_and_typed(void **state)
{
	(void)state;
	is_kept("突破3000亿元");
	are_one("突破 3000 亿元", "突破3000亿元");
	are_one("突破３０００亿元", "突破3000亿元");
	are_one("突破\n    3000 亿元", "突破3000亿元");
	are_one("２０２５年１月７日", "2025 年 1 月 7 日");
	are_one("PM 2.5", "pm2.5");
}

static void
the_year_is_one_in_all_its_spellings(void **state)
{
	(void)state;
	is_kept("二〇二五");
	fold_is("二○二五", "二〇二五");
	fold_is("二◯二五", "二〇二五");
	fold_is("二零二五", "二〇二五");
	fold_is("二 零\n二 五", "二〇二五");
}

static void
a_zero_is_a_digit_only_behind_one_and_before_one_or_the_end(void **state)
{
	(void)state;
	fold_is("一零二零三零四零五零六零七零八零九",
	    "一〇二〇三〇四〇五〇六〇七〇八〇九");
	is_kept("第二零售");
	is_kept("一百零五");
	is_kept("零售");
	is_kept("零");
	is_kept("零二");
	is_kept("零零散散");
	is_kept("五点零二");
	fold_is("二零", "二〇");
	fold_is("二零 \n", "二〇");
	fold_is("二零零零", "二〇〇〇");
	fold_is("二零零年", "二〇零年");
	fold_is("零零一", "零〇一");
	fold_is("二零\u200B二", "二〇二");
	fold_is("二\uF9B2二", "二〇二");
	is_kept("二零\uFFFD");
	folds((struct str){ "二零\0", 7 }, (struct str){ "二零\0", 7 });
}

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
	is_kept("乾夥徵瞭著藉覆於釐麽");
	is_kept("钟锺线缐谷后里干面台系发复");
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
no_han_of_gb2312_changes_but_one(void **state)
{
	iconv_t gb2312 = iconv_open("UTF-8", "GB2312");
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	int count = 0;

	(void)state;
	assert_true(gb2312 != (iconv_t)-1);
	for (int row = 0xB0; row <= 0xF7; row++)
		for (int cell = 0xA1; cell <= 0xFE; cell++) {
			uint32_t point = point_of_gb2312(gb2312, row, cell);

			if (point == 0)
				continue;
			count++;
			text.length = 0;
			utf8_add(&text, point);
			folds(buffer_str(&text),
			    point == 0x5F8C ? str_of("后") : buffer_str(&text));
		}
	assert_int_equal(count, 6763);
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

static void
all_white_space_between_han_is_dropped(void **state)
{
	(void)state;
	each_is(" \t\n\v\f\r\xC2\x85\u00A0\u1680\u2000\u2003\u200A\u2028\u2029"
		"\u202F\u205F\u3000",
	    "");
	fold_is("知识产\n\n  权证券化", "知识产权证券化");
	fold_is("　　一年来，　全区 \r\n", "一年来,全区");
	fold_is("人工智能 + 行动", "人工智能+行动");
}

static void
between_two_letters_or_two_digits_one_blank_is_left(void **state)
{
	(void)state;
	is_kept("a b y z a");
	is_kept("0 1 8 9 0");
	are_one("ａ　ｂ", "a b");
	are_one("A \n\t B", "a b");
	fold_is("3000 5000", "3000 5000");
	fold_is("１\u00A0２", "1 2");
	fold_is("é É", "e e");
	fold_is("① ②", "1 2");
	fold_is("a\u200B \u200Bb", "a b");
	fold_is(" a b ", "a b");
}

static void
between_others_no_blank_is_left(void **state)
{
	(void)state;
	fold_is("a 1", "a1");
	fold_is("1 a", "1a");
	fold_is("a . b", "a.b");
	fold_is("ж ж", "жж");
	fold_is("1 % 2", "1%2");
	fold_is("\u00A8\u00B4\u203E", "");
	fold_is("a\u00A8", "a");
	fold_is("\uFDFA", "\u0635\u0644\u0649\u0627\u0644\u0644\u0647\u0639"
			  "\u0644\u064A\u0647\u0648\u0633\u0644\u0645");
}

static void
hidden_characters_are_dropped(void **state)
{
	(void)state;
	fold_is("报\u200B\u200C\u200D\u2060告", "报告");
	fold_is("\uFEFF报\u00AD告\u202E\u3164\uFFA0\U000E0041", "报告");
	fold_is("葛\U000E0100❤\uFE0F", "葛❤");
	fold_is("1\uFE0F\u20E3", "1");
	fold_is("👍\U0001F3FD", "👍");
}

/* Calls with each code point, in UTF-8. */
static void
for_each_point(void (*claim)(struct str point, struct buffer *scratch))
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct buffer scratch = { .arena = &arena };

	for (uint32_t point = 0; point <= LAST; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		text.length = 0;
		scratch.length = 0;
		utf8_add(&text, point);
		claim(buffer_str(&text), &scratch);
	}
	arena_free(&arena);
}

static void
claim_hidden(struct str point, struct buffer *scratch)
{
	(void)scratch;
	if (cluster_at(point, 0, AMBIGUOUS_NARROW).columns == 0)
		assert_int_equal(fold_length(point), 0);
}

static void
what_is_never_shown_folds_to_nothing(void **state)
{
	(void)state;
	for_each_point(claim_hidden);
}

static void
a_byte_that_is_not_utf8_is_a_replacement_character(void **state)
{
	(void)state;
	fold_is("报\xE6\x8A告\xFF", "报\uFFFD\uFFFD告\uFFFD");
	fold_is("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");
	is_kept("\uFFFD");
}

static void
controls_stay_as_they_are(void **state)
{
	struct str controls = { "a\0b\x1B[\x7F\x01", 7 };

	(void)state;
	folds(controls, controls);
	is_kept("\xC2\x9B");
}

static void
what_was_in_the_buffer_before_is_no_neighbour(void **state)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	(void)state;
	buffer_add(&folded, str_of("a二"));
	fold_add(&folded, str_of(" b"));
	fold_add(&folded, str_of("零"));
	assert_true(str_is(buffer_str(&folded), "a二b零"));
	arena_free(&arena);
}

/* Folded, it is UTF-8 without a line feed, and folds to itself. */
static void
claim_stable(struct str text, struct buffer *scratch)
{
	struct str folded;

	fold_add(scratch, text);
	folded = buffer_str(scratch);
	assert_int_equal(fold_length(text), folded.length);
	assert_int_equal(utf8_bad(folded), folded.length);
	assert_int_equal(str_find(folded, str_of("\n")), folded.length);
	folds(folded, folded);
}

/* The same between those whose form depends on what is beside them. */
static void
claim_stable_beside(struct str point, const char *other, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	buffer_add(&text, str_of(other));
	buffer_add(&text, point);
	buffer_add(&text, str_of(other));
	scratch->length = 0;
	claim_stable(buffer_str(&text), scratch);
	arena_free(&arena);
}

/* Beyond the basic plane those that change will do. */
static void
claim_stable_anywhere(struct str point, struct buffer *scratch)
{
	claim_stable(point, scratch);
	if (point.length == 4 && str_equal(buffer_str(scratch), point))
		return;
	claim_stable_beside(point, "a ", scratch);
	claim_stable_beside(point, " 1", scratch);
	claim_stable_beside(point, "二零", scratch);
	claim_stable_beside(point, "零", scratch);
}

static void
folding_what_is_folded_changes_nothing(void **state)
{
	(void)state;
	for_each_point(claim_stable_anywhere);
}

static const char *const pieces[] = { "a", "B", "ｃ", "1", "２", "①", "㎡", "Ⅲ",
	"二", "零", "〇", "○", "五", "\uF9B2", "报", "臺", "，", "“", "—", " ",
	" ", "　", "\n", "\r", "\t", "\u00A0", "\u2028", "\u00A8", "é",
	"e\u0301", "\u0301", "か\u3099", "\u3099", "\u200B", "\u200D", "\uFE0F",
	"\U000E0100", "😀", "\U0001F3FD", "🇨", "🇳", "\u1100", "\u1161", "\u11A8",
	"가", "\u0915", "\u093E", "\uFDFA", "\uFFFD", "\u0378", "\x1B", "\xFF",
	"\x80", "\xE6\x8A", "\xF0\x9F" };

static uint32_t
draw(uint32_t *seed, uint32_t below)
{
	*seed = *seed * 1664525u + 1013904223u;
	return (uint32_t)((uint64_t)*seed * below >> 32);
}

static void
fill(struct buffer *buffer, uint32_t *seed)
{
	bool bytes = draw(seed, 8) == 0;

	buffer->length = 0;
	for (uint32_t left = draw(seed, LONGEST) + 1; left > 0; left--)
		if (bytes)
			buffer_add_byte(buffer, (char)draw(seed, 256));
		else
			buffer_add(
			    buffer, str_of(pieces[draw(seed,
					sizeof pieces / sizeof pieces[0])]));
}

static void
for_random_texts(void (*claim)(struct str text, struct buffer *scratch))
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct buffer scratch = { .arena = &arena };
	uint32_t seed = 2025;

	for (int i = 0; i < RANDOM_TEXTS; i++) {
		fill(&text, &seed);
		scratch.length = 0;
		claim(buffer_str(&text), &scratch);
	}
	arena_free(&arena);
}

static void
folding_a_folded_text_changes_nothing(void **state)
{
	(void)state;
	for_random_texts(claim_stable);
}

/* Whether what it folds to depends on what is beside it. */
static bool
has_neighbours(struct str text)
{
	static const char *const some[] = { " ", "　", "\n", "\r", "\t", "\v",
		"\f", "\xC2\x85", "\u00A0", "\u00A8", "\u00AF", "\u00B4",
		"\u00B8", "\u2028", "零", "\uF9B2" };

	for (size_t i = 0; i < sizeof some / sizeof some[0]; i++)
		if (str_find(text, str_of(some[i])) < text.length)
			return true;
	return false;
}

static void
claim_pointwise(struct str text, struct buffer *scratch)
{
	size_t length;

	if (has_neighbours(text))
		return;
	for (size_t at = 0; at < text.length; at += length) {
		length = utf8_at(text, at).length;
		fold_add(scratch, str_slice(text, at, at + length));
	}
	folds(text, buffer_str(scratch));
}

static void
without_blanks_and_zeros_each_code_point_folds_by_itself(void **state)
{
	(void)state;
	for_random_texts(claim_pointwise);
}

/* Marks where clusters begin; the length is one of them. */
static void
mark_clusters(struct str text, bool *begins)
{
	size_t at = 0;

	memset(begins, 0, text.length + 1);
	for (; at < text.length;
	     at += cluster_at(text, at, AMBIGUOUS_NARROW).length)
		begins[at] = true;
	begins[at] = true;
}

static void
claim_mapped(struct str text, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct fold_map map = fold_map(&arena, text);
	bool *begins = arena_alloc(&arena, text.length + 1, 1);

	fold_add(scratch, text);
	mark_clusters(text, begins);
	assert_int_equal(map.length, scratch->length);
	for (size_t i = 0; i < map.length; i++) {
		struct span source =
		    fold_source(&map, (struct span){ i, i + 1 });

		assert_true(i == 0 || map.clusters[i] >= map.clusters[i - 1]);
		assert_int_equal(source.from, map.clusters[i]);
		assert_true(source.from < source.to);
		assert_true(source.to <= text.length);
		assert_true(begins[source.from] && begins[source.to]);
		assert_int_equal(
		    fold_source(&map, (struct span){ 0, i + 1 }).to, source.to);
	}
	arena_free(&arena);
}

static void
the_map_rises_from_cluster_to_cluster(void **state)
{
	(void)state;
	for_random_texts(claim_mapped);
}

/* Each byte of the source is told of by some cluster's fold: folding the
 * source of a hit gives the hit, where the neighbours do not matter. */
static void
claim_source(struct str text, struct buffer *scratch)
{
	struct arena arena = { 0 };
	struct fold_map map = fold_map(&arena, text);

	if (!has_neighbours(text))
		for (size_t i = 0; i < map.length; i++) {
			struct span source =
			    fold_source(&map, (struct span){ i, i + 1 });
			size_t from = i, to = i + 1;

			while (from > 0 &&
			       map.clusters[from - 1] == map.clusters[i])
				from--;
			while (to < map.length &&
			       map.clusters[to] == map.clusters[i])
				to++;
			scratch->length = 0;
			fold_add(scratch, text);
			folds(str_slice(text, source.from, source.to),
			    str_slice(buffer_str(scratch), from, to));
		}
	arena_free(&arena);
}

static void
the_source_folds_to_what_it_is_the_source_of(void **state)
{
	(void)state;
	for_random_texts(claim_source);
}

/* The first `found` in the folded text comes from `source`. */
static void
comes_from(const char *text, const char *found, const char *source)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };
	struct fold_map map = fold_map(&arena, str_of(text));
	struct span span;

	fold_add(&folded, str_of(text));
	span.from = str_find(buffer_str(&folded), str_of(found));
	span.to = span.from + strlen(found);
	assert_true(span.to <= folded.length);
	span = fold_source(&map, span);
	assert_true(
	    str_is(str_slice(str_of(text), span.from, span.to), source));
	arena_free(&arena);
}

static void
a_hit_inside_an_expansion_is_the_whole_character(void **state)
{
	(void)state;
	comes_from("共３０㎡。", "m", "㎡");
	comes_from("共３０㎡。", "2", "㎡");
	comes_from("共３０㎡。", "0m", "０㎡");
	comes_from("第Ⅲ期", "i", "Ⅲ");
}

static void
a_hit_has_its_accents_and_hidden_characters_with_it(void **state)
{
	(void)state;
	comes_from("ae\u0301b", "e", "e\u0301");
	comes_from("中\u20DD国", "中", "中\u20DD");
	comes_from("葛\U000E0100洲坝", "葛", "葛\U000E0100");
	comes_from("报\u200B告", "报告", "报\u200B告");
	comes_from("的1\uFE0F\u20E3号", "1", "1\uFE0F\u20E3");
}

static void
a_hit_across_white_space_holds_it_and_none_beside_it(void **state)
{
	(void)state;
	comes_from("保护知识产\n\n  权证券化", "产权", "产\n\n  权");
	comes_from("突破 3000 亿元", "3000", "3000");
	comes_from("突破 ３０００ 亿元", "3000亿", "３０００ 亿");
	comes_from("the AI \r\n plus", "ai plus", "AI \r\n plus");
}

static void
a_bad_byte_is_a_source_by_itself(void **state)
{
	(void)state;
	comes_from("报\xE6\x8A告", "\uFFFD", "\xE6");
	comes_from("报\xE6\x8A告", "\uFFFD告", "\x8A告");
}

static void
the_map_of_nothing_is_empty(void **state)
{
	struct arena arena = { 0 };

	(void)state;
	assert_int_equal(fold_map(&arena, str_of("")).length, 0);
	assert_int_equal(fold_map(&arena, str_of(" \u200B")).length, 0);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_stays_of_an_empty_text),
		cmocka_unit_test(
		    a_figure_is_found_however_it_is_spaced_and_typed),
		cmocka_unit_test(the_year_is_one_in_all_its_spellings),
		cmocka_unit_test(
		    a_zero_is_a_digit_only_behind_one_and_before_one_or_the_end),
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
		    compatibility_ideographs_and_radicals_are_the_characters),
		cmocka_unit_test(no_han_of_gb2312_changes_but_one),
		cmocka_unit_test(no_han_of_the_sample_report_changes),
		cmocka_unit_test(all_white_space_between_han_is_dropped),
		cmocka_unit_test(
		    between_two_letters_or_two_digits_one_blank_is_left),
		cmocka_unit_test(between_others_no_blank_is_left),
		cmocka_unit_test(hidden_characters_are_dropped),
		cmocka_unit_test(what_is_never_shown_folds_to_nothing),
		cmocka_unit_test(
		    a_byte_that_is_not_utf8_is_a_replacement_character),
		cmocka_unit_test(controls_stay_as_they_are),
		cmocka_unit_test(what_was_in_the_buffer_before_is_no_neighbour),
		cmocka_unit_test(folding_what_is_folded_changes_nothing),
		cmocka_unit_test(folding_a_folded_text_changes_nothing),
		cmocka_unit_test(
		    without_blanks_and_zeros_each_code_point_folds_by_itself),
		cmocka_unit_test(the_map_rises_from_cluster_to_cluster),
		cmocka_unit_test(the_source_folds_to_what_it_is_the_source_of),
		cmocka_unit_test(
		    a_hit_inside_an_expansion_is_the_whole_character),
		cmocka_unit_test(
		    a_hit_has_its_accents_and_hidden_characters_with_it),
		cmocka_unit_test(
		    a_hit_across_white_space_holds_it_and_none_beside_it),
		cmocka_unit_test(a_bad_byte_is_a_source_by_itself),
		cmocka_unit_test(the_map_of_nothing_is_empty),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

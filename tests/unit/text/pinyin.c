#include "text/pinyin.h"

#include <stdio.h>
#include <stdlib.h>

#include "naive_pinyin.h"
#include "test.h"

static struct str
folded(struct arena *arena, struct str text)
{
	struct buffer buffer = { .arena = arena };

	fold_add(&buffer, text);
	return buffer_str(&buffer);
}

static struct str
without_brackets(struct arena *arena, const char *marked)
{
	struct buffer bare = { .arena = arena };

	for (; *marked != 0; marked++)
		if (*marked != '[' && *marked != ']')
			buffer_add_byte(&bare, *marked);
	return buffer_str(&bare);
}

/* Puts the hits of the text in brackets, the next one looked for behind the
 * last, and compares. */
static void
expect(const char *query, const char *marked)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	const struct pinyin *pinyin = pinyin_compile(&arena, str_of(query));
	struct str text = folded(&arena, without_brackets(&arena, marked));
	struct str wanted = folded(&arena, str_of(marked));
	struct pinyin_hit hit;
	size_t from = 0;

	while (pinyin && pinyin_next(pinyin, text, from, &hit)) {
		buffer_add(&found, str_slice(text, from, hit.span.from));
		buffer_add_byte(&found, '[');
		buffer_add(&found, str_slice(text, hit.span.from, hit.span.to));
		buffer_add_byte(&found, ']');
		from = hit.span.to;
	}
	buffer_add(&found, str_slice(text, from, text.length));
	if (!str_equal(buffer_str(&found), wanted))
		print_error("%s: %.*s, not %s\n", query, (int)found.length,
		    found.bytes, marked);
	assert_true(str_equal(buffer_str(&found), wanted));
	arena_free(&arena);
}

static void
a_sound_is_found_by_syllables_or_by_initials(void **state)
{
	(void)state;
	expect("rengongzhineng", "加快[人工智能]创新，[人工智能]");
	expect("rgzn", "加快[人工智能]创新，[人工智能]");
	expect("xuhui", "在上海市[徐汇]区");
	expect("xh", "在上海市[徐汇]区，稳中[向好]");
}

static void
syllables_and_initials_do_not_mix(void **state)
{
	(void)state;
	expect("rengzn", "人工智能");
	expect("rgongzhineng", "人工智能");
	expect("rengongzn", "人工智能");
}

static void
the_last_syllable_may_be_unfinished_but_no_other(void **state)
{
	(void)state;
	expect("r", "[人]工智能");
	expect("rengongzh", "[人工智]能");
	expect("rengongzhine", "[人工智能]");
	expect("zhinen", "人工[智能]");
	expect("regongzhineng", "人工智能");
	expect("rengonzhineng", "人工智能");
}

static void
zh_ch_and_sh_are_initials_as_z_c_and_s_are(void **state)
{
	(void)state;
	expect("zg", "[中国]，[再归]");
	expect("zhg", "[中国]，再归，[再好过]");
	expect("shchzh", "[上车站]，三次走");
	expect("scz", "[上车站]，[三次走]");
	expect("shcz", "[上车站]，三次走");
}

/* --- The sample report */

static struct str
sample(struct arena *arena)
{
	static char bytes[1 << 17];
	FILE *file = fopen("tests/data/source.txt", "rb");
	size_t length;

	assert_non_null(file);
	length = fread(bytes, 1, sizeof bytes, file);
	assert_true(length > 0 && length < sizeof bytes);
	fclose(file);
	return folded(arena, (struct str){ bytes, length });
}

/* How often each form is found; without one, how much is found at all. */
static const struct {
	const char *query, *form;
	size_t times;
} counts[] = {
	{ "rengongzhineng", NULL, 9 },
	{ "rengongzhineng", "人工智能", 9 },
	{ "rengongzh", NULL, 9 },
	{ "rengongzh", "人工智", 9 },
	{ "rgzn", NULL, 9 },
	{ "rgzn", "人工智能", 9 },
	{ "人工zn", NULL, 9 },
	{ "人工zn", "人工智能", 9 },
	{ "xuhui", NULL, 9 },
	{ "xuhui", "徐汇", 9 },
	{ "xh", NULL, 23 },
	{ "xh", "徐汇", 9 },
	{ "xh", "向好", 2 },
	{ "xh", "先行", 2 },
	{ "xi'an", NULL, 11 },
	{ "xi'an", "西岸", 11 },
	{ "xian", NULL, 88 },
	{ "xian", "项", 32 },
	{ "xian", "西岸", 11 },
	{ "xian", "向", 9 },
	{ "xian", "线", 9 },
	{ "zhinen", NULL, 11 },
	{ "zhinen", "智能", 11 },
	{ "jingji", NULL, 21 },
	{ "jingji", "经济", 20 },
	{ "jingji", "境建", 1 },
	{ "3000yi", NULL, 1 },
	{ "3000yi", "3000亿", 1 },
	{ "zhongdian", NULL, 9 },
	{ "zhongdian", "重点", 9 },
	{ "cd", NULL, 22 },
	{ "cd", "重点", 9 },
	{ "cd", "重大", 4 },
	{ "cd", "场地", 2 },
};

static void
in_the_sample_report_these_are_the_hits(void **state)
{
	struct arena arena = { 0 };
	struct str text = sample(&arena);

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
		const struct pinyin *pinyin =
		    pinyin_compile(&arena, str_of(counts[i].query));
		struct pinyin_hit hit = { { 0, 0 }, false, false };
		size_t times = 0, from = 0;

		for (; pinyin_next(pinyin, text, from, &hit);
		     from = hit.span.from + 1)
			times +=
			    !counts[i].form ||
			    str_is(str_slice(text, hit.span.from, hit.span.to),
				counts[i].form);
		if (times != counts[i].times)
			print_error("%s\n", counts[i].query);
		assert_int_equal(times, counts[i].times);
	}
	arena_free(&arena);
}

/* --- Readings */

/* Each of all syllables, closed by a boundary so as to be a whole one, finds
 * the character if it is among its readings, and no other does. */
static void
expect_readings(const char *character, const char *readings)
{
	for (unsigned i = 1; i < PINYIN_SYLLABLES; i++) {
		struct arena arena = { 0 };
		struct str query =
		    arena_print(&arena, "%s'", pinyin_syllables[i]);
		struct str word =
		    arena_print(&arena, " %s ", pinyin_syllables[i]);
		const struct pinyin *pinyin = pinyin_compile(&arena, query);
		struct str text = str_of(character);
		struct pinyin_hit hit;
		bool found = pinyin_at(pinyin, text, 0, &hit) && !hit.initials;

		if (found != (strstr(readings, word.bytes) != NULL))
			print_error("%s: %s\n", character, word.bytes);
		assert_int_equal(found, strstr(readings, word.bytes) != NULL);
		arena_free(&arena);
	}
}

static void
a_character_has_every_reading_of_today_and_no_other(void **state)
{
	(void)state;
	expect_readings("长", " zhang chang ");
	expect_readings("行", " xing hang heng ");
	expect_readings("重", " zhong chong ");
	expect_readings("乐", " le yue ");
	expect_readings("都", " dou du ");
	expect_readings("大", " da dai ");
	expect_readings("会", " hui kuai ");
	expect_readings("区", " qu ou ");
	expect_readings("率", " lv shuai ");
	expect_readings("调", " diao tiao ");
	expect_readings("绿", " lv lu ");
	expect_readings("朴", " pu piao po ");
	expect_readings("人", " ren ");
	expect_readings("〇", " ling ");
}

static void
a_reading_of_old_texts_alone_finds_nothing(void **state)
{
	(void)state;
	expect_readings("超", " chao ");
	expect("tt", "王超超，[天天]");
}

/* A reading without its tone: ü, in any tone, as v. */
static struct str
toneless(struct arena *arena, struct str reading)
{
	static const char *const umlauts[] = { "ü", "ǖ", "ǘ", "ǚ", "ǜ" };
	struct buffer bare = { .arena = arena };
	struct point point;

	for (size_t at = 0; at < reading.length; at += point.length) {
		struct str letter;

		point = utf8_at(reading, at);
		letter = str_slice(reading, at, at + point.length);
		for (size_t i = 0; i < sizeof umlauts / sizeof *umlauts; i++)
			if (str_is(letter, umlauts[i]))
				letter = str_of("v");
		fold_add(&bare, letter);
	}
	return buffer_str(&bare);
}

/* What a character is read as by the fields that have been gone through. */
struct readings {
	struct str known[8];
	size_t count;
};

static void
add_reading(struct readings *readings, struct str reading)
{
	static const char *const dropped[] = { "n", "ng", "m", "hm", "hng",
		"r" };

	for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
		if (str_is(reading, dropped[i]))
			return;
	for (size_t i = 0; i < readings->count; i++)
		if (str_equal(readings->known[i], reading))
			return;
	assert_true(readings->count < 8);
	readings->known[readings->count++] = reading;
}

static void
add_field(struct readings *readings, struct arena *arena, struct str value)
{
	value = arena_copy(arena, value);
	while (value.length > 0) {
		struct str item = str_cut(&value, ' ');
		struct str reading = item;

		if (str_find(item, str_of(":")) < item.length)
			str_cut(&reading, ':');
		reading = str_cut(&reading, '(');
		add_reading(readings, toneless(arena, reading));
	}
}

static bool
is_read_here(struct str field)
{
	return str_is(field, "kTGHZ2013") || str_is(field, "kMandarin") ||
	       str_is(field, "kHanyuPinlu") || str_is(field, "kXHC1983");
}

/* NULL where there is no data of the version of the table. */
static FILE *
unihan(void)
{
	const char *path = "/usr/share/unicode/Unihan_Readings.txt.bz2";
	FILE *data = fopen(path, "rb");
	char line[4096] = "";

	if (!data) {
		print_message("SKIP: there is no %s\n", path);
		return NULL;
	}
	fclose(data);
	data =
	    popen("bzip2 -dc /usr/share/unicode/Unihan_Readings.txt.bz2", "r");
	assert_non_null(data);
	while (!strstr(line, "# Unicode ") && fgets(line, sizeof line, data))
		;
	if (strstr(line, PINYIN_UNICODE))
		return data;
	pclose(data);
	print_message("SKIP: the table is of Unicode %s, the data here says %s",
	    PINYIN_UNICODE, line);
	return NULL;
}

static void
the_readings_are_those_of_the_unihan_database(void **state)
{
	static struct readings read[0x5200];
	struct arena arena = { 0 };
	FILE *data = unihan();
	char line[4096];
	size_t pairs = 0;

	(void)state;
	if (!data)
		skip();
	while (fgets(line, sizeof line, data)) {
		struct str rest = str_trim(str_of(line));
		struct str code = str_cut(&rest, '\t');
		struct str field = str_cut(&rest, '\t');
		unsigned long point = 0;

		if (str_starts(code, str_of("U+")))
			point = strtoul(line + 2, NULL, 16);
		if (point >= 0x4E00 && point <= 0x9FFF && is_read_here(field))
			add_field(&read[point - 0x4E00], &arena, rest);
	}
	assert_int_equal(pclose(data), 0);
	for (uint32_t point = 0x4E00; point <= 0x9FFF; point++) {
		struct readings *readings = &read[point - 0x4E00];
		size_t count = readings->count;

		pairs += count;
		for (size_t i = 0; i < count; i++)
			add_reading(
			    readings, str_of(naive_reading(point, i)
						 ? naive_reading(point, i)
						 : "none"));
		assert_int_equal(readings->count, count);
		assert_null(naive_reading(point, count));
	}
	assert_true(pairs > 21000);
	arena_free(&arena);
}

/* --- Letters and other characters */

static void
a_boundary_parts_syllables(void **state)
{
	(void)state;
	expect("xian", "[西岸]，[先]进");
	expect("xi'an", "[西岸]，先进");
	expect("xi’an", "[西岸]，先进");
	expect("xi‘an", "[西岸]，先进");
	expect("xi＇an", "[西岸]，先进");
	expect("xi an", "[西岸]，先进");
	expect("xi　an", "[西岸]，先进");
	expect("'xi''an'", "[西岸]，先进");
	expect("z'h", "中国，[最好]");
	expect("xi'", "[西]岸，先进");
	expect("fang'an", "[方案]，反感");
	expect("fan'gan", "方案，[反感]");
}

static void
blanks_join_what_is_typed_into_one(void **state)
{
	(void)state;
	expect("rg zn", "[人工智能]");
	expect("ren gong zhi neng", "[人工智能]");
	expect(" rg　zn ", "[人工智能]");
	expect("AI ji shu", "[AI技术]，[AI 技术]");
	expect("3000 yi", "[3000亿]元，[3000 亿]元");
	expect("2024 2025nian", "[2024 2025年]，20242025年");
}

static void
u_with_two_dots_is_typed_in_many_ways(void **state)
{
	(void)state;
	expect("nvxing", "[女性]，努性");
	expect("nüxing", "[女性]，努性");
	expect("nÜxing", "[女性]，努性");
	expect("nu\xCC\x88xing", "[女性]，努性");
	expect("nU\xCC\x88xing", "[女性]，努性");
	expect("ｎｕ\xCC\x88ｘing", "[女性]，努性");
	expect("lvse", "[绿色]");
	expect("nuxing", "女性，[努性]");
	expect("nu", "女性，[努]力");
}

static void
lue_and_nue_are_lve_and_nve(void **state)
{
	(void)state;
	expect("zhanlve", "[战略]");
	expect("zhanlue", "[战略]");
	expect("zhanlüe", "[战略]");
	expect("zhanlu", "[战略]，[占路]");
	expect("nuedai", "[虐待]");
	expect("nvedai", "[虐待]");
	expect("lu'e", "战略，[路恶]");
	expect("juedui", "[绝对]");
	expect("jvedui", "绝对");
}

static void
full_width_letters_and_digits_are_ascii(void **state)
{
	(void)state;
	expect("ｒｇｚｎ", "[人工智能]");
	expect("３０００yi", "[3000亿]元");
	expect("ＡＩjishu", "[AI技术]");
}

static void
han_digits_and_capitals_stand_for_themselves(void **state)
{
	(void)state;
	expect("人工zn", "[人工智能]，任公智能");
	expect("rengong智n", "[人工智能]，人工只能");
	expect("rg智能", "[人工智能]");
	expect("3000yi", "3[3000 亿]元，30001亿元，[3000亿]");
	expect("AIjishu", "[AI技术]，[ａｉ技术]，爱技术");
	expect("5Gji", "[5G基]站，[５Ｇ基]站");
	expect("jishuPLUS", "[技术PLUS]，[技术ＰＬＵＳ]，技术");
	expect("zeng10%", "[增10%]，[增１０％]");
	expect("𠮷li", "[𠮷利]，吉利");
	expect("li𠮷", "[利𠮷]，利吉");
	expect("時jian", "[时间]，[時間]");
}

static void
a_letter_is_never_a_letter_of_the_text(void **state)
{
	(void)state;
	expect("wj", "按w键，w界，[文件]");
	expect("ai", "AI，ai，[爱]");
	expect("aijishu", "AI技术，[爱技术]");
	expect("pmi", "PMI");
}

static void
zero_and_circle_are_one(void **state)
{
	(void)state;
	expect("二零二五nian", "[二〇二五年]，[二零二五年]，[二○二五年]");
	expect("二○二五nian", "[二〇二五年]，[二零二五年]");
	expect("二零nian", "[二零年]，[二〇年]");
	expect("er零er", "[二零二]五年");
	expect("erlingerwu", "[二〇二五]年，[二零二五]年");
	expect("lys", "[零一三]，[〇一三]");
}

/* --- What a hit says of itself */

static void
expect_hit(const char *query, const char *text, const char *found,
    bool initials, bool brief)
{
	struct arena arena = { 0 };
	const struct pinyin *pinyin = pinyin_compile(&arena, str_of(query));
	struct str in = folded(&arena, str_of(text));
	struct pinyin_hit hit;

	if (!pinyin || !pinyin_at(pinyin, in, 0, &hit))
		fail_msg("%s: not found", query);
	if (hit.span.to != strlen(found) || hit.initials != initials ||
	    hit.brief != brief)
		fail_msg("%s: %zu bytes, %s%s", query, hit.span.to,
		    hit.initials ? "initials" : "syllables",
		    hit.brief ? ", brief" : "");
	arena_free(&arena);
}

static void
one_whole_syllable_is_brief_and_two_are_not(void **state)
{
	(void)state;
	expect_hit("xian", "先进", "先", false, true);
	expect_hit("xian", "西岸", "西岸", false, false);
	expect_hit("xia", "西岸", "西岸", false, true);
	expect_hit("x", "西岸", "西", false, true);
	expect_hit("zhinen", "智能", "智能", false, true);
	expect_hit("rengongzh", "人工智能", "人工智", false, false);
}

static void
two_initials_are_brief_and_three_are_not(void **state)
{
	(void)state;
	expect_hit("rg", "人工智能", "人工", true, true);
	expect_hit("rgz", "人工智能", "人工智", true, false);
	expect_hit("rgzh", "人工智能", "人工智", true, false);
	expect_hit("zhg", "中国", "中国", true, true);
	expect_hit("zhg", "在好过", "在好过", true, false);
}

static void
han_and_runs_of_digits_or_capitals_count_one_each(void **state)
{
	(void)state;
	expect_hit("人工zn", "人工智能", "人工智能", true, false);
	expect_hit("人gz", "人工智能", "人工智", true, false);
	expect_hit("人g", "人工智能", "人工", false, true);
	expect_hit("人gong", "人工智能", "人工", false, false);
	expect_hit("人工z", "人工智能", "人工智", false, false);
	expect_hit("3000yi", "3000亿元", "3000亿", false, false);
	expect_hit("3000y", "3000亿元", "3000亿", false, true);
	expect_hit("3.5y", "3.5亿元", "3.5亿", false, true);
	expect_hit("5Gj", "5G基站", "5G基", false, true);
	expect_hit("5Gjz", "5G基站", "5G基站", true, false);
	expect_hit("，yi", "，亿", ",亿", false, true);
	expect_hit("jishuA", "技术A", "技术A", false, false);
	expect_hit("𠮷l", "𠮷利", "𠮷利", false, true);
	expect_hit("𠮷li", "𠮷利", "𠮷利", false, false);
}

static void
of_several_lengths_it_is_the_shortest_that_is_not_brief(void **state)
{
	(void)state;
	expect_hit("xian", "洗岸", "洗岸", false, false);
	expect_hit("xian", "洗好", "洗", false, true);
	expect_hit("xiang", "洗昂", "洗昂", false, false);
}

static void
syllables_come_before_initials_unless_they_say_too_little(void **state)
{
	(void)state;
	expect_hit("an", "安宁", "安", false, true);
	expect_hit("chang", "长安", "长", false, true);
	expect_hit("chang", "长安南国", "长安南国", true, false);
	expect_hit("nanan", "南安安南安", "南安", false, false);
}

static void
hits_may_overlap_but_begin_apart(void **state)
{
	struct arena arena = { 0 };
	const struct pinyin *pinyin = pinyin_compile(&arena, str_of("rr"));
	struct str text = str_of("人人人，人");
	struct pinyin_hit hit;

	(void)state;
	assert_true(pinyin_next(pinyin, text, 0, &hit));
	assert_int_equal(hit.span.from, 0);
	assert_int_equal(hit.span.to, 6);
	assert_true(pinyin_next(pinyin, text, 3, &hit));
	assert_int_equal(hit.span.from, 3);
	assert_int_equal(hit.span.to, 9);
	assert_false(pinyin_next(pinyin, text, 6, &hit));
	assert_false(pinyin_at(pinyin, text, 6, &hit));
	assert_false(pinyin_next(pinyin, text, text.length, &hit));
	arena_free(&arena);
}

/* --- What is refused */

static bool
compiles(const char *query)
{
	struct arena arena = { 0 };
	bool done = pinyin_compile(&arena, str_of(query)) != NULL;

	arena_free(&arena);
	return done;
}

static void
a_query_without_a_sound_is_refused(void **state)
{
	(void)state;
	assert_false(compiles(""));
	assert_false(compiles("'"));
	assert_false(compiles("人工智能"));
	assert_false(compiles("3000"));
	assert_false(compiles("AI"));
	assert_false(compiles("ＡＩ"));
	assert_true(compiles("AIj"));
}

static void
a_query_that_nothing_can_sound_like_is_refused(void **state)
{
	(void)state;
	assert_false(compiles("i"));
	assert_false(compiles("uvi"));
	assert_false(compiles("rengi"));
	assert_false(compiles("i人工"));
	assert_false(compiles("xi\xFF"
			      "an"));
	assert_false(compiles("xian\xE4\xBA"));
	assert_true(compiles("reng"));
}

static void
more_than_63_places_are_refused(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena }, query = { .arena = &arena };
	const struct pinyin *pinyin;
	struct pinyin_hit hit;

	(void)state;
	for (size_t i = 0; i < 63; i++) {
		buffer_add(&query, str_of(i == 7 ? "人" : "r"));
		buffer_add(&text, str_of("人"));
	}
	pinyin = pinyin_compile(&arena, buffer_str(&query));
	assert_true(pinyin_next(pinyin, buffer_str(&text), 0, &hit));
	assert_int_equal(hit.span.to, text.length);
	text.length--;
	assert_false(pinyin_next(pinyin, buffer_str(&text), 0, &hit));
	buffer_add_byte(&query, 'r');
	assert_null(pinyin_compile(&arena, buffer_str(&query)));
	query.length--;
	buffer_add(&query, str_of("㎡"));
	assert_null(pinyin_compile(&arena, buffer_str(&query)));
	arena_free(&arena);
}

/* --- The same as a plain matcher */

static uint32_t
random_below(uint64_t *seed, uint32_t limit)
{
	*seed ^= *seed << 13;
	*seed ^= *seed >> 7;
	*seed ^= *seed << 17;
	return (uint32_t)(*seed >> 33) % limit;
}

static const char *const pieces[] = { "人", "工", "智", "能", "长", "行", "重",
	"乐", "都", "大", "会", "区", "率", "调", "绿", "朴", "西", "岸", "先",
	"洗", "战", "略", "虐", "女", "中", "国", "上", "车", "安", "昂", "二",
	"〇", "零", "五", "龘", "𠮷", "a", "i", "3", "0", "%", "，", "、", "é",
	" ", "\n", "\xE4", "\x80", "\xE0\x80\x80", "ー" };

static struct str
random_text(struct arena *arena, uint64_t *seed, uint32_t most)
{
	struct buffer text = { .arena = arena };

	for (uint32_t i = random_below(seed, most); i > 0; i--) {
		uint32_t which = sizeof pieces / sizeof *pieces;

		/* Now and then only Han, else hits would be short. */
		if (random_below(seed, 3) > 0)
			which = 36;
		buffer_add(&text, str_of(pieces[random_below(seed, which)]));
	}
	return buffer_str(&text);
}

/* Adds a character as it may be typed, or something else. */
static void
type(struct buffer *query, uint64_t *seed, struct str text, size_t at,
    bool initials)
{
	static const char *const others[] = { "'", "’", " ", "ü", "v", "u", "h",
		"A", "3", "n", "zh", "e", "人", "零" };
	struct point point = utf8_at(text, at);
	const char *reading = naive_reading(point.value, random_below(seed, 3));
	size_t length = reading ? strlen(reading) : 0;
	uint32_t die = random_below(seed, 20);

	if (die == 0)
		buffer_add(query, str_of(others[random_below(
				      seed, sizeof others / sizeof *others)]));
	if (point.value >= 'a' && point.value <= 'z')
		buffer_add_byte(query, (char)(point.value - 'a' + 'A'));
	else if (!reading || die == 1)
		buffer_add(query, str_slice(text, at, at + point.length));
	else if (initials)
		buffer_add(query, (struct str){ reading,
				      1u + (reading[1] == 'h' && die < 12) });
	else
		buffer_add(query,
		    (struct str){ reading,
			die == 2 ? 1 + random_below(seed, (uint32_t)length)
				 : length });
}

static struct str
random_query(struct arena *arena, uint64_t *seed, struct str text)
{
	struct buffer query = { .arena = arena };
	bool initials = random_below(seed, 2) == 0;
	size_t at = 0;

	for (uint32_t i = random_below(seed, 20); i > 0 && at < text.length;
	     i--)
		at += utf8_at(text, at).length;
	for (uint32_t i = random_below(seed, 6); i > 0 && at < text.length;
	     i--) {
		type(&query, seed, text, at, initials);
		at += utf8_at(text, at).length;
	}
	if (query.length > 1 && random_below(seed, 4) == 0)
		query.length--;
	return buffer_str(&query);
}

static void
whatever_is_typed_a_plain_matcher_finds_the_same(void **state)
{
	uint64_t seed = 20250107;
	size_t found = 0;

	(void)state;
	for (int i = 0; i < 20000; i++) {
		struct arena arena = { 0 };
		struct str raw = random_text(&arena, &seed, 60);
		struct str text = folded(&arena, raw);
		struct str query = random_query(&arena, &seed, text);
		const struct pinyin *pinyin = pinyin_compile(&arena, query);
		struct pinyin_hit hit;

		if (!naive_agrees(&arena, query, text))
			fail_msg("%.*s in %.*s", (int)query.length, query.bytes,
			    (int)text.length, text.bytes);
		/* Folded text is UTF-8; nothing else does any harm. */
		raw.length -= raw.length > 0 ? 1 : 0;
		assert_true(naive_agrees(&arena, query, raw));
		found += pinyin && pinyin_next(pinyin, text, 0, &hit);
		arena_free(&arena);
	}
	/* The queries are made of the texts, so many have to be found. */
	assert_true(found > 6000);
}

static void
in_the_sample_report_a_plain_matcher_finds_the_same(void **state)
{
	struct arena arena = { 0 };
	struct str text = sample(&arena);

	(void)state;
	for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++)
		assert_true(
		    naive_agrees(&arena, str_of(counts[i].query), text));
	arena_free(&arena);
}

/* --- Queries that go on */

static bool
extends(const char *longer, const char *shorter)
{
	struct arena arena = { 0 };
	const struct pinyin *more = pinyin_compile(&arena, str_of(longer));
	const struct pinyin *less = pinyin_compile(&arena, str_of(shorter));
	bool does = pinyin_extends(more, less);

	arena_free(&arena);
	return does;
}

static void
a_query_extends_what_it_goes_on_from(void **state)
{
	(void)state;
	assert_true(extends("rgzn", "rgz"));
	assert_true(extends("rgzn", "rgzn"));
	assert_true(extends("rgzn", "r"));
	assert_true(extends("zhanlue", "zhanlu"));
	assert_true(extends("zhanlüe", "zhanlü"));
	assert_true(extends("zhanlüe", "zhanlv"));
	assert_true(extends("xi'", "xi"));
	assert_true(extends("xi'an", "xi'"));
	assert_true(extends("xi'an", "xi"));
	assert_true(extends("xi an", "xi "));
	assert_true(extends("x人工", "x人"));
	assert_true(extends("rAI", "rA"));
	assert_true(extends("er零二", "er零"));
}

static void
a_query_does_not_extend_what_finds_something_else(void **state)
{
	(void)state;
	assert_false(extends("rgz", "rgzn"));
	assert_false(extends("rgzn", "rgzh"));
	assert_false(extends("xian", "xi'"));
	assert_false(extends("xian", "xi'an"));
	assert_false(extends("lüse", "lu"));
	assert_false(extends("lüse", "lus"));
	assert_false(extends("rAn", "ran"));
	assert_false(extends("raN", "rA"));
	assert_false(extends("人gz", "r人"));
}

/* Looks for a query in all of the text, and leaves in `starts` where its hits
 * begin. Where it goes on from `before`, whose hits begin where `starts` says
 * now, looking at those alone has to find the same. Returns whether it does. */
static bool
narrow(const struct pinyin *pinyin, const struct pinyin *before,
    struct str text, bool *starts)
{
	bool narrows = before && pinyin_extends(pinyin, before);
	struct pinyin_hit hit, next = { { 0, 0 }, false, false };
	size_t due = 0;

	for (size_t at = 0; at < text.length; at++) {
		bool was = starts[at];

		if (at >= due && pinyin_next(pinyin, text, at, &next))
			due = next.span.from;
		else if (at >= due)
			due = text.length;
		starts[at] = due == at;
		due += due == at;
		if (narrows)
			assert_int_equal(
			    was && pinyin_at(pinyin, text, at, &hit),
			    starts[at]);
	}
	return narrows;
}

static void
narrowing_finds_what_a_new_search_finds(void **state)
{
	static const char *const queries[] = { "rengongzhineng", "rgzn",
		"xuhui", "人工zn", "xi'an", "zhongdian", "jingji fazhan",
		"3000yi", "zhanlüe", "zhanlue", "AIjishu", "二零二五nian",
		"shanghaishi", "zhsh ch" };
	struct arena arena = { 0 };
	struct str text = sample(&arena);
	size_t narrowed = 0;

	(void)state;
	for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
		struct str query = str_of(queries[i]);
		bool *starts = arena_alloc(&arena, text.length, 1);
		const struct pinyin *before = NULL;

		for (size_t to = 1; to <= query.length; to++) {
			const struct pinyin *pinyin =
			    pinyin_compile(&arena, str_slice(query, 0, to));

			if (pinyin)
				narrowed +=
				    narrow(pinyin, before, text, starts);
			before = pinyin;
		}
	}
	assert_true(narrowed > 70);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sound_is_found_by_syllables_or_by_initials),
		cmocka_unit_test(syllables_and_initials_do_not_mix),
		cmocka_unit_test(
		    the_last_syllable_may_be_unfinished_but_no_other),
		cmocka_unit_test(zh_ch_and_sh_are_initials_as_z_c_and_s_are),
		cmocka_unit_test(in_the_sample_report_these_are_the_hits),
		cmocka_unit_test(
		    a_character_has_every_reading_of_today_and_no_other),
		cmocka_unit_test(a_reading_of_old_texts_alone_finds_nothing),
		cmocka_unit_test(the_readings_are_those_of_the_unihan_database),
		cmocka_unit_test(a_boundary_parts_syllables),
		cmocka_unit_test(blanks_join_what_is_typed_into_one),
		cmocka_unit_test(u_with_two_dots_is_typed_in_many_ways),
		cmocka_unit_test(lue_and_nue_are_lve_and_nve),
		cmocka_unit_test(full_width_letters_and_digits_are_ascii),
		cmocka_unit_test(han_digits_and_capitals_stand_for_themselves),
		cmocka_unit_test(a_letter_is_never_a_letter_of_the_text),
		cmocka_unit_test(zero_and_circle_are_one),
		cmocka_unit_test(one_whole_syllable_is_brief_and_two_are_not),
		cmocka_unit_test(two_initials_are_brief_and_three_are_not),
		cmocka_unit_test(
		    han_and_runs_of_digits_or_capitals_count_one_each),
		cmocka_unit_test(
		    of_several_lengths_it_is_the_shortest_that_is_not_brief),
		cmocka_unit_test(
		    syllables_come_before_initials_unless_they_say_too_little),
		cmocka_unit_test(hits_may_overlap_but_begin_apart),
		cmocka_unit_test(a_query_without_a_sound_is_refused),
		cmocka_unit_test(
		    a_query_that_nothing_can_sound_like_is_refused),
		cmocka_unit_test(more_than_63_places_are_refused),
		cmocka_unit_test(
		    whatever_is_typed_a_plain_matcher_finds_the_same),
		cmocka_unit_test(
		    in_the_sample_report_a_plain_matcher_finds_the_same),
		cmocka_unit_test(a_query_extends_what_it_goes_on_from),
		cmocka_unit_test(
		    a_query_does_not_extend_what_finds_something_else),
		cmocka_unit_test(narrowing_finds_what_a_new_search_finds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

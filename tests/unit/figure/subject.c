#include "figure/subject.h"

#include "reading.h"

static void
expect(const char *text, const char *quote, const char *subject)
{
	struct reading_figures read;

	read_text(&read, text, KIND_RESULTS);
	expect_text(read_find(&read, quote)->subject, subject);
	read_free(&read);
}

static void
expect_measure(const char *text, const char *quote, enum measure measure)
{
	struct reading_figures read;

	read_text(&read, text, KIND_RESULTS);
	assert_string_equal(figure_measures[read_find(&read, quote)->measure],
	    figure_measures[measure]);
	read_free(&read);
}

static void
what_stands_before_is_the_subject(void **state)
{
	(void)state;
	expect("预计全年河道总长突破300公里。", "300公里", "河道总长");
	expect("全市绿道增长5%以上。", "5%", "绿道");
	expect("绿道长度由3公里增加到5公里。", "5公里", "绿道长度");
	expect("鱼塘产量比2015年下降8%。", "8%", "鱼塘产量");
	expect("鱼塘产量较“十一五”时期增长8%。", "8%", "鱼塘产量");
	expect("水质居全省第一。", "第一", "水质");
}

static void
what_stands_behind_is_the_subject_after_a_verb(void **state)
{
	(void)state;
	expect("全年建成22个养老驿站。", "22个", "养老驿站");
	expect("完成东湖等5个湖泊清淤。", "5个", "湖泊清淤");
	expect("8幅地块出让。", "8幅", "地块出让");
	expect("全面完成6方面20项惠民实事。", "6方面", "惠民实事");
}

static void
a_figure_without_words_takes_the_topic(void **state)
{
	(void)state;
	expect("桥梁维修12座，占全市40%。", "40%", "桥梁维修占全市");
	expect("新开工道路30条，完工16条。", "16条", "道路完工");
	expect("推进老桥加固，计划开工9座。", "9座", "老桥加固开工");
	expect("米、面产量分别增长5%、6%。", "5%", "米产量");
	expect("米、面产量分别增长5%、6%。", "6%", "面产量");
	expect("大桥5座。完工3座。", "3座", "完工");
}

static void
items_of_a_list_are_apart(void **state)
{
	(void)state;
	expect("新增公厕12座、凉亭30个。", "12座", "公厕");
	expect("新增公厕12座、凉亭30个。", "30个", "凉亭");
}

static void
words_that_begin_like_a_verb_stay(void **state)
{
	(void)state;
	expect("服务业产出增长7%。", "7%", "服务业产出");
	expect("更新水管40公里。", "40公里", "更新水管");
	expect("粮食签约200吨。", "200吨", "粮食签约");
	expect("初中12所。", "12所", "初中");
	expect("建成区绿地达30%。", "30%", "建成区绿地");
	expect("六是建设小桥5座。", "5座", "小桥");
	expect("1.新建小桥5座。", "5座", "小桥");
}

static void
a_measure_is_what_the_words_say(void **state)
{
	(void)state;
	expect_measure("产值增长5%。", "5%", MEASURE_GROWTH);
	expect_measure("米、面产量分别增长5%、6%。", "6%", MEASURE_GROWTH);
	expect_measure("产值占全市5%。", "5%", MEASURE_SHARE);
	expect_measure("新增公厕12座。", "12座", MEASURE_INCREMENT);
	expect_measure("累计修桥12座。", "12座", MEASURE_CUMULATIVE);
	expect_measure("公厕12座。", "12座", MEASURE_LEVEL);
}

static void
a_subject_is_never_long(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct reading_figures read;

	(void)state;
	for (int i = 0; i < 5000; i++)
		buffer_add(&text, str_of("字"));
	buffer_add(&text, str_of("5个"));
	for (int i = 0; i < 5000; i++)
		buffer_add(&text, str_of("字"));
	buffer_add_byte(&text, 0);
	read_text(&read, text.bytes, KIND_RESULTS);
	assert_int_equal(read.figures.count, 1);
	assert_true(read.figures.at[0].subject.length <= SUBJECT_MOST);
	assert_true(read.figures.at[0].clause.length <= 603);
	read_free(&read);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_before_is_the_subject),
		cmocka_unit_test(
		    what_stands_behind_is_the_subject_after_a_verb),
		cmocka_unit_test(a_figure_without_words_takes_the_topic),
		cmocka_unit_test(items_of_a_list_are_apart),
		cmocka_unit_test(words_that_begin_like_a_verb_stay),
		cmocka_unit_test(a_measure_is_what_the_words_say),
		cmocka_unit_test(a_subject_is_never_long),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

#include "pair/word.h"

#include "test.h"

static void
the_longest_word_counts(void **state)
{
	static const struct {
		const char *text, *word;
		enum word_class class;
	} cases[] = {
		{ "新开工五个", "新开工", WORD_START },
		{ "开竣工", "开竣工", WORD_BOTH },
		{ "竣工投产", "竣工投产", WORD_FINISH },
		{ "新增床位", "新增", WORD_ADD },
		{ "新改扩建学校", "新改扩建", WORD_ADD },
		{ "新房", "新", WORD_NOUN },
		{ "规模以上工业", "规模以上", WORD_NOUN },
		{ "以上", "以上", WORD_IDLE },
		{ "“新开工”项目", "“新开工”", WORD_NOUN },
		{ "“新开工", "“", WORD_NOUN },
		{ "AQI", "A", WORD_NOUN },
		{ "和学校", "和", WORD_JOIN },
	};

	(void)state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t length;

		assert_int_equal(
		    word_at(str_of(cases[i].text), 0, &length), cases[i].class);
		assert_int_equal(length, strlen(cases[i].word));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_longest_word_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

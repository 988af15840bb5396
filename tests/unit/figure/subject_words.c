#include <string.h>

#include "figure/subject_words_table.h"
#include "test.h"

static void
the_words_are_sorted(void **state)
{
	(void)state;
	for (size_t i = 1; i < sizeof subject_words / sizeof *subject_words;
	     i++)
		if (strcmp(subject_words[i - 1].word, subject_words[i].word) >=
		    0)
			fail_msg("%s comes after %s", subject_words[i].word,
			    subject_words[i - 1].word);
}

static void
the_longest_word_decides(void **state)
{
	unsigned uses;

	(void)state;
	assert_int_equal(
	    subject_word_first(str_of("完成任务"), WORD_VERB, &uses),
	    strlen("完成"));
	assert_int_equal(
	    subject_word_first(str_of("服务业产值"), WORD_DEED, &uses), 0);
	assert_int_equal(
	    subject_word_last(str_of("产值达到"), WORD_TAIL, &uses),
	    strlen("达到"));
	assert_int_equal(
	    subject_word_last(str_of("粮食签约"), WORD_TAIL, &uses), 0);
	assert_int_equal(
	    subject_word_last(str_of("产值"), WORD_TAIL, &uses), 0);
	assert_int_equal(subject_word_first(str_of(""), WORD_LEAD, &uses), 0);
	assert_int_equal(subject_word_last(str_of(""), WORD_LEAD, &uses), 0);
}

static void
a_word_is_whole(void **state)
{
	(void)state;
	assert_true(subject_word_is(str_of("开工"), WORD_STAGE));
	assert_false(subject_word_is(str_of("开工率"), WORD_STAGE));
	assert_false(subject_word_is(str_of("开"), WORD_STAGE));
	assert_false(subject_word_is(str_of("开工"), WORD_LEAD));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_words_are_sorted),
		cmocka_unit_test(the_longest_word_decides),
		cmocka_unit_test(a_word_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

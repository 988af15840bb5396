#include "text/cut.h"

#include <string.h>

#include "base/buffer.h"
#include "test.h"

/* The start of the text that fits. */
static void
expect(const char *text, int columns, const char *start)
{
	size_t length = cut_fit(str_of(text), columns, AMBIGUOUS_NARROW);

	if (!str_is(str_slice(str_of(text), 0, length), start))
		fail_msg("%.*s instead of %s", (int)length, text, start);
}

static void
words_are_cut_at_a_cluster(void **state)
{
	(void)state;
	expect("改善居住环境", 12, "改善居住环境");
	expect("改善居住环境", 7, "改善居");
	expect("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301");
	expect("改善", 1, "");
	expect("", 5, "");
}

static void
a_figure_goes_whole(void **state)
{
	(void)state;
	expect("居住：152字；全文4943字", 22, "居住：152字；全文");
	expect("居住：152字；全文4943字", 23, "居住：152字；全文4943字");
	expect("居住：152字", 10, "居住：");
	expect("增长-1.25%左右", 9, "增长");
	expect("增长-1.25%，回升", 11, "增长-1.25%");
	expect("37/47节，90%", 6, "");
	expect("二○二五年任务", 8, "");
	expect("二○二五年任务", 12, "二○二五年任");
	expect("PM2.5", 4, "PM");
}

static void
a_cut_between_two_figures_stays(void **state)
{
	struct str text = str_of("10套20户");

	(void)state;
	assert_int_equal(cut_at(text, strlen("10套")), strlen("10套"));
	assert_int_equal(cut_at(text, strlen("10套2")), strlen("10套"));
	assert_int_equal(cut_at(text, 0), 0);
	assert_int_equal(cut_at(text, text.length), text.length);
}

/* Digits that go on for ever are one figure, however far one looks. */
static void
a_figure_may_be_longer_than_what_is_looked_at(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };

	(void)state;
	buffer_add(&text, str_of("共"));
	for (int i = 0; i < 1000; i++)
		buffer_add_byte(&text, '7');
	assert_int_equal(
	    cut_fit(buffer_str(&text), 40, AMBIGUOUS_NARROW), strlen("共"));
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_cut_at_a_cluster),
		cmocka_unit_test(a_figure_goes_whole),
		cmocka_unit_test(a_cut_between_two_figures_stays),
		cmocka_unit_test(a_figure_may_be_longer_than_what_is_looked_at),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

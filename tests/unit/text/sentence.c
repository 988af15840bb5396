#include "text/sentence.h"

#include "test.h"

/* Expects a text to fall into these sentences, divided by bars. */
static void
expect(const char *divided)
{
	char bytes[256];
	struct str text = { bytes, 0 };
	size_t edges[16], count = 0, from = 0;

	for (const char *at = divided; *at != '\0'; at++)
		if (*at == '|')
			edges[count++] = text.length;
		else
			bytes[text.length++] = *at;
	edges[count++] = text.length;
	for (size_t i = 0; i < count; i++) {
		struct span last = sentence_at(text, edges[i] - 1);

		assert_int_equal(sentence_end(text, from), edges[i]);
		assert_int_equal(sentence_at(text, from).from, from);
		assert_int_equal(last.from, from);
		assert_int_equal(last.to, edges[i]);
		from = edges[i];
	}
}

static void
a_sentence_ends_behind_its_stop(void **state)
{
	(void)state;
	expect("一是。|二是！|三是？|四是；|五是");
	expect("推进4个项目，建设2868套（间）。|力争完工200台。");
}

static void
what_closes_behind_the_stop_belongs_to_it(void **state)
{
	(void)state;
	expect("他说：“好。”|大家说。）|完");
	expect("真的？！|完。 |是");
}

static void
a_stop_in_ascii_ends_nothing(void **state)
{
	(void)state;
	expect("增长5.2%. 见 www.example.cn; 完");
}

static void
the_end_of_a_text_is_in_its_last_sentence(void **state)
{
	struct str text = str_of("一。二。");
	struct span last = sentence_at(text, text.length);

	(void)state;
	assert_int_equal(last.from, text.length / 2);
	assert_int_equal(last.to, text.length);
	last = sentence_at(str_of(""), 0);
	assert_int_equal(last.to, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_sentence_ends_behind_its_stop),
		cmocka_unit_test(what_closes_behind_the_stop_belongs_to_it),
		cmocka_unit_test(a_stop_in_ascii_ends_nothing),
		cmocka_unit_test(the_end_of_a_text_is_in_its_last_sentence),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

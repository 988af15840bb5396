#include "figure/clause.h"

#include "base/buffer.h"
#include "test.h"

/* The clauses of a text with | between them, and ‖ where a sentence ends. */
static void
expect(const char *text, const char *parted)
{
	struct arena arena = { 0 };
	struct buffer found = { .arena = &arena };
	struct str whole = str_of(text);
	bool ends = false;

	for (size_t at = 0; at < whole.length;) {
		struct span clause;

		if (at > 0)
			buffer_add(&found, str_of(ends ? "‖" : "|"));
		clause = clause_at(whole, at, &at, &ends);
		buffer_add(&found, str_slice(whole, clause.from, clause.to));
	}
	buffer_add_byte(&found, 0);
	assert_string_equal(found.bytes, parted);
	arena_free(&arena);
}

static void
clauses_end_at_commas_and_stops(void **state)
{
	(void)state;
	expect("修桥，种树；养鱼。开会：走", "修桥|种树‖养鱼‖开会|走");
	expect("增长1,234个,5:6", "增长1,234个|5:6");
	expect("修桥、种树", "修桥、种树");
	expect("。。", "‖");
}

static void
a_long_clause_is_cut_beside_a_number(void **state)
{
	struct arena arena = { 0 };
	struct buffer text = { .arena = &arena };
	struct span clause;
	size_t next;
	bool ends;

	(void)state;
	for (int i = 0; i < CLAUSE_MOST - 2; i++)
		buffer_add_byte(&text, 'x');
	buffer_add(&text, str_of(" 123456789万元"));
	clause = clause_at(buffer_str(&text), 0, &next, &ends);
	assert_int_equal(clause.to, CLAUSE_MOST - 1);
	assert_int_equal(next, clause.to);
	assert_false(ends);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(clauses_end_at_commas_and_stops),
		cmocka_unit_test(a_long_clause_is_cut_beside_a_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

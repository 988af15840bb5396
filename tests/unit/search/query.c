/* What was typed, as it is parted: [...] are the words, the whole stands
 * before a colon, and what is excluded has a minus. */
#include "search/query_internal.h"

#include "base/buffer.h"
#include "test.h"

static void
add_needle(struct buffer *buffer, const char *open, struct str typed,
    const struct needle *needle)
{
	buffer_add(buffer, str_of(open));
	buffer_add(
	    buffer, str_slice(typed, needle->typed.from, needle->typed.to));
	buffer_add_byte(buffer, ']');
}

/* The bytes that each needle was made from. */
static struct str
parts_of(struct arena *arena, struct str typed, const struct query *query)
{
	struct buffer buffer = { .arena = arena };

	if (query->has_whole) {
		add_needle(&buffer, "[", typed, &query->whole);
		buffer_add_byte(&buffer, ':');
	}
	for (size_t i = 0; i < query->word_count; i++)
		add_needle(&buffer, "[", typed, &query->words[i]);
	for (size_t i = 0; i < query->excluded_count; i++)
		add_needle(&buffer, "-[", typed, &query->excluded[i]);
	return buffer_str(&buffer);
}

/* The typed text has these parts; "" where there is nothing to look for. */
static void
expect(const char *typed, const char *parts)
{
	struct arena arena = { 0 };
	struct corpus corpus = { .text = str_of("\n") };
	struct query query;
	bool wanted = query_read(&query, str_of(typed), &corpus, true, &arena);
	struct str found = parts_of(&arena, str_of(typed), &query);

	if (!str_is(found, parts))
		print_error("%s: %.*s\n", typed, (int)found.length,
		    found.length > 0 ? found.bytes : "");
	assert_true(str_is(found, parts));
	assert_int_equal(wanted, parts[0] != '\0');
	arena_free(&arena);
}

static void
blanks_of_all_widths_part_words(void **state)
{
	(void)state;
	expect("人工智能", "[人工智能]:[人工智能]");
	expect(" 人工　智能\t", "[人工　智能]:[人工][智能]");
}

static void
a_phrase_is_one_word_and_joins_no_other(void **state)
{
	(void)state;
	expect("\"人工 智能\"", "[人工 智能]:[人工 智能]");
	expect("“人工 智能” 区", "[人工 智能][区]");
	expect("＂人工 智能", "[人工 智能]:[人工 智能]");
	expect("人工\"智能", "[人工\"智能]:[人工\"智能]");
}

static void
a_minus_before_a_word_excludes_it(void **state)
{
	(void)state;
	expect("人工 -智能", "[人工]:[人工]-[智能]");
	expect("－智能 人工", "[人工]:[人工]-[智能]");
	expect("人工 −\"智 能\"", "[人工]:[人工]-[智 能]");
	expect("人工-智能", "[人工-智能]:[人工-智能]");
}

static void
a_minus_alone_or_with_nothing_wanted_is_text(void **state)
{
	(void)state;
	expect("人工 - 智能", "[人工 - 智能]:[人工][-][智能]");
	expect("-智能", "[-智能]:");
	expect("-智 -能", "[-智 -能]:");
}

static void
short_initials_beside_one_another_are_one_word(void **state)
{
	(void)state;
	expect("r g zn", "[r g zn]:[r g zn]");
	expect("rg zhn zn r", "[rg zhn zn r]:[rg][zhn][zn r]");
	expect("r 人 g", "[r 人 g]:[r][人][g]");
	expect("r -g zn", "[r -g zn]:[r][zn]-[g]");
	expect("R g", "[R g]:[R][g]");
}

static void
of_nothing_nothing_is_looked_for(void **state)
{
	(void)state;
	expect("", "");
	expect(" 　", "");
}

static void
words_beyond_the_limit_are_left_out(void **state)
{
	struct arena arena = { 0 };
	struct corpus corpus = { .text = str_of("\n") };
	struct buffer typed = { .arena = &arena };
	struct query query;

	(void)state;
	for (int i = 0; i < 3 * QUERY_WORDS; i++)
		buffer_add(&typed, i % 2 ? str_of("-区 ") : str_of("人 "));
	assert_true(
	    query_read(&query, buffer_str(&typed), &corpus, false, &arena));
	assert_int_equal(query.word_count, QUERY_WORDS);
	assert_int_equal(query.excluded_count, QUERY_WORDS);
	arena_free(&arena);
}

static void
without_sounds_no_needle_is_a_sound(void **state)
{
	struct arena arena = { 0 };
	struct corpus corpus = { .text = str_of("\n") };
	struct query query;

	(void)state;
	query_read(&query, str_of("rgzn"), &corpus, true, &arena);
	assert_non_null(query.words[0].pinyin);
	query_read(&query, str_of("rgzn"), &corpus, false, &arena);
	assert_null(query.words[0].pinyin);
	assert_null(query.whole.pinyin);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blanks_of_all_widths_part_words),
		cmocka_unit_test(a_phrase_is_one_word_and_joins_no_other),
		cmocka_unit_test(a_minus_before_a_word_excludes_it),
		cmocka_unit_test(a_minus_alone_or_with_nothing_wanted_is_text),
		cmocka_unit_test(
		    short_initials_beside_one_another_are_one_word),
		cmocka_unit_test(of_nothing_nothing_is_looked_for),
		cmocka_unit_test(words_beyond_the_limit_are_left_out),
		cmocka_unit_test(without_sounds_no_needle_is_a_sound),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

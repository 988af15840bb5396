#include "command/excerpt.h"

#include <string.h>

#include "text/cluster.h"
#include "text/utf8.h"

#include "test.h"

/* The excerpt around the first `hit` in a text, the hit in <>. */
static struct str
excerpt(
    struct arena *arena, const char *text, const char *hit, size_t sentences)
{
	struct str whole = str_of(text);
	struct excerpt_source source =
	    excerpt_source(arena, whole, AMBIGUOUS_NARROW);
	struct buffer added = { .arena = arena };
	struct span span = { str_find(whole, str_of(hit)), 0 };
	struct str line;

	span.to = span.from + strlen(hit);
	assert_true(span.to <= whole.length);
	excerpt_add(&added, &source,
	    &(struct excerpt){
		.span = excerpt_around(&source, span, sentences),
		.hits = &span,
		.count = 1,
	    });
	line = buffer_str(&added);
	return arena_print(arena, "%.*s<%.*s>%.*s", (int)span.from, line.bytes,
	    (int)(span.to - span.from), line.bytes + span.from,
	    (int)(line.length - span.to), line.bytes + span.to);
}

static void
assert_excerpts(
    const char *text, const char *hit, size_t sentences, const char *expected)
{
	struct arena arena = { 0 };

	assert_string_equal(
	    excerpt(&arena, text, hit, sentences).bytes, expected);
	arena_free(&arena);
}

static void
assert_excerpt(const char *text, const char *hit, const char *expected)
{
	assert_excerpts(text, hit, 0, expected);
}

static void
it_is_the_sentence_of_the_hit(void **state)
{
	(void)state;
	assert_excerpt("甲一。乙二！丙三？丁四；戊五", "甲", "<甲>一…");
	assert_excerpt("甲一。乙二！丙三？丁四；戊五", "乙", "…<乙>二！…");
	assert_excerpt("甲一。乙二！丙三？丁四；戊五", "丙", "…<丙>三？…");
	assert_excerpt("甲一。乙二！丙三？丁四；戊五", "丁", "…<丁>四…");
	assert_excerpt("甲一。乙二！丙三？丁四；戊五", "五", "…戊<五>");
	assert_excerpt("甲乙", "甲乙", "<甲乙>");
	assert_excerpt("甲、乙，丙：丁", "丙", "甲、乙，<丙>：丁");
}

static void
what_closes_behind_a_stop_belongs_to_the_sentence(void **state)
{
	(void)state;
	assert_excerpt("“甲一。”“乙二。”丙", "甲", "“<甲>一。”…");
	assert_excerpt("“甲一。”“乙二。”丙", "乙", "…“<乙>二。”…");
	assert_excerpt("（甲！）（乙？）丙", "乙", "…（<乙>？）…");
	assert_excerpt("甲？！”」』》）丙", "甲", "<甲>？！”」』》）…");
	assert_excerpt("甲。”", "甲", "<甲>。”");
}

static void
the_stop_gives_way_to_the_dots_but_not_where_it_was_found(void **state)
{
	(void)state;
	assert_excerpt("甲。乙", "甲", "<甲>…");
	assert_excerpt("甲。乙", "甲。", "<甲。>…");
	assert_excerpt("甲。", "甲", "<甲>。");
	assert_excerpt("甲。", "。", "甲<。>");
}

static void
a_hit_in_two_sentences_has_both(void **state)
{
	(void)state;
	assert_excerpt("甲。乙一。一丙。丁", "一。一", "…乙<一。一>丙…");
}

static void
there_are_more_sentences_on_either_side(void **state)
{
	const char *text = "甲。乙。丙。丁。戊。";

	(void)state;
	assert_excerpts(text, "丙", 1, "…乙。<丙>。丁…");
	assert_excerpts(text, "丙", 2, "甲。乙。<丙>。丁。戊。");
	assert_excerpts(text, "丙", 99, "甲。乙。<丙>。丁。戊。");
	assert_excerpts(text, "甲", 1, "<甲>。乙…");
	assert_excerpts(text, "戊", 1, "…丁。<戊>。");
}

static void
no_blanks_stand_at_the_ends(void **state)
{
	(void)state;
	assert_excerpt("甲。 　乙一。\t 丙", "乙", "…<乙>一…");
	assert_excerpt("甲。 乙", "甲", "<甲>…");
	assert_excerpt("甲。 乙", " ", "甲。< >…");
}

/* `count` times a piece. */
static void
add_often(struct buffer *buffer, const char *piece, int count)
{
	for (int i = 0; i < count; i++)
		buffer_add(buffer, str_of(piece));
}

/* So many 长, 目标, so many 文, closed by a NUL. */
static const char *
long_sentence(struct arena *arena, int before, int behind)
{
	struct buffer text = { .arena = arena };

	add_often(&text, "长", before);
	buffer_add(&text, str_of("目标"));
	add_often(&text, "文", behind);
	return arena_copy(arena, buffer_str(&text)).bytes;
}

static void
assert_cut(int before, int behind, int kept_before, int kept_behind)
{
	struct arena arena = { 0 };
	struct buffer expected = { .arena = &arena };

	if (kept_before < before)
		buffer_add(&expected, str_of("…"));
	add_often(&expected, "长", kept_before);
	buffer_add(&expected, str_of("<目标>"));
	add_often(&expected, "文", kept_behind);
	if (kept_behind < behind)
		buffer_add(&expected, str_of("…"));
	buffer_add_byte(&expected, '\0');
	assert_string_equal(
	    excerpt(&arena, long_sentence(&arena, before, behind), "目标", 0)
		.bytes,
	    expected.bytes);
	arena_free(&arena);
}

static void
a_very_long_sentence_is_cut_to_60_columns_and_the_hit(void **state)
{
	(void)state;
	assert_cut(29, 29, 29, 29);
	assert_cut(30, 29, 15, 15);
	assert_cut(500, 500, 15, 15);
	assert_cut(5, 500, 5, 25);
	assert_cut(500, 5, 25, 5);
	assert_cut(0, 500, 0, 30);
	assert_cut(500, 0, 30, 0);
}

static void
a_hit_is_never_cut(void **state)
{
	struct arena arena = { 0 };
	struct buffer hit = { .arena = &arena }, all = { .arena = &arena };
	const char *text;

	(void)state;
	add_often(&hit, "中", 200);
	add_often(&all, "一", 100);
	buffer_add(&all, buffer_str(&hit));
	add_often(&all, "二", 100);
	text = arena_copy(&arena, buffer_str(&all)).bytes;
	assert_non_null(strstr(
	    excerpt(&arena, text, arena_copy(&arena, buffer_str(&hit)).bytes, 0)
		.bytes,
	    arena_print(&arena, "一<%.*s>二", (int)hit.length, hit.bytes)
		.bytes));
	arena_free(&arena);
}

static void
sentences_with_too_many_columns_together_are_cut_together(void **state)
{
	struct arena arena = { 0 };
	struct buffer all = { .arena = &arena };
	struct str cut;
	int columns;

	(void)state;
	add_often(&all, "前。", 1);
	add_often(&all, "长", 200);
	add_often(&all, "目标。后", 1);
	buffer_add_byte(&all, '\0');
	cut = excerpt(&arena, all.bytes, "目标", 1);
	assert_true(str_starts(cut, str_of("…长")));
	assert_non_null(strstr(cut.bytes, "<目标>。后"));
	/* Three times 60 and the hit, the dots one column each. */
	columns = cluster_columns(cut, AMBIGUOUS_NARROW);
	assert_true(columns >= 180 && columns <= 190);
	arena_free(&arena);
}

static void
sentences_that_are_not_too_long_each_are_whole(void **state)
{
	struct arena arena = { 0 };
	struct buffer all = { .arena = &arena };
	struct str text;

	(void)state;
	add_often(&all, "长", 55);
	buffer_add(&all, str_of("。目标"));
	add_often(&all, "长", 55);
	buffer_add(&all, str_of("。"));
	add_often(&all, "文", 55);
	text = arena_copy(&arena, buffer_str(&all));
	/* The marks around the hit are two bytes. */
	assert_int_equal(
	    excerpt(&arena, text.bytes, "目标", 1).length, text.length + 2);
	arena_free(&arena);
}

/* e and an acute, 长 and a variation selector: each is one cluster. */
static void
no_cluster_is_torn(void **state)
{
	struct arena arena = { 0 };
	struct buffer all = { .arena = &arena };
	struct str cut;

	(void)state;
	assert_excerpt("ce\xCC\x81! 乙", "e", "c<e\xCC\x81>! 乙");
	assert_excerpt("ce\xCC\x81! 乙", "\xCC\x81!", "c<e\xCC\x81!> 乙");
	add_often(&all, "长\xEF\xB8\x80", 100);
	buffer_add(&all, str_of("目标"));
	add_often(&all, "e\xCC\x81", 100);
	buffer_add_byte(&all, '\0');
	cut = excerpt(&arena, all.bytes, "目标", 0);
	assert_true(str_starts(cut, str_of("…长\xEF\xB8\x80长")));
	assert_non_null(strstr(cut.bytes, "e\xCC\x81…"));
	arena_free(&arena);
}

static void
what_shows_nothing_is_not_walked_for_ever(void **state)
{
	struct arena arena = { 0 };
	struct buffer all = { .arena = &arena };
	struct str cut;

	(void)state;
	add_often(&all, "\xE2\x80\x8B", 1000);
	buffer_add(&all, str_of("目标"));
	add_often(&all, "\xE2\x80\x8B", 1000);
	buffer_add_byte(&all, '\0');
	cut = excerpt(&arena, all.bytes, "目标", 0);
	assert_true(cut.length >= 60 && cut.length <= 250);
	arena_free(&arena);
}

static void
bytes_that_are_not_utf_8_are_let_be(void **state)
{
	(void)state;
	assert_excerpt("\xFF甲。\xE4\xB8乙\x80", "乙", "…\xE4\xB8<乙>\x80");
}

static void
all_hits_of_an_excerpt_are_told(void **state)
{
	static const char text[] = "前。甲一e\xCC\x81，乙。丙";
	struct arena arena = { 0 };
	struct excerpt_source source =
	    excerpt_source(&arena, str_of(text), AMBIGUOUS_NARROW);
	struct buffer added = { .arena = &arena };
	struct span hits[] = { { 6, 9 }, { 12, 13 }, { 18, 21 } };
	struct excerpt excerpt = { { 6, 24 }, hits, 3 };

	(void)state;
	excerpt_add(&added, &source, &excerpt);
	assert_true(str_is(buffer_str(&added), "…甲一e\xCC\x81，乙…"));
	assert_true(str_is(
	    str_slice(buffer_str(&added), hits[0].from, hits[0].to), "甲"));
	assert_true(
	    str_is(str_slice(buffer_str(&added), hits[1].from, hits[1].to),
		"e\xCC\x81"));
	assert_true(str_is(
	    str_slice(buffer_str(&added), hits[2].from, hits[2].to), "乙"));
	arena_free(&arena);
}

static void
sentences_are_whole_where_their_excerpt_is_cut(void **state)
{
	struct arena arena = { 0 };
	const char *text = long_sentence(&arena, 500, 500);
	struct excerpt_source source =
	    excerpt_source(&arena, str_of(text), AMBIGUOUS_NARROW);
	struct span hit = { 1500, 1506 };
	struct span whole = excerpt_sentences(&source, hit, 0);
	struct span cut = excerpt_around(&source, hit, 0);

	(void)state;
	assert_int_equal(whole.from, 0);
	assert_int_equal(whole.to, strlen(text));
	assert_true(cut.from > 1000 && cut.to < 2000);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_is_the_sentence_of_the_hit),
		cmocka_unit_test(
		    what_closes_behind_a_stop_belongs_to_the_sentence),
		cmocka_unit_test(
		    the_stop_gives_way_to_the_dots_but_not_where_it_was_found),
		cmocka_unit_test(a_hit_in_two_sentences_has_both),
		cmocka_unit_test(there_are_more_sentences_on_either_side),
		cmocka_unit_test(no_blanks_stand_at_the_ends),
		cmocka_unit_test(
		    a_very_long_sentence_is_cut_to_60_columns_and_the_hit),
		cmocka_unit_test(a_hit_is_never_cut),
		cmocka_unit_test(
		    sentences_with_too_many_columns_together_are_cut_together),
		cmocka_unit_test(
		    sentences_that_are_not_too_long_each_are_whole),
		cmocka_unit_test(no_cluster_is_torn),
		cmocka_unit_test(all_hits_of_an_excerpt_are_told),
		cmocka_unit_test(
		    sentences_are_whole_where_their_excerpt_is_cut),
		cmocka_unit_test(what_shows_nothing_is_not_walked_for_ever),
		cmocka_unit_test(bytes_that_are_not_utf_8_are_let_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

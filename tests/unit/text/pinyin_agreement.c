/* Whatever is typed, a plain matcher and a longer search find the same. */
#include "naive_pinyin.h"
#include "pinyin.h"
#include "test.h"
#include "text/pinyin.h"

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
	assert_false(extends("danzb", "danz"));
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
		cmocka_unit_test(
		    whatever_is_typed_a_plain_matcher_finds_the_same),
		cmocka_unit_test(a_query_extends_what_it_goes_on_from),
		cmocka_unit_test(
		    a_query_does_not_extend_what_finds_something_else),
		cmocka_unit_test(narrowing_finds_what_a_new_search_finds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

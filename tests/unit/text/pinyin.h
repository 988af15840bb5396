/* Texts that are searched by sound, as tests say it. */
#ifndef TESTS_UNIT_TEXT_PINYIN_H
#define TESTS_UNIT_TEXT_PINYIN_H

#include <stdio.h>

#include "base/buffer.h"
#include "test.h"
#include "text/fold.h"
#include "text/pinyin.h"

static inline struct str
folded(struct arena *arena, struct str text)
{
	struct buffer buffer = { .arena = arena };

	fold_add(&buffer, text);
	return buffer_str(&buffer);
}

static inline struct str
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
static inline void
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

static inline struct str
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

#endif

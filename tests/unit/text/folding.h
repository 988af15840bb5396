/* What a text folds to, as tests say it. */
#ifndef TESTS_UNIT_TEXT_FOLDING_H
#define TESTS_UNIT_TEXT_FOLDING_H

#include "test.h"
#include "text/fold.h"
#include "text/utf8.h"

/* The text folds to this. */
static inline void
folds(struct str text, struct str expected)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	fold_add(&folded, text);
	if (!str_equal(buffer_str(&folded), expected))
		print_error("%.*s: %.*s, not %.*s\n", (int)text.length,
		    text.length == 0 ? "" : text.bytes, (int)folded.length,
		    folded.bytes, (int)expected.length, expected.bytes);
	assert_true(str_equal(buffer_str(&folded), expected));
	assert_int_equal(fold_length(text), expected.length);
	arena_free(&arena);
}

static inline void
fold_is(const char *text, const char *expected)
{
	folds(str_of(text), str_of(expected));
}

static inline void
is_kept(const char *text)
{
	fold_is(text, text);
}

/* Both have the same folded form. */
static inline void
are_one(const char *one, const char *other)
{
	struct arena arena = { 0 };
	struct buffer folded = { .arena = &arena };

	fold_add(&folded, str_of(other));
	folds(str_of(one), buffer_str(&folded));
	arena_free(&arena);
}

/* Each code point of the string, by itself, folds to this. */
static inline void
each_is(const char *string, const char *expected)
{
	struct str all = str_of(string);
	size_t length;

	for (size_t at = 0; at < all.length; at += length) {
		length = utf8_at(all, at).length;
		folds(str_slice(all, at, at + length), str_of(expected));
	}
}

#endif

/* What a manual names, read from its mdoc(7) source. */
#ifndef TESTS_MANUAL_H
#define TESTS_MANUAL_H

#include <ctype.h>
#include <stdio.h>

#include "base/buffer.h"

#include "test.h"

/* Returns the text of a file. */
static inline struct str
manual_text(struct arena *arena, const char *path)
{
	struct buffer buffer = { .arena = arena };
	FILE *file = fopen(path, "r");
	int byte;

	assert_non_null(file);
	while ((byte = getc(file)) != EOF)
		buffer_add_byte(&buffer, (char)byte);
	fclose(file);
	return buffer_str(&buffer);
}

/* Returns the lines under a heading, .Sh or .Ss, up to the next one. */
static inline struct str
manual_part(struct str text, const char *heading)
{
	size_t start = str_find(text, str_of(heading));
	size_t end = start + 1, next;

	if (start == text.length)
		fail_msg("no manual has the heading %s", heading);
	next =
	    end + str_find(str_slice(text, end, text.length), str_of("\n.S"));
	return str_slice(text, start + str_of(heading).length, next);
}

static inline bool
manual_is_macro(struct str word)
{
	return word.length == 2 && isupper((unsigned char)word.bytes[0]) &&
	       islower((unsigned char)word.bytes[1]);
}

static inline bool
manual_is_mark(struct str word)
{
	return word.length == 1 && ispunct((unsigned char)word.bytes[0]) &&
	       word.bytes[0] != '-';
}

/* Adds the words that a line gives to one macro, such as "Fl", each between
 * blanks and without punctuation. */
static inline void
manual_add_line(struct buffer *words, struct str line, const char *macro)
{
	bool wanted = false;

	if (!str_starts(line, str_of(".")))
		return;
	line = str_slice(line, 1, line.length);
	while (line.length > 0) {
		struct str word = str_cut(&line, ' ');

		if (manual_is_macro(word)) {
			wanted = str_is(word, macro);
		} else if (wanted && word.length > 0 && !manual_is_mark(word)) {
			buffer_add(words, word);
			buffer_add_byte(words, ' ');
		}
	}
}

/* Returns the words that the lines of a text give to one macro; only those
 * that begin so, such as ".It", or all for "". */
static inline struct str
manual_words(
    struct arena *arena, struct str text, const char *start, const char *macro)
{
	struct buffer words = { .arena = arena };

	buffer_add_byte(&words, ' ');
	while (text.length > 0) {
		struct str line = str_cut(&text, '\n');

		if (str_starts(line, str_of(start)))
			manual_add_line(&words, line, macro);
	}
	return buffer_str(&words);
}

/* Returns whether a word is among those of manual_words. */
static inline bool
manual_names(struct str words, struct str word)
{
	struct arena arena = { 0 };
	struct str wanted =
	    arena_print(&arena, " %.*s ", (int)word.length, word.bytes);
	bool found = str_find(words, wanted) < words.length;

	arena_free(&arena);
	return found;
}

#endif

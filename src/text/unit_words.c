#include "text/unit_words_internal.h"

#include <string.h>

#include "base/ascii.h"
#include "base/sorted.h"
#include "text/unit_words_table.h"
#include "text/utf8.h"

/* What may enclose further words of a unit: 套（间）, 头（只、羽）, 微克/立方米. */
static const struct {
	char before[4], after[4];
} sides[] = {
	{ "（", "）" },
	{ "(", ")" },
	{ "/", "" },
	{ " /", "" },
	{ "／", "" },
};

enum {
	WORDS = sizeof measure_words / sizeof measure_words[0],
	SIDES = sizeof sides / sizeof sides[0],
};

static bool
is_alphanumeric(char byte)
{
	return ascii_is_letter(byte) || ascii_is_digit(byte);
}

/* km is not found in kmax. */
static bool
ends_inside_a_word(struct str text, size_t length)
{
	return length < text.length &&
	       is_alphanumeric(text.bytes[length - 1]) &&
	       is_alphanumeric(text.bytes[length]);
}

static int
compare_word(const void *key, const void *element)
{
	const struct str *text = key;

	return strncmp(text->bytes, element, text->length);
}

/* Returns the length of the longest word that begins the text; 0 if there is
 * none. Such words are sorted before the text, the longest one nearest, and all
 * words between have the same first character. */
static size_t
word_length(struct str text)
{
	struct str first = str_slice(text, 0, utf8_at(text, 0).length);
	size_t nearest;

	/* No word begins like this, and most numbers end so. */
	if ((unsigned char)first.bytes[0] < 0x80 &&
	    !ascii_is_letter(first.bytes[0]))
		return 0;
	nearest = sorted_last(
	    &text, measure_words, WORDS, sizeof *measure_words, compare_word);
	for (size_t i = nearest + 1; i > 0; i--) {
		struct str word = str_of(measure_words[i - 1]);

		if (!str_starts(word, first))
			return 0;
		if (str_starts(text, word) &&
		    !ends_inside_a_word(text, word.length))
			return word.length;
	}
	return 0;
}

/* Returns the length of the words at the offset, one or several with 、 between
 * them, and their sides; 0 if a word or a side is missing. */
static size_t
enclosed_at(
    struct str text, size_t offset, const char *before, const char *after)
{
	struct str rest = str_slice(text, offset, text.length);
	struct str stop = str_of("、");
	size_t at = strlen(before), word;

	if (!str_starts(rest, str_of(before)) || at == rest.length)
		return 0;
	for (;;) {
		word = word_length(str_slice(rest, at, rest.length));
		at += word;
		if (word == 0 || *after == 0 ||
		    !str_starts(str_slice(rest, at, rest.length), stop) ||
		    at + stop.length == rest.length)
			break;
		at += stop.length;
	}
	if (word == 0 ||
	    !str_starts(str_slice(rest, at, rest.length), str_of(after)))
		return 0;
	return at + strlen(after);
}

size_t
unit_words_at(struct str text, size_t offset)
{
	size_t at = offset + enclosed_at(text, offset, "", "");
	size_t more = at - offset;

	while (more > 0) {
		more = 0;
		for (size_t i = 0; more == 0 && i < SIDES; i++)
			more = enclosed_at(
			    text, at, sides[i].before, sides[i].after);
		at += more;
	}
	return at - offset;
}

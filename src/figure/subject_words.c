#include "base/sorted.h"
#include "figure/subject_words_table.h"
#include "text/utf8.h"

enum {
	WORDS = sizeof subject_words / sizeof *subject_words,
	LONGEST = sizeof subject_words->word - 1,
};

static int
compare(const void *key, const void *element)
{
	const struct str *text = key;
	const struct subject_word *row = element;
	int order = strncmp(text->bytes, row->word, text->length);

	return order != 0 ? order : -(row->word[text->length] != '\0');
}

/* Returns the uses of a whole word; 0 if there is none. */
static unsigned
uses_of(struct str word)
{
	size_t at = sorted_first(
	    &word, subject_words, WORDS, sizeof *subject_words, compare);

	if (at == WORDS || !str_is(word, subject_words[at].word))
		return 0;
	return subject_words[at].uses;
}

bool
subject_word_is(struct str text, unsigned wanted)
{
	return text.length > 0 && text.length <= LONGEST &&
	       (uses_of(text) & wanted) != 0;
}

static int
compare_first(const void *key, const void *element)
{
	const struct str *first = key;
	const struct subject_word *row = element;

	return memcmp(first->bytes, row->word, first->length);
}

/* Most characters begin no word, and none begins many. */
size_t
subject_word_first(struct str text, unsigned wanted, unsigned *uses)
{
	size_t longest = 0;
	struct str first;

	*uses = 0;

	if (text.length == 0)
		return 0;
	first = str_slice(text, 0, utf8_at(text, 0).length);
	for (size_t at = sorted_first(&first, subject_words, WORDS,
		 sizeof *subject_words, compare_first);
	     at < WORDS; at++) {
		const struct subject_word *row = &subject_words[at];
		struct str word = str_of(row->word);

		if (!str_starts(word, first))
			break;
		if (word.length <= longest || !str_starts(text, word))
			continue;
		longest = word.length;
		*uses = row->uses;
	}
	return longest > 0 && (*uses & wanted) != 0 ? longest : 0;
}

size_t
subject_word_last(struct str text, unsigned wanted, unsigned *uses)
{
	size_t longest = 0, at = text.length;

	*uses = 0;
	while (at > 0) {
		struct str word;
		unsigned found;

		at -= utf8_before(text, at).length;
		if (text.length - at > LONGEST)
			break;
		word = str_slice(text, at, text.length);
		found = uses_of(word);
		if (found == 0)
			continue;
		longest = word.length;
		*uses = found;
	}
	return longest > 0 && (*uses & wanted) != 0 ? longest : 0;
}

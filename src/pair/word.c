#include "pair/word.h"

#include "pair/word_table.h"
#include "text/utf8.h"

enum {
	HAN = 3, /* bytes of its characters; every word begins with one */
};

/* Returns the bytes up to the mark that closes a quotation; 0 if none is open
 * here. */
static size_t
pass_quotation(struct str text)
{
	static const char *const marks[][2] = { { "“", "”" }, { "《", "》" },
		{ "「", "」" } };

	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		size_t end;

		if (!str_starts(text, str_of(marks[i][0])))
			continue;
		end = str_find(text, str_of(marks[i][1]));
		return end < text.length ? end + HAN : 0;
	}
	return 0;
}

enum word_class
word_at(struct str text, size_t at, size_t *length)
{
	struct str rest = str_slice(text, at, text.length);
	const struct pair_word *longest = NULL;
	size_t most = 0;

	*length = pass_quotation(rest);
	if (*length > 0)
		return WORD_NOUN;
	*length = utf8_at(text, at).length;
	if (*length != HAN)
		return WORD_NOUN;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		const char *word = words[i].text;

		if (memcmp(word, rest.bytes, HAN) != 0)
			continue;
		if (strlen(word) > most && str_starts(rest, str_of(word))) {
			longest = &words[i];
			most = strlen(word);
		}
	}
	if (longest == NULL)
		return WORD_NOUN;
	*length = most;
	return longest->class;
}

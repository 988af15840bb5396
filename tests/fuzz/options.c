/* Words of the command line and of BAOGAO_OPTIONS: this one first, then the
 * words, a NUL between two. They are refused with a message, or give options
 * that are within their bounds. What is left of the words are some of them, in
 * their order, and none of them is lost but an option or its value. */
#include <sysexits.h>

#include "command/options_read.h"
#include "fuzz/claims.h"
#include "text/decode.h"

enum {
	WORDS_MOST = 12,
	WORD_MOST = 400, /* bytes */
};

/* Each in a block of its own; the first is the program's name. */
static int
take_words(struct str input, char **words)
{
	int count = 1;

	words[0] = strdup("baogao");
	while (input.length > 0 && count < WORDS_MOST) {
		struct str word = str_cut(&input, '\0');

		words[count++] = strndup(word.bytes, word.length);
	}
	words[count] = NULL;
	return count;
}

static void
claim_options(const struct options *options)
{
	bool known = options->files.encoding == NULL;

	for (int i = 0; decode_encodings[i] != NULL; i++)
		known = known || options->files.encoding == decode_encodings[i];
	claim(known, "an encoding of the list");
	claim(options->ambiguous == AMBIGUOUS_NARROW ||
		  options->ambiguous == AMBIGUOUS_WIDE,
	    "a width of 1 or 2");
	claim(options_theme(options) < THEME_COUNT, "a theme of the table");
	claim(options->width == 0 ||
		  (options->width >= 20 && options->width <= 1000),
	    "lines of some columns");
	claim(options->context >= 0 && options->context < 100, "few sentences");
	claim(options->color <= COLOR_NEVER, "colours or none");
	claim(!options_color(options, false) || options->color == COLOR_ALWAYS,
	    "no colours in a file unless asked for");
}

static void
claim_left(char **words, int all, char **left, int count)
{
	claim(count >= 0 && count < all && left == words + all - count,
	    "the words left are the last ones");
	claim(words[all] == NULL, "the list of words ends");
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str input = bytes_of(data, size);
	struct str environment = str_cut(&input, '\0');
	char *words[WORDS_MOST + 1], **left = words, copy[WORD_MOST + 1] = "";
	int all = take_words(input, words), count = all;
	struct options options;
	struct error error = { 0 };

	if (environment.length > WORD_MOST)
		environment.length = WORD_MOST;
	memcpy(copy, environment.bytes, environment.length);
	setenv("BAOGAO_OPTIONS", copy, 1);
	options_start(&options);
	if (options_read(&options, &count, &left, &error)) {
		claim_options(&options);
	} else {
		claim(error.status == EX_USAGE && error.message[0] != '\0' &&
			  error.line == 0,
		    "what is wrong is said");
		claim(utf8_bad(str_of(error.message)) == strlen(error.message),
		    "in UTF-8");
	}
	claim_left(words, all, left, count);
	/* getopt has sorted them; it lost none. */
	for (int i = 0; i < all; i++)
		free(words[i]);
	return 0;
}

#include "bench/sentences.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "base/buffer.h"
#include "bench/figures.h"
#include "format/load.h"
#include "text/fold.h"

enum {
	SENTENCES = 1000, /* more than the report has */
	SENTENCE = 2000,  /* bytes; longer ones are left out */
	CHANGED = 6,      /* of a hundred Han */
};

static uint64_t random_state = 1;

/* Xorshift: a number below `limit`. */
static size_t
random_below(size_t limit)
{
	random_state ^= random_state << 13;
	random_state ^= random_state >> 7;
	random_state ^= random_state << 17;
	return (size_t)(random_state >> 16) % limit;
}

static bool
is_han(char first)
{
	return (unsigned char)first >= 0xE4 && (unsigned char)first <= 0xE9;
}

static struct str
report_sentences(struct arena *arena, bool folded)
{
	struct buffer sentences = { .arena = arena };
	struct report report = { 0 };
	struct error error;

	if (!load_report(&report, "content/xuhui-2025.yaml", NULL, &error))
		figures_give_up(error.message);
	for (size_t node = 0; node < report.count; node++) {
		struct str text = report.nodes[node].text;

		while (text.length > 0) {
			struct str end = str_of("。");
			size_t stop = str_find(text, end) + end.length;
			size_t cut = stop < text.length ? stop : text.length;
			struct str sentence = str_slice(text, 0, cut);

			text = str_slice(text, cut, text.length);
			if (folded)
				fold_add(&sentences, sentence);
			else
				buffer_add(&sentences, str_trim(sentence));
			buffer_add_byte(&sentences, '\n');
		}
	}
	report_free(&report);
	return buffer_str(&sentences);
}

/* Any Han of the sentences, the frequent ones more often. */
static const char *
random_han(struct str sentences)
{
	size_t at;

	do
		at = random_below(sentences.length);
	while (!is_han(sentences.bytes[at]));
	return sentences.bytes + at;
}

/* The sentence with other digits and a few other Han, of the same length. */
static void
put_varied(char *to, struct str sentence, struct str sentences)
{
	for (size_t at = 0; at < sentence.length; at++) {
		char byte = sentence.bytes[at];

		if (byte >= '0' && byte <= '9') {
			to[at] = (char)('0' + random_below(10));
		} else if (is_han(byte) && random_below(100) < CHANGED) {
			memcpy(to + at, random_han(sentences), 3);
			at += 2;
		} else {
			to[at] = byte;
		}
	}
}

/* Fills the room with sentences in any order, one paragraph of some five of
 * them a line; returns what was filled. */
static struct str
fill(char *room, size_t length, struct str sentences)
{
	struct str each[SENTENCES];
	size_t count = 0, at = 0;

	for (struct str rest = sentences; rest.length > 0;) {
		each[count] = str_cut(&rest, '\n');
		if (each[count].length <= SENTENCE)
			count++;
		if (count == SENTENCES)
			figures_give_up("too many sentences");
	}
	random_state = 1;
	while (at + SENTENCE + 1 < length) {
		struct str sentence = each[random_below(count)];

		put_varied(room + at, sentence, sentences);
		at += sentence.length;
		if (random_below(5) == 0)
			room[at++] = '\n';
	}
	return (struct str){ room, at };
}

struct str
sentences_make(size_t length, bool folded, int *file)
{
	static const char *const folders[] = { "/dev/shm", "/tmp" };
	struct arena arena = { 0 };
	char *room = MAP_FAILED;
	struct str text;

	for (size_t i = 0; i < 2 && room == MAP_FAILED; i++) {
		char path[64];

		snprintf(path, sizeof path, "%s/search-XXXXXX", folders[i]);
		*file = mkstemp(path);
		if (*file < 0)
			continue;
		unlink(path);
		if (posix_fallocate(*file, 0, (off_t)length) == 0)
			room = mmap(NULL, length, PROT_READ | PROT_WRITE,
			    MAP_SHARED, *file, 0);
		if (room == MAP_FAILED)
			close(*file);
	}
	if (room == MAP_FAILED)
		figures_give_up("no room for the text");
	text = fill(room, length, report_sentences(&arena, folded));
	if (ftruncate(*file, (off_t)text.length) != 0)
		figures_give_up("the file cannot be cut to the text");
	arena_free(&arena);
	return text;
}

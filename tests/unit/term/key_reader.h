/* What a reader of keys makes of bytes, as tests say it. */
#ifndef TESTS_UNIT_TERM_KEY_READER_H
#define TESTS_UNIT_TERM_KEY_READER_H

#include <stdio.h>
#include <string.h>

#include "term/key_reader.h"
#include "test.h"

/* Adds a key's name; a click and its kind name their cell too. */
static inline void
add_name(char *names, const struct key *key)
{
	const struct mouse *mouse = &key->mouse;
	size_t length = strlen(names);

	if (mouse->kind == MOUSE_NONE) {
		strcat(names, key->name);
		return;
	}
	snprintf(names + length, 64, "%.*s:%d,%d>", (int)strlen(key->name) - 1,
	    key->name, mouse->row, mouse->column);
}

enum {
	/* Milliseconds, as the reader is documented to wait. */
	ESC_DELAY = 25,
	ANSWER_DELAY = 200,
	PASTE_DELAY = 500,
};

/* Feeds the bytes and puts the keys' names, parted by blanks, into `names`;
 * where `late` is true, time passes until nothing waits. */
static inline void
read_keys(struct key_reader *reader, const char *bytes, bool late, char *names)
{
	struct key key;

	names[0] = '\0';
	key_reader_feed(reader, bytes, strlen(bytes));
	for (int round = 0; round < 2; round++) {
		while (key_reader_next(reader, &key)) {
			strcat(names, names[0] == '\0' ? "" : " ");
			add_name(names, &key);
		}
		if (late && key_reader_delay(reader) >= 0)
			key_reader_late(reader);
	}
}

static inline void
expect(const char *bytes, const char *expected)
{
	struct key_reader reader = { .length = 0 };
	char names[1024];

	read_keys(&reader, bytes, true, names);
	assert_string_equal(names, expected);
	assert_int_equal(key_reader_room(&reader), KEY_READER_ROOM);
}

/* The same bytes give the same keys however they are cut. */
static inline void
expect_cut(const char *bytes, const char *expected)
{
	struct key_reader reader = { .length = 0 };
	char names[256], all[1024] = "";

	for (size_t i = 0; bytes[i] != '\0'; i++) {
		char byte[2] = { bytes[i], '\0' };

		read_keys(&reader, byte, bytes[i + 1] == '\0', names);
		if (names[0] != '\0' && all[0] != '\0')
			strcat(all, " ");
		strcat(all, names);
	}
	assert_string_equal(all, expected);
	expect(bytes, expected);
}

#endif

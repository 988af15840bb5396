/* The bytes a terminal sends, as keys: characters in the locale's encoding,
 * controls, and escape sequences by their grammar (ECMA-48), so that one that
 * nobody knows is passed over as a whole and never falls apart into keys.
 * No terminal is needed and no clock: whoever feeds it says when time is up. */
#ifndef TERM_KEY_READER_H
#define TERM_KEY_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"
#include "term/escape_internal.h"
#include "term/width_query.h"

enum {
	KEY_READER_ROOM = 256, /* bytes that may wait */
	KEY_READER_OWN_MAX = 16,
	KEY_READER_OWN_BYTES = 16,
};

/* What one terminal sends for a key in its own way. */
struct key_reader_own {
	char bytes[KEY_READER_OWN_BYTES];
	size_t length;
	const char *key; /* "up" */
};

/* All zero is empty and ready. */
struct key_reader {
	char bytes[KEY_READER_ROOM];
	size_t length;
	bool late;             /* nothing more has come in time */
	bool pasting;          /* between <paste> and <paste-end> */
	enum escape_rest rest; /* what the next bytes still belong to */
	struct width_query width_query;
	/* Set by the owner: */
	bool mouse; /* the terminal reports its mouse, and these are keys */
	struct key_reader_own own[KEY_READER_OWN_MAX];
	size_t own_count;
};

/* The terminal sends `bytes` (NULL for none) for the key of this bare name,
 * which lives as long as the reader. Taken only where it begins with Esc and
 * is read as another key without this. */
void
key_reader_own(struct key_reader *reader, const char *bytes, const char *key);

/* How many bytes may be fed now; never 0 after key_reader_next said false. */
size_t key_reader_room(const struct key_reader *reader);

void
key_reader_feed(struct key_reader *reader, const char *bytes, size_t length);

/* Takes the next key; false if none is complete. Answers that the width_query awaits
 * are kept there and are no keys, even where they come in pieces. Between <paste> and
 * <paste-end> there are only characters, <enter>, <tab> and <space>: a paste's
 * other controls and its escape sequences are passed over. */
bool key_reader_next(struct key_reader *reader, struct key *key);

/* After key_reader_next said false: for how many milliseconds more bytes may
 * still follow and change the meaning of those that wait, or go on with a
 * paste; -1 for ever. */
int key_reader_delay(const struct key_reader *reader);

/* That time has passed, and nothing followed: ask key_reader_next again. A paste
 * has ended then. */
void key_reader_late(struct key_reader *reader);

#endif

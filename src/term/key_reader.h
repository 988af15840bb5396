/* Makes keys of the bytes that a terminal sends: characters in the locale's
 * encoding, controls, and escape sequences. These are read by their grammar
 * (ECMA-48), so that an unknown one is passed over as a whole and never falls
 * apart into keys. It needs no terminal and no clock: its owner feeds it, and
 * tells it when time is up. */
#ifndef TERM_KEY_READER_H
#define TERM_KEY_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"
#include "term/escape_internal.h"
#include "term/width_query.h"

enum {
	KEY_READER_ROOM = 4096, /* bytes that may wait: what a tty holds */
	KEY_READER_OWN_MAX = 16,
	KEY_READER_OWN_BYTES = 16,
};

/* What this terminal sends for a key, by terminfo. */
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
	bool burst;            /* without marks around it */
	bool burst_begins;     /* <paste> is the next key */
	enum escape_rest rest; /* what the next bytes still belong to */
	struct width_query width_query;
	/* Set by the owner: */
	bool mouse; /* the terminal reports its mouse, and these are keys */
	struct key_reader_own own[KEY_READER_OWN_MAX];
	size_t own_count;
};

/* Tells that the terminal sends `bytes` (or NULL) for the key of this bare
 * name, which must live as long as the reader. Ignored unless they begin with
 * Esc and would be read as another key. */
void
key_reader_own(struct key_reader *reader, const char *bytes, const char *key);

/* Returns how many bytes may be fed now; never 0 once key_reader_next has
 * returned false. */
size_t key_reader_room(const struct key_reader *reader);

void
key_reader_feed(struct key_reader *reader, const char *bytes, size_t length);

/* What is fed next is text, as if it stood between the marks of a paste, until
 * time is up. Nothing may wait, and no paste be open. */
void key_reader_begin_burst(struct key_reader *reader);

/* Takes the next key. Returns false if none is complete. The answers that
 * `width_query` awaits go there and are no keys, even if they come in pieces.
 * Between <paste> and <paste-end> come only characters, <enter>, <tab> and
 * <space>: other controls and escape sequences of a paste are passed over. */
bool key_reader_next(struct key_reader *reader, struct key *key);

/* To be called once key_reader_next has returned false. Returns for how many
 * milliseconds further bytes may still change the meaning of those that wait,
 * or go on with a paste; -1 is for ever. */
int key_reader_delay(const struct key_reader *reader);

/* Tells that this time has passed without a byte, which ends a paste. Call
 * key_reader_next again. */
void key_reader_late(struct key_reader *reader);

#endif

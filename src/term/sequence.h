/* The bytes a terminal sends, as keys: characters in the locale's encoding,
 * controls, and escape sequences by their grammar (ECMA-48), so that one that
 * nobody knows is passed over as a whole and never falls apart into keys.
 * No terminal is needed and no clock: whoever feeds it says when time is up. */
#ifndef TERM_SEQUENCE_H
#define TERM_SEQUENCE_H

#include <stdbool.h>
#include <stddef.h>

#include "input/key.h"
#include "term/probe.h"

enum {
	SEQUENCE_ROOM = 256, /* bytes that may wait */
	SEQUENCE_OWN_MAX = 16,
	SEQUENCE_OWN_BYTES = 16,
};

/* What one terminal sends for a key in its own way. */
struct sequence_own {
	char bytes[SEQUENCE_OWN_BYTES];
	size_t length;
	const char *key; /* "up" */
};

/* All zero is empty and ready. */
struct sequence {
	char bytes[SEQUENCE_ROOM];
	size_t length;
	bool late;     /* nothing followed in time */
	char skipping; /* passing over: '[' a sequence, ']' a string, 0 none */
	bool pasting;  /* <paste> was given and <paste-end> was not */
	bool mouse;    /* set by the owner: reports of the mouse are keys */
	bool parted;   /* <esc> was given; the rest of an answer may follow */
	struct probe probe;
	struct sequence_own own[SEQUENCE_OWN_MAX];
	size_t own_count;
};

/* The terminal sends `bytes` (NULL for none) for the key of this bare name,
 * which lives as long as the sequence. Taken only where it begins with Esc and
 * is read as another key without this. */
void
sequence_own(struct sequence *sequence, const char *bytes, const char *key);

/* How many bytes may be fed now; never 0 after sequence_next said false. */
size_t sequence_room(const struct sequence *sequence);

void sequence_feed(struct sequence *sequence, const char *bytes, size_t length);

/* Takes the next key; false if none is complete. Answers that the probe awaits
 * are kept there and are no keys, even where they come in pieces. Between <paste> and
 * <paste-end> there are only characters, <enter>, <tab> and <space>: a paste's
 * other controls and its escape sequences are passed over. */
bool sequence_next(struct sequence *sequence, struct key *key);

/* After sequence_next said false: for how many milliseconds more bytes may
 * still follow and change the meaning of those that wait, or go on with a
 * paste; -1 for ever. */
int sequence_delay(const struct sequence *sequence);

/* That time has passed, and nothing followed: ask sequence_next again. A paste
 * has ended then. */
void sequence_late(struct sequence *sequence);

#endif

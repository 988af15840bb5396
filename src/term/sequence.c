#include "term/sequence.h"

#include <assert.h>
#include <string.h>

#include "term/character.h"
#include "term/escape.h"

enum {
	ESC = 0x1B,
	DEL = 0x7F,

	ESC_DELAY = 25, /* milliseconds: Esc alone is a key */
	/* A sequence that has begun was not typed: it may be cut in two on its
	 * way, but must not hold the keyboard for ever. */
	SEQUENCE_DELAY = 250,
	SEQUENCE_MAX = 64, /* bytes; all that mean a key are shorter */
	/* From an Esc that was given as a key to the rest of an answer, and
	 * between the pieces of that. */
	ANSWER_DELAY = 200,
	/* A paste comes as fast as the line is; its end may be lost. */
	PASTE_DELAY = 500,
};

/* Where a paste begins and ends (bracketed paste, as xterm sends it). */
static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";

/* How many bytes were read, 0 where more are needed. A key without a name is
 * passed over. */
struct taken {
	size_t length;
	struct key key;
};

static bool
is_ascii(char byte)
{
	return ((unsigned char)byte & 0x80) == 0;
}

static bool
stands_at(const struct sequence *sequence, size_t offset, const char *mark)
{
	size_t length = strlen(mark);

	return sequence->length >= offset + length &&
	       memcmp(sequence->bytes + offset, mark, length) == 0;
}

/* The length of an awaited answer at an Esc, 0 if none stands there; `more` is
 * as in probe_answer. */
static size_t
answer_at(const struct sequence *sequence, size_t offset, bool *more)
{
	size_t length = probe_answer(&sequence->probe,
	    sequence->bytes + offset + 1, sequence->length - offset - 1, more);

	return length == 0 ? 0 : length + 1;
}

/* Whether an Esc that was typed stands before an answer. */
static bool
precedes_answer(const struct sequence *sequence)
{
	bool more;

	return answer_at(sequence, 1, &more) > 0 || (more && sequence->late);
}

static struct taken
take_character(const char *bytes, size_t length)
{
	struct taken taken;

	taken.length = character_take(bytes, length, &taken.key);
	return taken;
}

/* What follows `before` bytes of Esc: CSI or SS3. */
static struct taken
take_sequence(struct sequence *sequence, size_t before, unsigned modifiers)
{
	const char *bytes = sequence->bytes + before;
	size_t length = sequence->length - before;
	struct taken taken = { .length = 0 };
	bool whole;
	size_t end = escape_length(bytes, length, &whole);
	size_t x10 = sequence->mouse ? escape_x10(bytes, length) : 0;

	if (x10 > length && !sequence->late)
		return taken;
	if (x10 > 0) { /* asked for in SGR's way: this is nothing */
		taken.length = before + (x10 < length ? x10 : length);
		return taken;
	}
	if (end == 0 && length <= SEQUENCE_MAX && !sequence->late)
		return taken;
	taken.length = before + (end == 0 ? length : end);
	if (end == 0 && length > SEQUENCE_MAX)
		sequence->skipping = '[';
	else if (taken.length == 2)
		taken.key = escape_ascii(ESCAPE_ALT, bytes[0]);
	else if (sequence->mouse && end > 2 && bytes[1] == '<')
		taken.key = escape_mouse(bytes, end);
	else if (whole && end != 0 && end <= SEQUENCE_MAX)
		taken.key = escape_key(bytes, end, modifiers);
	return taken;
}

static struct taken
take_escape(struct sequence *sequence)
{
	const char *bytes = sequence->bytes;
	size_t length = sequence->length;
	struct taken escape = { 1, escape_name(0, "esc") };

	if (length == 1)
		return sequence->late ? escape : (struct taken){ .length = 0 };
	if (bytes[1] == '[' || bytes[1] == 'O')
		return take_sequence(sequence, 1, 0);
	if (bytes[1] == ESC) { /* rxvt: Esc before a sequence is Alt */
		if (length == 2 && !sequence->late)
			return (struct taken){ .length = 0 };
		if (stands_at(sequence, 1, paste_begin) ||
		    precedes_answer(sequence))
			return escape;
		if (length > 2 && (bytes[2] == '[' || bytes[2] == 'O'))
			return take_sequence(sequence, 2, ESCAPE_ALT);
		return escape;
	}
	if (!is_ascii(bytes[1]))
		return escape;
	if (length == 2 && !sequence->late &&
	    escape_begins_string(bytes[1], '\0'))
		return (struct taken){ .length = 0 };
	if (length > 2 && escape_begins_string(bytes[1], bytes[2])) {
		sequence->skipping = ']';
		return (struct taken){ .length = 3 };
	}
	return (struct taken){ 2, escape_ascii(ESCAPE_ALT, bytes[1]) };
}

/* The terminal's own strings come first; 0 with `more` where the bytes are
 * the beginning of one. */
static struct taken
take_own(const struct sequence *sequence, bool *more)
{
	*more = false;
	for (size_t i = 0; i < sequence->own_count; i++) {
		const struct sequence_own *own = &sequence->own[i];
		bool whole = sequence->length >= own->length;

		if (memcmp(sequence->bytes, own->bytes,
			whole ? own->length : sequence->length) != 0)
			continue;
		if (whole)
			return (struct taken){ own->length,
				escape_name(0, own->key) };
		*more = !sequence->late;
	}
	return (struct taken){ .length = 0 };
}

static struct taken
turn_pasting(struct sequence *sequence, bool pasting)
{
	sequence->pasting = pasting;
	return (struct taken){ strlen(pasting ? paste_begin : paste_end),
		escape_name(0, pasting ? "paste" : "paste-end") };
}

/* Inside a paste an escape sequence means nothing, whoever sent it, and an Esc
 * that begins none is nothing either. */
static struct taken
pass_escape(struct sequence *sequence)
{
	const char *bytes = sequence->bytes + 1;
	size_t length = sequence->length - 1;
	struct taken passed = { .length = 1 };
	bool more;

	passed.length += escape_whole(bytes, length, &more);
	if (more && length <= SEQUENCE_MAX)
		return (struct taken){ .length = 0 };
	if (more && (bytes[0] == '[' || bytes[0] == 'O'))
		sequence->skipping = '[';
	else if (passed.length == 2 && strchr("]PX^_", bytes[0]) != NULL)
		sequence->skipping = ']'; /* OSC, DCS, SOS, PM, APC */
	return passed;
}

/* Text, and no commands. */
static struct taken
take_pasted(struct sequence *sequence)
{
	char byte = sequence->bytes[0];

	if (stands_at(sequence, 0, paste_end))
		return turn_pasting(sequence, false);
	if (byte == ESC)
		return pass_escape(sequence);
	if (!is_ascii(byte))
		return take_character(sequence->bytes, sequence->length);
	if ((byte < ' ' && strchr("\t\r\n", byte) == NULL) || byte == '\0' ||
	    byte == DEL)
		return (struct taken){ .length = 1 };
	return (struct taken){ 1, escape_ascii(0, byte) };
}

static struct taken
take(struct sequence *sequence)
{
	struct taken own;
	size_t answer;
	bool more;

	if (sequence->pasting)
		return take_pasted(sequence);
	if (is_ascii(sequence->bytes[0]) && sequence->bytes[0] != ESC)
		return (struct taken){ 1, escape_ascii(0, sequence->bytes[0]) };
	if (sequence->bytes[0] != ESC)
		return take_character(sequence->bytes, sequence->length);
	if (stands_at(sequence, 0, paste_begin))
		return turn_pasting(sequence, true);
	answer = answer_at(sequence, 0, &more);
	if (answer > 0) {
		probe_take(&sequence->probe, sequence->bytes + 1);
		return (struct taken){ .length = answer };
	}
	own = take_own(sequence, &more);
	return own.length > 0 || more ? own : take_escape(sequence);
}

static void
drop(struct sequence *sequence, size_t length)
{
	sequence->length -= length;
	memmove(sequence->bytes, sequence->bytes + length, sequence->length);
}

/* Goes on with what is being passed over. */
static void
skip(struct sequence *sequence)
{
	bool more = false;

	if (sequence->skipping == '\0')
		return;
	drop(sequence, escape_rest(sequence->skipping, sequence->bytes,
			   sequence->length, &more));
	if (!more)
		sequence->skipping = '\0';
}

/* Holds what may be the rest of an answer whose Esc was given as a key, and
 * takes it away once it is whole. False where nothing is held. */
static bool
hold_answer(struct sequence *sequence)
{
	size_t length;
	bool more;

	if (!sequence->parted)
		return false;
	length = probe_answer(
	    &sequence->probe, sequence->bytes, sequence->length, &more);
	if (more && !sequence->late)
		return true;
	sequence->parted = false;
	if (length > 0)
		probe_take(&sequence->probe, sequence->bytes);
	drop(sequence, length);
	return false;
}

/* Time does not count twice: what stands behind the Esc has its own. */
static void
part_from_escape(struct sequence *sequence)
{
	sequence->parted = true;
	sequence->late = false;
}

static bool
next(struct sequence *sequence, struct key *key)
{
	for (;;) {
		struct taken taken;
		bool escape;

		skip(sequence);
		if (sequence->skipping != '\0' || hold_answer(sequence) ||
		    sequence->length == 0)
			return false;
		escape = sequence->bytes[0] == ESC && !sequence->pasting;
		taken = take(sequence);
		if (taken.length == 0)
			return false;
		if (escape && taken.length == 1 && sequence->probe.awaited > 0)
			part_from_escape(sequence);
		drop(sequence, taken.length);
		if (taken.key.name[0] == '\0')
			continue;
		*key = taken.key;
		return true;
	}
}

bool
sequence_next(struct sequence *sequence, struct key *key)
{
	if (next(sequence, key))
		return true;
	if (!sequence->pasting || !sequence->late)
		return false;
	/* The end is lost, and half a sequence before it means nothing. */
	if (sequence->length > 0 && sequence->bytes[0] == ESC)
		sequence->length = 0;
	*key = turn_pasting(sequence, false).key;
	return true;
}

void
sequence_own(struct sequence *sequence, const char *bytes, const char *key)
{
	struct sequence without = { .length = 0 };
	struct sequence_own *own = &sequence->own[sequence->own_count];
	struct key expected = escape_name(0, key), got = { "" };
	size_t length = bytes == NULL ? 0 : strlen(bytes);

	if (length < 2 || length > sizeof own->bytes || bytes[0] != ESC ||
	    sequence->own_count == SEQUENCE_OWN_MAX)
		return;
	sequence_feed(&without, bytes, length);
	sequence_late(&without);
	sequence_next(&without, &got);
	if (strcmp(got.name, expected.name) == 0)
		return;
	memcpy(own->bytes, bytes, length);
	own->length = length;
	own->key = key;
	sequence->own_count++;
}

size_t
sequence_room(const struct sequence *sequence)
{
	return sizeof sequence->bytes - sequence->length;
}

void
sequence_feed(struct sequence *sequence, const char *bytes, size_t length)
{
	assert(length <= sequence_room(sequence));
	memcpy(sequence->bytes + sequence->length, bytes, length);
	sequence->length += length;
	sequence->late = false;
}

int
sequence_delay(const struct sequence *sequence)
{
	if (sequence->pasting)
		return PASTE_DELAY;
	if (sequence->skipping != '\0')
		return SEQUENCE_DELAY;
	if (sequence->parted)
		return ANSWER_DELAY;
	if (sequence->length == 0 || sequence->bytes[0] != ESC)
		return -1;
	return sequence->length == 1 || sequence->bytes[1] == ESC
		   ? ESC_DELAY
		   : SEQUENCE_DELAY;
}

void
sequence_late(struct sequence *sequence)
{
	sequence->late = true;
	sequence->skipping = '\0';
}

#include "term/key_reader.h"

#include <assert.h>
#include <string.h>

#include "term/charset.h"
#include "term/csi.h"

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
stands_at(const struct key_reader *reader, size_t offset, const char *mark)
{
	size_t length = strlen(mark);

	return reader->length >= offset + length &&
	       memcmp(reader->bytes + offset, mark, length) == 0;
}

/* The length of an awaited answer at an Esc, 0 if none stands there; `more` is
 * as in width_query_answer. */
static size_t
answer_at(const struct key_reader *reader, size_t offset, bool *more)
{
	size_t length = width_query_answer(&reader->width_query,
	    reader->bytes + offset + 1, reader->length - offset - 1, more);

	return length == 0 ? 0 : length + 1;
}

/* Whether an Esc that was typed stands before an answer. */
static bool
precedes_answer(const struct key_reader *reader)
{
	bool more;

	return answer_at(reader, 1, &more) > 0 || (more && reader->late);
}

static struct taken
take_character(const char *bytes, size_t length)
{
	struct taken taken;

	taken.length = charset_take(bytes, length, &taken.key);
	return taken;
}

/* What follows `before` bytes of Esc: CSI or SS3. */
static struct taken
take_sequence(struct key_reader *reader, size_t before, unsigned modifiers)
{
	const char *bytes = reader->bytes + before;
	size_t length = reader->length - before;
	struct taken taken = { .length = 0 };
	bool whole;
	size_t end = csi_length(bytes, length, &whole);
	size_t x10 = reader->mouse ? csi_x10(bytes, length) : 0;

	if (x10 > length && !reader->late)
		return taken;
	if (x10 > 0) { /* asked for in SGR's way: this is nothing */
		taken.length = before + (x10 < length ? x10 : length);
		return taken;
	}
	if (end == 0 && length <= SEQUENCE_MAX && !reader->late)
		return taken;
	taken.length = before + (end == 0 ? length : end);
	if (end == 0 && length > SEQUENCE_MAX)
		reader->skipping = '[';
	else if (taken.length == 2)
		taken.key = csi_ascii(ESCAPE_ALT, bytes[0]);
	else if (reader->mouse && end > 2 && bytes[1] == '<')
		taken.key = csi_mouse(bytes, end);
	else if (whole && end != 0 && end <= SEQUENCE_MAX)
		taken.key = csi_key(bytes, end, modifiers);
	return taken;
}

static struct taken
take_escape(struct key_reader *reader)
{
	const char *bytes = reader->bytes;
	size_t length = reader->length;
	struct taken escape = { 1, csi_name(0, "esc") };

	if (length == 1)
		return reader->late ? escape : (struct taken){ .length = 0 };
	if (bytes[1] == '[' || bytes[1] == 'O')
		return take_sequence(reader, 1, 0);
	if (bytes[1] == ESC) { /* rxvt: Esc before a sequence is Alt */
		if (length == 2 && !reader->late)
			return (struct taken){ .length = 0 };
		if (stands_at(reader, 1, paste_begin) ||
		    precedes_answer(reader))
			return escape;
		if (length > 2 && (bytes[2] == '[' || bytes[2] == 'O'))
			return take_sequence(reader, 2, ESCAPE_ALT);
		return escape;
	}
	if (!is_ascii(bytes[1]))
		return escape;
	if (length == 2 && !reader->late && csi_begins_string(bytes[1], '\0'))
		return (struct taken){ .length = 0 };
	if (length > 2 && csi_begins_string(bytes[1], bytes[2])) {
		reader->skipping = ']';
		return (struct taken){ .length = 3 };
	}
	return (struct taken){ 2, csi_ascii(ESCAPE_ALT, bytes[1]) };
}

/* The terminal's own strings come first; 0 with `more` where the bytes are
 * the beginning of one. */
static struct taken
take_own(const struct key_reader *reader, bool *more)
{
	*more = false;
	for (size_t i = 0; i < reader->own_count; i++) {
		const struct key_reader_own *own = &reader->own[i];
		bool whole = reader->length >= own->length;

		if (memcmp(reader->bytes, own->bytes,
			whole ? own->length : reader->length) != 0)
			continue;
		if (whole)
			return (
			    struct taken){ own->length, csi_name(0, own->key) };
		*more = !reader->late;
	}
	return (struct taken){ .length = 0 };
}

static struct taken
turn_pasting(struct key_reader *reader, bool pasting)
{
	reader->pasting = pasting;
	return (struct taken){ strlen(pasting ? paste_begin : paste_end),
		csi_name(0, pasting ? "paste" : "paste-end") };
}

/* Inside a paste an escape sequence means nothing, whoever sent it, and an Esc
 * that begins none is nothing either. */
static struct taken
pass_escape(struct key_reader *reader)
{
	const char *bytes = reader->bytes + 1;
	size_t length = reader->length - 1;
	struct taken passed = { .length = 1 };
	bool more;

	passed.length += csi_whole(bytes, length, &more);
	if (more && length <= SEQUENCE_MAX)
		return (struct taken){ .length = 0 };
	if (more && (bytes[0] == '[' || bytes[0] == 'O'))
		reader->skipping = '[';
	else if (passed.length == 2 && strchr("]PX^_", bytes[0]) != NULL)
		reader->skipping = ']'; /* OSC, DCS, SOS, PM, APC */
	return passed;
}

/* Text, and no commands. */
static struct taken
take_pasted(struct key_reader *reader)
{
	char byte = reader->bytes[0];

	if (stands_at(reader, 0, paste_end))
		return turn_pasting(reader, false);
	if (byte == ESC)
		return pass_escape(reader);
	if (!is_ascii(byte))
		return take_character(reader->bytes, reader->length);
	if ((byte < ' ' && strchr("\t\r\n", byte) == NULL) || byte == '\0' ||
	    byte == DEL)
		return (struct taken){ .length = 1 };
	return (struct taken){ 1, csi_ascii(0, byte) };
}

static struct taken
take(struct key_reader *reader)
{
	struct taken own;
	size_t answer;
	bool more;

	if (reader->pasting)
		return take_pasted(reader);
	if (is_ascii(reader->bytes[0]) && reader->bytes[0] != ESC)
		return (struct taken){ 1, csi_ascii(0, reader->bytes[0]) };
	if (reader->bytes[0] != ESC)
		return take_character(reader->bytes, reader->length);
	if (stands_at(reader, 0, paste_begin))
		return turn_pasting(reader, true);
	answer = answer_at(reader, 0, &more);
	if (answer > 0) {
		width_query_take(&reader->width_query, reader->bytes + 1);
		return (struct taken){ .length = answer };
	}
	own = take_own(reader, &more);
	return own.length > 0 || more ? own : take_escape(reader);
}

static void
drop(struct key_reader *reader, size_t length)
{
	reader->length -= length;
	memmove(reader->bytes, reader->bytes + length, reader->length);
}

/* Goes on with what is being passed over. */
static void
skip(struct key_reader *reader)
{
	bool more = false;

	if (reader->skipping == '\0')
		return;
	drop(reader,
	    csi_rest(reader->skipping, reader->bytes, reader->length, &more));
	if (!more)
		reader->skipping = '\0';
}

/* Holds what may be the rest of an answer whose Esc was given as a key, and
 * takes it away once it is whole. False where nothing is held. */
static bool
hold_answer(struct key_reader *reader)
{
	size_t length;
	bool more;

	if (!reader->parted)
		return false;
	length = width_query_answer(
	    &reader->width_query, reader->bytes, reader->length, &more);
	if (more && !reader->late)
		return true;
	reader->parted = false;
	if (length > 0)
		width_query_take(&reader->width_query, reader->bytes);
	drop(reader, length);
	return false;
}

/* Time does not count twice: what stands behind the Esc has its own. */
static void
part_from_escape(struct key_reader *reader)
{
	reader->parted = true;
	reader->late = false;
}

static bool
next(struct key_reader *reader, struct key *key)
{
	for (;;) {
		struct taken taken;
		bool escape;

		skip(reader);
		if (reader->skipping != '\0' || hold_answer(reader) ||
		    reader->length == 0)
			return false;
		escape = reader->bytes[0] == ESC && !reader->pasting;
		taken = take(reader);
		if (taken.length == 0)
			return false;
		if (escape && taken.length == 1 &&
		    reader->width_query.awaited > 0)
			part_from_escape(reader);
		drop(reader, taken.length);
		if (taken.key.name[0] == '\0')
			continue;
		*key = taken.key;
		return true;
	}
}

bool
key_reader_next(struct key_reader *reader, struct key *key)
{
	if (next(reader, key))
		return true;
	if (!reader->pasting || !reader->late)
		return false;
	/* The end is lost, and half a sequence before it means nothing. */
	if (reader->length > 0 && reader->bytes[0] == ESC)
		reader->length = 0;
	*key = turn_pasting(reader, false).key;
	return true;
}

void
key_reader_own(struct key_reader *reader, const char *bytes, const char *key)
{
	struct key_reader without = { .length = 0 };
	struct key_reader_own *own = &reader->own[reader->own_count];
	struct key expected = csi_name(0, key), got = { .name = "" };
	size_t length = bytes == NULL ? 0 : strlen(bytes);

	if (length < 2 || length > sizeof own->bytes || bytes[0] != ESC ||
	    reader->own_count == KEY_READER_OWN_MAX)
		return;
	key_reader_feed(&without, bytes, length);
	key_reader_late(&without);
	key_reader_next(&without, &got);
	if (strcmp(got.name, expected.name) == 0)
		return;
	memcpy(own->bytes, bytes, length);
	own->length = length;
	own->key = key;
	reader->own_count++;
}

size_t
key_reader_room(const struct key_reader *reader)
{
	return sizeof reader->bytes - reader->length;
}

void
key_reader_feed(struct key_reader *reader, const char *bytes, size_t length)
{
	assert(length <= key_reader_room(reader));
	memcpy(reader->bytes + reader->length, bytes, length);
	reader->length += length;
	reader->late = false;
}

int
key_reader_delay(const struct key_reader *reader)
{
	if (reader->pasting)
		return PASTE_DELAY;
	if (reader->skipping != '\0')
		return SEQUENCE_DELAY;
	if (reader->parted)
		return ANSWER_DELAY;
	if (reader->length == 0 || reader->bytes[0] != ESC)
		return -1;
	return reader->length == 1 || reader->bytes[1] == ESC ? ESC_DELAY
							      : SEQUENCE_DELAY;
}

void
key_reader_late(struct key_reader *reader)
{
	reader->late = true;
	reader->skipping = '\0';
}

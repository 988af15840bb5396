#include "term/key_reader.h"

#include <assert.h>
#include <string.h>

#include "term/charset_internal.h"
#include "term/csi.h"

enum {
	ESC = 0x1B,
	DEL = 0x7F,

	ESC_DELAY = 25, /* milliseconds: Esc alone is a key */
	/* Nobody types a sequence: the line may cut it in two, but it must not
	 * block the keyboard for ever. */
	SEQUENCE_DELAY = 250,
	/* Between an Esc that was given as a key and the rest of an answer, and
	 * between the pieces of that. */
	ANSWER_DELAY = 200,
	/* A paste comes as fast as the line carries it. Its end may be lost. */
	PASTE_DELAY = 500,
	/* What comes later than this behind a burst was typed. */
	BURST_DELAY = 50,
};

/* Where a paste begins and ends (bracketed paste, as xterm sends it). */
static const char paste_begin[] = "\033[200~";
static const char paste_end[] = "\033[201~";

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

/* Returns the length of an awaited answer that begins with the Esc at `offset`;
 * 0 if there is none. `more` is as in width_query_answer. */
static size_t
answer_at(const struct key_reader *reader, size_t offset, bool *more)
{
	size_t length = width_query_answer(&reader->width_query,
	    reader->bytes + offset + 1, reader->length - offset - 1, more);

	return length == 0 ? 0 : length + 1;
}

/* Whether the first Esc was typed, right before an answer. */
static bool
precedes_answer(const struct key_reader *reader)
{
	bool more;

	if (reader->length < 2 || reader->bytes[1] != ESC)
		return false;
	return answer_at(reader, 1, &more) > 0 || (more && reader->late);
}

static struct escape_input
input_of(const struct key_reader *reader)
{
	return (struct escape_input){
		.bytes = reader->bytes,
		.length = reader->length,
		.late = reader->late,
		.mouse = reader->mouse,
	};
}

static struct escape_taken
key_taken(size_t length, struct key key)
{
	return (struct escape_taken){ .length = length, .key = key };
}

static struct escape_taken
take_character(const char *bytes, size_t length)
{
	struct escape_taken taken = { .length = 0 };

	taken.length = charset_take(bytes, length, &taken.key);
	return taken;
}

/* Reads what terminfo says of this terminal. Returns a length of 0 if it is
 * nothing of that; sets `more` if it may become so. */
static struct escape_taken
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
			return key_taken(own->length, csi_name(0, own->key));
		*more = !reader->late;
	}
	return (struct escape_taken){ .length = 0 };
}

static struct escape_taken
turn_pasting(struct key_reader *reader, bool pasting)
{
	reader->pasting = pasting;
	reader->burst = false;
	return key_taken(strlen(pasting ? paste_begin : paste_end),
	    csi_name(0, pasting ? "paste" : "paste-end"));
}

/* Reads a paste, in which nothing is a command. */
static struct escape_taken
take_pasted(struct key_reader *reader)
{
	struct escape_input input = input_of(reader);
	char byte = reader->bytes[0];

	if (stands_at(reader, 0, paste_end))
		return turn_pasting(reader, false);
	/* A sequence means nothing here, whoever sent it. */
	if (byte == ESC)
		return escape_pass(&input);
	if (!is_ascii(byte))
		return take_character(reader->bytes, reader->length);
	if ((byte < ' ' && strchr("\t\r\n", byte) == NULL) || byte == '\0' ||
	    byte == DEL)
		return (struct escape_taken){ .length = 1 };
	return key_taken(1, csi_ascii(0, byte));
}

static struct escape_taken
take(struct key_reader *reader)
{
	struct escape_taken own;
	struct escape_input input;
	size_t answer;
	bool more;

	if (reader->pasting)
		return take_pasted(reader);
	if (is_ascii(reader->bytes[0]) && reader->bytes[0] != ESC)
		return key_taken(1, csi_ascii(0, reader->bytes[0]));
	if (reader->bytes[0] != ESC)
		return take_character(reader->bytes, reader->length);
	if (stands_at(reader, 0, paste_begin))
		return turn_pasting(reader, true);
	answer = answer_at(reader, 0, &more);
	if (answer > 0) {
		width_query_take(&reader->width_query, reader->bytes + 1);
		return (struct escape_taken){ .length = answer };
	}
	own = take_own(reader, &more);
	if (own.length > 0 || more)
		return own;
	/* The first Esc was typed, right before a paste or an answer. */
	if (stands_at(reader, 1, paste_begin) || precedes_answer(reader))
		return key_taken(1, csi_name(0, "esc"));
	input = input_of(reader);
	return escape_take(&input);
}

static void
drop(struct key_reader *reader, size_t length)
{
	reader->length -= length;
	memmove(reader->bytes, reader->bytes + length, reader->length);
}

/* Passes over what may be the rest of an answer whose Esc was given as a key,
 * once it is whole. Returns false while more of it may come. */
static bool
pass_answer(struct key_reader *reader)
{
	bool more;
	size_t length = width_query_answer(
	    &reader->width_query, reader->bytes, reader->length, &more);

	if (more && !reader->late)
		return false;
	reader->rest = ESCAPE_REST_NONE;
	if (length > 0)
		width_query_take(&reader->width_query, reader->bytes);
	drop(reader, length);
	return true;
}

/* Passes over the rest of what has begun. Returns false while more of it may
 * come. */
static bool
pass_rest(struct key_reader *reader)
{
	bool more;

	if (reader->rest == ESCAPE_REST_NONE)
		return true;
	if (reader->rest == ESCAPE_REST_ANSWER)
		return pass_answer(reader);
	drop(reader, escape_rest_length(
			 reader->rest, reader->bytes, reader->length, &more));
	if (!more)
		reader->rest = ESCAPE_REST_NONE;
	return !more;
}

static bool
next(struct key_reader *reader, struct key *key)
{
	for (;;) {
		struct escape_taken taken;
		bool escape;

		if (!pass_rest(reader) || reader->length == 0)
			return false;
		escape = reader->bytes[0] == ESC && !reader->pasting;
		taken = take(reader);
		if (taken.length == 0)
			return false;
		reader->rest = taken.rest;
		if (escape && taken.length == 1 &&
		    reader->width_query.awaited > 0) {
			reader->rest = ESCAPE_REST_ANSWER;
			/* What follows the Esc has a time of its own. */
			reader->late = false;
		}
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
	if (reader->burst_begins) {
		reader->burst_begins = false;
		*key = turn_pasting(reader, true).key;
		reader->burst = true;
		return true;
	}
	if (next(reader, key))
		return true;
	if (!reader->pasting || !reader->late)
		return false;
	/* The end is lost; half a sequence before it means nothing. */
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

void
key_reader_begin_burst(struct key_reader *reader)
{
	assert(reader->length == 0 && !reader->pasting);
	reader->burst_begins = true;
}

int
key_reader_delay(const struct key_reader *reader)
{
	if (reader->pasting)
		return reader->burst ? BURST_DELAY : PASTE_DELAY;
	if (reader->rest != ESCAPE_REST_NONE)
		return reader->rest == ESCAPE_REST_ANSWER ? ANSWER_DELAY
							  : SEQUENCE_DELAY;
	if (reader->length == 0 || reader->bytes[0] != ESC)
		return -1;
	return reader->length == 1 || reader->bytes[1] == ESC ? ESC_DELAY
							      : SEQUENCE_DELAY;
}

void
key_reader_late(struct key_reader *reader)
{
	reader->late = true;
	if (reader->rest != ESCAPE_REST_ANSWER)
		reader->rest = ESCAPE_REST_NONE;
}

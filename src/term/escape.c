#include "term/escape_internal.h"

#include <string.h>

#include "term/csi.h"

enum {
	BEL = 0x07,
	CAN = 0x18,
	ESC = 0x1B,
	DEL = 0x7F,
	SEQUENCE_MAX = 64, /* bytes; all that mean a key are shorter */
};

/* --- Where a sequence or a string ends */

/* What a terminal answers with. The byte after the introducer tells an answer
 * from a key that was typed with Alt. */
static const struct {
	char introducer;
	const char *next;
} strings[] = {
	{ ']', "0123456789" },      /* OSC */
	{ 'P', "0123456789>!$+|" }, /* DCS */
	{ '_', "G" },               /* APC */
};

static const char *
string_next(char introducer)
{
	for (size_t i = 0; i < sizeof strings / sizeof *strings; i++)
		if (strings[i].introducer == introducer)
			return strings[i].next;
	return NULL;
}

static bool
is_introducer(char byte)
{
	return byte == '[' || byte == 'O'; /* CSI, SS3 */
}

/* Returns how many bytes after an Esc make a sequence of any kind, also one in
 * two bytes (Esc 7) or with intermediates (Esc ( B); 0 if the Esc begins none.
 * Sets `more` if its end is not among them. */
static size_t
sequence_length(const char *bytes, size_t length, bool *more)
{
	size_t end = 0;
	bool whole;

	if (length > 0 && is_introducer(bytes[0])) {
		end = csi_length(bytes, length, &whole);
		*more = end == 0;
		return end == 0 ? length : end;
	}
	while (end < length && bytes[end] >= ' ' && bytes[end] < '0')
		end++;
	*more = end == length;
	return end < length && bytes[end] >= '0' && bytes[end] < DEL ? end + 1
								     : end;
}

static size_t
rest_of_sequence(const char *bytes, size_t length, bool *more)
{
	size_t end = 0;

	while (end < length && bytes[end] >= ' ' && bytes[end] < '@')
		end++;
	*more = end == length;
	return end < length && bytes[end] >= '@' && bytes[end] < DEL ? end + 1
								     : end;
}

static size_t
rest_of_string(const char *bytes, size_t length, bool *more)
{
	size_t end = 0;

	while (end < length && bytes[end] != BEL && bytes[end] != CAN &&
	       bytes[end] != ESC)
		end++;
	*more = end == length || (bytes[end] == ESC && end + 1 == length);
	if (*more)
		return end;
	if (bytes[end] != ESC)
		return end + 1;
	return bytes[end + 1] == '\\' ? end + 2 : end;
}

size_t
escape_rest_length(
    enum escape_rest rest, const char *bytes, size_t length, bool *more)
{
	return rest == ESCAPE_REST_SEQUENCE
		   ? rest_of_sequence(bytes, length, more)
		   : rest_of_string(bytes, length, more);
}

/* --- What it means */

/* Reads the CSI or SS3 that follows `before` bytes of Esc. */
static struct escape_taken
take_sequence(
    const struct escape_input *input, size_t before, unsigned modifiers)
{
	const char *bytes = input->bytes + before;
	size_t length = input->length - before;
	struct escape_taken taken = { .length = 0 };
	bool whole;
	size_t end = csi_length(bytes, length, &whole);
	size_t x10 = input->mouse ? csi_x10(bytes, length) : 0;

	if (x10 > length && !input->late)
		return taken;
	if (x10 > 0) { /* we asked for SGR's way, so it means nothing */
		taken.length = before + (x10 < length ? x10 : length);
		return taken;
	}
	if (end == 0 && length <= SEQUENCE_MAX && !input->late)
		return taken;
	taken.length = before + (end == 0 ? length : end);
	if (end == 0 && length > SEQUENCE_MAX)
		taken.rest = ESCAPE_REST_SEQUENCE;
	else if (taken.length == 2)
		taken.key = csi_ascii(CSI_ALT, bytes[0]);
	else if (end > SEQUENCE_MAX)
		; /* as where it comes in pieces */
	else if (input->mouse && end > 2 && bytes[1] == '<')
		taken.key = csi_mouse(bytes, end);
	else if (whole && end != 0)
		taken.key = csi_key(bytes, end, modifiers);
	return taken;
}

/* Reads two Esc: rxvt puts one before a sequence for Alt. */
static struct escape_taken
take_second_escape(const struct escape_input *input)
{
	if (input->length == 2 && !input->late)
		return (struct escape_taken){ .length = 0 };
	if (input->length > 2 && is_introducer(input->bytes[2]))
		return take_sequence(input, 2, CSI_ALT);
	return (struct escape_taken){ .length = 1, .key = csi_name(0, "esc") };
}

struct escape_taken
escape_take(const struct escape_input *input)
{
	struct escape_taken none = { .length = 0 };
	struct escape_taken escape = { .length = 1, .key = csi_name(0, "esc") };
	const char *bytes = input->bytes, *next;
	size_t length = input->length;

	if (length == 1)
		return input->late ? escape : none;
	if (is_introducer(bytes[1]))
		return take_sequence(input, 1, 0);
	if (bytes[1] == ESC)
		return take_second_escape(input);
	if (((unsigned char)bytes[1] & 0x80) != 0)
		return escape;
	next = string_next(bytes[1]);
	if (next != NULL && length == 2 && !input->late)
		return none;
	if (next != NULL && length > 2 && strchr(next, bytes[2]) != NULL)
		return (struct escape_taken){ .length = 3,
			.rest = ESCAPE_REST_STRING };
	return (struct escape_taken){
		.length = 2,
		.key = csi_ascii(CSI_ALT, bytes[1]),
	};
}

struct escape_taken
escape_pass(const struct escape_input *input)
{
	const char *bytes = input->bytes + 1;
	size_t length = input->length - 1;
	struct escape_taken passed = { .length = 1 };
	bool more;
	size_t end = sequence_length(bytes, length, &more);

	if (more && length <= SEQUENCE_MAX)
		return (struct escape_taken){ .length = 0 };
	/* However many bytes have come, a run that is no sequence of ours is
	 * given up at the same one. */
	if (end > SEQUENCE_MAX && !is_introducer(bytes[0]))
		end = SEQUENCE_MAX + 1;
	passed.length += end;
	if (more && is_introducer(bytes[0]))
		passed.rest = ESCAPE_REST_SEQUENCE;
	else if (passed.length == 2 && strchr("]PX^_", bytes[0]) != NULL)
		passed.rest = ESCAPE_REST_STRING; /* OSC, DCS, SOS, PM, APC */
	return passed;
}

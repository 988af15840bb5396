#include "term/probe.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

enum {
	ANSWER_MAX = 32,   /* bytes; a column has five digits at most */
	COLUMN_MAX = 9999, /* all above is no answer to what we ask */
	HAN_COLUMNS = 4,
};

/* The row of an answer, and what stands before the column. */
static const char answer_begin[] = "[2;";

/* Two Han, then a character of ambiguous width: each is written in the first
 * place of the second row, reported on and taken away. */
static const wchar_t *const samples[PROBE_ANSWERS] = { L"中中", L"“" };

size_t
probe_question(char bytes[PROBE_ROOM])
{
	size_t length = (size_t)snprintf(bytes, PROBE_ROOM, "\033[2;1H");

	for (int i = 0; i < PROBE_ANSWERS; i++) {
		char sample[PROBE_ROOM / 4];
		mbstate_t shift = { 0 };
		const wchar_t *rest = samples[i];

		if (wcsrtombs(sample, &rest, sizeof sample, &shift) ==
			(size_t)-1 ||
		    rest != NULL)
			return 0;
		length += (size_t)snprintf(bytes + length, PROBE_ROOM - length,
		    "%s\033[6n\r\033[K", sample);
	}
	return length +
	       (size_t)snprintf(bytes + length, PROBE_ROOM - length, "\033[H");
}

void
probe_ask(struct probe *probe)
{
	*probe = (struct probe){ .awaited = PROBE_ANSWERS };
}

void
probe_age(struct probe *probe, long long milliseconds)
{
	if (milliseconds > PROBE_PATIENCE)
		probe->awaited = 0;
}

size_t
probe_answer(
    const struct probe *probe, const char *bytes, size_t length, bool *more)
{
	size_t begin = strlen(answer_begin), at = begin;

	*more = false;
	if (probe->awaited == 0 ||
	    memcmp(bytes, answer_begin, length < begin ? length : begin) != 0)
		return 0;
	while (at < length && bytes[at] >= '0' && bytes[at] <= '9')
		at++;
	*more = at >= length && length < ANSWER_MAX;
	if (at >= length || at == begin || bytes[at] != 'R')
		return 0;
	return at + 1;
}

void
probe_take(struct probe *probe, const char *bytes)
{
	const char *digit = bytes + strlen(answer_begin);
	int column = 0;

	while (*digit >= '0' && *digit <= '9' && column <= COLUMN_MAX)
		column = column * 10 + (*digit++ - '0');
	probe->columns[PROBE_ANSWERS - probe->awaited] = column - 1;
	probe->awaited--;
	probe->answered = probe->awaited == 0;
}

struct probe_result
probe_result(const struct probe *probe, bool wide_works)
{
	bool understood = probe->columns[0] == HAN_COLUMNS;
	/* What it made of bytes it does not understand means nothing. */
	bool wide =
	    understood && wide_works && probe->columns[1] == AMBIGUOUS_WIDE;

	return (struct probe_result){ understood,
		wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW };
}

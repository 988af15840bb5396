#include "term/width_query.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "base/ascii.h"

enum {
	ANSWER_MAX = 32,   /* bytes; a column has five digits at most */
	COLUMN_MAX = 9999, /* all above is no answer to what we ask */
	HAN_COLUMNS = 4,
};

/* The row of an answer, and what stands before the column. */
static const char answer_begin[] = "[2;";

/* Two Han, then a character of ambiguous width: each is written in the first
 * place of the second row, reported on and taken away. */
static const wchar_t *const samples[WIDTH_QUERY_ANSWERS] = { L"中中", L"“" };

size_t
width_query_question(char bytes[WIDTH_QUERY_ROOM])
{
	size_t length = (size_t)snprintf(bytes, WIDTH_QUERY_ROOM, "\033[2;1H");

	for (int i = 0; i < WIDTH_QUERY_ANSWERS; i++) {
		char sample[WIDTH_QUERY_ROOM / 4];
		mbstate_t shift = { 0 };
		const wchar_t *rest = samples[i];

		if (wcsrtombs(sample, &rest, sizeof sample, &shift) ==
			(size_t)-1 ||
		    rest != NULL)
			return 0;
		length += (size_t)snprintf(bytes + length,
		    WIDTH_QUERY_ROOM - length, "%s\033[6n\r\033[K", sample);
	}
	return length + (size_t)snprintf(bytes + length,
			    WIDTH_QUERY_ROOM - length, "\033[H");
}

void
width_query_ask(struct width_query *width_query)
{
	*width_query = (struct width_query){ .awaited = WIDTH_QUERY_ANSWERS };
}

void
width_query_age(struct width_query *width_query, long long milliseconds)
{
	if (milliseconds > WIDTH_QUERY_PATIENCE)
		width_query->awaited = 0;
}

size_t
width_query_answer(const struct width_query *width_query, const char *bytes,
    size_t length, bool *more)
{
	size_t begin = strlen(answer_begin), at = begin;

	*more = false;
	if (width_query->awaited == 0 ||
	    memcmp(bytes, answer_begin, length < begin ? length : begin) != 0)
		return 0;
	while (at < length && ascii_is_digit(bytes[at]))
		at++;
	*more = at >= length && length < ANSWER_MAX;
	if (at >= length || at == begin || bytes[at] != 'R')
		return 0;
	return at + 1;
}

void
width_query_take(struct width_query *width_query, const char *bytes)
{
	const char *digit = bytes + strlen(answer_begin);
	int column = 0;

	while (ascii_is_digit(*digit) && column <= COLUMN_MAX)
		column = column * 10 + (*digit++ - '0');
	width_query->columns[WIDTH_QUERY_ANSWERS - width_query->awaited] =
	    column - 1;
	width_query->awaited--;
	width_query->answered = width_query->awaited == 0;
}

struct width_query_result
width_query_result(const struct width_query *width_query, bool wide_works)
{
	bool understood = width_query->columns[0] == HAN_COLUMNS;
	/* What it made of bytes it does not understand means nothing. */
	bool wide = understood && wide_works &&
		    width_query->columns[1] == AMBIGUOUS_WIDE;

	return (struct width_query_result){ understood,
		wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW };
}

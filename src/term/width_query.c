#include "term/width_query.h"

#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include "base/ascii.h"

enum {
	ANSWER_MAX = 32,   /* bytes; a column has five digits at most */
	COLUMN_MAX = 9999, /* a larger one is no answer of ours */
	HAN_COLUMNS = 4,
};

/* An answer up to its column. */
static const char answer_begin[] = "[2;";

/* Two Han, then a character of ambiguous width. Each is written at the
 * beginning of the second row, measured and erased. */
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
width_query_ask(struct width_query *query)
{
	*query = (struct width_query){ .awaited = WIDTH_QUERY_ANSWERS };
}

void
width_query_age(struct width_query *query, long long milliseconds)
{
	if (milliseconds > WIDTH_QUERY_PATIENCE)
		query->awaited = 0;
}

size_t
width_query_answer(const struct width_query *query, const char *bytes,
    size_t length, bool *more)
{
	size_t begin = strlen(answer_begin), at = begin;

	*more = false;
	if (query->awaited == 0 ||
	    memcmp(bytes, answer_begin, length < begin ? length : begin) != 0)
		return 0;
	while (at < length && ascii_is_digit(bytes[at]))
		at++;
	*more = at >= length && length < ANSWER_MAX;
	/* A longer one would be given up where it comes in pieces. */
	if (at >= length || at >= ANSWER_MAX || at == begin || bytes[at] != 'R')
		return 0;
	return at + 1;
}

void
width_query_take(struct width_query *query, const char *bytes)
{
	const char *digit = bytes + strlen(answer_begin);
	int column = 0;

	while (ascii_is_digit(*digit) && column <= COLUMN_MAX)
		column = column * 10 + (*digit++ - '0');
	query->columns[WIDTH_QUERY_ANSWERS - query->awaited] = column - 1;
	query->awaited--;
	query->answered = query->awaited == 0;
}

struct width_query_result
width_query_result(const struct width_query *query, bool wide_works)
{
	bool understood = query->columns[0] == HAN_COLUMNS;
	/* The width of bytes it does not understand means nothing. */
	bool wide =
	    understood && wide_works && query->columns[1] == AMBIGUOUS_WIDE;

	return (struct width_query_result){ understood,
		wide ? AMBIGUOUS_WIDE : AMBIGUOUS_NARROW };
}

#include "figure/clause.h"

#include "text/class.h"
#include "text/cut.h"
#include "text/utf8.h"

static bool
is_digit_at(struct str text, size_t at)
{
	return at < text.length && class_digit(utf8_at(text, at).value) >= 0;
}

/* A comma or a colon between digits is part of a number. */
static bool
is_within_number(struct str text, size_t at, size_t length)
{
	return is_digit_at(text, at + length) && at > 0 &&
	       class_digit(utf8_before(text, at).value) >= 0;
}

static bool
is_end(uint32_t point)
{
	return point == U'。' || point == U'！' || point == U'？' ||
	       point == U'；' || point == ';' || point == '\n';
}

static bool
is_break(struct str text, size_t at, struct point point)
{
	if (is_end(point.value) || point.value == U'，')
		return true;
	return (point.value == ',' || point.value == ':' ||
		   point.value == U'：') &&
	       !is_within_number(text, at, point.length);
}

struct span
clause_at(struct str text, size_t from, size_t *next, bool *ends)
{
	size_t at = from;

	*ends = false;
	while (at < text.length && at - from < CLAUSE_MOST) {
		struct point point = utf8_at(text, at);

		if (is_break(text, at, point)) {
			*next = at + point.length;
			*ends = is_end(point.value);
			return (struct span){ from, at };
		}
		at += point.length;
	}
	if (at < text.length &&
	    cut_at(str_slice(text, from, text.length), at - from) > 0)
		at = from +
		     cut_at(str_slice(text, from, text.length), at - from);
	*next = at;
	return (struct span){ from, at };
}

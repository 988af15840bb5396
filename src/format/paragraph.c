#include "format/paragraph_internal.h"

#include "base/buffer.h"
#include "format/fixed_internal.h"
#include "text/class.h"
#include "text/utf8.h"
#include "text/width.h"

enum {
	GROUP = 3, /* digits between marks of thousands */
};

static bool
is_wide(uint32_t point)
{
	return width_of(point, AMBIGUOUS_NARROW) == 2;
}

/* Returns how many digits end the text, or begin it; of more than a group, one
 * more than that. */
static int
digits_at_end(struct str text)
{
	int count = 0;

	while (text.length > 0 && count <= GROUP) {
		struct point point = utf8_before(text, text.length);

		if (class_digit(point.value) < 0)
			break;
		text.length -= point.length;
		count++;
	}
	return count;
}

static int
digits_at_start(struct str text)
{
	int count = 0;
	struct point point;

	for (size_t at = 0; at < text.length && count <= GROUP;
	     at += point.length) {
		point = utf8_at(text, at);
		if (class_digit(point.value) < 0)
			break;
		count++;
	}
	return count;
}

/* A line feed within 3 000 is taken for its mark of thousands. */
bool
paragraph_joins(struct str before, struct str after)
{
	int digits = digits_at_end(before);

	if (before.length == 0 || after.length == 0)
		return true;
	if (is_wide(utf8_before(before, before.length).value) ||
	    is_wide(utf8_at(after, 0).value))
		return true;
	return digits >= 1 && digits <= GROUP &&
	       digits_at_start(after) == GROUP;
}

/* Takes a run of lines that begin with a bar off the text. */
static struct str
cut_bars(struct str *text)
{
	struct str rest = *text;
	size_t length = 0;

	while (rest.length > 0 &&
	       str_starts(class_trim_start(str_cut(&rest, '\n')), str_of("|")))
		length = text->length - rest.length;
	rest = str_slice(*text, 0, length);
	*text = str_slice(*text, length, text->length);
	return rest;
}

/* Adds a line, not empty, to the text so far; `parted` from what is before. */
static void
add_line(struct buffer *joined, struct str line, bool parted)
{
	if (joined->length == 0)
		; /* nothing to join with */
	else if (parted)
		buffer_add_byte(joined, '\n');
	else if (!paragraph_joins(buffer_str(joined), line))
		buffer_add_byte(joined, ' ');
	buffer_add(joined, line);
}

struct str
paragraph_join(struct arena *arena, struct str text, enum paragraph_rule rule)
{
	/* But for fixed lines the result never outgrows the text: a line end
	 * becomes one byte at most. */
	struct buffer joined = {
		.arena = arena,
		.bytes = arena_alloc(arena, text.length + 1, 1),
		.room = text.length + 1,
	};
	bool parted = false;

	while (text.length > 0) {
		struct str bars = { "", 0 }, line;

		if (rule != PARAGRAPH_ONE)
			bars = cut_bars(&text);
		if (bars.length > 0) {
			fixed_add(&joined, bars);
			parted = true;
		}
		line = class_trim(str_cut(&text, '\n'));
		if (line.length > 0)
			add_line(&joined, line, parted);
		parted = line.length == 0 ? rule != PARAGRAPH_ONE
					  : rule == PARAGRAPH_LINE;
	}
	return buffer_str(&joined);
}
